// Leaving with words that are nowhere else, not even kept on this device, asks first.

import { discardCorrection } from "../keeping/discarding.js";
import { isUnkept } from "../keeping/editing-sessions.js";
import { ask } from "../ui/dialogs.js";
import { say } from "../ui/page.js";
import { words } from "../ui/words.js";
import { hasWords } from "./fields.js";
import { isSending, setSending } from "./sends.js";

document.addEventListener("submit", (event) => {
  if (event.target.matches(".composer")) setSending(true);
});
addEventListener("beforeunload", (event) => {
  if (
    !isSending() &&
    [...document.querySelectorAll(".composer")].some((composer) =>
      composer.dataset.keep ? isUnkept(composer) : hasWords(composer),
    )
  )
    event.preventDefault();
});

// One composer in a row, and only the person takes it away.
/** @type {(event: HtmxEvent) => void} */
export function stayInOpenRow(event) {
  const row = event.detail.elt.closest(".acts")?.closest(".row-update");
  const open = row?.querySelector(".composer");
  if (!open) return;
  event.preventDefault();
  open.querySelector(".c-heading textarea").focus();
}
// Nor does an answer that comes late, such as that of Pin.
/** @type {(event: HtmxEvent) => void} */
export function keepOpenRow(event) {
  const { target, requestConfig } = event.detail;
  const open = target.matches?.(".row-update") && target.querySelector(".composer");
  if (open && !open.contains(requestConfig?.elt)) event.detail.shouldSwap = false;
}
/** @type {(event: HtmxEvent) => void} */
export function askBeforeStopping(event) {
  const stop = event.detail.elt;
  if (!stop.matches("[data-stop]") || !hasWords(stop.closest(".composer"))) return;
  event.preventDefault();
  ask(words.discard, words.discardMeans, words.keepEditing, words.discardMine, async () => {
    const composer = stop.closest(".composer");
    if (await discardCorrection(composer)) event.detail.issueRequest(true);
    else say(composer, words.notDoneOffline, { isBad: true });
  });
}
