// Nothing typed is lost: every pause keeps it on this device, every few seconds it goes to
// the desk as a working copy. What readers see is never touched by it.

import { makeBlank, restore } from "../composer/blocks.js";
import { fieldsOf, hasTyped } from "../composer/fields.js";
import { spotOf, topicOf } from "../composer/identity.js";
import { deviceWords } from "../ui/words.js";
import { offerBoth } from "./both.js";
import { contact, csrf, deskHeaders, deskTime, person, shelves } from "./device.js";
import { handOf, hands, letGoOf } from "./hands.js";
import { forgetEndedSessions } from "./sessions.js";
import { putNow, store } from "./store.js";
import { tell } from "./told.js";

const WRITING_PAUSE_MS = 300;
export const EVERY_MS = 3_000;
/** @type {(composer: Composer, typed?: any) => void} */
export function changed(composer, typed) {
  const hand = handOf(composer);
  hand.isDirty = hand.isUnkept = true;
  if (typed && hand.isSent) hand.isOpen = hand.isAdded = true; // added to what is live
  hand.isTyped ||= Boolean(typed); // in this page, or added to what was sent already
  clearTimeout(hand.pause);
  hand.pause = setTimeout(() => keepHere(composer), WRITING_PAUSE_MS);
}
/** @type {(composer: Composer) => Promise<void>} */
export async function keepHere(composer) {
  const hand = handOf(composer);
  clearTimeout(hand.pause);
  if (!hand.isOpen || !composer.isConnected) return;
  const record = {
    spot: spotOf(composer),
    key: composer.elements.key?.value || "",
    fields: fieldsOf(composer),
    at: deskTime(),
    version: hand.version,
    keep: composer.dataset.keep,
    isOnTheDesk: Boolean(hand.isSaved && !hand.isDirty),
    isAdded: hand.isAdded,
  };
  try {
    hand.isUnkept = false; // unless something is typed meanwhile
    await hand.held; // before another tab can take it up as left behind
    if (hasTyped(composer)) await putNow(shelves.writing, hand.id, record);
    else await store.del(hand.id, shelves.writing);
    if (hand.isAdded) return tell(composer, deviceWords.sentAlready);
    if (!hand.isSaved && hasTyped(composer))
      tell(composer, navigator.onLine ? deviceWords.here : deviceWords.hereOffline, record.at);
  } catch {
    hand.isUnkept = true;
    tell(composer, deviceWords.notHere);
  }
  hand.next ??= setTimeout(
    () => keepThere(composer),
    Math.max(0, (hand.sentAt || 0) + EVERY_MS - Date.now()),
  );
}
// After what this hand is just about to keep. With it goes what was offered of the same
// update and not chosen.
/** @type {(hand: Hand) => Promise<unknown>} */
export const dropKept = (hand) =>
  hand.held.then(() =>
    Promise.all([hand.id, ...(hand.offered || [])].map((id) => store.del(id, shelves.writing))),
  );
