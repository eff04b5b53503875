// After the page has come: what was left is put back, and what waits goes out.

import { bringShared } from "../pictures/shared.js";
import { contact, isShell, person, recallClock } from "./device.js";
import { composers } from "./editing-sessions.js";
import { flush, hearOthers, listOutbox, others, TRY_MS } from "./outbox.js";
import { handOverRest, pickUp } from "./pick-up.js";
import { fillShell, rememberPlace, watchConnection } from "./shell.js";
import { forgetEndedSessions } from "./sign-in-sessions.js";

// Publish says that it will wait; on one row of icons beside the keyboard the line above does.
const showWord = () => document.documentElement.classList.toggle("is-off-line", !navigator.onLine);

async function arrive() {
  await recallClock();
  if (isShell) await fillShell();
  for (const composer of composers()) {
    if (composer.id === "composer" && !isShell) await rememberPlace(composer);
    await pickUp(composer);
    if (composer.id === "composer") bringShared(composer);
  }
  showWord();
  await listOutbox();
  const here = await contact();
  await forgetEndedSessions(here?.person);
  if (isShell) watchConnection(Boolean(here));
  await flush();
  const composer = document.getElementById("composer");
  if (composer && !isShell && here?.person === person) await handOverRest(composer);
}
addEventListener("offline", showWord);
addEventListener("online", () => {
  showWord();
  flush();
});
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) flush();
});
others.addEventListener("message", hearOthers);
setInterval(flush, TRY_MS);

arrive();
