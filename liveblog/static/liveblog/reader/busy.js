// Whether the reader is doing something in the feed that an arrival would disturb.

import { isInUse, playersIn } from "./graft.js";
import { feed } from "./page.js";

export function readerIsBusy() {
  const selection = getSelection();
  const active = document.activeElement;
  // The focus that we have set for a mouse or a finger is nobody's place in the feed.
  const isOurs = active.matches('[tabindex="-1"]') && !active.matches(":focus-visible");
  return (
    (feed.contains(active) && !isOurs) ||
    (!selection.isCollapsed && feed.contains(selection.anchorNode)) ||
    playersIn(feed).some((player) => isInUse(player) && isInView(player))
  );
}

function isInView(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
