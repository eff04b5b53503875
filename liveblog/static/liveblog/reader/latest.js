// At the top of the page, what came last: its heading leads there. While updates wait because
// the page is paused, it is the newest of those that are shown.

import { afterAnswer } from "./after_answer.js";
import { byId, feed, held, updatesIn } from "./page.js";
import { isPaused, whenPausedOrResumed } from "./pause.js";

const TITLE_WORDS = 14;
const line = byId("latest");

export function showLatest() {
  if (!line) return;
  const updates = [...(isPaused ? [] : updatesIn(held)), ...updatesIn(feed)];
  const newest = updates.find((update) => !update.matches(".withdrawn"));
  const [link] = /** @type {any} */ (line.children);
  link.hidden = !newest;
  if (!newest) return;
  link.href = `#${newest.id}`;
  link.dataset.goto = newest.id;
  setText(link.querySelector(".at"), newest.querySelector(".when time").textContent);
  setText(link.querySelector(".what"), titleOf(newest));
  showMark(link.querySelector(".badge"), newest);
}

// What is not certain is not repeated as if it were.
function showMark(mark, update) {
  const own = update.querySelector(".meta :is(.b-unconfirmed, .b-wrong)");
  mark.hidden = !own;
  if (!own) return;
  mark.className = own.className;
  setText(mark, own.firstChild.textContent.trim());
}

// Its heading, without the label in front; or the first of its words.
function titleOf(update) {
  const heading = update.querySelector("h3:not(.vh)");
  if (heading) return heading.lastChild.textContent.trim();
  const own =
    update.querySelector(".body :is(p, figcaption, a:not(.enlarge))") ?? update.querySelector("h3");
  const words = own.textContent.trim().split(/\s+/);
  return words.slice(0, TITLE_WORDS).join(" ") + (words.length > TITLE_WORDS ? "…" : "");
}

function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

afterAnswer((isPoll) => isPoll && showLatest());
whenPausedOrResumed(showLatest);
