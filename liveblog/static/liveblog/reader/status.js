// What the page says of the blog as a whole: its title, whether it is live, and whether
// this page can still be brought up to date.

const isClosed = () => Boolean(byId("status-line")?.querySelector(".b-closed"));
const isOutdated = () => Boolean(byId("status-line")?.hasAttribute("data-outdated"));
let wasClosed = isClosed();
root.toggleAttribute("data-closed", wasClosed);

function showStatus() {
  const headline = byId("headline")?.querySelector("h1")?.textContent;
  if (headline && !title.startsWith(`${headline} – `)) {
    title = `${headline} – ${title.split(" – ").at(-1)}`;
    showHeld();
  }
  if (isOutdated()) sayOutdated();
  else if (isClosed() !== wasClosed) sayWhetherLive();
}

function sayWhetherLive() {
  wasClosed = !wasClosed;
  root.toggleAttribute("data-closed", wasClosed);
  pause.hidden = false;
  // After the count of what came in the same answer: of the two, this must be heard.
  queueMicrotask(() => say(wasClosed ? words.ended : words.resumed));
}

/* A page that can no longer be brought up to date: its blog has been restored, or speaks
   another language now. The answer says so in the bar, in the language of the blog. */

function sayOutdated() {
  const notice = byId("outdated"), status = byId("say");
  if (notice && status) {
    status.lang = notice.lang;
    status.dir = notice.dir;
    say(notice.firstElementChild.textContent);
  }
  reloadIfOutdated();
}

// Only where it loses nobody's place: at the top, at the head of the feed, or unseen.
function reloadIfOutdated({ isBack = false } = {}) {
  if (!isOutdated() || readerIsBusy() || playersIn(document.body).some(isInUse)) return;
  if (scrollY < 1 || isAtTop || document.hidden || isBack) location.reload();
}

if (poll()) {
  document.addEventListener("visibilitychange", () => { if (!document.hidden) reloadIfOutdated({ isBack: true }); });
  addEventListener("scroll", () => reloadIfOutdated(), { passive: true });
}
