// What the page says of the blog as a whole: its title, whether it is live, and whether
// this page can still be brought up to date.

import { setHeadline } from "./arrivals.js";
import { isOutdated, sayOutdated } from "./outdated.js";
import { byId, root, say, words } from "./page.js";
import { pause } from "./pause.js";

export const isClosed = () => Boolean(byId("status-line")?.querySelector(".b-closed"));
let wasClosed = isClosed();
root.toggleAttribute("data-closed", wasClosed);

export function showStatus() {
  const headline = byId("headline")?.querySelector("h1")?.textContent;
  if (headline) setHeadline(headline);
  if (isOutdated()) sayOutdated();
  else if (isClosed() !== wasClosed) sayWhetherLive();
}

function sayWhetherLive() {
  wasClosed = !wasClosed;
  root.toggleAttribute("data-closed", wasClosed);
  if (pause) pause.hidden = false;
  // After the count of what came in the same answer: of the two, this must be heard.
  queueMicrotask(() => say(wasClosed ? words.ended : words.resumed));
}
