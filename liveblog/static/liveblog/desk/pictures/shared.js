// Pictures that another app has shared. The service worker keeps them on this device, in a cache, until
// their person opens a composer with them; what nobody has opened is dropped after a day.

import { say } from "../ui/page.js";
import { pictureWords } from "../ui/words.js";
import { addPictures } from "./adding.js";

const SHARED = "shared"; // as in the service worker
const KEPT_FOR_MS = 24 * 3_600_000;

const NAME = /^[0-9a-f]{32}$/;

// Nothing where a browser has no caches, or lets nobody have one, such as in a private window.
const open = async () => globalThis.caches?.open?.(SHARED).catch(() => undefined);
/** @type {(id: string) => Promise<File[]>} */
async function filesOf(id) {
  const cache = await open();
  const files = [];
  for (const request of (await cache?.keys()) || []) {
    if (!request.url.includes(`/${id}/`)) continue;
    const kept = await cache.match(request);
    const type = kept.headers.get("Content-Type");
    const name = decodeURIComponent(kept.headers.get("File-Name"));
    files.push(new File([await kept.blob()], name, { type }));
  }
  return files;
}
/** @type {(isOver: (url: string, keptAt: number) => boolean) => Promise<void>} */
async function drop(isOver) {
  const cache = await open();
  for (const request of (await cache?.keys()) || []) {
    const kept = await cache.match(request);
    if (isOver(request.url, Number(kept?.headers.get("Kept-At")))) await cache.delete(request);
  }
}
// Signing out.
export const dropShared = () => drop(() => true);

// Into the composer that was opened with them. A page that is loaded again finds them there.
/** @type {(composer: Composer) => Promise<void>} */
export async function bringShared(composer) {
  const address = new URL(location.href);
  const id = address.searchParams.get("pictures");
  if (!NAME.test(id) || composer.hidden) return; // hidden: the shell, of no blog yet
  const files = await filesOf(id).catch(() => []);
  address.searchParams.delete("pictures");
  history.replaceState(history.state, "", address);
  if (!files.length) say(composer, pictureWords.sharedGone, { isBad: true });
  await addPictures(composer, files);
  await drop((url) => url.includes(`/${id}/`));
}
// Where it is asked for which blog they are.
/** @type {(place: Found) => Promise<void>} */
async function showShared(place) {
  const files = await filesOf(place.dataset.sharedPictures);
  place.querySelector(".tell").hidden = files.length > 0;
  for (const file of files) {
    const line = document.createElement("li");
    const image = new Image();
    image.alt = file.name;
    image.src = URL.createObjectURL(file);
    line.append(image);
    place.querySelector("ul").append(line);
  }
}
for (const place of document.querySelectorAll("[data-shared-pictures]")) showShared(place);
drop((_url, keptAt) => !(Date.now() - keptAt < KEPT_FOR_MS)).catch(() => {});
