// The blog has another address since its words were left on this device. A page that was asked
// for at the one that it had before knows both, whether the desk has led it on or it is still
// there: what is kept of the old place goes on at the new one.

import { placeOf } from "../composer/identity.js";
import { isShell, shelves } from "./device.js";
import { store } from "./store.js";

const HERE = /\/desk\/live\/[-\w]+(?=\/)/;
const placeHere = document.body.dataset.cameFrom || location.pathname.match(HERE)?.[0];

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
// A form that is sent as a whole is kept under the address of its page.
/** @type {(spot: string) => Promise<void>} */
export async function leadOnForm(spot) {
  const { cameFrom } = document.body.dataset;
  if (!cameFrom) return;
  const before = spot.replace(HERE, cameFrom);
  const record = await store.get(before, shelves.writing);
  if (!record || (await store.get(spot, shelves.writing))) return;
  await store.set(spot, { ...record, spot }, shelves.writing);
  await store.del(before, shelves.writing);
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
