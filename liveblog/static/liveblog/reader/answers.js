// An answer may come twice, late, or after a newer one: applying it again takes nothing
// back and shows nothing twice. htmx finds what it is for; what replaces something is grafted.

import { putRight } from "./after_answer.js";
import { hasAnsweredTo, isPoll } from "./cursor.js";
import { only, withdrawn } from "./fragments.js";
import { focusOn } from "./going.js";
import { graft } from "./graft.js";
import { byId, feed, revisionOf, updatesIn } from "./page.js";
import { keepPlace, rememberPlace } from "./place.js";
import { showTimes, showZone } from "./times.js";

/* The answer to a poll: elements that go out of band. */

document.body.addEventListener("htmx:beforeSwap", (event) => {
  if (!isPoll(event) || !event.detail.shouldSwap) return;
  event.detail.serverResponse = only(hasPlace, event.detail.serverResponse);
  rememberPlace();
});

// What is not on this page, htmx would log as an error.
function hasPlace(element) {
  const swap = element.getAttribute("hx-swap-oob");
  if (swap === "delete") withdrawn.add(element.id);
  return swap === "afterbegin:#held" || Boolean(byId(element.id));
}

document.body.addEventListener("htmx:oobBeforeSwap", (event) => {
  const { target, fragment } = event.detail;
  const [news] = fragment.children;
  if (target.id === "poll") {
    // What the front page has seen is no count: of two, none is the older.
    event.detail.shouldSwap = !feed || !isOlderPoll(news, target);
  } else if (target.id === "held") {
    // receive.js
  } else if (news) {
    event.detail.shouldSwap = false;
    replace(target, news);
  } else if (target.contains(document.activeElement)) {
    focusOnNeighbour(target);
  }
});

/** @type {(own: Element, news: Element) => void} */
export function replace(own, news) {
  if (news.dataset.revision && revisionOf(news) < revisionOf(own)) return;
  graft(own, news);
  if (feed?.contains(own)) showTimes(own);
  if (own.id === "status-line") showZone();
}

// The cursor is not turned back. But what the older answer brought is looked at again.
function isOlderPoll(news, own) {
  const since = Number(news.dataset.since);
  hasAnsweredTo(since);
  return since < Number(own.dataset.since);
}

// A withdrawn update takes the focus with it.
function focusOnNeighbour(update) {
  const updates = updatesIn(update.parentElement);
  const at = updates.indexOf(update);
  const neighbour = updates[at + 1] ?? updates[at - 1];
  if (neighbour) focusOn(neighbour);
}

/* After any answer, before the browser paints. (htmx:afterSwap comes once for each element.) */

document.body.addEventListener("htmx:afterOnLoad", (event) => {
  if (event.detail.xhr.status !== 200) return;
  putRight(isPoll(event));
  if (isPoll(event)) keepPlace();
});
