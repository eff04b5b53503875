// Whether the head of the feed can be seen: an arrival then pushes nothing away.

import { byId, held } from "./page.js";

// At the top is where the head of the feed can be seen, below what sticks there. With
// less of it in view a browser would anchor to the updates, and put arrivals out of sight.
const HEAD_PX = 136,
  FAR_PX = 9_999_999;
const edge = byId("edge"),
  bar = byId("bar");
const moved = [];
export const whenEdgeMoves = (act) => moved.push(act);
export let isAtTop = false;

if (held) {
  // One observer for each side of the window: of a jump from one to the other, with the
  // edge never in view, a single one would not hear.
  const below = new IntersectionObserver(look, { rootMargin: `${FAR_PX}px 0px 0px` });
  const past = new IntersectionObserver(look, { rootMargin: `-${HEAD_PX}px 0px ${FAR_PX}px` });
  let isBelow = true,
    isPast = true;
  function look(entries, observer) {
    // What both have to say at once: with half of it the edge would seem to be in view.
    const isOut = (side, wasOut) => {
      const entry = (side === observer ? entries : side.takeRecords()).at(-1);
      return entry ? !entry.isIntersecting : wasOut;
    };
    isBelow = isOut(below, isBelow);
    isPast = isOut(past, isPast);
    isAtTop = !isBelow && !isPast;
    // While the feed is below, what tells of it stands at the foot of the window.
    bar.classList.toggle("is-below", isBelow);
    for (const act of moved) act();
  }
  below.observe(edge);
  past.observe(edge);
}
