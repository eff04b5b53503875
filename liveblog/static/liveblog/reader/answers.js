// An answer may come twice, late, or after a newer one: applying it again takes nothing
// back and shows nothing twice. htmx finds what it is for; what replaces something is grafted.

// Withdrawn for good, whatever an older answer still has of it.
const withdrawn = new Set();
let pollFrom = null; // the revision to poll from once more
let answeredTo = 0; // how far the last answer with news went

// After an answer that replaced #poll, htmx speaks on <body>: ask who had asked.
const isPoll = (event) => (event.detail.requestConfig?.elt ?? event.target)?.id === "poll";

// An answer's HTML without those of its outermost elements that are not wanted.
function only(isWanted, html) {
  const answer = document.createElement("template");
  answer.innerHTML = html;
  for (const element of [...answer.content.children]) if (!isWanted(element)) element.remove();
  return answer.innerHTML;
}

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
    event.detail.shouldSwap = !isOlderPoll(news, target);
  } else if (target.id === "held") {
    event.detail.shouldSwap = false;
    for (const arrival of [...fragment.children]) receive(arrival);
  } else if (news) {
    event.detail.shouldSwap = false;
    replace(target, news);
  } else if (target.contains(document.activeElement)) {
    focusOnNeighbour(target);
  }
});

function receive(arrival) {
  const known = byId(arrival.id);
  if (known) { replace(known, arrival); return; }
  if (withdrawn.has(arrival.id)) return;
  insertInOrder(arrival, held);
  htmx.process(arrival);
}

function replace(own, news) {
  if (news.dataset.revision && revisionOf(news) < revisionOf(own)) return;
  graft(own, news);
  if (feed.contains(own)) showTimes(own);
  if (own.id === "status-line") showZone();
}

// The cursor is not turned back. But what the older answer brought is looked at again.
function isOlderPoll(news, own) {
  answeredTo = Number(news.dataset.since);
  pollAgainFrom(answeredTo);
  return answeredTo < Number(own.dataset.since);
}

function pollAgainFrom(revision) {
  if (revision < Number(poll()?.dataset.since)) pollFrom = Math.min(pollFrom ?? Infinity, revision);
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
  if (event.detail.xhr.status !== 200 || !feed) return;
  if (!isPoll(event)) showEarlier();
  showDays();
  showSince();
  if (!isPoll(event)) return;
  showStatus();
  keepPlace();
});
