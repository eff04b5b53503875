// "Earlier updates", "Later updates" and gaps, in place: what is under way, what failed,
// and where to read on. The link is an ordinary one: without htmx it opens a page.

import { afterAnswer } from "./after_answer.js";
import { FAILURES, pollAgainFrom } from "./cursor.js";
import { only, withdrawn } from "./fragments.js";
import { focusOn } from "./going.js";
import { byId, feed, nextUpdate } from "./page.js";
import { showTimes } from "./times.js";

const boxOf = (event) => event.detail.elt?.closest(".older, .gap");
let above = null; // what stands above the link that has the focus

document.body.addEventListener("htmx:beforeRequest", (event) => sayOf(boxOf(event), "loading"));

// The link stays where it is: to try again is to press it again.
for (const failure of FAILURES) {
  document.body.addEventListener(failure, (event) => sayOf(boxOf(event), "failed"));
}

function sayOf(box, what) {
  const line = box?.querySelector(".said");
  if (!line) return;
  box.setAttribute("aria-busy", String(what === "loading"));
  line.textContent = line.dataset[what];
}

document.body.addEventListener("htmx:beforeSwap", (event) => {
  const box = boxOf(event);
  if (!box) return;
  const { xhr, serverResponse } = event.detail;
  event.detail.serverResponse = only(isMissing, serverResponse);
  above = box.contains(document.activeElement) ? box.previousElementSibling : null;
  // It may come from a cache that is behind this page: a correction that found no element
  // to correct has to come once more.
  pollAgainFrom(Number(xhr.getResponseHeader("Blog-Revision") ?? Infinity));
});

const isMissing = (element) => !byId(element.id) && !withdrawn.has(element.id);

afterAnswer((isPoll) => {
  if (isPoll) return;
  showTimes(feed);
  const first = above && nextUpdate(above);
  if (first) focusOn(first);
});
