// Waiting for news: a poll whose address says until when this page would wait for its answer (a
// long poll). An answer that does not say until when to wait next is a plain one's, and for a
// while the page polls as if there were no waiting.

import { isPoll, pollFrom } from "./cursor.js";
import { poll } from "./page.js";
import { pausedAt } from "./pause.js";

const REFUSED_MS = 60_000; // the room is full, or being started anew
const CUT_MS = 600_000; // something on the way cuts off what takes long
const AFTER_ONE_CUT_MS = 5_000;
const LONG_PAUSE_MS = 60_000;
const LATE_MS = 10_000; // an answer may be, on a slow line
const JITTER_MS = 300; // all who wait are answered at the same moment
const SETTLED_MS = 30; // htmx takes up a new #poll 20 ms after it has put it in its place

let until = 0, // by the server's clock; with 0 it says the next
  notBefore = 0,
  cuts = 0,
  askAt = 0;

const holdSeconds = () => Number(poll()?.dataset.hold ?? 0);
const isLongPaused = () => pausedAt && Date.now() - pausedAt > LONG_PAUSE_MS;
/** @type {() => boolean} */
export const mayWait = () =>
  holdSeconds() > 0 &&
  Date.now() >= notBefore &&
  pollFrom === null &&
  !document.hidden &&
  !isLongPaused() &&
  !navigator.connection?.saveData;
export const nextWait = () => askAt;
export const waitAtOnce = () => {
  askAt = 0;
};

const ADDRESS = /\/until\/(\d+)\/$/;
/** @type {(path: string) => boolean} */
export const isWaiting = (path) => ADDRESS.test(path);

export let isUnderWay = false;
let details; // of the request, as htmx has them
document.body.addEventListener("htmx:configRequest", (event) => {
  if (!isPoll(event) || !mayWait()) return;
  event.detail.path += `until/${until}/`;
  event.detail.timeout = holdSeconds() * 1000 + LATE_MS;
});
document.body.addEventListener("htmx:beforeSend", (event) => {
  if (!isPoll(event)) return;
  isUnderWay = isWaiting(event.detail.requestConfig.path);
  details = event.detail;
});
document.body.addEventListener("htmx:afterRequest", (event) => {
  if (isPoll(event)) isUnderWay = false;
});

// After any answer to a poll.
/** @type {(path: string, xhr: XMLHttpRequest) => void} */
export function hasAnswered(path, xhr) {
  if (!isWaiting(path)) return;
  const next = Number(xhr.getResponseHeader("Poll-Until"));
  const isWholeHold = xhr.status === 204 && !path.endsWith("/until/0/");
  if (!next) notBefore = Date.now() + REFUSED_MS * (1 + Math.random());
  else if (isWholeHold || xhr.status === 200) cuts = 0;
  until = next;
  askAt = Date.now() + SETTLED_MS + Math.random() * JITTER_MS;
  // Where an answer brings all that there is, not each piece of news is worth one.
  if (xhr.status === 200) askAt += Number(poll().dataset.rest ?? 0) * 1000;
}
// What was cut off is no sign of a lost line: a plain poll, at once, will say.
/** @type {(path: string) => boolean} */
export function wasCut(path) {
  if (!isWaiting(path)) return false;
  cuts += 1;
  until = 0;
  notBefore = Date.now() + (cuts < 2 ? AFTER_ONE_CUT_MS : CUT_MS);
  return true;
}
// Nothing waits in a page that nobody looks at.
export function stopWaiting() {
  if (!isUnderWay) return;
  details.error = ""; // or htmx would tell the console of two errors
  htmx.trigger(poll(), "htmx:abort");
}
addEventListener("pagehide", stopWaiting);
document.addEventListener("visibilitychange", () => {
  if (document.hidden) stopWaiting();
});
