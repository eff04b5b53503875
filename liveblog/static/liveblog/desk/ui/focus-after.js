// What is pressed may go with what it changes. The focus goes on where it was then, and not to
// the body, from which a keyboard begins anew at the top of the page.

// No field: on a phone its keyboard would cover what has just come.
const PRESSABLE = "a[href], button:not([disabled]), summary";
const AWAY = "[hidden], [inert], details:not([open]) > :not(summary)";

// Of what was pressed last: who sent it, and what it stood in, from the inside out.
let sent = null;

/** @type {(element: Element | null) => string[]} */
const idsAround = (element) =>
  element ? [element.id, ...idsAround(element.parentElement)].filter(Boolean) : [];

/** @type {(place: HTMLElement) => HTMLElement} */
function pressableIn(place) {
  const all = /** @type {HTMLElement[]} */ ([place, ...place.querySelectorAll(PRESSABLE)]);
  const found = all.find((one) => one.matches(PRESSABLE) && !one.closest(AWAY));
  if (!found) place.tabIndex = -1;
  return found ?? place;
}

document.body.addEventListener("htmx:beforeRequest", ({ detail: { elt } }) => {
  const { activeElement } = document;
  if (sent?.elt === elt) sent = null; // what asks by itself, and was stopped the last time
  // A composer knows by itself where writing goes on.
  if (!elt.contains(activeElement) || elt.closest(".composer")) return;
  sent = { elt, ids: idsAround(activeElement) };
});
document.body.addEventListener("htmx:afterSettle", ({ detail: { requestConfig } }) => {
  if (!sent || requestConfig?.elt !== sent.elt) return;
  const { ids } = sent;
  sent = null;
  if (document.activeElement !== document.body) return;
  const place = ids.map((id) => document.getElementById(id)).find(Boolean);
  if (place) pressableIn(place).focus({ preventScroll: true });
});
