// What is pressed may go with what it changes. The focus goes on where it was then, and not to
// the body, from which a keyboard begins anew at the top of the page.

const CAN = "a[href], button:not([disabled]), summary, select, textarea, input:not([type=hidden])";
const AWAY = "[hidden], [inert], details:not([open]) > :not(summary), template";

// Of what was pressed last: who sent it, and what it stood in, from the inside out.
let sent = null;

/** @type {(element: Element | null) => string[]} */
const idsAround = (element) =>
  element ? [element.id, ...idsAround(element.parentElement)].filter(Boolean) : [];

/** @type {(element: Element | null) => HTMLElement | undefined} */
const firstIn = (element) =>
  /** @type {HTMLElement[]} */ (element ? [element, ...element.querySelectorAll("*")] : []).find(
    (one) => one.matches(CAN) && !one.closest(AWAY),
  );

document.body.addEventListener("htmx:beforeRequest", ({ detail: { elt, target } }) => {
  const { activeElement } = document;
  // A composer knows by itself where writing goes on.
  if (!elt.contains(activeElement) || elt.closest(".composer")) return;
  sent = { elt, ids: [...idsAround(activeElement), target?.id].filter(Boolean) };
});
document.body.addEventListener("htmx:afterSettle", ({ detail: { requestConfig } }) => {
  if (!sent || requestConfig?.elt !== sent.elt) return;
  const { ids } = sent;
  sent = null;
  if (document.activeElement !== document.body) return;
  const place = ids.map((id) => firstIn(document.getElementById(id))).find(Boolean);
  place?.focus();
});
