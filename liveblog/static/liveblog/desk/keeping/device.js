// Whose device this is, what is kept on it, and what the desk is told and asked by it.

import { deviceWords } from "../ui/words.js";
import { everybody, keepsHere, shelfOf, store } from "./store.js";

// The shell, which opens without a connection, is made for nobody: who was here last?
export const isShell = "shell" in document.body.dataset;
export const person = document.body.dataset.person || (await store.get("last", everybody)) || "";
const SHELVES = ["writing", "outbox", "files", "places", "forgotten"];
export const shelves = Object.fromEntries(SHELVES.map((name) => [name, shelfOf(person, name)]));

// How far this device's clock is from the desk's, in milliseconds, as last heard. The
// clock may be wrong, and be set while there is no connection: never trusted alone.
export let clockOffset = 0;
export async function recallClock() {
  clockOffset = (await store.get("offset", everybody)) || 0;
}
export const deskTime = () => Date.now() + clockOffset;
const clock = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  timeZone: document.body.dataset.zone || undefined,
});
export const timeOf = (at) => clock.format(new Date(at));

// What a page says of itself with all that it asks: its token, and whose page it is.
export const deskHeaders = () => JSON.parse(document.body.getAttribute("hx-headers"));
// And of what it sends to be published or saved: who writes it, and what copy they have seen.
/** @type {(session: { id: string; version?: number }) => Record<string, string>} */
export const senderHeaders = ({ id, version = 0 }) => ({
  "Editing-Session": id,
  "Seen-Version": String(version),
});
export const csrf = () => deskHeaders()["X-CSRFToken"];
// null: the desk was not reached, or something else answered in its place. A person who is
// not the one of this page: signed out, or somebody else is signed in meanwhile.
export async function contact() {
  const asked = Date.now();
  try {
    const answer = await fetch(deviceWords.contact, {
      redirect: "manual",
      signal: AbortSignal.timeout(15_000),
      cache: "no-store",
    });
    if (answer.type === "opaqueredirect") return { person: "", isSignedOut: true };
    const here = await answer.json();
    if (!here.token || !here.at) return null;
    here.person = String(here.person);
    clockOffset = Date.parse(here.at) - (asked + Date.now()) / 2;
    if (here.person === person) takeToken(here.token);
    if (!(await keepsHere)) return here;
    await store.set("offset", clockOffset, everybody);
    if (here.person === person) await remember(here.session);
    return here;
  } catch {
    return null;
  }
}
// Never another person's, who has signed in beside: what is written here would be theirs.
function takeToken(token) {
  document.body.setAttribute(
    "hx-headers",
    JSON.stringify({ "X-CSRFToken": token, "Desk-Person": person }),
  );
  for (const field of document.querySelectorAll("[name=csrfmiddlewaretoken]")) field.value = token;
}
async function remember(session) {
  await store.set("last", person, everybody);
  await store.update("sessions", (known) => ({ ...known, [person]: session }), everybody);
}

// Gone from this device: what was typed, what waits, the shell.
export async function emptyFor(who) {
  for (const name of SHELVES) await store.clear(shelfOf(who, name));
  const without = (known = {}) =>
    Object.fromEntries(Object.entries(known).filter(([id]) => id !== who));
  await store.update("sessions", without, everybody);
}
export async function emptyDevice() {
  const known = (await store.get("sessions", everybody)) || {};
  for (const who of new Set([...Object.keys(known), person])) await emptyFor(who);
  await store.clear(everybody);
  for (const name of await caches.keys()) await caches.delete(name);
}

if ("serviceWorker" in navigator)
  navigator.serviceWorker
    .register(deviceWords.worker, { scope: deviceWords.scope })
    .catch(() => {});
navigator.storage?.persist?.().catch(() => {});
