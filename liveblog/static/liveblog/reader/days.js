// A line between the updates of two days. The server writes those that it knows of; after
// an arrival, a withdrawal or earlier updates they are put right. Doing so twice does nothing.
// Above the very first of the live page there is none: its day goes on.

import { afterAnswer } from "./after_answer.js";
import { feed, held } from "./page.js";

export function showDays() {
  let day = null;
  for (const update of feed.querySelectorAll(":scope > [data-day]")) {
    const above = update.previousElementSibling;
    const line = above?.matches(".day") ? above : null;
    const isFirst = day === null;
    if (isFirst ? held : update.dataset.day === day) line?.remove();
    else if (!line && !isFirst) update.before(lineOf(update.dataset.day));
    day = update.dataset.day;
  }
  // Below these the update that they stood above has been withdrawn.
  for (const line of feed.querySelectorAll(":scope > .day")) {
    if (!line.nextElementSibling?.matches("[data-day]")) line.remove();
  }
}

function lineOf(day) {
  const line = document.createElement("p");
  line.className = "day";
  line.textContent = day;
  return line;
}

if (feed) afterAnswer(showDays);
