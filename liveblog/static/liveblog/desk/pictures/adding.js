// Pictures in the composer: chosen, dropped or pasted; each shows how far it has got.

import { deskHeaders, shelves } from "../keeping/device.js";
import { store } from "../keeping/store.js";
import { goOnBelow, insertBlocks } from "../composer/inserting.js";
import { composerOf, fill, focusIn, on, say } from "../ui/page.js";
import { showRow } from "../ui/rows.js";
import { pictureWords } from "../ui/words.js";
import { figureFor } from "./figure.js";
import { showAllPictures, showPicture } from "./show.js";
import { smaller } from "./smaller.js";
import {
  asPicture,
  dropFromDevice,
  isUnsettled,
  keepPicture,
  newPicture,
  pictures,
} from "./store.js";
import { PAUSE_MS, sendPicture } from "./uploads.js";

on("change", "[data-pictures]", (input) => {
  const files = [...input.files];
  input.value = "";
  addPictures(composerOf(input), files);
});
// Done once each is kept on this device, and on its way.
/** @type {(composer: Composer, files: File[]) => Promise<unknown>} */
export async function addPictures(composer, files) {
  const added = files.map((file) => {
    const picture = newPicture(file);
    return { picture, block: figureFor(picture.name) };
  });
  if (!added.length) return;
  const blocks = added.map(({ block }) => block);
  insertBlocks(composer, blocks);
  const brought = added.map(({ picture }) => bringPicture(picture));
  focusIn(blocks[0]);
  goOnBelow(composer, blocks);
  blocks[0].dispatchEvent(new Event("input", { bubbles: true }));
  await Promise.all(brought);
}
export async function bringPicture(picture) {
  showPicture(picture);
  await keepPicture(picture); // as it is, before anything is done with it
  const file = await smaller(picture.file);
  if (!pictures.has(picture.name)) return;
  if (file !== picture.file) {
    Object.assign(picture, { before: picture.file.size, file });
    await keepPicture(picture);
    showPicture(picture);
  }
  sendPicture(picture);
}

const pictureAt = (element) => pictures.get(element.closest("[data-awaited]").dataset.awaited);
on("click", "[data-again]", (button) => {
  const picture = pictureAt(button);
  picture.failures = 0;
  sendPicture(picture);
});
on("click", "[data-cancel]", async (button) => {
  const picture = pictureAt(button);
  const composer = composerOf(button);
  const next =
    composer?.querySelector(".add-pictures input") ||
    document.querySelector("#composer .c-heading textarea");
  button.closest(".blk")?.remove();
  const wasOpen = isUnsettled(picture);
  dropFromDevice(picture);
  showPicture(picture);
  next?.focus();
  if (composer) {
    composer.dispatchEvent(new Event("input", { bubbles: true }));
    say(composer, fill(pictureWords.cancelled, { name: picture.fileName }));
  }
  if (wasOpen) cancelAtDesk(picture);
});
// Where there is no line, the desk stops waiting by itself.
async function cancelAtDesk(picture) {
  try {
    const reply = await fetch(`${pictureWords.uploads}${picture.name}/`, {
      method: "DELETE",
      headers: deskHeaders(),
      redirect: "manual",
    });
    if (reply.status === 202)
      setTimeout(() => cancelAtDesk(picture), PAUSE_MS[0]); // a piece is just being taken
    else if (reply.ok) for (const row of (await reply.json()).rows) await showRow(row);
  } catch {
    /* told above */
  }
}

// Dropped anywhere else, a file would take the place of the page.
const bringsFiles = (event) => event.dataTransfer?.types.includes("Files");
document.addEventListener(
  "dragover",
  (event) => {
    if (!bringsFiles(event)) return;
    event.preventDefault();
    const composer = event.target.closest?.(".composer");
    event.dataTransfer.dropEffect = composer ? "copy" : "none";
    composer?.classList.add("is-over");
  },
  true,
);
document.addEventListener(
  "dragleave",
  (event) => {
    const composer = event.target.closest?.(".composer");
    if (composer && !composer.contains(/** @type {Node} */ (event.relatedTarget)))
      composer.classList.remove("is-over");
  },
  true,
);
document.addEventListener(
  "drop",
  (event) => {
    if (!bringsFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    const composer = event.target.closest?.(".composer");
    composer?.classList.remove("is-over");
    if (composer) addPictures(composer, [...event.dataTransfer.files]);
  },
  true,
);
// Words copied in an office program come with a picture of themselves: those are words.
document.addEventListener(
  "paste",
  (event) => {
    const composer = event.target.closest?.(".composer");
    const { files, types } = event.clipboardData;
    if (!composer || !files.length || types.includes("text/plain")) return;
    event.preventDefault();
    event.stopPropagation();
    addPictures(composer, [...files]);
  },
  true,
);

// What is still on this device goes on where it was.
async function bringPicturesBack() {
  const kept = await store.values(shelves.files).catch(() => []);
  for (const each of kept) if (!pictures.has(each.name)) sendPicture(asPicture(each));
  showAllPictures();
}
document.body.addEventListener("htmx:afterSettle", showAllPictures);
document.addEventListener("desk:restored", showAllPictures);
bringPicturesBack();
