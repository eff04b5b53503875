// What is kept on this device of something written, and what becomes of it when a page opens
// and finds it. Pure: of what is kept, of what stands there, and of what the desk answers.

import { leftBehind } from "../composer/machine.js";
import { typedSince } from "../composer/next-update.js";

/**
 * @type {(
 *   session: EditingSession, here: { spot: string; keep: string; fields: Fields; at: number }
 * ) => KeptWriting}
 */
export const recordOf = ({ version, state }, { spot, keep, fields, at }) => ({
  spot,
  keep,
  fields,
  at,
  version,
  key: fields.find(([name]) => name === "key")?.[1] ?? "",
  isOnTheDesk: state.isSaved && !state.isUnsaved,
  isAdded: state.isAdded,
  isTyped: state.isTyped,
  wasSent: state.wasSent,
});

// A composer as it has come: `hand` wrote the working copy of `version` in it, if any, and
// `savedAt` is when. `isOfThisTab`: what was left was written here last, before a reload. The page
// may be older than the record: rendered before the last save arrived, whose answer came before
// the page was left. Then the desk has nothing that the record has not seen.
/**
 * @typedef {{
 *   key: string; hand: string; version: number; fields: Fields; savedAt: number;
 *   isFree: boolean; isBegun: boolean; isOfThisTab: boolean;
 * }} Come
 */
/** @typedef {"forget" | "offer" | "handOver" | "putBack" | "putInstead"} Fate */
/** @type {(id: string, record: KeptWriting, here: Come) => Fate} */
export function fateOf(id, record, here) {
  const { key, hand, version, fields, savedAt, isFree, isBegun, isOfThisTab } = here;
  if (record.key === key) {
    if (JSON.stringify(record.fields) === JSON.stringify(fields))
      return record.wasSent ? "putBack" : "forget";
    const isUnseen = hand ? version > record.version : version !== record.version;
    if (hand !== id && isUnseen) return "offer";
    // The desk keeps the older one, and lists it.
  } else if (hand && isOfThisTab && record.at > savedAt && !isBegun) return "putInstead";
  else if (hand || !isFree) return "handOver";
  return isBegun ? "offer" : "putBack";
}
// Written in this place, never sent, and nowhere else than on this device. (What was sent may have
// arrived, and the desk would not know a correction or a saved draft again.)
/** @type {(record: KeptWriting, place: string) => boolean} */
export const isHereAlone = ({ keep = "", isOnTheDesk, wasSent }, place) =>
  keep.startsWith(`${place}/`) && !isOnTheDesk && !wasSent;
// It waits in the outbox, and nothing was typed since.
/** @type {(entries: Entry[], key: string, fields: Fields) => boolean} */
export const isInOutbox = (entries, key, fields) =>
  entries.some((entry) => entry.key === key && !typedSince(entry.fields, fields).length);
// Once it was sent to the desk as a working copy, it need not stay here; but where an update
// is on its way under the same key, the desk drops the copy when that arrives.
/** @type {(record: KeptWriting, answer: any) => boolean} */
export const isWithTheDesk = (record, answer) =>
  (answer?.status === 200 && !record.wasSent) ||
  Boolean(answer?.discarded) ||
  Boolean(answer?.sent && !leftBehind(record).isTyped);
