// "You left off here": where a returning reader had stopped, how many updates have come since,
// and a way to read them in their order. A single one stands above the line already.

import { bringIntoView } from "../going.js";
import {
  addressAfter,
  byId,
  counted,
  countOf,
  feed,
  firstRevisionOf,
  language,
  nextUpdate,
  said,
  updatesIn,
} from "../page.js";

const since = byId("since");
const [link, forget] = /** @type {any} */ (since?.children ?? []);
const line = document.createElement("p");
line.id = line.className = "left-off";
line.tabIndex = -1;
line.append(document.createElement("span"));

let left = null, // { first: the newest first revision that the reader had, at: when, in ms }
  times = null, // what tells times by the reader's own clock
  hasReachedIt = false;

// Returns what is to be called after every change of the feed. The line has no height, and the
// count stands in a box that is always there: nothing moves.
/** @type {(was: Left, tools: ReadersClock) => () => void} */
export function missedSince(was, tools) {
  left = was;
  times = tools;
  hasReachedIt = false;
  return showMissed;
}

function showMissed() {
  if (!left) return;
  const updates = updatesIn(feed);
  const old = updates.find((update) => firstRevisionOf(update) <= left.first);
  const hasNew = updates[0] !== old;
  const isFurtherDown = !old && Boolean(feed.querySelector(":scope > .older"));
  if (!old || !hasNew) line.remove();
  else if (nextUpdate(line) !== old) drawTheLine(old);
  since.hidden = hasReachedIt || !hasNew || !(old || isFurtherDown);
  if (!since.hidden) showTheWay(isFurtherDown);
}

function drawTheLine(old) {
  const above = old.previousElementSibling;
  (above.matches(".day") ? above : old).before(line);
  line.firstChild.textContent = whenLeft(old);
}

function showTheWay(isFurtherDown) {
  const news = [...feed.children].filter((each) => firstRevisionOf(each) > left.first);
  const count = countOf(news);
  link.textContent = counted(isFurtherDown ? "more" : "since", count);
  link.href = isFurtherDown || count > 1 ? addressAfter(left.first) : "#left-off";
}

// By the reader's own clock, which is said where the newsroom's is another one.
function whenLeft(old) {
  const at = new Date(left.at);
  const own = times.clock.format(at);
  const time = times.isElsewhere(old.querySelector("time").dateTime)
    ? said("yourTime", { time: own })
    : own;
  const isToday = at.toDateString() === new Date().toDateString();
  return isToday ? said("leftOff", { time }) : said("leftOffOn", { day: dayOf(at), time });
}

const dayOf = (moment) =>
  new Intl.DateTimeFormat(language, { weekday: "short", day: "numeric", month: "short" }).format(
    moment,
  );

if (since) {
  new IntersectionObserver((entries) => {
    if (!entries.at(-1).isIntersecting) return;
    hasReachedIt = true;
    since.hidden = true;
  }).observe(line);
  link.addEventListener("click", (event) => {
    if (!link.hash) return;
    event.preventDefault();
    bringIntoView(line, "center");
    line.focus({ preventScroll: true });
  });
  forget.addEventListener("click", () => {
    left = null;
    line.remove();
    since.hidden = true;
  });
}
