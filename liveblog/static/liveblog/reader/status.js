// What the page says of the blog as a whole: whether it is live, and whether this page can still
// be brought up to date.

import { afterAnswer } from "./after_answer.js";
import { isOutdated, sayOutdated } from "./outdated.js";
import { isClosed, root, say, words } from "./page.js";
import { pause } from "./pause.js";

let wasClosed = isClosed();
root.toggleAttribute("data-closed", wasClosed);

afterAnswer((isPoll) => {
  if (!isPoll) return;
  if (isOutdated()) sayOutdated();
  else if (isClosed() !== wasClosed) sayWhetherLive();
});

function sayWhetherLive() {
  wasClosed = !wasClosed;
  root.toggleAttribute("data-closed", wasClosed);
  if (pause) pause.hidden = false;
  // After the count of what came in the same answer: of the two, this must be heard.
  queueMicrotask(() => say(wasClosed ? words.ended : words.resumed));
}
