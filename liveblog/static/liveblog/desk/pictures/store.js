// The pictures that this page knows of, as they are kept on this device.

import { shelves } from "../keeping/device.js";
import { store } from "../keeping/store.js";
import { pictureWords } from "../ui/words.js";

export const ANSWER_MS = 60_000;
/** @type {Map<string, Picture>} */
export const pictures = new Map(); // by name: all that this page knows of
export const addressOfPicture = (name, verb) =>
  `${pictureWords.uploads.replace("uploads/", "pictures/")}${name}/${verb}/`;

/** @type {(file: File) => Picture} */
export function newPicture(file) {
  const name = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((n) => n.toString(16).padStart(2, "0"))
    .join("");
  return asPicture({ name, file, fileName: file.name || "", before: 0 });
}
/** @type {(kept: { name: string; file: Blob; fileName: string; before: number }) => Picture} */
export function asPicture(kept) {
  /** @type {Picture} */
  const picture = {
    ...kept,
    sent: 0,
    state: "waiting",
    problem: "",
    isKept: true,
    failures: 0,
    request: null,
    timer: 0,
  };
  pictures.set(picture.name, picture);
  return picture;
}
/** @type {(picture: Picture) => Promise<void>} */
export async function keepPicture(picture) {
  const { name, file, fileName, before } = picture;
  try {
    await store.set(name, { name, file, fileName, before }, shelves.files);
  } catch {
    picture.isKept = false;
  }
}
/** @type {(picture: Picture) => Promise<void>} */
export const forgetFile = ({ name }) => store.del(name, shelves.files).catch(() => {});
/** @type {(picture: Picture) => Promise<void>} */
export function dropFromDevice(picture) {
  clearTimeout(picture.timer);
  picture.request?.abort("cancelled");
  pictures.delete(picture.name);
  return forgetFile(picture);
}
// "Clear this device", and signing out.
export const dropAllPictures = () => Promise.all([...pictures.values()].map(dropFromDevice));
/** @type {(picture: Picture) => boolean} */
export const isUnsettled = (picture) =>
  pictures.has(picture.name) && picture.state !== "here" && picture.state !== "refused";
