// The second press of a double click may find the next composer, still empty.

import { hasTyped } from "./fields.js";
import { setSending } from "./sends.js";

const DOUBLE_CLICK_MS = 1_000;
let publishedAt = -Infinity;
export function notePublished() {
  publishedAt = performance.now();
}
/** @type {(event: HtmxEvent) => void} */
export function stopSecondPress(event) {
  const form = event.detail.elt;
  if (
    !form.matches(".composer") ||
    hasTyped(form) ||
    performance.now() - publishedAt > DOUBLE_CLICK_MS
  )
    return;
  event.preventDefault();
  setTimeout(() => {
    setSending(false);
  }); // leaving still asks
}
