// Arrivals land in #held, out of sight. They appear by themselves only where they disturb
// nobody; otherwise they wait behind a button that counts them.

// At the top is where the head of the feed can be seen, below what sticks there. With
// less of it in view a browser would anchor to the updates, and put arrivals out of sight.
const HEAD_PX = 136, FAR_PX = 9_999_999;
const edge = byId("edge"), bar = byId("bar"), newUpdates = byId("new-updates");
let title = document.title, isAtTop = false, spoken = 0; // how many of #held have been said

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
  if (held.children.length && isAtTop && !document.hidden && !isPaused && !readerIsBusy()) showAtOnce();
  const count = countOf([...held.children]);
  newUpdates.hidden = count === 0;
  if (count) newUpdates.textContent = counted("new", count);
  document.title = count ? `(${count}) ${title}` : title;
  if (count !== spoken) say(count ? newUpdates.textContent : "");
  spoken = count;
}

// Those that have waited were said when they came.
function showAtOnce() {
  const unsaid = countOf([...held.children]) - spoken;
  reveal({ wereHeld: false });
  say(unsaid > 0 ? counted("new", unsaid) : "");
  spoken = 0;
}

function showAll() {
  const first = reveal({ wereHeld: true });
  showHeld();
  return first;
}

if (held) {
  new MutationObserver(showHeld).observe(held, { childList: true });
  // One observer for each side of the window: of a jump from one to the other, with the
  // edge never in view, a single one would not hear.
  const below = new IntersectionObserver(look, { rootMargin: `${FAR_PX}px 0px 0px` });
  const past = new IntersectionObserver(look, { rootMargin: `-${HEAD_PX}px 0px ${FAR_PX}px` });
  let isBelow = true, isPast = true;
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
    showHeld();
    reloadIfOutdated();
  }
  below.observe(edge);
  past.observe(edge);
  newUpdates.addEventListener("click", (event) => {
    event.preventDefault();
    const first = showAll();
    if (first) goTo(first);
  });
}
