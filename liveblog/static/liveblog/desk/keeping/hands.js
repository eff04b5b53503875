// The hands of this page: who writes here, for the desk and for other tabs.

import { topicOf } from "../composer/identity.js";
import { shelves } from "./device.js";
import { store } from "./store.js";

// One hand for each open composer, by what is written in it: a composer that comes back
// with errors in it goes on under the same.
export const hands = new Map();
/** @type {(composer: Composer) => Hand} */
export const newHand = (composer) => ({
  id: crypto.randomUUID(),
  version: Number(composer.dataset.version || 0),
  isDirty: false,
  isOpen: true,
});
/** @type {(composer: Composer) => Hand} */
export function handOf(composer) {
  if (!hands.has(topicOf(composer))) hold(composer, newHand(composer));
  return hands.get(topicOf(composer));
}
/** @type {(composer: Composer, hand: Hand) => void} */
export function hold(composer, hand) {
  hands.set(topicOf(composer), hand);
  // Held until this page is gone: others see that somebody still writes under this hand.
  hand.held = new Promise((/** @type {() => void} */ held) => {
    if (!navigator.locks) return held();
    return navigator.locks
      .request(`hand-${hand.id}`, { mode: "shared" }, () => {
        held();
        return new Promise(() => {});
      })
      .catch(held);
  });
}
// Done with: who goes on under the same key, as in a second correction, has a new one.
/** @type {(hand: Hand) => void} */
export function letGoOf(hand) {
  clearTimeout(hand.pause);
  clearTimeout(hand.next);
  for (const [topic, known] of hands) if (known === hand) hands.delete(topic);
}
// What was left under a hand that nobody has any more, for as long as `act` takes: where a
// browser opens its tabs again, one alone takes it up.
export const withLeft = (id, act) => {
  const take = async () => {
    const record = await store.get(id, shelves.writing);
    return record && act(record);
  };
  return navigator.locks
    ? navigator.locks.request(`hand-${id}`, { ifAvailable: true }, (lock) => lock && take())
    : take();
};
/** @type {(composer: Composer) => boolean} */
export const isUnkept = (composer) => hands.get(topicOf(composer))?.isUnkept;

// From now on nothing is kept.
/** @type {(hand: Hand) => void} */
export function closeHand(hand) {
  hand.isOpen = hand.isUnkept = false;
  clearTimeout(hand.pause);
  clearTimeout(hand.next);
  hand.next = null;
  hand.request?.abort();
}
export const letGo = () => [...hands.values()].forEach(closeHand);
