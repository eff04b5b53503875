// What the other pages of a blog do with the answer to the poll of all its pages, once a minute:
// permalinks, older updates, oldest first, and the list of corrections. What is on the page is
// corrected and withdrawn as on the live page (answers.js); what arrives is only counted.

import { afterAnswer } from "./after_answer.js";
import { isPoll } from "./cursor.js";
import { byId, counted, say } from "./page.js";

/** @type {Map<string, number>} */
const arrived = new Map(); // each by its id, and how many updates a gap stands for
let shown = 0;
const target = byId("target"); // says which update a permalink leads to
const link = byId("new-updates");

document.body.addEventListener("htmx:beforeSwap", (event) => {
  const { detail } = event;
  if (!isPoll(event) || !detail.shouldSwap) return;
  const answer = new DOMParser().parseFromString(detail.serverResponse, "text/html");
  if (byId("lines")) detail.serverResponse = linesOf(answer);
  else {
    takeArrivals(answer);
    detail.serverResponse = answer.body.innerHTML;
  }
});

// The list of corrections has no poll but its own page.
function linesOf(page) {
  const lines = page.getElementById("lines");
  lines?.setAttribute("hx-swap-oob", "true");
  return lines?.outerHTML ?? "";
}

function takeArrivals(answer) {
  for (const box of answer.querySelectorAll('[hx-swap-oob="afterbegin:#held"]')) {
    for (const each of box.children) arrived.set(each.id, Number(each.dataset.more || 1));
    box.remove();
  }
  for (const { id } of answer.querySelectorAll('[hx-swap-oob="delete"]')) arrived.delete(id);
}

document.body.addEventListener("htmx:oobBeforeSwap", ({ detail }) => {
  const [news] = detail.fragment.children;
  if (detail.target.id === "poll") keepSlow(detail.target, news);
  // What is withdrawn takes the focus with it.
  else if (!news && detail.target.contains(document.activeElement) && isTarget(detail.target))
    target.focus();
});

const isTarget = (update) => target?.parentElement.contains(update);

// The next poll comes as the live page's own.
function keepSlow(own, news) {
  const { slow } = own.dataset;
  const seconds = Math.max(Number(slow), Number(news.dataset.seconds));
  if (!seconds) return; // the blog closed a day ago, or the page is out of date
  news.removeAttribute("data-hold");
  news.setAttribute("hx-trigger", `every ${seconds}s, reader:wake from:body`);
  Object.assign(news.dataset, { seconds, slow });
}

afterAnswer(() => {
  if (link) showCount();
  if (target) showWhetherGone();
});

// Some may be on the page by now: "Later updates" has brought them.
function showCount() {
  const count = [...arrived].reduce((sum, [id, n]) => sum + (byId(id) ? 0 : n), 0);
  if (count === shown) return;
  shown = count;
  link.hidden = !count;
  if (!count) return;
  link.textContent = counted("new", count);
  byId("latest-reached")?.remove(); // what it says is not so any more
  say(link.textContent);
}

function showWhetherGone() {
  const { gone, title } = target.dataset;
  const update = target.parentElement.querySelector(".update");
  if (target.textContent === gone || (update && !update.matches(".withdrawn"))) return;
  target.textContent = gone;
  document.title = title;
  say(gone);
}
