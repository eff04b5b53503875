// Arrivals land in #held, out of sight. They appear by themselves only where they disturb
// nobody; otherwise they wait behind a button that counts them.

import { afterAnswer } from "./after_answer.js";
import { announce } from "./announce.js";
import { readerIsBusy } from "./busy.js";
import { showDays } from "./days.js";
import { isAtTop, whenEdgeMoves } from "./edge.js";
import { glide } from "./gliding.js";
import { goTo } from "./going.js";
import {
  addressAfter,
  byId,
  counted,
  countOf,
  feed,
  firstRevisionOf,
  held,
  updatesIn,
} from "./page.js";
import { showLatest } from "./latest.js";
import { isPaused, whenResumed } from "./pause.js";
import { showSince } from "./since.js";
import { showTimes } from "./times.js";

const newUpdates = byId("new-updates"),
  inOrder = byId("in-order");
let title = document.title;

// The blog's headline, as it is now; the newsroom's name behind it stays.
function setHeadline() {
  const headline = byId("headline")?.querySelector("h1")?.textContent;
  if (!headline || title.startsWith(`${headline} – `)) return;
  title = `${headline} – ${title.split(" – ").at(-1)}`;
  showHeld();
}

// Newest first, in whatever order the answers came.
export function insertInOrder(arrival, list) {
  const older = [...list.children].find((each) => firstRevisionOf(each) < firstRevisionOf(arrival));
  list.insertBefore(arrival, older ?? list.querySelector(":scope > .older"));
}

function reveal({ wereHeld }) {
  const arrivals = [...held.children];
  const head = feed.firstElementChild,
    top = head?.getBoundingClientRect().top;
  byId("no-updates")?.remove();
  showTimes(held);
  for (const arrival of arrivals) {
    arrival.classList.add("is-new");
    insertInOrder(arrival, feed);
  }
  showDays();
  showSince();
  showLatest();
  if (!wereHeld) glide(head, top, arrivals);
  const ids = arrivals.filter((arrival) => arrival.matches(".update")).map(({ id }) => id);
  // For a newsroom's own scripts, on `document`: the ids of the updates that can now be
  // seen, newest first, and whether they had waited behind the button.
  document.dispatchEvent(new CustomEvent("reader:arrived", { detail: { ids, held: wereHeld } }));
  return arrivals[0];
}

function showHeld() {
  const had = countOf([...held.children]);
  if (had && isAtTop && !document.hidden && !isPaused && !readerIsBusy())
    reveal({ wereHeld: false });
  const count = countOf([...held.children]);
  newUpdates.hidden = count === 0;
  inOrder.hidden = count < 2;
  inOrder.href = addressAfter(firstRevisionOf(updatesIn(feed)[0]) || 0);
  if (count) newUpdates.textContent = counted("new", count);
  document.title = count ? `(${count}) ${title}` : title;
  announce(count, had - count);
}

function showAll() {
  const first = reveal({ wereHeld: true });
  showHeld();
  return first;
}

if (held) {
  new MutationObserver(showHeld).observe(held, { childList: true });
  whenEdgeMoves(showHeld);
  whenResumed(showHeld);
  document.addEventListener("visibilitychange", showHeld);
  held.addEventListener("reader:reveal", showAll); // who follows a link to one of them
  afterAnswer((isPoll) => isPoll && setHeadline());
  newUpdates.addEventListener("click", (event) => {
    event.preventDefault();
    const first = showAll();
    if (first) goTo(first);
  });
}
