// Pause: arrivals wait until the reader wants them. Corrections and withdrawals still come.

import { byId, remembered, root, say, words } from "./page.js";

export const pause = byId("pause");
export let isPaused = remembered.get("reader:paused") === "1";
export let pausedAt = isPaused ? Date.now() : 0;

const resumed = [];
export const whenResumed = (act) => resumed.push(act);
const showPause = () => root.toggleAttribute("data-paused", isPaused);

pause?.addEventListener("click", () => {
  isPaused = !isPaused;
  pausedAt = isPaused ? Date.now() : 0;
  remembered.set("reader:paused", isPaused ? "1" : "0");
  showPause();
  say(isPaused ? words.paused : "");
  if (!isPaused) for (const act of resumed) act();
});
showPause();
