// Who is at work on what in this blog: each open composer says that it is open, and what
// colleagues have open is shown at the updates, in the composers of the same, and beside. With it
// comes how far the blog has gone: the desk's poll asks for news as soon as there is some.

import { hasTyped } from "../composer/fields.js";
import { askForNews } from "./ask-for-news.js";
import { fill } from "./page.js";

const ASK_MS = 800;
const SAY_MS = 10_000;
const REFUSED_MS = 10_000; // signed out, or no server: there is nothing to be told
const ANEW_MS = 3000;
const place = document.getElementById("at-work");

let known = "none"; // the digest of what is shown
/** @type {{ person: number; name: string; update: number | null; composer: string; since: string }[]} */
let rows = [];
// The revision up to which the poll was asked, and when.
let announced = { revision: 0, at: 0 };
let isAsking = false;
let notBefore = 0;
// What this page has said of each of its composers: the update in it, and when.
/** @type {Map<string, { composer: string; update: string; at: number }>} */
const said = new Map();

// By the id of its form, the update that is in it; a new one is told of when it is begun.
/** @type {() => Map<string, string>} */
function openHere() {
  const open = new Map();
  const correcting = document.getElementById("correcting");
  if (correcting) open.set("correcting", correcting.dataset.update);
  const composer = document.getElementById("composer");
  const draft = composer?.elements.draft?.value ?? "";
  if (composer && (draft || hasTyped(composer))) open.set("composer", draft);
  return open;
}
/** @type {(fields: Record<string, string>) => FormData} */
function body(fields) {
  const data = new FormData();
  const token = document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";
  for (const [name, value] of Object.entries({ ...fields, csrfmiddlewaretoken: token }))
    data.append(name, value);
  return data;
}
const gone = ({ composer }) =>
  navigator.sendBeacon(place.dataset.say, body({ composer, gone: "yes" }));

async function sayWhatIsOpen() {
  const open = openHere();
  for (const [id, before] of said)
    if (!open.has(id)) {
      gone(before);
      said.delete(id);
    }
  for (const [id, update] of open) {
    const before = said.get(id);
    if (before?.update === update && Date.now() - before.at < SAY_MS) continue;
    const composer = before?.composer ?? crypto.randomUUID();
    said.set(id, { composer, update, at: Date.now() });
    const reply = await fetch(place.dataset.say, {
      method: "POST",
      body: body({ composer, update }),
      headers: { "Desk-Person": place.dataset.person },
      redirect: "manual",
    }).catch(() => null);
    await take(reply);
  }
}
// Once for each revision, and again where that has led to nothing: a poll that is under way is not
// interrupted, and its answer may be of before.
/** @type {(reply: Response | null) => void} */
function tellOfNews(reply) {
  const revision = Number(reply?.headers.get("Blog-Revision") ?? 0);
  const shown = Number(document.getElementById("desk-poll")?.dataset.revision ?? Infinity);
  if (revision <= shown) return;
  if (revision <= announced.revision && Date.now() - announced.at < ANEW_MS) return;
  announced = { revision, at: Date.now() };
  askForNews();
}
/** @type {(reply: Response | null) => Promise<void>} */
async function take(reply) {
  tellOfNews(reply);
  if (reply?.status === 204) return;
  if (reply?.status !== 200) {
    notBefore = Date.now() + REFUSED_MS;
    return;
  }
  const told = await reply.json().catch(() => null);
  if (!told) return;
  ({ digest: known, at_work: rows } = told);
  show();
}
async function ask() {
  if (isAsking || document.hidden || !navigator.onLine || Date.now() < notBefore) return;
  isAsking = true;
  try {
    await sayWhatIsOpen();
    const headers = { "Desk-Person": place.dataset.person };
    const address = place.dataset.ask.replace("known", known);
    await take(await fetch(address, { headers, redirect: "manual" }).catch(() => null));
  } finally {
    isAsking = false;
  }
}

// Shown -----------------------------------------------------------------------------------

// Each colleague once in each update, with whom has begun there first.
function others() {
  const found = new Map();
  for (const row of rows) {
    const key = `${row.person} ${row.update}`;
    if (String(row.person) !== place.dataset.person && !found.has(key)) found.set(key, row);
  }
  return [...found.values()];
}
/** @type {(box: Element, lines: Element[]) => void} */
function put(box, lines) {
  const stands = [...box.children].map((line) => line.textContent.trim().replace(/\s+/g, " "));
  if (String(stands) !== String(lines.map((line) => line.textContent)))
    box.replaceChildren(...lines);
}
/** @type {(tag: string, className: string, text: string) => HTMLElement} */
function line(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
function show() {
  const all = others();
  for (const row of document.querySelectorAll(".row-update")) showAtRow(row, all);
  for (const box of document.querySelectorAll("[data-also-open]")) {
    const form = box.closest(".composer");
    const own = form.dataset.update || form.elements.draft?.value;
    put(
      box,
      all
        .filter(({ update }) => own && String(update) === own)
        .map(({ name, since }) =>
          line("p", "tell inf", fill(place.dataset.also, { name, time: since })),
        ),
    );
  }
  showBeside(all);
}
function showAtRow(row, all) {
  const here = all.filter(({ update }) => `row-${update}` === row.id);
  const meta = row.querySelector(".meta");
  let box = row.querySelector("[data-editing]");
  if (!box && here.length && meta) {
    box = line("span", "lockline", "");
    box.dataset.editing = "";
    meta.append(box);
  }
  if (box)
    put(
      box,
      here.map(({ name, since }) =>
        line("span", "", fill(place.dataset.editing, { name, time: since })),
      ),
    );
}
function showBeside(all) {
  const list = document.querySelector("[data-at-work-list]");
  if (!list) return;
  list.closest("section").hidden = !all.length;
  put(
    list,
    all.map(({ name, update, since }) => {
      const item = line("li", "", "");
      const who = line("b", "", name);
      const row = update && document.getElementById(`row-${update}`);
      const kind = !update ? "new" : row ? "update" : "draft";
      const what = line(row ? "a" : "span", "", place.dataset[kind]);
      if (row) what.setAttribute("href", `#${row.id}`);
      item.append(who, " ", what, ` ${fill(place.dataset.since, { time: since })}`);
      return item;
    }),
  );
}

if (place) {
  setInterval(ask, ASK_MS);
  ask();
  // Rows and composers that have just come know nothing of it yet.
  document.body.addEventListener("htmx:afterSettle", () => {
    show();
    ask();
  });
  document.body.addEventListener("htmx:oobAfterSwap", show);
  document.addEventListener("visibilitychange", ask);
  addEventListener("pagehide", () => {
    for (const each of said.values()) gone(each);
    said.clear();
  });
}
