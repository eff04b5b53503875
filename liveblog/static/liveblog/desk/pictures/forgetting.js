// Pictures as they were before they were edited: the desk is asked, until it says that it
// has, to keep nothing of them. Without a line it is asked when there is one again.

import { contact, csrf, deskHeaders, shelves } from "../keeping/device.js";
import { store } from "../keeping/store.js";
import { addressOfPicture, ANSWER_MS } from "./store.js";

const MOST_TIMES = 20; // what is used stays: an update that readers see is corrected first
const LONGEST_PAUSE_MS = 60_000; // what is to take its place may never come
let askPauseMs = 3_000;
let nextAsk;

export async function forgetPicture(name, instead) {
  await store.set(name, { name, instead, times: 0 }, shelves.forgotten).catch(() => {});
  await askToForget({ name, instead, times: 0 });
}
async function askToForget({ name, instead, times }) {
  try {
    if (!csrf()) await contact(); // in the shell
    const reply = await fetch(addressOfPicture(name, "forget"), {
      method: "POST",
      body: new URLSearchParams({ instead }),
      redirect: "manual",
      headers: deskHeaders(),
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    if (reply.status === 202) {
      // what takes its place, or this one itself, is on its way
      clearTimeout(nextAsk);
      nextAsk = setTimeout(() => {
        askPauseMs = Math.min(askPauseMs * 2, LONGEST_PAUSE_MS);
        forgetWhatWaits();
      }, askPauseMs);
    }
    if (reply.status !== 200) return;
    const told = await reply.json();
    if (told.name !== name) return; // a hotel's sign-in page
    if (told.is_gone || times >= MOST_TIMES) await store.del(name, shelves.forgotten);
    else await store.set(name, { name, instead, times: times + 1 }, shelves.forgotten);
  } catch {
    /* no line, or nothing can be kept here: asked again */
  }
}
export async function forgetWhatWaits() {
  for (const each of await store.values(shelves.forgotten).catch(() => [])) await askToForget(each);
}
addEventListener("online", forgetWhatWaits);
forgetWhatWaits();
