// New updates, said to those who do not see the page: once a minute at most, and none while the
// page is paused.

import { counted, say } from "./page.js";
import { isPaused } from "./pause.js";

const SAID_EVERY_MS = 60_000;
let waiting = 0, // behind the button
  said = 0, // of those
  unsaid = 0, // that can be seen, and came since something was said
  notBefore = 0,
  timer = 0;

// How many wait now, and how many have just been shown by themselves.
/** @type {(waitingNow: number, shown: number) => void} */
export function announce(waitingNow, shown) {
  unsaid += Math.max(0, shown - said);
  waiting = waitingNow;
  if (waiting < said) {
    said = waiting;
    if (!waiting && !unsaid) say("");
  }
  clearTimeout(timer);
  const wait = notBefore - Date.now();
  if (wait > 0) timer = setTimeout(sayCount, wait);
  else sayCount();
}

function sayCount() {
  const count = waiting > said ? waiting : unsaid;
  if (isPaused || !count) return;
  say(counted("new", count));
  said = waiting;
  unsaid = 0;
  notBefore = Date.now() + SAID_EVERY_MS;
}
