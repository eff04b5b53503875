// Readers now: one page in so many says once a minute that it is open, and nothing else.
// Not while nobody looks at it, nor without a connection, nor once the blog has closed.

import { feed, isClosed } from "./page.js";

const SAID_EVERY_MS = 60_000,
  sample = feed?.dataset.sample;

function sayHere() {
  setTimeout(sayHere, SAID_EVERY_MS);
  if (document.hidden || !navigator.onLine || isClosed()) return;
  fetch("here/", { method: "POST", credentials: "omit" }).catch(() => {});
}

// At a moment of its own: then who leaves within the minute counts for as much of it.
if (Math.random() * Number(sample) < 1) setTimeout(sayHere, Math.random() * SAID_EVERY_MS);
