// When the server cannot be reached, or says no.

import { contact, person } from "../keeping/device.js";
import { canWait, queue } from "../keeping/outbox.js";
import { fill, say } from "../ui/page.js";
import { words } from "../ui/words.js";
import { isSend } from "./sends.js";

const FAILURES = /** @type {const} */ (["htmx:sendError", "htmx:timeout", "htmx:responseError"]);
const refusals = {
  0: words.offline,
  401: words.signedOut,
  403: words.signInChanged,
  404: words.mayNot,
  413: words.tooMuch,
  503: words.busy,
};
function refused(event) {
  if (event.detail.elt.matches("#desk-poll, [data-quiet]")) return;
  const here = event.detail.elt.closest(".composer, [data-settings]");
  const composer = here || document.getElementById("composer");
  const status = event.detail.xhr?.status || 0;
  const waits = canWait(event);
  if (waits) return queue(waits, event.detail.xhr.sent);
  const sends = isSend(event) || here?.matches("[data-settings]");
  if (status === 403 && sends && !composer.dataset.isAnew) return sendAnew(composer, event);
  if (!here) return tellBeside(event.detail.elt, status);
  say(composer, refusals[status] || fill(words.notPublished, { status }), { isBad: true });
}
// Signed in again, in another tab: what the page knew of that is of before. Once.
async function sendAnew(composer, { detail: { elt, requestConfig } }) {
  const here = await contact();
  if (here?.person !== person) return say(composer, refusals[403], { isBad: true });
  composer.dataset.isAnew = "";
  const button = elt.matches("button") ? elt : requestConfig.triggeringEvent?.submitter;
  return (button || composer.querySelector("[data-send]")).click();
}
// Withdraw, Pin, Correct: what went wrong stands where it was pressed.
function tellBeside(pressed, status) {
  const place = pressed.closest("dialog form, .row-update") || document.querySelector(".composer");
  place.querySelector(".problem")?.remove();
  const problem = document.createElement("p");
  problem.className = "err problem";
  problem.setAttribute("role", "alert");
  problem.textContent = status ? fill(words.notDone, { status }) : words.notDoneOffline;
  place.append(problem);
}
for (const failure of FAILURES) document.body.addEventListener(failure, refused);
document.body.addEventListener("htmx:beforeSwap", (event) => {
  // Signed out: the answer is the sign-in page, which must not replace the words.
  if (new URL(event.detail.xhr.responseURL || location.href).pathname.startsWith("/accounts/")) {
    event.detail.shouldSwap = false;
    say(document.querySelector(".composer"), refusals[401], { isBad: true });
  }
});
const setBusy =
  (busy) =>
  ({ detail: { elt } }) =>
    elt.querySelector?.("[data-send]")?.setAttribute("aria-busy", busy);
document.body.addEventListener("htmx:beforeRequest", setBusy("true"));
document.body.addEventListener("htmx:afterRequest", setBusy("false"));
