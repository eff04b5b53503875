// The editing sessions of this page: who writes here, for the desk and for other tabs.

import { topicOf } from "../composer/identity.js";
import { CLEAN, next } from "../composer/machine.js";
import { shelves } from "./device.js";
import { store } from "./store.js";

// One for each open composer, by what is written in it: a composer that comes back with
// errors in it goes on in the same.
/** @type {Map<string, EditingSession>} */
export const sessions = new Map();
/** @type {(composer: Composer, more?: Partial<EditingSession>) => EditingSession} */
export const newSession = (composer, more) => ({
  id: crypto.randomUUID(),
  version: Number(composer.dataset.version || 0),
  // What was left on the desk may be on its way from where it was written.
  state: { ...CLEAN, wasSent: Boolean(composer.dataset.hand) },
  ...more,
});
/** @type {(composer: Composer) => EditingSession} */
export function sessionOf(composer) {
  if (!sessions.has(topicOf(composer))) begin(composer, newSession(composer));
  return sessions.get(topicOf(composer));
}
export const composers = () => [...document.querySelectorAll(".composer[data-keep]")];
// Where it is written in now: an answer may have put a new composer in place of the old one.
/** @type {(session: EditingSession) => Composer | undefined} */
export const composerOf = (session) =>
  composers().find((composer) => sessions.get(topicOf(composer)) === session);
/** @type {(composer: Composer, session: EditingSession) => void} */
export function begin(composer, session) {
  sessions.set(topicOf(composer), session);
  sessionStorage.setItem(OF_THIS_TAB, JSON.stringify([...idsOfThisTab(), session.id].slice(-20)));
  session.held = hold(session.id);
}
// Held until this page is gone: others see that somebody still writes under this id.
/** @type {(id: string) => Promise<void>} */
export const hold = (id) =>
  new Promise((/** @type {() => void} */ held) => {
    if (!navigator.locks) return held();
    return navigator.locks
      .request(`editing-${id}`, { mode: "shared" }, () => {
        held();
        return new Promise(() => {});
      })
      .catch(held);
  });
// A page that is loaded again may come before the locks of the one that went are free: those of
// its own tab will be, and are waited for. Another tab may live on with its own.
const OF_THIS_TAB = "editing";
/** @type {() => string[]} */
const idsOfThisTab = () => JSON.parse(sessionStorage.getItem(OF_THIS_TAB) ?? "[]");
const idsBefore = new Set(idsOfThisTab());
/** @type {(id: string) => boolean} */
export const isOfThisTab = (id) => idsBefore.has(id);
const RELEASE_MS = 300;
const RELEASE_OF_THIS_TAB_MS = 5_000;
const RETRY_MS = 100;
// What was left in a session that nobody has any more, for as long as `act` takes: where a
// browser opens its tabs again, one alone takes it up.
/** @type {(id: string, act: (record: KeptWriting) => unknown) => Promise<unknown>} */
export async function withLeft(id, act) {
  const take = async () => {
    const record = await store.get(id, shelves.writing);
    await (record && act(record));
    return true;
  };
  if (!navigator.locks) return take();
  const ifFree = () =>
    navigator.locks.request(`editing-${id}`, { ifAvailable: true }, (lock) => lock && take());
  const deadline = Date.now() + (isOfThisTab(id) ? RELEASE_OF_THIS_TAB_MS : RELEASE_MS);
  while (!(await ifFree())) {
    if (Date.now() >= deadline) return false;
    await new Promise((done) => {
      setTimeout(done, RETRY_MS);
    });
  }
  return true;
}
/** @type {(composer: Composer) => boolean} */
export const isUnkept = (composer) => Boolean(sessions.get(topicOf(composer))?.state.isUnkept);

// Done with: who goes on under the same key, as in a second correction, has a new one.
/** @type {(session: EditingSession) => void} */
export function letGo(session) {
  clearTimeout(session.pause);
  clearTimeout(session.due);
  for (const [topic, known] of sessions) if (known === session) sessions.delete(topic);
}

// The machine ------------------------------------------------------------------------------

/** @typedef {(session: EditingSession, composer: Composer | undefined, event: WritingEvent) => unknown} Act */
/** @type {Record<string, Act>} */
let acts = {};
// Who carries out the machine's effects, by their names.
/** @type {(given: Record<WritingEffect, Act>) => void} */
export function carryOutBy(given) {
  acts = given;
}
// The next state at once; then what follows from it, one after the other, to its end.
/** @type {(session: EditingSession, event: WritingEvent) => Promise<void>} */
export async function happen(session, event) {
  const composer = composerOf(session);
  const { state, effects } = next(session.state, event);
  session.state = state;
  for (const effect of effects) {
    const done = acts[effect](session, composer, event);
    if (done instanceof Promise) await done;
  }
}
/** @type {(composer: Composer, type: WritingEvent["type"]) => Promise<void>} */
export const happenIn = (composer, type) => happen(sessionOf(composer), { type });
// Without waiting for a pause: put in by the page, and about to leave where it was.
/** @type {(composer: Composer, type?: "changed" | "typed") => Promise<void>} */
export function keepNow(composer, type = "changed") {
  happenIn(composer, type);
  return happenIn(composer, "paused");
}
// From now on nothing is kept.
export const closeAll = () => {
  for (const session of sessions.values()) happen(session, { type: "close" });
};
