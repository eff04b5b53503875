// The blog has another address since its words were left on this device. A page at the one that
// it had before knows both: what is kept of the old place goes on at the new one.

import { placeOf } from "../composer/identity.js";
import { isShell, shelves } from "./device.js";
import { store } from "./store.js";

const placeHere = location.pathname.match(/^\/desk\/live\/[-\w]+(?=\/)/)?.[0];

/** @type {(composer: Composer) => Promise<void>} */
export async function leadOn(composer) {
  const place = placeOf(composer);
  if (isShell || !placeHere || placeHere === place) return;
  await change(shelves.outbox, (entry) => entry.place === placeHere && { place });
  const moved = (address) => address && address.replace(`${placeHere}/`, `${place}/`);
  await change(
    shelves.writing,
    ({ spot, keep }) =>
      spot?.startsWith(`${placeHere}/`) && { spot: moved(spot), keep: moved(keep) },
  );
}
// Another tab may have taken it out meanwhile.
/** @type {(shelf: Shelf, more: (record: any) => object | false) => Promise<void>} */
async function change(shelf, more) {
  for (const [id, record] of await store.entries(shelf)) {
    if (!more(record)) continue;
    const now = await store.get(id, shelf);
    if (now) await store.set(id, { ...now, ...more(now) }, shelf);
  }
}
