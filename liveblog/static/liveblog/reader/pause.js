// Pause: arrivals wait until the reader wants them. Corrections and withdrawals still come.

const pause = byId("pause");
let isPaused = remembered.get("reader:paused") === "1";

const showPause = () => root.toggleAttribute("data-paused", isPaused);

pause?.addEventListener("click", () => {
  isPaused = !isPaused;
  remembered.set("reader:paused", isPaused ? "1" : "0");
  showPause();
  say(isPaused ? words.paused : "");
  if (!isPaused) wake();
});
showPause();
