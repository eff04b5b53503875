// What colleagues do: said at once, shown when asked.

document.body.addEventListener("htmx:beforeRequest", (event) => {
  if (
    event.detail.elt.matches("#desk-poll, #blogs-poll, [data-readers-now]") &&
    (document.hidden || !navigator.onLine)
  )
    event.preventDefault();
});
// What a page asks for by itself lets those go first who wait (web/background_line.py).
document.body.addEventListener("htmx:configRequest", ({ detail: { elt, headers } }) => {
  if (elt.matches("#desk-poll, [data-quiet]")) headers["Priority"] = "u=6";
});
// The queue asks by itself, and so does what colleagues have agreed on; neither changes under
// the hands, nor over what was typed into it.
const isTyped = ({ value, defaultValue }) => value !== defaultValue;
document.body.addEventListener("htmx:beforeRequest", (event) => {
  const { elt } = event.detail;
  if (!["queue", "shift"].includes(elt.id) || elt !== event.detail.requestConfig?.elt) return;
  const isInUse =
    elt.contains(document.activeElement) ||
    [...elt.querySelectorAll("textarea, input:not([type=hidden])")].some(isTyped);
  if (document.hidden || !navigator.onLine || isInUse) event.preventDefault();
});
// A row that somebody is writing in stays as it is; a row that is there comes once.
document.body.addEventListener("htmx:oobBeforeSwap", (event) => {
  const { target, fragment } = event.detail;
  const isReplaced = fragment.firstElementChild?.id === target.id;
  if (isReplaced && target.matches(".row-update") && target.querySelector(".composer"))
    event.detail.shouldSwap = false;
  // Nothing is taken from under the hands: an open menu, or the place of the focus.
  const isHeld = target.contains(document.activeElement) || target.querySelector("details[open]");
  if ((["strip", "about", "queue"].includes(target.id) || target.matches(".blog-now")) && isHeld)
    event.detail.shouldSwap = false;
  if (isReplaced) return;
  for (const row of [...fragment.children].filter((each) => each.matches(".row-update"))) {
    const known = document.getElementById(row.id);
    if (known) replaceOlder(known, row);
    else if (target.id === "rows") putBelowNewer(row, target);
  }
});
function replaceOlder(known, row) {
  const isNewer = Number(row.dataset.revision) > Number(known.dataset.revision);
  if (!isNewer || known.querySelector(".composer")) return row.remove();
  known.replaceWith(row);
  htmx.process(row);
}
// What was published from here meanwhile stands in the list already. What is newer than all that
// stands there goes to the top with the others.
function putBelowNewer(row, list) {
  const first = (each) => Number(each.dataset.firstRevision);
  const newer = [...list.children].filter((each) => first(each) > first(row)).at(-1);
  if (!newer) return;
  newer.after(row);
  htmx.process(row);
}
// "Readers still see the text from 14:03:07" is untrue once a colleague has changed it.
document.body.addEventListener("desk:corrected", ({ detail }) => {
  const open = document.getElementById("correcting");
  const told = open && detail[open.dataset.update];
  if (told) open.querySelector("[data-live-since]").textContent = told;
});
// What the same person published elsewhere is shown unasked, as it would be from here.
document.body.addEventListener("htmx:oobAfterSwap", () => {
  const poll = document.getElementById("desk-poll");
  if (!poll?.dataset.arrived) return;
  const { arrived, rows } = poll.dataset;
  poll.removeAttribute("data-arrived"); // this comes for each part of an answer
  if (arrived.split(" ").some((pk) => !document.getElementById(`row-${pk}`)))
    htmx.ajax("GET", rows, { swap: "none" });
});
