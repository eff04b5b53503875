// What the others use: the page's elements, its words, and what this device remembers.

export const root = document.documentElement;
export const byId = (id) => document.getElementById(id);
export const feed = byId("feed"),
  held = byId("held"),
  poll = () => byId("poll");
root.classList.add("js");

/** @type {(element: Element | null) => number} */
export const revisionOf = (element) => Number(element?.dataset?.revision || 0);
/** @type {(element: Element | null) => number} */
export const firstRevisionOf = (element) => Number(element?.dataset?.first);
/** @type {(list: Element) => Found[]} */
export const updatesIn = (list) => [...list.querySelectorAll(":scope > .update")];

// Of the page that tells what came after a revision, the first of it first.
/** @type {(revision: number) => string} */
export const addressAfter = (revision) => feed.dataset.after.replace(/0\/$/, `${revision}/`);

// A gap stands for as many updates as it has left out.
/** @type {(elements: Element[]) => number} */
export const countOf = (elements) =>
  elements.reduce((sum, each) => sum + Number(each.dataset.more || 1), 0);

// Past what may stand between two updates: a day, a gap, a slot.
/** @type {(element: Element) => Element | null} */
export function nextUpdate(element) {
  const next = element.nextElementSibling;
  return !next || next.matches(".update") ? next : nextUpdate(next);
}

export const isClosed = () => Boolean(byId("status-line")?.querySelector(".b-closed"));

// Not one that asks for another tab or window, or for a download.
export const isPlainClick = (event) =>
  !(
    event.defaultPrevented ||
    event.button ||
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey ||
    event.altKey
  );

/* The interface's words are in the page, in its language; numbers stay in the digits that
   the server writes. "12 min ago" is British: the American short form has a full stop. */

export const words = byId("words")?.dataset ?? {};
export const language = `${words.language === "en" ? "en-GB" : words.language || "en"}-u-nu-latn`;
const plural = new Intl.PluralRules(language);

export const said = (phrase, values = {}) =>
  words[phrase].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/** @type {(phrase: string, n: number) => string} */
export function counted(phrase, n) {
  const category = plural.select(n);
  return said(phrase + category[0].toUpperCase() + category.slice(1), { n });
}

// What only readers need who come back; null where it could not be fetched. It has a copy of this
// module and of others that remember nothing; what remembers something it is handed.
export const returning = () => import(words.returning).catch(() => null);

// For those who do not see the page. Never the feed itself: it would be read out whole.
/** @type {(sentence: string) => void} */
export function say(sentence) {
  const status = byId("say");
  if (status) status.textContent = sentence;
}

// A setting of this device. Private windows may refuse to keep it.
export const remembered = {
  get(name) {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  },
  set(name, value) {
    try {
      localStorage.setItem(name, value);
    } catch {
      /* for this visit only */
    }
  },
  forget(name) {
    try {
      localStorage.removeItem(name);
    } catch {
      /* nothing is kept */
    }
  },
};
