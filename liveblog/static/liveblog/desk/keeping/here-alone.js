// The texts that would be lost with this device, once the open ones had their chance to go
// to the desk.

import { topicOf } from "../composer/identity.js";
import { shelves } from "./device.js";
import { composers, happen, sessions } from "./editing-sessions.js";
import { store } from "./store.js";

const LAST_CHANCE_MS = 4_000; // which a line that swallows everything does not prolong
/** @type {() => Promise<KeptWriting[]>} */
export async function writtenHereAlone() {
  const open = composers().flatMap((composer) => sessions.get(topicOf(composer)) ?? []);
  for (const session of open) await happen(session, { type: "paused" });
  const saving = open.map(async (session) => {
    await session.saving?.catch(() => null);
    await happen(session, { type: "saveDue" });
  });
  const tooLong = new Promise((done) => {
    setTimeout(done, LAST_CHANCE_MS);
  });
  await Promise.race([Promise.all(saving), tooLong]);
  const records = await store.values(shelves.writing);
  return records.filter((record) => !record.isOnTheDesk);
}
