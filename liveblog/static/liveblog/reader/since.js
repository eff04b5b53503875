// "You left off here": where a returning reader had stopped, how many updates have come
// since, and a way to read them in their order. A single one stands above the line already.
// Kept on this device alone; a setting of the newsroom turns it off.

import { bringIntoView } from "./going.js";
import {
  addressAfter,
  byId,
  counted,
  countOf,
  feed,
  firstRevisionOf,
  language,
  nextUpdate,
  poll,
  remembered,
  said,
  updatesIn,
} from "./page.js";
import { clock, isElsewhere } from "./times.js";

const AWAY_MS = 5 * 60_000; // whoever looks away for less has not left
const since = byId("since");
const keepsLeft = Boolean(since && "sinceYouLeft" in feed.dataset);
const leftKey = `reader:left:${feed?.dataset.blog}`;
const leftOff = document.createElement("p");
leftOff.id = leftOff.className = "left-off";
leftOff.tabIndex = -1;
leftOff.append(document.createElement("span"));

let left = null; // { first: the newest first revision that the reader had, at: when, in ms }
let hasReachedIt = false,
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

function rememberLeft() {
  // A tab that was opened in the background and never looked at has been read by nobody.
  const newest = hasLooked ? Math.max(0, ...updatesIn(feed).map(firstRevisionOf)) : 0;
  // Nor does a tab that has slept since yesterday take back what another one has shown.
  if (newest >= (whatWasLeft()?.first ?? 1))
    remembered.set(leftKey, JSON.stringify({ first: newest, at: Date.now() }));
}

function recallLeft() {
  const was = whatWasLeft();
  const isBack = !hasLooked || Date.now() - was?.at > AWAY_MS;
  hasLooked = true;
  if (!was || !isBack) return;
  left = was;
  hasReachedIt = false;
  showSince();
}

// After every change of the feed. The line has no height, and the count stands in a box
// that is always there: nothing moves.
export function showSince() {
  if (!left) return;
  const updates = updatesIn(feed);
  const old = updates.find((update) => firstRevisionOf(update) <= left.first);
  const hasNew = updates[0] !== old;
  const isFurtherDown = !old && Boolean(feed.querySelector(":scope > .older"));
  if (!old || !hasNew) leftOff.remove();
  else if (nextUpdate(leftOff) !== old) drawTheLine(old);
  since.hidden = hasReachedIt || !hasNew || !(old || isFurtherDown);
  if (!since.hidden) showTheWay(isFurtherDown);
}

function drawTheLine(old) {
  const above = old.previousElementSibling;
  (above.matches(".day") ? above : old).before(leftOff);
  leftOff.firstChild.textContent = whenLeft(old);
}

function showTheWay(isFurtherDown) {
  const [link] = /** @type {any} */ (since.children);
  const news = [...feed.children].filter((each) => firstRevisionOf(each) > left.first);
  const count = countOf(news);
  link.textContent = counted(isFurtherDown ? "more" : "since", count);
  link.href = isFurtherDown || count > 1 ? addressAfter(left.first) : "#left-off";
}

// By the reader's own clock, which is said where the newsroom's is another one.
function whenLeft(old) {
  const at = new Date(left.at);
  const own = clock.format(at);
  const time = isElsewhere(old.querySelector("time").dateTime)
    ? said("yourTime", { time: own })
    : own;
  const isToday = at.toDateString() === new Date().toDateString();
  return isToday ? said("leftOff", { time }) : said("leftOffOn", { day: dayOf(at), time });
}

const dayOf = (moment) =>
  new Intl.DateTimeFormat(language, { weekday: "short", day: "numeric", month: "short" }).format(
    moment,
  );

if (keepsLeft) {
  forgetWhatCannotBe();
  const [link, forget] = /** @type {any} */ (since.children);
  new IntersectionObserver((entries) => {
    if (!entries.at(-1).isIntersecting) return;
    hasReachedIt = true;
    since.hidden = true;
  }).observe(leftOff);
  link.addEventListener("click", (event) => {
    if (!link.hash) return;
    event.preventDefault();
    bringIntoView(leftOff, "center");
    leftOff.focus({ preventScroll: true });
  });
  forget.addEventListener("click", () => {
    left = null;
    leftOff.remove();
    since.hidden = true;
  });
  addEventListener("pagehide", rememberLeft);
  document.addEventListener("visibilitychange", () =>
    document.hidden ? rememberLeft() : recallLeft(),
  );
  addEventListener("pageshow", (event) => {
    if (event.persisted) recallLeft();
  });
  if (!document.hidden) recallLeft();
}
