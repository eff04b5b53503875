// Arrivals land in #held, out of sight. They appear by themselves only where they disturb
// nobody; otherwise they wait behind a button that counts them.

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
  say,
  updatesIn,
} from "./page.js";
import { showLatest } from "./latest.js";
import { isPaused } from "./pause.js";
import { showSince } from "./since.js";
import { showTimes } from "./times.js";

const newUpdates = byId("new-updates"),
  inOrder = byId("in-order");
let title = document.title,
  spoken = 0; // how many of #held have been said

// The blog's headline, as it is now; the newsroom's name behind it stays.
export function setHeadline(headline) {
  if (title.startsWith(`${headline} – `)) return;
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

export function showHeld() {
  if (!held) return;
  if (held.children.length && isAtTop && !document.hidden && !isPaused && !readerIsBusy())
    showAtOnce();
  const count = countOf([...held.children]);
  newUpdates.hidden = count === 0;
  inOrder.hidden = count < 2;
  inOrder.href = addressAfter(firstRevisionOf(updatesIn(feed)[0]) || 0);
  if (count) newUpdates.textContent = counted("new", count);
  document.title = count ? `(${count}) ${title}` : title;
  if (count !== spoken) say(count ? newUpdates.textContent : "");
  spoken = count;
}

// Those that have waited were said when they came.
function showAtOnce() {
  const unsaid = countOf([...held.children]) - spoken;
  reveal({ wereHeld: false });
  say(unsaid > 0 ? counted("new", unsaid) : "");
  spoken = 0;
}

export function showAll() {
  const first = reveal({ wereHeld: true });
  showHeld();
  return first;
}

if (held) {
  new MutationObserver(showHeld).observe(held, { childList: true });
  whenEdgeMoves(showHeld);
  newUpdates.addEventListener("click", (event) => {
    event.preventDefault();
    const first = showAll();
    if (first) goTo(first);
  });
}
