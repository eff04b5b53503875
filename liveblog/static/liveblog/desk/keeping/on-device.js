// What is being written, on this device: put there at every pause, and taken away once it is
// somewhere else.

import { blankFields } from "../composer/blocks.js";
import { fieldsOf, hasTyped, writtenNames } from "../composer/fields.js";
import { spotOf } from "../composer/identity.js";
import { nextUpdate, typedSince } from "../composer/next-update.js";
import { deskTime, shelves } from "./device.js";
import { happen, hold, keepNow, sessionOf } from "./editing-sessions.js";
import { recordOf } from "./records.js";
import { putNow, store } from "./store.js";

const PAUSE_MS = 300;
/** @type {(session: EditingSession) => void} */
export function keepSoon(session) {
  clearTimeout(session.pause);
  session.pause = setTimeout(() => happen(session, { type: "paused" }), PAUSE_MS);
}
// What stands in the fields now: the page may be gone in a moment.
/** @type {(session: EditingSession, composer?: Composer) => Promise<void> | null} */
export function keepHere(session, composer) {
  clearTimeout(session.pause);
  if (!composer) return null;
  const [spot, fields] = [spotOf(composer), fieldsOf(composer)];
  const record = recordOf(session, { spot, keep: composer.dataset.keep, fields, at: deskTime() });
  return storeHere(session, hasTyped(composer) && record);
}
async function storeHere(session, record) {
  try {
    await session.held; // before another tab can take it up as left behind
    if (record) await putNow(shelves.writing, session.id, record, replacedBy(session));
    else await store.del(session.id, shelves.writing);
  } catch {
    return happen(session, { type: "notStored" });
  }
  session.replaces = [];
  return happen(session, { type: "stored", at: record?.at });
}
/** @type {(session: EditingSession) => string[]} */
export const idsOf = ({ id, next, offered = [] }) => [id, ...(next ? [next.id] : []), ...offered];
// What was kept as the next update's, and is of this one again, goes with its first storing.
/** @type {(session: EditingSession) => string[]} */
const replacedBy = ({ state, next, replaces = [] }) =>
  next && state.hasNext && !state.goesOnIn ? [...replaces, next.id] : replaces;

// While an update is being sent: what was typed since, as what it will be, the next update.
/** @type {(session: EditingSession, composer?: Composer) => Promise<void> | null} */
export function keepNext(session, composer) {
  clearTimeout(session.pause);
  if (!composer) return null;
  if (!session.next) {
    const [id, key] = [crypto.randomUUID(), crypto.randomUUID()];
    session.next = { id, key, held: hold(id) };
  }
  const [now, written] = [fieldsOf(composer), writtenNames(composer)];
  const stored = storeNext(session, composer, now, written);
  session.next.stored = stored.catch(() => {});
  return stored.catch(() => happen(session, { type: "notStored" }));
}
/** @type {(session: EditingSession, composer: Composer, now: Fields, written: Set<string>) => Promise<void>} */
async function storeNext({ next, going }, composer, now, written) {
  await next.held;
  if (!typedSince(going.sent, now).length) return store.del(next.id, shelves.writing);
  const text = `text-${next.id.slice(0, 8)}`;
  /** @type {Fields} */
  const blank = [
    ...(await blankFields(composer)),
    ["key", next.key],
    ["block", text],
    [`${text}-words`, ""],
  ];
  const { keep } = composer.dataset;
  return putNow(shelves.writing, next.id, {
    spot: `${keep}#`,
    keep,
    key: next.key,
    fields: nextUpdate(blank, going.sent, now, written),
    at: deskTime(),
    version: 0,
    isOnTheDesk: false,
    isTyped: true,
  });
}

// A browser that keeps nothing has nothing to forget.
const forget = (ids) =>
  Promise.all(ids.map((id) => store.del(id, shelves.writing))).catch(() => {});
/** @type {(session: EditingSession) => Promise<unknown>} */
export const dropOwn = ({ id }) => forget([id]);
/** @type {(session: EditingSession) => Promise<unknown>} */
export async function dropNext(session) {
  const { next } = session;
  session.next = undefined;
  await next?.stored; // it is just about to be kept
  return next && forget([next.id]);
}
// With it goes what was offered of the same update and not chosen.
/** @type {(session: EditingSession) => Promise<unknown>} */
export async function dropKept(session) {
  await Promise.all([session.held, session.next?.stored]);
  return forget(idsOf(session));
}
// What was typed in this session is in a composer of another now: as soon as it is kept for
// that one, it is not kept for this one any more.
/** @type {(composer: Composer, session: EditingSession) => Promise<void>} */
export function keepInstead(composer, session) {
  const now = sessionOf(composer);
  if (now !== session) now.replaces = idsOf(session);
  return keepNow(composer);
}
