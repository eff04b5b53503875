// What is kept for people who were signed in here before.

import { deviceWords } from "../ui/words.js";
import { emptyFor, person } from "./device.js";
import { closeAll } from "./editing-sessions.js";
import { everybody, store } from "./store.js";

// A session that ran out is the person's still. One that the desk has ended is not: at the
// next contact nothing of it stays here.
export async function forgetEndedSessions(present) {
  const known = (await store.get("sessions", everybody)) || {};
  for (const [who, session] of Object.entries(known)) {
    if (who === present) continue;
    const answer = await fetch(deviceWords.session.replace("token", session), {
      cache: "no-store",
    }).catch(() => null);
    if (answer?.status !== 410) continue;
    if (who === person) closeAll();
    await emptyFor(who);
    if (who === person) location.assign(deviceWords.login);
  }
}
