// What is being written, on the desk: every few seconds it goes there as a working copy.
// What readers see is never touched by it.

import { fieldsOf } from "../composer/fields.js";
import { contact, csrf, deskHeaders, shelves } from "./device.js";
import { composerOf, happen } from "./editing-sessions.js";
import { store } from "./store.js";

const EVERY_MS = 3_000;
/** @type {(session: EditingSession, ms: number) => void} */
function saveIn(session, ms) {
  session.due ??= setTimeout(() => {
    session.due = null;
    if (composerOf(session)) happen(session, { type: "saveDue" });
  }, ms);
}
/** @type {(session: EditingSession) => void} */
export const saveLater = (session) => saveIn(session, EVERY_MS);
/** @type {(session: EditingSession) => void} */
export const saveWhenDue = (session) =>
  saveIn(session, Math.max(0, (session.savedAt || 0) + EVERY_MS - Date.now()));
/** @type {(session: EditingSession) => unknown} */
export const saveAfterwards = (session) =>
  composerOf(session) && happen(session, { type: "keptFirst" });
/** @type {(session: EditingSession) => void} */
export function stopSaving(session) {
  clearTimeout(session.due);
  session.due = null;
  session.request?.abort();
}
/** @type {(session: EditingSession, composer: Composer) => Promise<unknown>} */
export function saveNow(session, composer) {
  clearTimeout(session.due);
  session.due = null;
  session.savedAt = Date.now();
  const saving = post(composer.dataset.keep, fieldsOf(composer), session);
  const { signal } = session.request;
  // With what is made of the answer: who waits for it then looks at what is kept here.
  session.saving = saving.then((answer) =>
    signal.aborted ? null : happen(session, { type: meaningOf(answer), answer }),
  );
  return session.saving;
}
/** @type {(answer: any) => WritingEvent["type"]} */
function meaningOf(answer) {
  if (answer?.version && answer.status === 200) return "saved";
  if (answer?.discarded) return "discardedElsewhere";
  if (answer?.sent) return "sentElsewhere";
  return answer?.fields ? "foundOther" : "notSaved";
}
// The desk's answer, or null for none and for one that is not the desk's.
/** @type {(address: string, fields: Fields, session: Partial<EditingSession>) => Promise<any>} */
export async function post(address, fields, session) {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  body.append("kept_hand", session.id);
  body.append("kept_version", String(session.version));
  session.request = new AbortController();
  try {
    if (!csrf()) await contact(); // in the shell
    const signal = AbortSignal.any([session.request.signal, AbortSignal.timeout(15_000)]);
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
/** @type {(session: EditingSession, composer: Composer | undefined, event: WritingEvent) => void} */
export function noteVersion(session, _, { answer }) {
  session.version = answer.version;
}
// What is kept on this device is on the desk, too, as long as nothing more is typed.
/** @type {(session: EditingSession) => Promise<unknown>} */
export async function noteSaved(session) {
  const { id, version } = session;
  const record = await store.get(id, shelves.writing);
  if (!record || session.state.isUnsaved || !["kept", "refused"].includes(session.state.is))
    return null;
  return store.set(id, { ...record, version, isOnTheDesk: true }, shelves.writing);
}
