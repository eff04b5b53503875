// What all modules of the desk use: the page, and the composer that something is in.
import { deviceWords } from "./words.js";

document.documentElement.classList.add("js");
const isWide = matchMedia("(min-width: 60rem)");
/** @type {(type: string, selector: string, act: (hit: Found, event: any) => unknown) => void} */
export const on = (type, selector, act) =>
  document.addEventListener(type, (event) => {
    const hit = event.target.closest?.(selector);
    if (hit) act(hit, event);
  });
/** @type {(element: Element) => Composer} */
export const composerOf = (element) => element.closest(".composer");
// Where writing goes on. A text box below a rich editor is out of sight.
export const WRITABLE = "[contenteditable=true], textarea:not(.rich + *), input:not([type=hidden])";
export const focusIn = (element, options) => element.querySelector(WRITABLE)?.focus(options);
/** @type {(text: string, values: Record<string, any>) => string} */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
// Back to this page, and on it to the working copy that its address names.
export const signInAddress = () =>
  `${deviceWords.login}?next=${location.pathname}${encodeURIComponent(location.search)}`;
// What stands in brackets is a link to the sign-in page, in a tab of its own.
/** @type {(told: string) => (string | Element)[]} */
export function linked(told) {
  const [before, words, after] = told.split(/[[\]]/);
  if (!words) return [told];
  const link = document.createElement("a");
  Object.assign(link, { target: "_blank", rel: "noopener", textContent: words });
  link.href = signInAddress();
  link.dataset.signIn = "";
  return [before, link, after];
}
/** @type {(composer: Element | null, told: string, look?: { isBad?: boolean }) => void} */
export const say = (composer, told, { isBad = false } = {}) => {
  const line = composer?.querySelector("[data-saved]");
  if (!line) return;
  if (line.textContent !== told.replace(/[[\]]/g, "")) line.replaceChildren(...linked(told));
  line.classList.toggle("bad", isBad);
};
// On phones nothing takes the focus: the keyboard would cover the page.
export function focusHeading() {
  if (isWide.matches && !location.hash)
    document.querySelector("#composer .c-heading textarea")?.focus({ preventScroll: true });
}
