// Going to an update: only ever on a click, and the focus goes along.

function goTo(update) {
  bringIntoView(update, "start");
  focusOn(update);
}

function bringIntoView(element, block) {
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({ block, behavior: isCalm ? "auto" : "smooth" });
}

// To its heading; to its time where the heading is not to be seen, and no focus on it either.
function focusOn(update) {
  const heading = update.querySelector("h3:not(.vh)");
  if (heading) heading.tabIndex = -1;
  (heading ?? update.querySelector(".when"))?.focus({ preventScroll: true });
}

// A key event, a pin or an announcement leads to its update here, or else to its own page.
document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-goto]");
  const update = link && isPlainClick(event) && byId(link.dataset.goto);
  if (!update) return;
  event.preventDefault();
  if (held?.contains(update)) showAll();
  goTo(update);
});
