// Pictures on their way to the desk: kept on this device until it has them, sent in pieces.
// The words have the line first. What is shown of it all is in show.js.

import { contact, csrf, deskHeaders, shelves } from "../keeping/device.js";
import { store } from "../keeping/store.js";
import { showRow } from "../ui/rows.js";
import { pictureWords } from "../ui/words.js";
import { forgetWhatWaits } from "./forgetting.js";
import { fillKnown } from "./known.js";
import { wordsAreThrough } from "./line.js";
import { showPicture } from "./show.js";
import { ANSWER_MS, isUnsettled, pictures } from "./store.js";

const PIECE_SECONDS = 8; // long beside a round trip of a second and a half, short to lose
const LEAST_BYTES = 4 * 1024;
const MOST_BYTES = 2 * 1024 * 1024; // media/pieces.py takes twice as much
export const PAUSE_MS = [1_000, 2_000, 4_000, 8_000, 15_000];
let pieceBytes = 16 * 1024;
let pictureTurn = Promise.resolve(); // one at a time, in the order in which they were chosen

class Unanswered extends Error {
  constructor(status) {
    super(`Status ${status}`);
    this.status = status;
  }
}

// Each has its turn, and one that fails waits for the next without keeping the others.
/** @type {(picture: Picture) => void} */
export function sendPicture(picture) {
  clearTimeout(picture.timer);
  pictureTurn = pictureTurn.then(() =>
    isUnsettled(picture) && !picture.isSending && !picture.isHeld
      ? sendFromHereOnly(picture)
      : null,
  );
}
async function sendFromHereOnly(picture) {
  picture.isSending = true;
  try {
    if (!navigator.locks) await transferPicture(picture);
    else
      await navigator.locks.request(`picture-${picture.name}`, { ifAvailable: true }, (lock) => {
        if (!lock) throw new Unanswered(202); // another tab sends it
        return transferPicture(picture);
      });
  } catch (error) {
    pictureFailed(picture, error);
  } finally {
    picture.isSending = false;
  }
}
async function transferPicture(picture) {
  const about = new URLSearchParams({ size_bytes: picture.file.size, file_name: picture.fileName });
  let told = await askDesk(picture, "POST", about);
  while (!told.has_arrived && !told.problem) {
    tellPicture(picture, "sending", told.offset);
    const piece = picture.file.slice(told.offset, told.offset + pieceBytes);
    const began = performance.now();
    told = await askDesk(picture, "PATCH", piece, { "Upload-Offset": told.offset });
    learnTheLine(piece.size, (performance.now() - began) / 1000);
  }
  await pictureSettled(picture, told);
}
/** @type {(picture: Picture, method: string, body: BodyInit, more?: object) => Promise<any>} */
async function askDesk(picture, method, body, more = {}) {
  await wordsAreThrough();
  if (!isUnsettled(picture) || picture.isHeld) throw new Unanswered(0);
  picture.request = new AbortController();
  if (!csrf()) await contact(); // in the shell
  const reply = await fetch(`${pictureWords.uploads}${picture.name}/`, {
    method,
    body,
    redirect: "manual",
    headers: { ...deskHeaders(), ...more },
    signal: AbortSignal.any([picture.request.signal, AbortSignal.timeout(ANSWER_MS)]),
  });
  if (reply.status !== 200 && reply.status !== 409) throw new Unanswered(reply.status);
  // A hotel's sign-in page answers 200 too: only an answer that names the picture counts.
  const told = await reply.json();
  if (told.name !== picture.name) throw new Unanswered(0);
  if (reply.status === 409 && told.offset === more["Upload-Offset"]) throw new Unanswered(409);
  picture.failures = 0;
  return told;
}
// As much as the line takes in PIECE_SECONDS; up to four times more than before.
function learnTheLine(bytes, seconds) {
  const most = Math.min(MOST_BYTES, 4 * pieceBytes);
  pieceBytes = Math.round(Math.max(LEAST_BYTES, Math.min(most, (bytes / seconds) * PIECE_SECONDS)));
}
async function pictureSettled(picture, told) {
  if (told.has_arrived) {
    await store.del(picture.name, shelves.files).catch(() => {});
    fillKnown(picture, told.known);
    tellPicture(picture, "here", picture.file.size);
    forgetWhatWaits();
  } else {
    // Stays on the device until the person has seen why.
    picture.problem = told.problem;
    tellPicture(picture, "refused", picture.sent);
  }
  for (const row of told.rows) await showRow(row);
}
/** @type {(picture: Picture, error: any) => void} */
function pictureFailed(picture, error) {
  if (!pictures.has(picture.name)) return; // cancelled
  if (picture.isHeld) return; // it is being edited
  if (picture.request?.signal.reason === "words") {
    picture.request = null;
    sendPicture(picture);
    return;
  }
  const status = error.status || 0;
  if (status === 404) {
    picture.problem = pictureWords.notYours;
    tellPicture(picture, "refused", picture.sent);
    return;
  }
  if (status === 403) contact(); // signed in anew elsewhere: the token of then is no good
  if (status !== 202) {
    // which says "not yet"
    pieceBytes = Math.max(LEAST_BYTES, Math.round(pieceBytes / 2));
    picture.status = status;
    tellPicture(
      picture,
      { 0: "offline", 401: "signedOut", 403: "signInChanged", 507: "noRoom" }[status] || "failed",
      picture.sent,
    );
  }
  const pause = PAUSE_MS[Math.min(picture.failures++, PAUSE_MS.length - 1)];
  picture.timer = setTimeout(() => sendPicture(picture), pause);
}
/** @type {(picture: Picture, state: Picture["state"], sent: number) => void} */
function tellPicture(picture, state, sent) {
  Object.assign(picture, { state, sent });
  showPicture(picture);
}
function sendAllPictures() {
  for (const picture of pictures.values())
    if (isUnsettled(picture)) {
      picture.failures = 0;
      sendPicture(picture);
    }
}
addEventListener("online", sendAllPictures);
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) sendAllPictures();
});
