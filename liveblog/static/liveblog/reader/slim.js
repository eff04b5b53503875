// Once the headline is out of view, a slim header says which story this is, whether it is live and
// when it last had news, and leads to its key events. It lies over the page: nothing moves.

import { afterAnswer } from "./after_answer.js";
import { byId } from "./page.js";

const slim = byId("slim"),
  headline = byId("headline");

function showSlim() {
  const own = document.querySelector("#status-line .badge");
  // Where the page is out of date the status line is empty.
  if (!slim || slim.hidden || !own) return;
  const [badge, name, time, keys] = /** @type {any} */ (slim.firstElementChild.children);
  badge.className = own.className;
  setText(badge, own.textContent.trim());
  setText(name, headline.querySelector("h1").textContent);
  setText(time, document.querySelector("#latest .at")?.textContent ?? "");
  time.hidden = own.matches(".b-closed");
  keys.hidden = !byId("key-events")?.firstElementChild;
}

function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

if (slim) {
  afterAnswer((isPoll) => isPoll && showSlim());
  let isHeadlineSeen = true;
  const showOrHide = () => {
    // Not from under the keyboard's focus, which would fall to the top of the page.
    slim.hidden = isHeadlineSeen && !slim.querySelector(":focus-visible");
    showSlim();
  };
  new IntersectionObserver((entries) => {
    isHeadlineSeen = entries.at(-1).isIntersecting;
    showOrHide();
  }).observe(headline);
  slim.addEventListener("focusout", ({ relatedTarget }) => {
    if (!slim.contains(/** @type {Node} */ (relatedTarget))) showOrHide();
  });
  slim.querySelector(".to-keys").addEventListener("click", () => {
    const fold = document.querySelector(".stick > .fold");
    if (fold) fold.open = true;
  });
}
