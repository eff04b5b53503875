// One update in the outbox. Pure: what it is made of, how old it is, and what an answer to
// its sending makes of it.

const OLD_MS = 10 * 60_000;
const JUMP_MS = 60_000; // a clock that was set, or never asked

// Behind all that wait, in the order in which they were written.
/** @type {(waiting: Entry[], now: number) => number} */
export const numberAfter = (waiting, now) => Math.max(now, (waiting.at(-1)?.n || 0) + 1);
// How long ago it was written, by the desk's clock; Infinity where that is in doubt.
/** @typedef {{ deskTime: number; offset: number; page: number; onPage: number }} Moment */
/** @type {(entry: Entry, now: Moment) => number} */
function age(entry, { deskTime, offset, page, onPage }) {
  const isDoubtful = Math.abs(offset - entry.offset) > JUMP_MS;
  const past = Math.max(deskTime - entry.at, entry.page === page ? onPage - entry.began : 0);
  return isDoubtful || past < -JUMP_MS ? Infinity : past;
}
// Too old to go out unasked.
/** @type {(entry: Entry, now: Moment) => boolean} */
export const isOld = (entry, now) => !entry.isDecided && age(entry, now) > OLD_MS;

// However often it is sent, it is under its own key, and the desk publishes it once.
/** @type {(entry: Entry) => { address: string; fields: Fields; key: string }} */
export const requestOf = (entry) => ({
  address: `${entry.place}${entry.isDraft ? "/drafts/" : "/updates/"}`,
  fields: entry.fields,
  key: entry.key,
});

// It leaves only when an answer names its key and the update's id: a sign-in page, or a
// hotel's, answers 200 too. After a 403 the token is asked for again before the next try.
/** @type {(entry: Entry, answer: any) => "sent" | "refused" | "waiting"} */
export function outcomeOf(entry, answer) {
  if (answer?.key === entry.key && answer.id) return "sent";
  return answer?.problem || [404, 413, 400].includes(answer?.status) ? "refused" : "waiting";
}
