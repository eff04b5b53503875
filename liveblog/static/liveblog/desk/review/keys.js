// The review queue by its keys: in a submission that has the focus, and in no field. One that
// is typed into, or asks something, stays as it is while others come and go.

const queue = () => document.getElementById("review-queue");
const all = () =>
  /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-submission]")]);
const isField = (element) => element.matches("textarea, input, select");
const current = () => document.activeElement?.closest?.("[data-submission]");

/** @type {(from: Element | null, step: number) => void} */
function go(from, step) {
  const rows = all();
  const place = rows.findIndex((row) => row === from);
  const next = rows[Math.max(0, Math.min(rows.length - 1, place + step))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}
/** @type {(row: Element, key: string) => boolean} */
function press(row, key) {
  const asking = row.querySelector("details[open]");
  const numbered = asking?.querySelector(`[data-number="${CSS.escape(key)}"]`);
  const control = numbered ?? row.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!control) return false;
  control.click();
  return true;
}
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const row = current();
  const key = event.key.toLowerCase();
  if (event.key === "Escape" && row) {
    for (const asking of row.querySelectorAll("details[open]")) asking.open = false;
    return row.focus();
  }
  if (isField(event.target)) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || !row) return;
    event.preventDefault();
    return event.target.closest("form").querySelector("button").click();
  }
  if (key === "j" || key === "k") {
    event.preventDefault();
    return go(row, row ? (key === "j" ? 1 : -1) : 0);
  }
  if (row && !event.repeat && press(row, key)) event.preventDefault();
});
// What is opened asks at once; not what is open again beside the row in hand (ui/typed-beside.js).
document.addEventListener(
  "toggle",
  (event) => {
    const asking = /** @type {HTMLDetailsElement} */ (event.target);
    if (!asking.open || !asking.matches(".ask")) return;
    const row = current();
    if (row && !row.contains(asking)) return;
    const field = asking.querySelector("textarea") ?? asking.querySelector("summary");
    /** @type {HTMLElement} */ (field).focus();
  },
  true,
);
// The queue that comes by itself would take away what is being asked or written.
document.body.addEventListener("htmx:beforeRequest", (event) => {
  const isPoll = event.detail.elt === queue();
  if (isPoll && queue().querySelector("details[open]")) event.preventDefault();
});
// After a decision the next one is in hand; where it was refused, the same, or its note where that
// is given back. After the last one it is the page's heading: the body would begin anew, above the bar.
let place = -1;
document.body.addEventListener("htmx:beforeSwap", (event) => {
  const row = event.detail.requestConfig?.elt.closest("[data-submission]");
  place = row ? all().indexOf(row) : -1;
});
document.body.addEventListener("htmx:afterSettle", () => {
  if (place < 0) return;
  const rows = all();
  const heading = /** @type {HTMLElement} */ (document.querySelector("#main h1"));
  heading.tabIndex = -1;
  const next = rows[Math.min(place, rows.length - 1)] ?? heading;
  const field = document.querySelector(".refused details[open] textarea");
  /** @type {HTMLElement} */ (field ?? document.querySelector(".refused") ?? next).focus();
  place = -1;
});
all()[0]?.focus({ preventScroll: true });
