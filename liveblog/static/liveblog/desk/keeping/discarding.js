// What is thrown away on purpose is gone on this device and on the desk, and nothing that
// was about to be kept brings it back.

import { discardingOf } from "../composer/identity.js";
import { showUnsent } from "../ui/unsent.js";
import { on } from "../ui/page.js";
import { shelves } from "./device.js";
import { happen, letGo, sessionOf, sessions } from "./editing-sessions.js";
import { dropKept } from "./on-device.js";
import { store } from "./store.js";
import { post } from "./working-copy.js";

// "Discard mine". Once the desk has heard of it, it refuses what this session still sends.
// False where the desk did not hear it: then all is as it was.
/** @type {(composer: Composer) => Promise<boolean>} */
export async function discardCorrection(composer) {
  const session = sessionOf(composer);
  happen(session, { type: "close" });
  composer.inert = true;
  const offered = /** @type {Fields} */ ((session.offered || []).map((id) => ["kept_hand", id]));
  const answer = await post(discardingOf(composer), offered, session);
  composer.inert = false;
  if (!answer?.discarded) {
    happen(session, { type: "reopen" });
    return false;
  }
  await dropKept(session);
  letGo(session);
  if (document.querySelector("#unsent article")) showUnsent();
  return true;
}

// "Discard these words", in the list of what is not sent: it may be on this device, too.
on("submit", "form[data-discards]", async (form, event) => {
  event.preventDefault();
  const id = form.dataset.discards;
  for (const session of [...sessions.values()]) {
    if (session.id !== id) continue;
    happen(session, { type: "close" });
    letGo(session);
  }
  await store.del(id, shelves.writing).catch(() => {});
  form.submit();
});
