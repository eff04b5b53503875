// Audio and video go to the desk in pieces as soon as they are chosen, and go on after a bad line.
// A film's still is taken here: the desk opens no film.

import { contact, csrf, deskHeaders } from "./keeping/device.js";
import { fill, on } from "./ui/page.js";
import { pictureWords } from "./ui/words.js";

const PIECE_BYTES = 2 * 1024 * 1024; // media/pieces.py takes twice as much
const ANSWER_MS = 60_000;
const PAUSE_MS = [1_000, 2_000, 4_000, 8_000, 15_000];
const MB = 1_000_000;
const STILL_AT_SECONDS = 1;
const STILL_MOST_PX = 1280;
const newName = () => crypto.randomUUID().replaceAll("-", "");
const inMb = (bytes) => (bytes / MB).toFixed(1);
/** @type {WeakMap<Element, string>} */
const sending = new WeakMap(); // box: the name of what is being sent for it

on("change", "[data-choose-recording]", async (input) => {
  const [file] = input.files;
  const box = input.closest("[data-recording]");
  input.value = "";
  if (!file) return;
  const most = Number(box.dataset.mostMb);
  if (file.size > most * MB)
    return tell(box, fill(box.dataset.tooLarge, { size: Math.round(file.size / MB), most }), true);
  const name = newName();
  sending.set(box, name);
  const arrived = await send(box, file, name);
  if (sending.get(box) !== name || !box.isConnected) return; // another was chosen meanwhile
  if (arrived) show(box, file, name, arrived.known.kind);
});

/** @type {(box: Found, file: File, name: string) => Promise<any>} */
async function send(box, file, name) {
  const about = { size_bytes: String(file.size), file_name: file.name, is_recording: "on" };
  let failures = 0;
  let told = null;
  while (!told?.has_arrived) {
    if (sending.get(box) !== name) return null;
    try {
      told = told
        ? await ask(name, "PATCH", file.slice(told.offset, told.offset + PIECE_BYTES), {
            "Upload-Offset": told.offset,
          })
        : await ask(name, "POST", new URLSearchParams(about));
      failures = 0;
      if (told.problem) return tell(box, told.problem, true);
      progress(box, told.offset, file.size);
    } catch {
      told = null; // where it stands, the next answer says
      tell(box, box.dataset.waits);
      await new Promise((go) =>
        setTimeout(go, PAUSE_MS[Math.min(failures++, PAUSE_MS.length - 1)]),
      );
    }
  }
  return told;
}
async function ask(name, method, body, more = {}) {
  if (!csrf()) await contact();
  const reply = await fetch(`${pictureWords.uploads}${name}/`, {
    method,
    body,
    redirect: "manual",
    headers: { ...deskHeaders(), ...more },
    signal: AbortSignal.timeout(ANSWER_MS),
  });
  if (reply.status === 403) contact(); // signed in anew elsewhere
  if (reply.status !== 200 && reply.status !== 409) throw new Error(String(reply.status));
  const told = await reply.json();
  if (told.name !== name) throw new Error("not ours");
  return told;
}

/* What is shown of it */

/** @type {(box: Found, words: string, isBad?: boolean) => null} */
function tell(box, words, isBad = false) {
  const line = box.querySelector("[data-recording-told]");
  line.textContent = words;
  line.className = isBad ? "err" : "hint";
  if (isBad) box.querySelector("progress").hidden = true;
  return null;
}
function progress(box, sent, size) {
  const bar = box.querySelector("progress");
  bar.hidden = sent >= size;
  bar.value = sent / size;
  tell(box, fill(box.dataset.sending, { sent: inMb(sent), size: inMb(size) }));
}
/** @type {(box: Found, file: File, name: string, kind: string) => void} */
function show(box, file, name, kind) {
  const field = box.querySelector("[name$='-recording']");
  field.value = name;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  const player = put(field, kind, URL.createObjectURL(file), file.name);
  box.querySelector("progress").hidden = true;
  tell(box, fill(box.dataset.here, { name: file.name }));
  if (kind === "video") takeStill(player.src, name);
}

/** @type {(field: Found, kind: string, address: string, label: string) => Found} */
function put(field, kind, address, label) {
  const player = /** @type {any} */ (document.createElement(kind));
  Object.assign(player, { controls: true, preload: "metadata", playsInline: true, src: address });
  player.setAttribute("aria-label", label);
  for (const old of field.parentElement.querySelectorAll("audio, video")) old.remove();
  field.after(player);
  return player;
}
// Back from the device: its name alone. A video element plays what is only heard, too.
document.addEventListener("desk:restored", ({ target }) => {
  const fields = /** @type {Element} */ (target).querySelectorAll("[data-recording] > input");
  for (const field of fields)
    if (field.value && !field.parentElement.querySelector("audio, video"))
      put(field, "video", addressOf(field.value), "");
});
const addressOf = (name) => pictureWords.uploads.replace("uploads/", `recordings/${name}/`);

// Of a moment after its beginning, which is often black.
function takeStill(address, name) {
  const film = document.createElement("video");
  Object.assign(film, { muted: true, preload: "auto", src: address });
  film.addEventListener("loadeddata", () => {
    film.currentTime = Math.min(STILL_AT_SECONDS, film.duration / 2 || 0);
  });
  film.addEventListener("seeked", () => {
    const scale = Math.min(1, STILL_MOST_PX / Math.max(film.videoWidth, film.videoHeight));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(film.videoWidth * scale);
    canvas.height = Math.round(film.videoHeight * scale);
    canvas.getContext("2d").drawImage(film, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((still) => still && sendStill(name, still), "image/jpeg", 0.8);
  });
}
// Without one there is no still: the film is shown all the same.
const sendStill = (name, still) =>
  fetch(`${addressOf(name)}poster/`, {
    method: "POST",
    body: still,
    headers: { ...deskHeaders(), "Content-Type": "image/jpeg" },
  }).catch(() => {});

on("change", "[data-choose-captions]", async (input) => {
  const [file] = input.files;
  const box = input.closest(".blk").querySelector("textarea.captions");
  input.value = "";
  if (!file) return;
  box.value = await file.text();
  box.dispatchEvent(new Event("input", { bubbles: true }));
  box.focus();
});
