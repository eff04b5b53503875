// A page that can no longer be brought up to date: its blog has been restored, or speaks
// another language now. The answer says so in the bar, in the language of the blog.

import { readerIsBusy } from "./busy.js";
import { isAtTop, whenEdgeMoves } from "./edge.js";
import { isInUse, playersIn } from "./graft.js";
import { byId, poll, say } from "./page.js";

const cursor = Number(poll()?.dataset.since); // of this page as it was loaded

export const isOutdated = () => Boolean(byId("status-line")?.hasAttribute("data-outdated"));

export function sayOutdated() {
  const notice = byId("outdated"),
    status = byId("say");
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
  if (scrollY < 1 || isAtTop || document.hidden || isBack) reload();
}

// A cache may hand out the very same page again. So once for each, which the browser's history
// remembers, where it may keep nothing else; then there is the link.
function reload() {
  if (history.state?.reloadedAt >= cursor) return;
  history.replaceState({ ...history.state, reloadedAt: cursor }, "");
  location.reload();
}

whenEdgeMoves(reloadIfOutdated);
if (poll()) {
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) reloadIfOutdated({ isBack: true });
  });
  addEventListener("scroll", () => reloadIfOutdated(), { passive: true });
}
