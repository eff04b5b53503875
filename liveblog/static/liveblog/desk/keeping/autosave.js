// When what is being written is kept: while it is typed, when the page is left, and not while
// it is being sent.

import { topicOf } from "../composer/identity.js";
import { isSend } from "../composer/sends.js";
import { composerOf, on } from "../ui/page.js";
import { handOf, hands, letGoOf } from "./hands.js";
import { changed, composers, dropKept, EVERY_MS, keepHere, keepThere } from "./working-copy.js";

on("input", ".composer", changed);
on("change", ".composer", changed);
function keepAllNow() {
  for (const composer of composers())
    if (hands.get(topicOf(composer))?.isUnkept) keepHere(composer).then(() => keepThere(composer));
}
document.addEventListener("visibilitychange", () => {
  if (document.hidden) keepAllNow();
});
addEventListener("pagehide", keepAllNow);
addEventListener("online", () => {
  for (const composer of composers())
    if (hands.get(topicOf(composer))?.isDirty) keepThere(composer);
});

// While it is being sent nothing is kept: a copy that arrives late would stay behind.
document.body.addEventListener("htmx:beforeRequest", (event) => {
  if (!isSend(event)) return;
  const composer = composerOf(event.detail.elt);
  const hand = handOf(composer);
  keepHere(composer);
  clearTimeout(hand.next);
  hand.next = null;
  hand.isOpen = false;
  hand.request?.abort();
  event.detail.xhr.hand = hand;
});
document.body.addEventListener("htmx:afterRequest", (event) => {
  const hand = event.detail.xhr?.hand;
  if (!hand) return;
  if (event.detail.xhr.getResponseHeader("Update-Id")) {
    dropKept(hand);
    letGoOf(hand);
    return;
  }
  if (hand.isQueued) return;
  hand.isOpen = true;
  // The question may have gone with the composer that came back.
  hand.isAsked &&= [...composers()].some(
    (composer) => hands.get(topicOf(composer)) === hand && composer.querySelector("[data-both]"),
  );
  // Refused: until they can be published the words are on the desk, too.
  clearTimeout(hand.next); // which would look for the composer of before
  hand.next = setTimeout(() => {
    for (const composer of composers())
      if (hands.get(topicOf(composer)) === hand) keepThere(composer);
  }, EVERY_MS);
  // Live already, with other words: what was being written is offered as a correction.
  const offered = !document.getElementById("composer") && document.getElementById("correcting");
  if (offered && handOf(offered) !== hand) (handOf(offered).offered ??= []).push(hand.id);
});
