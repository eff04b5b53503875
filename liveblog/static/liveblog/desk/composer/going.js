// An update, draft or correction on its way: what its request is told to the machine, and
// what is made of the answer.

import { deskTime, senderHeaders } from "../keeping/device.js";
import { composers, happen, happenIn, sessionOf, sessions } from "../keeping/editing-sessions.js";
import { keepInstead } from "../keeping/on-device.js";
import { canWait, isPassing, isPublication, retryMs } from "../keeping/outbox.js";
import { tell } from "../keeping/told.js";
import { composerOf } from "../ui/page.js";
import { deviceWords } from "../ui/words.js";
import { addedTo, goOnIn, isMore } from "./carry-over.js";
import { notePublished } from "./double-click.js";
import { fieldsOf, hasTyped } from "./fields.js";
import { topicOf } from "./identity.js";
import { pressNow } from "./next-press.js";
import { isSend, isSignInPage } from "./sends.js";

/** @type {WeakMap<XMLHttpRequest, { session: EditingSession; going: Going }>} */
const requests = new WeakMap();
/** @type {(event: HtmxEvent) => Going | undefined} */
const goingOf = ({ detail: { xhr } }) => requests.get(xhr)?.going;

// So that the desk keeps what another tab has written later than what is sent.
/** @type {(event: HtmxEvent) => void} */
export function nameSession(event) {
  if (!isSend(event)) return;
  Object.assign(event.detail.headers, senderHeaders(sessionOf(composerOf(event.detail.elt))));
}
/** @type {(event: HtmxEvent) => void} */
export function begin(event) {
  const { elt, requestConfig, xhr } = event.detail;
  if (!isSend(event)) return;
  const composer = composerOf(elt);
  const session = sessionOf(composer);
  // On its way into the outbox: in a moment the next composer stands there.
  if (session.state.is === "queued") return event.preventDefault();
  const going = { composer, sent: fieldsOf(composer) };
  const isDraft = new URL(requestConfig.path, location.href).pathname.endsWith("/drafts/");
  const isCorrection = composer.id === "correcting";
  session.going = going;
  requests.set(xhr, { session, going });
  happen(session, { type: "send", goesOnIn: isDraft || isCorrection ? "same" : "next" });
  if (isCorrection) makeInert(going);
}
// A correction gives way to its row, so nothing can be typed into one that is on its way.
function makeInert(going) {
  going.focused = document.activeElement;
  going.composer.inert = true;
}
/** @type {(event: HtmxEvent) => void} */
export function noteAdded(event) {
  const { target, shouldSwap } = event.detail;
  const going = goingOf(event);
  if (going && shouldSwap && target.id === "composer") going.added = addedTo(target, going.sent);
}
// At once, not when all has settled: before the next letter.
/** @type {(event: HtmxEvent) => void} */
export function carryOver(event) {
  const { session, going } = requests.get(event.detail.xhr) ?? {};
  const composer = document.getElementById("composer") || document.getElementById("correcting");
  if (!going?.added || !composer) return;
  const isBack = hasTyped(composer);
  // Live already, with other words: what was being written is offered as a correction.
  const isOffered = composer.id === "correcting";
  const isOver = !isBack || composer.hasAttribute("data-refused");
  if (!isMore(going.added, isBack) && isOver && !isOffered) return;
  composer.dataset.goesOn = "";
  going.carried = goOnIn(composer, going.added, isBack).then(
    (isPutIn) => (isPutIn || isOffered) && keepInstead(composer, session),
  );
}
/** @type {(event: HtmxEvent) => Promise<void>} */
export async function end(event) {
  const { xhr } = event.detail;
  const isTaken = Boolean(xhr?.getResponseHeader("Update-Id"));
  if (isTaken) notePublished();
  const { session, going } = requests.get(xhr) ?? {};
  if (!session) return;
  if (going.focused && !isTaken && going.composer.isConnected) giveBack(going);
  const done = happen(
    session,
    isTaken ? { type: "published" } : { type: "failed", isAsked: isAsked(session) },
  );
  // Its page is being left: a picture that comes until then is not kept as something new.
  if (isTaken && going.composer.isConnected) happenIn(going.composer, "close");
  await done;
  if (xhr.status === 200 || isPassing(xhr)) pressNow(going.composer);
  else delete going.composer.dataset.next; // said why, beside the composer
}
// The question may have gone with the composer that came back.
/** @type {(session: EditingSession) => boolean} */
const isAsked = (session) =>
  composers().some(
    (composer) =>
      sessions.get(topicOf(composer)) === session && composer.querySelector("[data-both]"),
  );
/** @type {(going: Going) => void} */
function giveBack({ composer, focused }) {
  composer.inert = false;
  focused.focus();
}
// An answer that is not the desk's, such as a hotel's sign-in page: it must not take the
// composer's place, and what was sent waits in the outbox.
/** @type {(event: HtmxEvent) => void} */
export function keepOutForeign(event) {
  const { xhr } = event.detail;
  const { session, going } = requests.get(xhr) ?? {};
  if (
    !session ||
    xhr.status !== 200 ||
    xhr.getResponseHeader("Update-Id") ||
    /id="(composer|correcting)"/.test(xhr.response)
  )
    return;
  event.detail.shouldSwap = false;
  if (isSignInPage(event)) return;
  if (isPublication(event, going)) happen(session, { type: "queue" });
  else tell(going.composer, deviceWords.hereOffline, deskTime());
}
// True where it waits in the outbox from now on.
/** @type {(event: HtmxEvent) => boolean} */
export function queueFailed(event) {
  const { session, going } = requests.get(event.detail.xhr) ?? {};
  if (!session || !canWait(event, going)) return false;
  going.retryMs = retryMs(event.detail.xhr);
  happen(session, { type: "queue" });
  return true;
}
// The next composer has what was added, and it is kept.
/** @type {(session: EditingSession) => Promise<unknown> | undefined} */
export const goOn = ({ going }) => going?.carried;
