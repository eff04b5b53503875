// What is typed while an update is on its way is no part of it. It goes on in the next
// update, or in this one where it has come back.

import { composerOf } from "../ui/page.js";
import { addedTo, goOnIn } from "./carry-over.js";
import { fieldsOf, hasTyped } from "./fields.js";
import { isSend } from "./sends.js";

document.body.addEventListener("htmx:beforeRequest", (event) => {
  if (isSend(event)) event.detail.xhr.sent = fieldsOf(composerOf(event.detail.elt));
});
// A correction gives way to its row, so nothing can be typed into one that is on its way.
document.body.addEventListener("htmx:beforeRequest", (event) => {
  const composer = isSend(event) && composerOf(event.detail.elt);
  if (composer?.id !== "correcting") return;
  event.detail.xhr.giveBack = [composer, document.activeElement];
  composer.inert = true;
});
document.body.addEventListener("htmx:afterRequest", ({ detail: { xhr } }) => {
  const [composer, focused] = xhr?.giveBack || [];
  if (!composer?.isConnected) return;
  composer.inert = false;
  focused.focus();
});
let leftOff = null;
document.body.addEventListener("htmx:beforeSwap", ({ detail: { xhr, target, shouldSwap } }) => {
  if (!xhr.sent || !shouldSwap || target.id !== "composer") return;
  leftOff = addedTo(target, xhr.sent);
});
// At once, not when all has settled: before the next letter.
document.body.addEventListener("htmx:afterSwap", async ({ detail: { xhr } }) => {
  const composer = document.getElementById("composer");
  if (!xhr?.sent || !leftOff || !composer) return;
  const left = leftOff;
  leftOff = null;
  const isBack = hasTyped(composer);
  if (!left.typed.length && (!isBack || composer.hasAttribute("data-refused"))) return;
  composer.dataset.goesOn = "";
  await goOnIn(composer, left, isBack);
});
