// How far each picture has got, wherever it is shown.

import { fill } from "../ui/page.js";
import { pictureWords } from "../ui/words.js";
import { addressOfPicture, forgetFile, pictures } from "./store.js";

const megabytes = (bytes) =>
  new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`, {
    maximumFractionDigits: 1,
    minimumFractionDigits: 1,
  }).format(bytes && Math.max(0.1, bytes / 1e6));

// Where it is shown: in the figures that wait for it, or, once their words have gone, in
// the list above the composer.
/** @type {(picture: Picture) => void} */
export function showPicture(picture) {
  const figures = [...document.querySelectorAll(`form [data-awaited="${picture.name}"]`)];
  let line = document.querySelector(`#pictures [data-awaited="${picture.name}"]`);
  if (picture.state === "refused" && figures.length) picture.isSeen = true;
  const isListed = !figures.length && pictures.has(picture.name) && !isOver(picture);
  if (!isListed) line?.remove();
  else if (!line) line = listPicture(picture);
  for (const place of isListed ? [...figures, line] : figures) fillPlace(place, picture);
  const section = document.getElementById("pictures");
  if (section) section.hidden = !section.querySelector("li");
}
// Arrived; or none, and the person has seen why before its place was taken away.
/** @type {(picture: Picture) => boolean} */
function isOver(picture) {
  if (picture.state === "refused" && picture.isSeen) forgetFile(picture);
  return picture.state === "here" || Boolean(picture.isSeen);
}
export function showAllPictures() {
  for (const picture of pictures.values()) showPicture(picture);
}
function listPicture(picture) {
  const list = document.querySelector("#pictures ul");
  if (!list) return null; // not on a blog's desk
  list.append(document.getElementById("picture-line").content.cloneNode(true));
  list.lastElementChild.dataset.awaited = picture.name;
  list.lastElementChild.querySelector("[data-name]").textContent = picture.fileName;
  return /** @type {Found} */ (list.lastElementChild);
}
/** @type {(place: Found, picture: Picture) => void} */
function fillPlace(place, picture) {
  if (!place) return;
  place.dataset.state = picture.state;
  showPreview(place.querySelector("[data-thumbnail]"), picture);
  const isRefused = picture.state === "refused";
  const told = place.querySelector("[data-told]");
  told.textContent = sentenceOf(picture);
  if (isRefused) told.setAttribute("role", "alert");
  else told.removeAttribute("role");
  const bar = place.querySelector("progress");
  bar.hidden = isRefused || picture.state === "here";
  /** @type {any} */ (bar).value = picture.sent / picture.file.size;
  place.querySelector("[data-again]").hidden = ![
    "offline",
    "signedOut",
    "failed",
    "noRoom",
  ].includes(picture.state);
  const cancel = place.querySelector("[data-cancel]");
  cancel.hidden = picture.state === "here";
  cancel.textContent = isRefused ? pictureWords.dismiss : pictureWords.cancel;
  offerFocus(place, picture);
}
function showPreview(box, picture) {
  if (!box || box.firstChild) return;
  picture.preview ??= URL.createObjectURL(picture.file);
  const image = new Image();
  image.alt = "";
  image.addEventListener("error", () => image.remove()); // none that a browser can show
  image.src = picture.preview;
  box.append(image);
}
/** @type {(picture: Picture) => string} */
function sentenceOf(picture) {
  const size = megabytes(picture.file.size);
  const values = {
    name: picture.fileName,
    problem: picture.problem,
    status: picture.status,
    size,
    sent: megabytes(picture.sent),
    n: Math.floor((picture.sent / picture.file.size) * 100),
  };
  const said = [fill(pictureWords[picture.state], values)];
  if (picture.before && picture.state !== "here" && picture.state !== "refused")
    said.push(fill(pictureWords.smaller, { size, before: megabytes(picture.before) }));
  if (picture.isFilled && picture.state === "here") said.push(pictureWords.filled);
  if (!picture.isKept && picture.state !== "here") said.push(pictureWords.notKept);
  return said.join(" ");
}
// There is nothing to say of a picture that is not here yet.
function offerFocus(place, picture) {
  const link = place.closest(".blk")?.querySelector("[data-focal]");
  if (!link || picture.state !== "here") return;
  link.href = addressOfPicture(picture.name, "focus");
  link.hidden = false;
}
