// The second press of a double click may find the next composer, still empty.

import { hasTyped } from "./fields.js";
import { setSending } from "./sends.js";

const DOUBLE_CLICK_MS = 1_000;
let publishedAt = -Infinity;
document.body.addEventListener("htmx:afterRequest", ({ detail }) => {
  if (detail.xhr?.getResponseHeader("Update-Id")) publishedAt = performance.now();
});
document.body.addEventListener("htmx:confirm", (event) => {
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
});
