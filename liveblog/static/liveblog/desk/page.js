// The desk in the browser: what all of its scripts know. They are one module, joined in the
// order of bundles.py. Without them a correspondent can still publish a heading and a text.
document.documentElement.classList.add("js");
const isWide = matchMedia("(min-width: 60rem)");
const dialog = document.getElementById("dialog");
const on = (type, selector, act) => document.addEventListener(type, (event) => {
  const hit = event.target.closest?.(selector);
  if (hit) act(hit, event);
});
const composerOf = (element) => element.closest(".composer");
// Where writing goes on. A text box below a rich editor is out of sight.
const WRITABLE = "[contenteditable=true], textarea:not(.rich + *), input:not([type=hidden])";
const focusIn = (element, options) => element.querySelector(WRITABLE)?.focus(options);
// What is said is in the page, in the person's language (desk/_words.html).
const words = document.getElementById("words").dataset;
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const say = (composer, told, { isBad = false } = {}) => {
  const line = composer?.querySelector("[data-saved]");
  if (!line) return;
  if (line.textContent !== told) line.textContent = told;
  line.classList.toggle("bad", isBad);
};
