// After the page has come: what was left is put back, and what waits goes out.

import { deviceWords } from "../ui/words.js";
import { contact, isShell, recallClock } from "./device.js";
import { composers } from "./editing-sessions.js";
import { flush, hearOthers, listOutbox, others, TRY_MS } from "./outbox.js";
import { pickUp } from "./pick-up.js";
import { fillShell, rememberPlace, watchConnection } from "./shell.js";
import { forgetEndedSessions } from "./sign-in-sessions.js";

function showWord() {
  for (const word of document.querySelectorAll(
    "#composer [data-send]:not([data-save]) .swap > :first-child",
  )) {
    const texts = /** @type {Text[]} */ ([...word.childNodes]);
    const text = texts.findLast((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (!text) continue;
    word.dataset.word ??= text.data.trim();
    text.data = ` ${navigator.onLine ? word.dataset.word : deviceWords.whenConnected}`;
  }
}

async function arrive() {
  await recallClock();
  if (isShell) await fillShell();
  for (const composer of composers()) {
    if (composer.id === "composer" && !isShell) await rememberPlace(composer);
    await pickUp(composer);
  }
  showWord();
  await listOutbox();
  const here = await contact();
  await forgetEndedSessions(here?.person);
  if (isShell) watchConnection(Boolean(here));
  await flush();
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
