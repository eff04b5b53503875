// Where a returning reader had stopped: kept on this device alone; a setting of the newsroom
// turns it off. The line there, and the way to what was missed, are fetched for who returns
// (returning/missed.js).

import { afterAnswer } from "./after_answer.js";
import { feed, firstRevisionOf, poll, remembered, returning, updatesIn } from "./page.js";
import { clock, isElsewhere } from "./times.js";

const AWAY_MS = 5 * 60_000; // whoever looks away for less has not left
const isLivePage = Boolean(feed?.dataset.after); // it alone leads to what came after
const keepsLeft = Boolean(feed && "sinceYouLeft" in feed.dataset);
const leftKey = `reader:left:${feed?.dataset.blog}`;

let showMissed,
  hasLooked = false;

// Null if it is not what we write: a device may keep anything under our name.
function whatWasLeft() {
  try {
    const { first, at } = JSON.parse(remembered.get(leftKey));
    const isOurs =
      Number.isFinite(first) && first >= 0 && Number.isFinite(at) && at > 0 && at <= Date.now();
    return isOurs ? { first, at } : null;
  } catch {
    return null;
  }
}

// Only as the page opens: later another tab may well have shown more than this one has.
function forgetWhatCannotBe() {
  const was = whatWasLeft();
  if (!was || was.first > Number(poll()?.dataset.since)) remembered.forget(leftKey);
}

// On the live page that is the newest; where the story is told in its order, how far one has come.
const isSeen = (update) => isLivePage || update.getBoundingClientRect().top < innerHeight;

function rememberLeft() {
  // A tab that was opened in the background and never looked at has been read by nobody.
  const seen = hasLooked ? updatesIn(feed).filter(isSeen) : [];
  const newest = Math.max(0, ...seen.map(firstRevisionOf));
  // Nor does a tab that has slept since yesterday take back what another one has shown.
  if (newest >= (whatWasLeft()?.first ?? 1))
    remembered.set(leftKey, JSON.stringify({ first: newest, at: Date.now() }));
}

async function recallLeft() {
  const was = whatWasLeft();
  const isBack = !hasLooked || Date.now() - was?.at > AWAY_MS;
  hasLooked = true;
  if (!was || !isBack || !isLivePage) return;
  showMissed = (await returning())?.missedSince(was, { clock, isElsewhere });
  showSince();
}

// After every change of the feed.
export const showSince = () => showMissed?.();

if (keepsLeft) {
  afterAnswer(showSince);
  if (isLivePage) forgetWhatCannotBe();
  addEventListener("pagehide", rememberLeft);
  document.addEventListener("visibilitychange", () =>
    document.hidden ? rememberLeft() : recallLeft(),
  );
  addEventListener("pageshow", (event) => {
    if (event.persisted) recallLeft();
  });
  if (!document.hidden) recallLeft();
}
