// The wrapper round IndexedDB (idb-keyval, vendored), for a browser that keeps nothing too,
// such as a private window: there is nothing to be found and to be thrown away. Only what is
// to be kept fails, and says so where it is.

// One shelf for each kind of thing, apart for each person who signs in on this device.
export const shelfOf = (person, name) => idbKeyval.createStore(`desk-${person}-${name}`, "kept");
export const everybody = idbKeyval.createStore("desk", "kept");
export const keepsHere = Promise.resolve()
  .then(() => idbKeyval.get("last", everybody))
  .then(
    () => true,
    () => false,
  );

// Each waits alike: they stay in their order.
const ifKept =
  (name, none) =>
  async (...given) =>
    (await keepsHere) ? idbKeyval[name](...given) : none;
/** @type {Omit<typeof idbKeyval, "createStore" | "promisifyRequest">} */
export const store = {
  get: ifKept("get"),
  set: async (key, value, shelf) => {
    await keepsHere;
    return idbKeyval.set(key, value, shelf);
  },
  del: ifKept("del"),
  clear: ifKept("clear"),
  update: ifKept("update"),
  values: ifKept("values", []),
  entries: ifKept("entries", []),
};
// Without waiting for an event that a page which is just being left does not get. What it
// replaces goes in the same moment: after a crash there is never both, and never neither.
/** @type {(shelf: Shelf, id: string, record: unknown, replaced?: string[]) => Promise<void>} */
export async function putNow(shelf, id, record, replaced = []) {
  await keepsHere; // as all that is done with this shelf
  await shelf("readwrite", (open) => {
    open.put(record, id);
    for (const other of replaced) open.delete(other);
    open.transaction.commit();
    return idbKeyval.promisifyRequest(open.transaction);
  });
}
