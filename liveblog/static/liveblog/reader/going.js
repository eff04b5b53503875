// Going to an update: only ever on a click, and the focus goes along.

export function goTo(update) {
  bringIntoView(update, "start");
  focusOn(update);
}

export function bringIntoView(element, block) {
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({ block, behavior: isCalm ? "auto" : "smooth" });
}

// To its heading; to its time where the heading is not to be seen, and no focus on it either.
export function focusOn(update) {
  const heading = update.querySelector("h3:not(.vh)");
  if (heading) heading.tabIndex = -1;
  (heading ?? update.querySelector(".when"))?.focus({ preventScroll: true });
}
