// Single keys at the desk, for who has switched them on: on the account page, as they are listed.

import { dialog } from "./dialogs.js";

const { singleKeys } = document.body.dataset; // the address of their list, or nothing
const FIELDS = "input, textarea, select, [contenteditable=true], .composer *";

const rows = () => Array.from(document.querySelectorAll("#rows > .row-update"));
const isBelowStrip = (row) =>
  row.getBoundingClientRect().bottom > (document.getElementById("strip")?.offsetHeight ?? 0) + 20;

// Where the focus is; without one, the topmost that is seen.
function current() {
  const focused = document.activeElement?.closest(".row-update");
  return focused ?? rows().find(isBelowStrip);
}
function go(step) {
  const all = rows();
  const focused = document.activeElement?.closest(".row-update");
  const from = focused ? all.indexOf(focused) + step : all.findIndex(isBelowStrip);
  const row = all[Math.min(Math.max(from, 0), all.length - 1)];
  const heading = row?.querySelector("h3") ?? row;
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  row.scrollIntoView({ block: "start" });
}
const press = (name) => {
  const row = current();
  row?.querySelector(`#${name}-${row.id.slice("row-".length)}`)?.click();
};
/** @type {Record<string, () => void>} */
const ACTS = {
  j: () => go(1),
  k: () => go(-1),
  e: () => press("correct"),
  p: () => press("pin"),
  "/": () => document.querySelector("input[type=search]")?.focus(),
  "?": () => {
    htmx.ajax("GET", singleKeys, { target: dialog, select: "#question", swap: "innerHTML" });
  },
};

document.addEventListener("keydown", (event) => {
  const act = Object.hasOwn(ACTS, event.key) ? ACTS[event.key] : null;
  if (!singleKeys || !act || event.isComposing || event.repeat) return;
  if (event.ctrlKey || event.metaKey || event.altKey || dialog.open) return;
  if (event.target.closest(FIELDS)) return;
  event.preventDefault();
  act();
});
