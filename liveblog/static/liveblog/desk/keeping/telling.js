// What is said below the composer of what becomes of what is written, by the names of the
// machine's effects.

import { hasTyped } from "../composer/fields.js";
import { deviceWords } from "../ui/words.js";
import { contact, deskTime, person } from "./device.js";
import { forgetEndedSessions } from "./sign-in-sessions.js";
import { tell } from "./told.js";

/** @typedef {(session: EditingSession, composer: Composer | undefined, event: WritingEvent) => unknown} Telling */
const says = (told) => (_, composer) => composer && tell(composer, told);
export const tellNotKept = says(deviceWords.notHere);
export const tellSent = says(deviceWords.sentAlready);
export const tellDiscarded = says(deviceWords.discarded);

/** @type {Telling} */
export function tellKept({ state }, composer, { at }) {
  if (!composer) return null;
  if (state.isAdded) return tell(composer, deviceWords.sentAlready);
  if (state.isSaved || !hasTyped(composer)) return null;
  return tell(composer, navigator.onLine ? deviceWords.here : deviceWords.hereOffline, at);
}
/** @type {Telling} */
export const tellSaved = (_, composer, { answer }) =>
  composer && hasTyped(composer) && tell(composer, deviceWords.there, Date.parse(answer.at));
/** @type {Telling} */
export async function tellNotSaved(_, composer, { answer }) {
  const here = answer?.status === 403 && (await contact());
  if (!composer || here === null || here?.person === person) return null;
  if (answer?.status === 401 || here) {
    forgetEndedSessions();
    return tell(composer, deviceWords.hereSignedOut, deskTime());
  }
  return hasTyped(composer) && tell(composer, deviceWords.hereOffline, deskTime());
}
