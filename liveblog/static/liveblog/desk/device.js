// What is kept on this device, one shelf for each kind of thing, apart for each person
// who signs in here. (idb-keyval, vendored, is the wrapper round IndexedDB.)
const said = document.getElementById("words-device").dataset;
const everybody = idbKeyval.createStore("desk", "kept");
// A browser that keeps nothing, such as a private window: there is nothing to be found and
// to be thrown away. Only what is to be kept fails, and says so where it is.
const readHere = idbKeyval.get;
const keepsHere = Promise.resolve().then(() => readHere("last", everybody)).then(() => true, () => false);
for (const name of ["get", "set", "del", "clear", "update", "values", "entries"]) {
  const act = idbKeyval[name]; // each waits alike: they stay in their order
  const none = ["values", "entries"].includes(name) ? [] : undefined;
  idbKeyval[name] = async (...given) => (await keepsHere || name === "set" ? act(...given) : none);
}
// The shell, which opens without a connection, is made for nobody: who was here last?
const isShell = "shell" in document.body.dataset;
const person = document.body.dataset.person || await idbKeyval.get("last", everybody) || "";
const shelf = (name) => idbKeyval.createStore(`desk-${person}-${name}`, "kept");
const SHELVES = ["writing", "outbox", "files", "places", "forgotten"];
const shelves = Object.fromEntries(SHELVES.map((name) => [name, shelf(name)]));

// How far this device's clock is from the desk's, in milliseconds, as last heard. The
// clock may be wrong, and be set while there is no connection: never trusted alone.
let clockOffset = 0;
const deskTime = () => Date.now() + clockOffset;
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit", timeZone: document.body.dataset.zone || undefined });
const timeOf = (at) => clock.format(new Date(at));

// What a page says of itself with all that it asks: its token, and whose page it is.
const deskHeaders = () => JSON.parse(document.body.getAttribute("hx-headers"));
const csrf = () => deskHeaders()["X-CSRFToken"];
// null: the desk was not reached, or something else answered in its place. A person who is
// not the one of this page: signed out, or somebody else is signed in meanwhile.
async function contact() {
  const asked = Date.now();
  try {
    const answer = await fetch(said.contact, { redirect: "manual", signal: AbortSignal.timeout(15_000), cache: "no-store" });
    if (answer.type === "opaqueredirect") return { person: "", isSignedOut: true };
    const here = await answer.json();
    if (!here.token || !here.at) return null;
    here.person = String(here.person);
    clockOffset = Date.parse(here.at) - (asked + Date.now()) / 2;
    if (here.person === person) takeToken(here.token);
    if (!await keepsHere) return here;
    await idbKeyval.set("offset", clockOffset, everybody);
    if (here.person === person) await remember(here.session);
    return here;
  } catch { return null; }
}
// Never another person's, who has signed in beside: what is written here would be theirs.
function takeToken(token) {
  document.body.setAttribute("hx-headers", JSON.stringify({ "X-CSRFToken": token, "Desk-Person": person }));
  for (const field of document.querySelectorAll("[name=csrfmiddlewaretoken]")) field.value = token;
}
async function remember(session) {
  await idbKeyval.set("last", person, everybody);
  await idbKeyval.update("sessions", (known) => ({ ...known, [person]: session }), everybody);
}

// Gone from this device: what was typed, what waits, the shell.
async function emptyFor(who) {
  for (const name of SHELVES) await idbKeyval.clear(idbKeyval.createStore(`desk-${who}-${name}`, "kept"));
  await idbKeyval.update("sessions", ({ [who]: _gone, ...others } = {}) => others, everybody);
}
async function emptyDevice() {
  const known = await idbKeyval.get("sessions", everybody) || {};
  for (const who of new Set([...Object.keys(known), person])) await emptyFor(who);
  await idbKeyval.clear(everybody);
  for (const name of await caches.keys()) await caches.delete(name);
}
// A session that ran out is the person's still. One that the desk has ended is not: at the
// next contact nothing of it stays here.
async function forgetEndedSessions(present) {
  const known = await idbKeyval.get("sessions", everybody) || {};
  for (const [who, session] of Object.entries(known)) {
    if (who === present) continue;
    const answer = await fetch(said.session.replace("token", session), { cache: "no-store" }).catch(() => null);
    if (answer?.status !== 410) continue;
    if (who === person) letGo();
    await emptyFor(who);
    if (who === person) location.assign(said.login);
  }
}

if ("serviceWorker" in navigator) navigator.serviceWorker.register(said.worker, { scope: said.scope }).catch(() => {});
navigator.storage?.persist?.().catch(() => {});