/** @type {(composer: Composer) => Promise<void>} */
export async function keepThere(composer) {
  const hand = handOf(composer);
  const mayGo = () =>
    hand.isDirty &&
    hand.isOpen &&
    !hand.isAdded &&
    !hand.isAsked &&
    !hand.isBusy &&
    composer.isConnected;
  if (hand.isUnkept && mayGo()) await keepHere(composer); // never older here than there
  clearTimeout(hand.next);
  hand.next = null;
  if (!mayGo()) return;
  hand.isDirty = false;
  hand.isBusy = true;
  hand.sentAt = Date.now();
  // With what is made of the answer: who waits for it then looks at what is kept here.
  hand.going = post(composer.dataset.keep, fieldsOf(composer), hand).then((answer) => {
    hand.isBusy = false;
    return hand.isOpen && heed(composer, hand, answer);
  });
  await hand.going;
  if (hand.isDirty && hand.isOpen) hand.next ??= setTimeout(() => keepThere(composer), EVERY_MS);
}
// The desk's answer, or null for none and for one that is not the desk's.
/** @type {(address: string, fields: Fields, hand: Partial<Hand>) => Promise<any>} */
export async function post(address, fields, hand) {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  body.append("kept_hand", hand.id);
  body.append("kept_version", String(hand.version));
  hand.request = new AbortController();
  try {
    if (!csrf()) await contact(); // in the shell
    const signal = AbortSignal.any([hand.request.signal, AbortSignal.timeout(15_000)]);
    const answer = await fetch(address, {
      method: "POST",
      body,
      signal,
      redirect: "manual",
      headers: deskHeaders(),
    });
    const isJson = answer.headers.get("Content-Type")?.startsWith("application/json");
    return { status: answer.status, ...(isJson ? await answer.json() : {}) };
  } catch {
    return null;
  }
}
/** @type {(composer: Composer, hand: Hand, answer: any) => Promise<unknown>} */
async function heed(composer, hand, answer) {
  if (answer?.version && answer.status === 200) {
    hand.version = answer.version;
    hand.isSaved = true;
    const record = await store.get(hand.id, shelves.writing);
    if (record && hand.isOpen && !hand.isDirty)
      await store.set(
        hand.id,
        { ...record, version: hand.version, isOnTheDesk: true },
        shelves.writing,
      );
    return hasTyped(composer) && tell(composer, deviceWords.there, Date.parse(answer.at));
  }
  hand.isSaved = false;
  if (answer?.discarded) return settleDiscarded(composer, hand);
  if (answer?.sent) return settleSent(composer, hand);
  if (answer?.fields) {
    hand.isAsked = true;
    const settle = settleBoth(composer, answer.fields, { version: answer.version });
    return offerBoth(composer, answer.fields, Date.parse(answer.at), deviceWords.elsewhere, settle);
  }
  hand.isDirty = true;
  const here = answer?.status === 403 && (await contact());
  if (here === null || here?.person === person) return null;
  if (answer?.status === 401 || here) {
    forgetEndedSessions();
    return tell(composer, deviceWords.hereSignedOut, deskTime());
  }
  return hasTyped(composer) && tell(composer, deviceWords.hereOffline, deskTime());
}
// Once "Show both" is answered.
/**
 * @type {(
 *   composer: Composer, fields: Fields, from: { version?: number; id?: string }
 * ) => (isOtherTaken: boolean) => Promise<void>}
 */
export const settleBoth =
  (composer, fields, { version, id }) =>
  async (isOtherTaken) => {
    if (isOtherTaken && !(await restore(composer, fields))) return; // typed into meanwhile: still asked
    const hand = handOf(composer); // of the key that stands there now
    hand.version = version ?? hand.version;
    hand.isAsked = false;
    composer.querySelector("[data-both]").remove();
    changed(composer);
    composer.querySelector("textarea")?.focus();
    if (!id) return;
    await keepHere(composer); // before the other is let go
    await store.del(id, shelves.writing);
  };
// Published from another place. What was added to it since is here alone, and stays here.
async function settleSent(composer, hand) {
  hand.isAdded = hand.isTyped;
  if (hand.isAdded) return keepHere(composer);
  hand.isOpen = false;
  hand.isSent = true;
  await store.del(hand.id, shelves.writing);
  return tell(composer, deviceWords.sentAlready);
}
// Thrown away in another place. What is typed from now on is new, and has a hand of its own.
async function settleDiscarded(composer, hand) {
  await dropKept(hand);
  letGoOf(hand);
  if (!hand.isTyped && composer.id === "composer") await makeBlank(composer);
  return tell(composer, deviceWords.discarded);
}
export const composers = () => document.querySelectorAll(".composer[data-keep]");
// The texts that would be lost with this device, once the open ones had their chance, which
// a line that swallows everything does not prolong.
const LAST_CHANCE_MS = 4_000;
/** @type {() => Promise<KeptWriting[]>} */
export async function writtenHereAlone() {
  const open = [...composers()].filter((composer) => hands.has(topicOf(composer)));
  for (const composer of open) if (handOf(composer).isUnkept) await keepHere(composer);
  const saving = open.map(async (composer) => {
    await handOf(composer).going?.catch(() => null);
    await keepThere(composer);
  });
  const tooLong = new Promise((done) => {
    setTimeout(done, LAST_CHANCE_MS);
  });
  await Promise.race([Promise.all(saving), tooLong]);
  const records = await store.values(shelves.writing);
  return records.filter((record) => !record.isOnTheDesk);
}
