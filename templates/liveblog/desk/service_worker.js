// The desk without a connection. It keeps the shell, which holds nobody's data, and the
// files that the shell is made with: no page of a blog, no answer to a POST, no picture.
// {{ release }}: another release is another script, and keeps its files anew.
const KEPT = "desk-{{ release }}";
const SHELL = "{{ shell }}";
const FILES = [{% for address in kept %}"{{ address }}"{% if not forloop.last %}, {% endif %}{% endfor %}];
// The rich editor: kept once somebody has wanted it.
const LATER = [{% for address in later %}"{{ address }}"{% if not forloop.last %}, {% endif %}{% endfor %}];
// Files whose names change with what is in them need not be asked for again.
const NEVER_CHANGE = {{ is_hashed|yesno:"true,false" }};

addEventListener("install", (event) => event.waitUntil(keepAll().then(() => skipWaiting())));
addEventListener("activate", (event) => event.waitUntil(dropOthers().then(() => clients.claim())));
addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(fetch(request).catch(() => kept(SHELL)));
  else if (FILES.includes(address.pathname)) event.respondWith(file(request, address.pathname));
  else if (LATER.includes(address.pathname)) event.respondWith(later(request, address.pathname));
});

async function keepAll() {
  const cache = await caches.open(KEPT);
  const all = [SHELL, ...FILES].map(async (address) => {
    const answer = await fetch(address, { redirect: "manual", cache: "no-cache" });
    // A sign-in page, or a hotel's, must not become the shell.
    if (!answer.ok || answer.redirected) throw new Error(`${address}: ${answer.status}`);
    await cache.put(address, answer);
  });
  await Promise.all(all);
}
async function dropOthers() {
  for (const name of await caches.keys()) if (name.startsWith("desk-") && name !== KEPT) await caches.delete(name);
}
async function later(request, path) {
  const answer = await file(request, path);
  if (answer.ok) await (await caches.open(KEPT)).put(path, answer.clone());
  return answer;
}
const kept = async (address) => await (await caches.open(KEPT)).match(address) || Response.error();
async function file(request, path) {
  if (NEVER_CHANGE && path.startsWith("/static/")) {
    const known = await (await caches.open(KEPT)).match(path);
    if (known) return known;
  }
  return fetch(request).catch(() => kept(path));
}
