// Arrivals land in #held, out of sight. They appear by themselves only where they disturb
// nobody; otherwise they wait behind a button that counts them.

const edge = byId("edge"), bar = byId("bar"), newUpdates = byId("new-updates");
let title = document.title, isAtTop = false, spoken = 0;

function readerIsBusy() {
  const selection = getSelection();
  const active = document.activeElement;
  // The focus that we have set for a mouse or a finger is nobody's place in the feed.
  const isOurs = active.matches('[tabindex="-1"]') && !active.matches(":focus-visible");
  return (feed.contains(active) && !isOurs)
    || (!selection.isCollapsed && feed.contains(selection.anchorNode))
    || playersIn(feed).some((player) => isInUse(player) && isInView(player));
}

function isInView(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

// Newest first, in whatever order the answers came.
function insertInOrder(arrival, list) {
  const older = [...list.children].find((each) => firstRevisionOf(each) < firstRevisionOf(arrival));
  list.insertBefore(arrival, older ?? list.querySelector(":scope > .older"));
}

function reveal({ wereHeld }) {
  const arrivals = [...held.children];
  byId("no-updates")?.remove();
  showTimes(held);
  for (const arrival of arrivals) {
    arrival.classList.add("is-new");
    insertInOrder(arrival, feed);
  }
  showDays();
  showSince();
  const ids = arrivals.filter((arrival) => arrival.matches(".update")).map(({ id }) => id);
  // For a newsroom's own scripts, on `document`: the ids of the updates that can now be
  // seen, newest first, and whether they had waited behind the button.
  document.dispatchEvent(new CustomEvent("reader:arrived", { detail: { ids, held: wereHeld } }));
  return arrivals[0];
}

function showHeld() {
  if (held.children.length && isAtTop && !document.hidden && !isPaused && !readerIsBusy()) reveal({ wereHeld: false });
  let count = 0;
  for (const arrival of held.children) count += Number(arrival.dataset.more || 1);
  newUpdates.hidden = count === 0;
  if (count) newUpdates.textContent = counted("new", count);
  document.title = count ? `(${count}) ${title}` : title;
  if (count !== spoken) say(count ? newUpdates.textContent : "");
  spoken = count;
}

function showAll() {
  const first = reveal({ wereHeld: true });
  showHeld();
  return first;
}

if (held) {
  new MutationObserver(showHeld).observe(held, { childList: true });
  new IntersectionObserver((entries) => {
    const { isIntersecting, boundingClientRect, rootBounds } = entries.at(-1);
    isAtTop = isIntersecting;
    // Above the feed the button stands at the foot of the window, not in the feed.
    bar.classList.toggle("is-below", !isAtTop && boundingClientRect.top > rootBounds.height / 2);
    showHeld();
    reloadIfOutdated();
  }).observe(edge);
  newUpdates.addEventListener("click", (event) => {
    event.preventDefault();
    const first = showAll();
    if (first) goTo(first);
  });
}

/* Going to an update: only ever on a click, and the focus goes along. */

function goTo(update) {
  bringIntoView(update, "start");
  focusOn(update);
}

function bringIntoView(element, block) {
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({ block, behavior: isCalm ? "auto" : "smooth" });
}

function focusOn(update) {
  const heading = update.querySelector("h3");
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
