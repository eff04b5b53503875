// What is thrown away on purpose is gone on this device and on the desk, and nothing that
// was about to be kept brings it back.

import { showUnsent } from "../ui/unsent.js";
import { on } from "../ui/page.js";
import { shelves } from "./device.js";
import { closeHand, handOf, hands, letGoOf } from "./hands.js";
import { store } from "./store.js";
import { changed, dropKept, post } from "./working-copy.js";

// "Discard mine". Once the desk has heard of it, it refuses what this hand still sends. False
// where the desk did not hear it: then all is as it was.
/** @type {(composer: Composer) => Promise<boolean>} */
export async function discardCorrection(composer) {
  const hand = handOf(composer);
  closeHand(hand);
  composer.inert = true;
  const offered = /** @type {Fields} */ ((hand.offered || []).map((id) => ["kept_hand", id]));
  const answer = await post(`${composer.dataset.keep}discard/`, offered, hand);
  composer.inert = false;
  if (!answer?.discarded) {
    hand.isOpen = true;
    changed(composer);
    return false;
  }
  await dropKept(hand).catch(() => {}); // a browser that keeps nothing
  letGoOf(hand);
  if (document.querySelector("#unsent article")) showUnsent();
  return true;
}

// "Discard these words", in the list of what is not sent: it may be on this device, too.
on("submit", "form[data-discards]", async (form, event) => {
  event.preventDefault();
  const id = form.dataset.discards;
  for (const hand of [...hands.values()]) {
    if (hand.id !== id) continue;
    closeHand(hand);
    letGoOf(hand);
  }
  await store.del(id, shelves.writing).catch(() => {});
  form.submit();
});
