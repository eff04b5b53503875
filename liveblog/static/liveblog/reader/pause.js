// Pause: arrivals wait until the reader wants them. Corrections and withdrawals still come.

import { byId, remembered, root, say, words } from "./page.js";

export const pause = byId("pause");
export let isPaused = remembered.get("reader:paused") === "1";
export let pausedAt = isPaused ? Date.now() : 0;

const resumed = [],
  either = [];
export const whenResumed = (act) => resumed.push(act);
export const whenPausedOrResumed = (act) => either.push(act);
const showPause = () => root.toggleAttribute("data-paused", isPaused);

pause?.addEventListener("click", () => {
  isPaused = !isPaused;
  pausedAt = isPaused ? Date.now() : 0;
  remembered.set("reader:paused", isPaused ? "1" : "0");
  showPause();
  say(isPaused ? words.paused : "");
  for (const act of isPaused ? either : [...either, ...resumed]) act();
});
showPause();
