// What is being read stays where it is, whatever an answer does above it.
//
// Chromium and Firefox anchor the scrolling by themselves, WebKit does not, and none does
// it when what was anchored to is replaced. So we measure, in all of them: what a browser
// has put right measures as no difference.

const BAR_PX = 72; // what sticks to the top of the window hides what is under it
let place = [],
  cut = null, // the update that is cut off at the top, and as of which revision
  // Browsers scroll by whole pixels: what is left over counts the next time, or an evening of
  // small remainders adds up to lines; until the reader scrolls.
  remainder = 0,
  leftAt = 0;

// The lines in view and the next one below, with where they stand. The first of them that
// is still there afterwards tells how far the page has moved; but not the end of an update that
// is cut off at the top and has been corrected, if below it there is more to read.
export function rememberPlace() {
  place = [];
  if (scrollY !== leftAt) remainder = 0;
  if (scrollY < 1) return; // at the very top, news pushes the page down
  const aside = document.querySelector(".stick");
  const isColumn = aside && getComputedStyle(aside).position === "sticky";
  for (const line of document.querySelectorAll("main :is(h1, h2, h3, p, li, figure)")) {
    if (line.closest(".bar") || (isColumn && aside.contains(line))) continue;
    const { top, bottom } = line.getBoundingClientRect();
    if (bottom > BAR_PX) place.push({ line, top });
    if (top > innerHeight) break;
  }
  const update = place[0]?.line.closest(".update");
  const isCut = update?.getBoundingClientRect().top < BAR_PX;
  cut = isCut ? { update, revision: update.dataset.revision } : null;
}

const isBelowTheCut = ({ line }) => !cut.update.contains(line);

export function keepPlace() {
  const there = place.filter(({ line }) => line.isConnected);
  const below = cut?.update.dataset.revision !== cut?.revision && there.find(isBelowTheCut);
  const mark = below && below.top < innerHeight / 2 ? below : there[0];
  place = [];
  if (!mark) return;
  const moved = mark.line.getBoundingClientRect().top - mark.top + remainder;
  const before = scrollY;
  if (Math.abs(moved) > 0.1) scrollBy({ top: moved, behavior: "instant" });
  leftAt = scrollY;
  remainder = moved - (leftAt - before);
  if (Math.abs(remainder) >= 1) remainder = 0; // the page ends there
}
