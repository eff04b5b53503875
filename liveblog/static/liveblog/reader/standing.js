// Where the reader stands among the updates, kept by this tab while it is loaded again: by the
// reader, or by a phone that had discarded it. What leads back there is fetched only then
// (returning/place.js).

import { feed, firstRevisionOf, returning, updatesIn } from "./page.js";

const BAR_PX = 72; // what sticks to the top of the window hides what is under it
const KEY = `reader:place:${location.pathname}`;

function keep() {
  const updates = updatesIn(feed);
  const update =
    updates[0]?.getBoundingClientRect().top < BAR_PX &&
    updates.find((each) => each.getBoundingClientRect().bottom > BAR_PX);
  try {
    sessionStorage.removeItem(KEY);
    history.scrollRestoration = "auto";
    if (!update) return; // above the feed a browser does as well
    const { top } = update.getBoundingClientRect();
    const at = update.querySelector(".when time").textContent.trim();
    sessionStorage.setItem(KEY, JSON.stringify({ first: firstRevisionOf(update), top, at }));
    history.scrollRestoration = "manual";
  } catch {
    /* nothing may be kept: the browser does what it can */
  }
}

async function standAgain() {
  let kept = null;
  try {
    kept = JSON.parse(sessionStorage.getItem(KEY));
  } catch {
    /* refused, or not ours */
  }
  if (kept) (await returning())?.leadBack(kept);
}

if (feed) {
  const [{ type = "" } = {}] = /** @type {any[]} */ (performance.getEntriesByType("navigation"));
  if (type !== "navigate") standAgain();
  addEventListener("pagehide", keep);
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) keep();
  });
}
