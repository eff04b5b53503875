// What this device keeps of the stories that it follows, where page and service worker find it.

const CACHE = "push",
  AT = "/push/follows";

/** @typedef {{ send: string, quiet: string[] }} Story */
/** @typedef {{ endpoint?: string, key?: string, stories: Record<string, Story> }} Follows */

/** @type {() => Promise<Follows>} */
export async function follows() {
  try {
    const kept = await (await caches.open(CACHE)).match(AT);
    return kept ? await kept.json() : { stories: {} };
  } catch {
    return { stories: {} }; // a private window keeps nothing
  }
}

/** @type {(told: Follows) => Promise<void>} */
export async function keep(told) {
  await (await caches.open(CACHE)).put(AT, new Response(JSON.stringify(told)));
}
