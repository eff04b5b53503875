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
// What another app shares is sent there; where its person then says for which blog it is.
const TAKES_SHARED = "{{ take_shared }}";
const SHARE = "{{ share }}";
const SHARED = "shared"; // pictures/shared.js reads it
// An address of more bytes is refused on its way (nginx).
const LONGEST_QUERY = 6000;

addEventListener("install", (event) => event.waitUntil(keepAll().then(() => skipWaiting())));
addEventListener("activate", (event) => event.waitUntil(dropOthers().then(() => clients.claim())));
addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (address.origin !== location.origin) return;
  if (request.method === "POST" && address.pathname === TAKES_SHARED) event.respondWith(takeShared(request));
  if (request.method !== "GET") return;
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
// The pictures stay on this device, under a name that nobody guesses, until their person opens a composer
// with them. Where they cannot, the desk says what to do.
async function takeShared(request) {
  const asItCame = request.clone();
  try {
    const form = await request.formData();
    const files = form.getAll("pictures").filter((file) => file.size);
    const asked = new URLSearchParams();
    if (files.length) asked.set("pictures", await keepFiles(files));
    for (const name of ["url", "title", "text"]) if (form.get(name)) asked.set(name, form.get(name));
    for (let text = asked.get("text"); text && asked.toString().length > LONGEST_QUERY;) {
      text = text.slice(0, Math.floor(text.length * 0.9));
      asked.set("text", text);
    }
    return Response.redirect(new URL(`${SHARE}?${asked}`, location.href).href, 303);
  } catch {
    return fetch(asItCame);
  }
}
async function keepFiles(files) {
  const id = [...crypto.getRandomValues(new Uint8Array(16))].map((n) => n.toString(16).padStart(2, "0")).join("");
  const cache = await caches.open(SHARED);
  for (const [n, file] of files.entries()) {
    const headers = {
      "Content-Type": file.type,
      "File-Name": encodeURIComponent(file.name),
      "Kept-At": String(Date.now()),
    };
    await cache.put(`${SHARE}${id}/${n}`, new Response(file, { headers }));
  }
  return id;
}
const kept = async (address) => await (await caches.open(KEPT)).match(address) || Response.error();
async function file(request, path) {
  if (NEVER_CHANGE && path.startsWith("/static/")) {
    const known = await (await caches.open(KEPT)).match(path);
    if (known) return known;
  }
  return fetch(request).catch(() => kept(path));
}
