// From which revision to poll: the page's own, or once more from an earlier one, where an
// answer came from a cache that is behind.

import { poll } from "./page.js";

// How htmx says that there was no answer, or not the one that was wanted.
export const FAILURES = /** @type {const} */ ([
  "htmx:responseError",
  "htmx:sendError",
  "htmx:timeout",
]);

/** @type {number | null} */
export let pollFrom = null; // the revision to poll from once more
let answeredTo = 0; // how far the last answer with news went

// After an answer that replaced #poll, htmx speaks on <body>: ask who had asked.
export const isPoll = (event) => (event.detail.requestConfig?.elt ?? event.target)?.id === "poll";

/** @type {(revision: number) => void} */
export function pollAgainFrom(revision) {
  if (revision < Number(poll()?.dataset.since)) pollFrom = Math.min(pollFrom ?? Infinity, revision);
}

/** @type {(revision: number) => void} */
export function hasAnsweredTo(revision) {
  answeredTo = revision;
  pollAgainFrom(revision);
}

// Only an answer with news settles what was asked once more: an empty one came from a cache
// that is behind. One from a cache that is less behind brings it no further than it went.
/** @type {(path: string) => void} */
export function settle(path) {
  if (!path.includes(`/since/${pollFrom}/`)) return;
  pollFrom = null;
  pollAgainFrom(answeredTo);
}
