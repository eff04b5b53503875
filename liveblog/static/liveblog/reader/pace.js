// When to ask for news. htmx ticks at the pace that the page was made with; an answer may
// name another one, and this says at each tick whether it is time, and asks in between.

import { FAILURES, isPoll, pollFrom, settle } from "./cursor.js";
import { takeNoteAway, restartNote } from "./following.js";
import {
  hasAnswered,
  isUnderWay,
  mayWait,
  nextWait,
  stopWaiting,
  waitAtOnce,
  wasCut,
} from "./hold.js";
import { fetchHtmx } from "./htmx_again.js";
import { byId, isClosed, poll, say } from "./page.js";
import { whenResumed } from "./pause.js";
import { setClock, showTimes } from "./times.js";

const FIRST_MS = 1_000; // first the page is shown; then it asks, whatever its pace
const BACK_OFF_MS = 5_000,
  LONGEST_BACK_OFF_MS = 300_000,
  LONGEST_WAIT_MS = 3_600_000;
const QUIET_MS = 600_000,
  EASED_MS = 15_000; // nothing for ten minutes: no need to hurry
const TICK_MS = 50; // timers are not more exact than that

let namedPace = 0,
  lastNews = Date.now(),
  lastPoll = 0;
let failures = 0,
  notBefore = Date.now() + FIRST_MS * (1 + Math.random()),
  alarm = 0;

function msUntilNextPoll() {
  if (mayWait()) return Math.max(nextWait(), notBefore) - Date.now();
  const own = Number(poll().dataset.seconds) * 1000;
  // Every answer names the pace of live pages. A closed one, or another page, is not in a hurry.
  const isSlow = isClosed() || "slow" in poll().dataset;
  const named = isSlow ? Math.max(own, namedPace) : namedPace || own;
  const pace = Date.now() - lastNews > QUIET_MS ? Math.max(named, EASED_MS) : named;
  return Math.max(lastPoll + pace, notBefore) - Date.now();
}

document.body.addEventListener("htmx:beforeRequest", (event) => {
  if (!isPoll(event)) return;
  const mayAsk = !document.hidden && navigator.onLine && msUntilNextPoll() < TICK_MS;
  if (mayAsk) lastPoll = Date.now();
  else event.preventDefault();
});

document.body.addEventListener("htmx:configRequest", (event) => {
  if (isPoll(event) && pollFrom !== null)
    event.detail.path = event.detail.path.replace(/since\/\d+\//, `since/${pollFrom}/`);
});

function ask() {
  if ("htmx" in window) htmx.trigger(document.body, "reader:wake");
  else if (!document.hidden && navigator.onLine) {
    clearTimeout(alarm);
    alarm = setTimeout(ask, FIRST_MS);
    fetchHtmx({ loaded: ask, failed: () => hasFailed() });
  }
}

function setAlarm() {
  clearTimeout(alarm);
  if (poll()?.dataset.seconds) alarm = setTimeout(ask, msUntilNextPoll());
}

/* What came back, or did not */

document.body.addEventListener("htmx:afterRequest", (event) => {
  if (!isPoll(event)) {
    if (pollFrom !== null && isUnderWay) {
      lastPoll = 0; // what it would wait for is not all that it wants to know
      stopWaiting();
    }
    return;
  }
  const { xhr, requestConfig, successful } = event.detail;
  if (successful) {
    hasAnswered(requestConfig.path, xhr);
    if (xhr.status === 200) {
      settle(requestConfig.path);
      lastNews = Date.now();
    }
    namedPace = Math.min(
      LONGEST_WAIT_MS,
      parseInt(xhr.getResponseHeader("Poll-Seconds"), 10) * 1000 || 0,
    );
    failures = 0;
    notBefore = 0;
    setClock(xhr);
    takeNoteAway();
    showConnection(true);
  }
  setAlarm();
});

for (const failure of FAILURES) {
  document.body.addEventListener(failure, (event) => {
    if (!isPoll(event)) return;
    if (wasCut(event.detail.requestConfig.path)) {
      lastPoll = 0;
      setAlarm();
      return;
    }
    hasFailed(retryAfter(event.detail.xhr));
  });
}

// With the wait that was asked for, in ms.
function hasFailed(asked = 0) {
  failures += 1;
  const wait = asked || Math.min(LONGEST_BACK_OFF_MS, BACK_OFF_MS * 2 ** failures);
  // Jitter, so that all readers of a server that fell over do not come back at once.
  notBefore = Date.now() + wait * (1 + Math.random() / 2);
  showConnection(false);
  setAlarm();
}

// In ms; 0 if the server has not said. It may be seconds or a date, by the server's clock.
function retryAfter(xhr) {
  const after = xhr.getResponseHeader("Retry-After") ?? "";
  const now = Date.parse(xhr.getResponseHeader("Date")) || Date.now();
  const wait = /^\d+$/.test(after) ? Number(after) * 1000 : Date.parse(after) - now;
  return Math.min(LONGEST_WAIT_MS, Math.max(0, wait || 0));
}

const connection = byId("connection");
let hasConnection = true,
  farewell = 0;

function showConnection(isThere) {
  if (!connection || hasConnection === isThere) return;
  hasConnection = isThere;
  const { back, lost } = connection.dataset;
  connection.textContent = isThere ? back : lost;
  connection.hidden = false;
  say(connection.textContent);
  clearTimeout(farewell);
  if (isThere)
    farewell = setTimeout(() => {
      connection.hidden = true;
    }, 2_000);
}

/* Back at the page: what has happened meanwhile is asked for at once. */

function wake() {
  if (document.hidden) return;
  showTimes();
  restartNote();
  lastPoll = 0;
  waitAtOnce();
  ask();
}

function startAfresh() {
  notBefore = 0;
  wake();
}

whenResumed(wake);
if (poll()) {
  document.addEventListener("visibilitychange", wake);
  // From the browser's back and forward cache. On leaving, WebKit breaks off what is under
  // way before the page hears of it: that was no failure of the line.
  addEventListener("pageshow", (event) => {
    if (event.persisted) startAfresh();
  });
  addEventListener("online", startAfresh);
  addEventListener("offline", () => showConnection(false));
  setAlarm();
}
