// A composer that has just come: what was left on this device for it is put back.

import { restore } from "../composer/blocks.js";
import { fieldsOf, hasTyped, typedFields } from "../composer/fields.js";
import { spotOf } from "../composer/identity.js";
import { deviceWords } from "../ui/words.js";
import { showUnsent } from "../ui/unsent.js";
import { offerBoth } from "./both.js";
import { isShell, shelves } from "./device.js";
import { handOf, hold, newHand, withLeft } from "./hands.js";
import { store } from "./store.js";
import { tell } from "./told.js";
import { changed, post, settleBoth } from "./working-copy.js";

/** @type {(composer: Composer) => Promise<void>} */
export async function pickUp(composer) {
  if (composer.dataset.isPickedUp) return;
  composer.dataset.isPickedUp = "yes";
  composer.autocomplete = "off"; // what is kept here is put back, not what the browser has
  new MutationObserver(() => changed(composer)).observe(composer.querySelector(".blocks"), {
    childList: true,
  });
  if (composer.hasAttribute("data-refused")) return;
  if (isBegun(composer)) changed(composer);
  const left = (await store.entries(shelves.writing))
    .filter(([, record]) => record.spot === spotOf(composer))
    .sort(([, a], [, b]) => b.at - a.at);
  let isTaken = false;
  for (const [id] of left) {
    await withLeft(id, (record) => {
      if (isTaken && isOfUpdate(composer, record)) return offerLeft(composer, id, record);
      if (isTaken) return isShell || handOver(id, record);
      isTaken = true;
      return putBack(composer, id, record);
    });
  }
}
// Typed before the scripts came.
const isBegun = (composer) =>
  typedFields(composer).some((field) => field.value !== field.defaultValue);
/** @type {(composer: Composer, record: KeptWriting) => boolean} */
const isOfUpdate = (composer, record) => record.key === (composer.elements.key?.value || "");
/** @type {(composer: Composer, id: string, record: KeptWriting) => void} */
function offerLeft(composer, id, record) {
  if (isOfUpdate(composer, record)) (handOf(composer).offered ??= []).push(id);
  return offerBoth(
    composer,
    record.fields,
    record.at,
    deviceWords.newerHere,
    settleBoth(composer, record.fields, { id }),
  );
}
/** @type {(composer: Composer, id: string, record: KeptWriting) => Promise<unknown>} */
async function putBack(composer, id, record) {
  const isSame = isOfUpdate(composer, record);
  const isNewer =
    composer.dataset.hand === id || record.version === Number(composer.dataset.version);
  if (isSame && JSON.stringify(record.fields) === JSON.stringify(fieldsOf(composer)))
    return store.del(id, shelves.writing);
  const isFree =
    !hasTyped(composer) || Boolean(composer.elements.draft?.value) || composer.id === "correcting";
  if (isSame ? !isNewer : composer.dataset.hand || !isFree) {
    if (!isSame) return handOver(id, record);
    return offerLeft(composer, id, record);
  }
  if (isBegun(composer) || !(await restore(composer, record.fields)))
    return offerLeft(composer, id, record);
  hold(composer, {
    ...newHand(composer),
    id,
    version: record.version,
    isTyped: record.isAdded,
    isAdded: record.isAdded,
  });
  tell(composer, deviceWords.here, record.at);
  changed(composer);
}
// Words of another composition: the desk keeps them beside this one.
/** @type {(id: string, record: KeptWriting) => Promise<void>} */
async function handOver(id, record) {
  const answer = await post(record.keep, record.fields, { id, version: record.version });
  const isDone = answer?.discarded || (answer?.sent && !record.isAdded);
  if (answer?.status !== 200 && !isDone) return;
  await store.del(id, shelves.writing);
  if (!isDone) showUnsent();
}
