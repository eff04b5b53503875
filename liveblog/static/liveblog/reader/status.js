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
  if (isOutdated()) reloadIfOutdated();
  else if (isClosed() !== wasClosed) sayWhetherLive();
}

function sayWhetherLive() {
  wasClosed = !wasClosed;
  root.toggleAttribute("data-closed", wasClosed);
  pause.hidden = false;
  say(wasClosed ? words.ended : words.resumed);
}

// Only where it loses nobody's place; the page says that it is out of date in any case.
function reloadIfOutdated() {
  if (isOutdated() && isAtTop && !readerIsBusy()) location.reload();
}
