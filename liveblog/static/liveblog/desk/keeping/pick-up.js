// A composer that has just come: what was left on this device for it is put back.

import { makeBlank, restore } from "../composer/blocks.js";
import { fieldsOf, hasTyped, typedFields } from "../composer/fields.js";
import { spotOf } from "../composer/identity.js";
import { leftBehind } from "../composer/machine.js";
import { deviceWords } from "../ui/words.js";
import { showUnsent } from "../ui/unsent.js";
import { offerBoth, settleBoth } from "./both.js";
import { isShell, shelves } from "./device.js";
import { begin, happenIn, newSession, sessionOf, withLeft } from "./editing-sessions.js";
import { fateOf, isInOutbox, isWithTheDesk } from "./records.js";
import { waitingEntries } from "./outbox.js";
import { store } from "./store.js";
import { tell } from "./told.js";
import { post } from "./working-copy.js";

/** @type {(composer: Composer) => Promise<void>} */
export async function pickUp(composer) {
  if (composer.dataset.isPickedUp) return;
  composer.dataset.isPickedUp = "yes";
  composer.autocomplete = "off"; // what is kept here is put back, not what the browser has
  new MutationObserver(() => happenIn(composer, "changed")).observe(
    composer.querySelector(".blocks"),
    { childList: true },
  );
  if (composer.hasAttribute("data-refused")) return;
  const waiting = await waitingEntries();
  if (composer.id === "composer" && isInOutbox(waiting, keyOf(composer), fieldsOf(composer)))
    await makeBlank(composer);
  if (isBegun(composer)) happenIn(composer, "changed");
  const left = (await store.entries(shelves.writing))
    .filter(([, record]) => record.spot === spotOf(composer))
    .sort(([, a], [, b]) => b.at - a.at);
  let isTaken = false;
  for (const [id] of left) {
    await withLeft(id, (record) => {
      if (isInOutbox(waiting, record.key, record.fields)) return store.del(id, shelves.writing);
      if (isTaken && record.key === keyOf(composer)) return offerLeft(composer, id, record);
      if (isTaken) return isShell || handOver(id, record);
      isTaken = true;
      return takeUp(composer, id, record);
    });
  }
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
/** @type {(composer: Composer, id: string, record: KeptWriting) => Promise<unknown>} */
async function takeUp(composer, id, record) {
  const fate = fateOf(id, record, {
    key: keyOf(composer),
    hand: composer.dataset.hand,
    version: Number(composer.dataset.version),
    fields: fieldsOf(composer),
    isFree:
      !hasTyped(composer) ||
      Boolean(composer.elements.draft?.value) ||
      composer.id === "correcting",
    isBegun: isBegun(composer),
  });
  if (fate === "forget") return store.del(id, shelves.writing);
  if (fate === "handOver") return handOver(id, record);
  if (fate === "offer" || !(await restore(composer, record.fields)))
    return offerLeft(composer, id, record);
  const { version } = record;
  begin(composer, newSession(composer, { id, version, state: leftBehind(record) }));
  tell(composer, deviceWords.here, record.at);
  return happenIn(composer, "changed");
}
// Words of another composition: the desk keeps them beside this one.
/** @type {(id: string, record: KeptWriting) => Promise<void>} */
async function handOver(id, record) {
  const answer = await post(record.keep, record.fields, { id, version: record.version });
  if (!isWithTheDesk(record, answer)) return;
  await store.del(id, shelves.writing);
  if (answer.status === 200) showUnsent();
}
