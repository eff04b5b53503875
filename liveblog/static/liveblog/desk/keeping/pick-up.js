// A composer that has just come: what was left on this device for it is put back.

import { makeBlank, restore } from "../composer/blocks.js";
import { fieldsOf, hasTyped, typedFields } from "../composer/fields.js";
import { placeOf, spotOf } from "../composer/identity.js";
import { tellLimits } from "../composer/limits.js";
import { leftBehind } from "../composer/machine.js";
import { deviceWords } from "../ui/words.js";
import { showUnsent } from "../ui/unsent.js";
import { offerBoth, settleBoth } from "./both.js";
import { isShell, shelves } from "./device.js";
import {
  begin,
  composers,
  happenIn,
  isOfThisTab,
  newSession,
  sessionOf,
  withLeft,
} from "./editing-sessions.js";
import { leadOn } from "./leading-on.js";
import { fateOf, isHereAlone, isInOutbox, isWithTheDesk } from "./records.js";
import { waitingEntries } from "./outbox.js";
import { store } from "./store.js";
import { tell } from "./told.js";
import { post } from "./working-copy.js";

/** @type {(composer: Composer) => Promise<void>} */
export async function pickUp(composer) {
  if (composer.dataset.isPickedUp) return;
  composer.dataset.isPickedUp = "yes";
  composer.autocomplete = "off"; // what is kept here is put back, not what the browser has
  new MutationObserver(() => {
    happenIn(composer, "changed");
    tellLimits(composer);
  }).observe(composer.querySelector(".blocks"), { childList: true });
  tellLimits(composer);
  await leadOn(composer);
  if (composer.hasAttribute("data-refused")) return;
  const waiting = await waitingEntries();
  if (composer.id === "composer" && isInOutbox(waiting, keyOf(composer), fieldsOf(composer)))
    await makeBlank(composer);
  if (isBegun(composer)) happenIn(composer, "changed");
  if (await takeUpLeft(composer, waiting)) await listUnsent(composer);
}
// The newest of what was left goes into the composer, if it may; the rest to the desk. True
// where something did.
/** @type {(composer: Composer, waiting: Entry[]) => Promise<boolean>} */
async function takeUpLeft(composer, waiting) {
  const left = (await store.entries(shelves.writing))
    .filter(([, record]) => record.spot === spotOf(composer))
    .sort(([, a], [, b]) => b.at - a.at);
  let isTaken = false;
  let isHandedOver = false;
  for (const [id] of left) {
    await withLeft(id, async (record) => {
      if (isInOutbox(waiting, record.key, record.fields)) return store.del(id, shelves.writing);
      const isOfThis = record.key === keyOf(composer);
      if (isTaken && isOfThis) return offerLeft(composer, id, record);
      const isOver = isTaken
        ? !isShell && (await handOver(id, record))
        : await takeUp(composer, id, record);
      isTaken = true;
      isHandedOver ||= isOver;
    });
  }
  return isHandedOver;
}
// What was left in a draft or a correction of this blog, and only here: its own composer may never
// open again, once a colleague has published the draft or withdrawn the update. The desk lists it.
/** @type {(composer: Composer) => Promise<unknown>} */
export async function handOverRest(composer) {
  const open = new Set(composers().map(spotOf));
  const waiting = await waitingEntries();
  let isHandedOver = false;
  for (const [id, record] of await store.entries(shelves.writing)) {
    if (open.has(record.spot) || !isHereAlone(record, placeOf(composer))) continue;
    await withLeft(id, async (now) => {
      if (isInOutbox(waiting, now.key, now.fields)) return store.del(id, shelves.writing);
      if (await handOver(id, now)) isHandedOver = true;
    });
  }
  return isHandedOver && listUnsent(composer);
}
// The list is of what is not in the composer that the desk would open: first the desk must
// have what is in this one.
async function listUnsent(composer) {
  await happenIn(composer, "paused");
  await happenIn(composer, "saveDue");
  showUnsent();
}
const keyOf = (composer) => composer.elements.key?.value || "";
// Typed before the scripts came.
const isBegun = (composer) =>
  typedFields(composer).some((field) => field.value !== field.defaultValue);
/** @type {(composer: Composer, id: string, record: KeptWriting) => void} */
function offerLeft(composer, id, record) {
  if (record.key === keyOf(composer)) (sessionOf(composer).offered ??= []).push(id);
  const settle = settleBoth(composer, record.fields, { id });
  return offerBoth(composer, record.fields, record.at, deviceWords.newerHere, settle);
}
// True where it was handed over to the desk, or has taken the place of what the desk keeps.
/** @type {(composer: Composer, id: string, record: KeptWriting) => Promise<boolean>} */
async function takeUp(composer, id, record) {
  const fate = fateOf(id, record, {
    key: keyOf(composer),
    hand: composer.dataset.hand,
    version: Number(composer.dataset.version),
    fields: fieldsOf(composer),
    savedAt: Date.parse(composer.dataset.savedAt) || 0,
    isOfThisTab: isOfThisTab(id),
    isFree:
      !hasTyped(composer) ||
      Boolean(composer.elements.draft?.value) ||
      composer.id === "correcting",
    isBegun: isBegun(composer),
  });
  if (fate === "handOver") return handOver(id, record);
  if (fate === "forget") await store.del(id, shelves.writing);
  else if (fate === "offer" || !(await restore(composer, record.fields)))
    offerLeft(composer, id, record);
  else {
    goOnWith(composer, id, record);
    return fate === "putInstead";
  }
  return false;
}
/** @type {(composer: Composer, id: string, record: KeptWriting) => void} */
function goOnWith(composer, id, record) {
  const { version } = record;
  begin(composer, newSession(composer, { id, version, state: leftBehind(record) }));
  tell(composer, deviceWords.here, record.at);
  composer.querySelector("[data-start-new]")?.removeAttribute("hidden");
  happenIn(composer, "changed");
}
// Words of another composition: the desk keeps them beside this one.
/** @type {(id: string, record: KeptWriting) => Promise<boolean>} */
async function handOver(id, record) {
  const answer = await post(record.keep, record.fields, { id, version: record.version });
  if (isWithTheDesk(record, answer)) await store.del(id, shelves.writing);
  return answer?.status === 200;
}
