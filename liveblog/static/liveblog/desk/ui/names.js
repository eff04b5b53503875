// A box that takes several names, one after the other: each that is chosen or typed becomes a
// tick beside it, and the box is empty for the next. What it completes to is a datalist.

import { on } from "./page.js";

/** @type {(box: Found, name: string) => void} */
function tick(box, name) {
  const label = document.createElement("label");
  label.className = "tick";
  const input = document.createElement("input");
  Object.assign(input, { type: "checkbox", name: box.dataset.names, value: name, checked: true });
  const told = document.createElement("bdi");
  told.textContent = name;
  label.append(input, " ", told);
  box.querySelector("[data-name]").before(label);
}
const ticks = (box) => [...box.querySelectorAll("[type=checkbox]")];
/** @type {(input: Found) => void} */
function take(input) {
  const name = input.value.trim().replace(/\s+/g, " ");
  const box = input.closest("[data-names]");
  input.value = "";
  if (!name) return;
  const known = ticks(box).find(({ value }) => value === name);
  if (known) known.checked = true;
  else tick(box, name);
  box.dispatchEvent(new Event("input", { bubbles: true }));
}
// Those that are put back have a tick each, also where the page came without.
/** @type {(root: Element, name: string, values: string[]) => void} */
export function makeTicks(root, name, values) {
  const box = root.querySelector(`[data-names="${CSS.escape(name)}"]`);
  if (!box) return;
  const known = ticks(box).map(({ value }) => value);
  for (const value of values) if (value && !known.includes(value)) tick(box, value);
}

/** @type {(input: Found) => void} */
function choose(input) {
  const box = input.closest("[data-names]");
  take(input);
  box.dispatchEvent(new Event("change", { bubbles: true }));
}

on("change", "[data-name]", take);
// Chosen from the list, and not typed letter by letter: it need not be left first.
on("input", "[data-name]", (input, event) => {
  const isTyped = event.inputType && event.inputType !== "insertReplacementText";
  if (!isTyped && event.isTrusted && isListed(input)) choose(input);
});
const isListed = (input) =>
  [...document.getElementById(input.getAttribute("list")).querySelectorAll("option")].some(
    (option) => option.getAttribute("value") === input.value,
  );
// Enter takes the name, and does not send the form. In the capturing phase: before the composer.
document.addEventListener(
  "keydown",
  (event) => {
    const input = event.target.closest?.("[data-name]");
    if (!input || event.key !== "Enter" || event.isComposing) return;
    if (event.ctrlKey || event.metaKey || !input.value.trim()) return;
    event.preventDefault();
    event.stopPropagation();
    choose(/** @type {Found} */ (input));
  },
  true,
);
