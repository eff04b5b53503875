// Back to the update that was read when the tab was loaded again. It may be further down, among
// updates that had been loaded in place: some are loaded once more. A reader who has begun to
// move, or stood further down, is offered the way, and never moved.

import { byId, feed, firstRevisionOf, said, updatesIn } from "../page.js";

const TIMES = 5; // so often what comes next is loaded
const WAIT_MS = 15_000;
const MOVES = ["wheel", "touchstart", "keydown", "pointerdown"];
let hasMoved = false;

/** @type {(kept: Place) => Promise<void>} */
export async function leadBack(kept) {
  const { first, top } = kept;
  if (![first, top].every(Number.isFinite) || typeof kept.at !== "string") return;
  for (const move of MOVES) addEventListener(move, () => (hasMoved = true), { once: true });
  for (let n = 0; n < TIMES && !findUpdate(first) && !hasMoved; n += 1)
    if (!(await loadMore())) break;
  const update = findUpdate(first);
  if (!update || hasMoved) {
    offer(kept, update);
    return;
  }
  stand(update, top);
  // What comes late (the font, a style sheet) may have moved it.
  await document.fonts?.ready;
  if (!hasMoved) stand(update, top);
}

function stand(update, top) {
  scrollBy({ top: update.getBoundingClientRect().top - top, behavior: "instant" });
}

// That very update; or, where it has been withdrawn, the one that was read after it.
function findUpdate(first) {
  const updates = updatesIn(feed);
  const revisions = updates.map(firstRevisionOf);
  const isNewestFirst = revisions[0] > revisions.at(-1);
  const at = revisions.findIndex((each) => (isNewestFirst ? each <= first : each >= first));
  return at > 0 || revisions[at] === first ? updates[at] : null;
}

// By the link at the end of the feed. Not by a click, which would follow it where htmx is not
// there.
async function loadMore() {
  if (document.readyState !== "complete")
    await new Promise((done) => addEventListener("load", done, { once: true }));
  const link = feed.querySelector(":scope > .older a");
  if (!link || typeof htmx === "undefined") return false;
  htmx.process(link); // which may have come this very moment
  htmx.trigger(link, "click");
  return new Promise((done) => {
    const settle = (isThere) => {
      seen.disconnect();
      done(isThere);
    };
    const seen = new MutationObserver(() => link.isConnected || settle(true));
    seen.observe(feed, { childList: true });
    setTimeout(() => settle(!link.isConnected), WAIT_MS);
  });
}

function offer({ first, top, at }, update) {
  const box = document.createElement("p");
  box.id = "continue";
  const link = document.createElement("a");
  link.className = "btn";
  link.textContent = said("continueAt", { time: at });
  link.href = update ? `#${update.id}` : pageOf(first);
  link.addEventListener("click", (event) => {
    if (!update?.isConnected) return;
    event.preventDefault();
    box.remove();
    stand(update, top);
  });
  box.append(link);
  (byId("bar")?.querySelector(".lift") ?? document.body).append(box);
  // Who reads on here wants nothing of it.
  const from = scrollY;
  addEventListener("scroll", () => Math.abs(scrollY - from) > 2 * innerHeight && box.remove(), {
    passive: true,
  });
}

// The page that begins with it: that of the link at the end of the feed, with another cursor.
function pageOf(first) {
  const next = feed.querySelector(":scope > .older a")?.getAttribute("href") ?? "";
  const cursor = next.includes("/after/") ? first - 1 : first + 1;
  return next.replace(/\d+\/$/, `${cursor}/`);
}
