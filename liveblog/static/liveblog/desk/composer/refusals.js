// When the server cannot be reached, or says no.

import { contact, person } from "../keeping/device.js";
import { fill, say } from "../ui/page.js";
import { words } from "../ui/words.js";
import { pressedNext } from "./next-press.js";
import { isSend, isSignInPage } from "./sends.js";

const refusals = {
  0: words.offline,
  401: words.signedOut,
  403: words.signInChanged,
  404: words.mayNot,
  413: words.tooMuch,
  503: words.busy,
};
// Of what cannot wait in the outbox.
/** @type {(event: HtmxEvent) => unknown} */
export function tellRefused(event) {
  const here = event.detail.elt.closest(".composer, [data-settings]");
  const composer = here || document.getElementById("composer");
  const status = event.detail.xhr?.status || 0;
  const sends = isSend(event) || here?.matches("[data-settings]");
  if (status === 403 && sends && !composer.dataset.isAnew) return sendAnew(composer, event);
  if (!here) return tellBeside(event.detail.elt, status);
  say(composer, refusals[status] || fill(words.notPublished, { status }), { isBad: true });
}
// Signed in again, in another tab: what the page knew of that is of before. Once.
async function sendAnew(composer, { detail: { elt, requestConfig } }) {
  const next = pressedNext(composer);
  const here = await contact();
  if (here?.person !== person) return say(composer, refusals[403], { isBad: true });
  composer.dataset.isAnew = "";
  const button = elt.matches("button") ? elt : requestConfig.triggeringEvent?.submitter;
  return (next || button || composer.querySelector("[data-send]")).click();
}
// Withdraw, Pin, Correct, Find: what went wrong stands where it was pressed.
function tellBeside(pressed, status) {
  const place =
    pressed.closest("dialog form, .row-update, form[role=search], #found") ||
    document.querySelector(".composer");
  place.querySelector(".problem")?.remove();
  const problem = document.createElement("p");
  problem.className = "err problem";
  problem.setAttribute("role", "alert");
  problem.textContent = status ? fill(words.notDone, { status }) : words.notDoneOffline;
  place.append(problem);
}
// Signed out: the answer is the sign-in page, which must not replace the words.
/** @type {(event: HtmxEvent) => void} */
export function keepOutSignInPage(event) {
  if (!isSignInPage(event)) return;
  event.detail.shouldSwap = false;
  say(document.querySelector(".composer"), refusals[401], { isBad: true });
}
/** @type {(event: HtmxEvent, isBusy: boolean) => void} */
export const setBusy = ({ detail: { elt } }, isBusy) =>
  (elt.matches("[data-send]") ? elt : elt.querySelector("[data-send]"))?.setAttribute(
    "aria-busy",
    String(isBusy),
  );
