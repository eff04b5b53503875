// A blog's desk as templates/liveblog/desk/ makes it, cut down to what the scripts read. What
// they say comes from the templates themselves.

import { copyFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { register } from "node:module";
import { pathToFileURL } from "node:url";
import { buildSync } from "esbuild";
import { IDBFactory } from "fake-indexeddb";
import { inEnglish } from "./small-desk-page.js";
import { clock, get, joined, leavePage, openPage, packaged, server, settle } from "./support.js";

const TEMPLATES = "templates/liveblog/desk";
const ADDRESSES = {
  "data-worker": "/desk/sw.js",
  "data-scope": "/desk/",
  "data-contact": "/desk/contact/",
  "data-session": "/accounts/session/token/",
  "data-login": "/accounts/login/",
  "data-blog": "/desk/live/-/",
  "data-block": "/desk/blocks/kind/",
  "data-since": "/desk/live/-/published-since/0/",
  "data-uploads": "/desk/uploads/",
};
function wordsIn(file, id) {
  const text = readFileSync(`${TEMPLATES}/${file}.html`, "utf8");
  const said = [
    ...text.matchAll(/(data-[\w-]+)="\{% translate "(.*?)"/g),
    ...text.matchAll(/(data-[\w-]+)="\{% blocktranslate trimmed %\}(.*?)\{% endblocktranslate/gs),
  ];
  const element = document.createElement("div");
  element.id = id;
  for (const [, name, sentence] of said) element.setAttribute(name, joined(sentence));
  for (const [name, address] of Object.entries(ADDRESSES))
    if (text.includes(`${name}="`)) element.setAttribute(name, address);
  document.body.append(element);
}

const SCRIPTS = new URL("../../liveblog/static/liveblog/", import.meta.url).href;
// The kit under a name that Node takes for a module.
mkdirSync(".cache/scripts", { recursive: true });
copyFileSync(
  packaged("django_prose_editor/static/django_prose_editor/editor.js"),
  ".cache/scripts/kit.mjs",
);
const KIT = new URL("../../.cache/scripts/kit.mjs", import.meta.url).href;

const field = (name, { value = "", more = "" } = {}) =>
  `<label for="id_${name}">${name}</label><input type="text" name="${name}" id="id_${name}" value="${value}" ${more}>`;
const head = (name, kind) =>
  `<input type="hidden" name="block" value="${name}"><div class="bh">` +
  `<button type="button" class="grip">Move</button><b>${kind}</b><div data-tools></div>` +
  `<details class="menu"><summary>More</summary><div class="pop">` +
  `<button type="button" data-move="up">Up</button><button type="button" data-move="down">Down</button>` +
  `<button type="button" data-remove>Remove</button></div></details></div>`;
export const textBlock = (name, words = "", html = "") =>
  `<div class="blk blk-text" id="block-form-${name}" data-kind="Text">${head(name, "Text")}` +
  `<label for="id_${name}-words">Text</label><textarea class="words" name="${name}-words"
    id="id_${name}-words">${words}</textarea>` +
  `<input type="hidden" name="${name}-html" value="${html}"></div>`;
export const quoteBlock = (name) =>
  `<div class="blk blk-quote" id="block-form-${name}" data-kind="Quote">${head(name, "Quote")}` +
  `<textarea class="words" name="${name}-words"></textarea>${field(`${name}-speaker`)}${field(`${name}-role`)}</div>`;
export const moment = (name) =>
  `<div class="moment"><input type="text" data-time name="${name}_time">` +
  `<input type="date" name="${name}_date"></div>`;
const ON_ITS_WAY = inEnglish(
  readFileSync("templates/liveblog/kinds/figure/on_its_way.html", "utf8"),
);
export const figureBlock = (name) =>
  `<div class="blk blk-figure" id="block-form-${name}" data-kind="Picture">${head(name, "Picture")}` +
  `<div class="pic" data-awaited="">${ON_ITS_WAY}<div data-figure-tools data-not-now="Not now"
    data-cannot="Cannot" data-not-made="Not made" data-making="Making" data-edited="Edited">` +
  `<button type="button" data-retouch="/desk/retouch/">Edit</button><a data-focal hidden>Focus</a></div>` +
  `<input type="hidden" name="${name}-image"><input type="hidden" name="${name}-upload">
    <input type="hidden" name="${name}-rights_seen">` +
  `${field(`${name}-caption`)}${field(`${name}-credit`, { value: "The Wire" })}${field(`${name}-alt`)}` +
  `<div class="instead"><input type="checkbox" name="${name}-is_decorative"><input type="checkbox"
    name="${name}-owes_alt"></div>` +
  `<details class="pic-rights"><summary>Rights</summary><input type="checkbox" name="${name}-own_pages_only">
    ${moment(`${name}-ends_at`)}</details>` +
  `<div data-from-file hidden><p data-said></p><button type="button" data-add-place hidden>Add</button></div>
    </div></div>`;

// As liveblog/desk/typed_fields.py makes it.
const LABELS = {
  heading: "Heading",
  location: "Reporting from",
  is_unconfirmed: "Unconfirmed",
  source_note: "Source note",
  "text-words": "Text",
  "quote-words": "Quote – Words",
  "quote-speaker": "Quote – Speaker",
  "quote-role": "Quote – Role",
  "figure-caption": "Picture – Caption",
  "figure-credit": "Picture – Credit",
  "figure-alt": "Picture – Alt text",
};
// `key` is the update's that is written; `keep` is where its working copy goes.
export const composer = ({
  id = "composer",
  key = "key-1",
  version = 0,
  hand = "",
  savedAt = "",
  heading = "",
  blocks = textBlock("text-1"),
  keep = "/desk/live/flood/writing/",
  action = "/desk/live/flood/updates/",
  draft = "",
  refused = false,
  saved = "",
  swap = "",
} = {}) =>
  `<form class="composer" id="${id}" method="post" action="${action}" hx-post="${action}" hx-target="this"
    hx-swap="outerHTML" hx-sync="this:drop" data-language="en" data-quotes="“|”|‘|’" data-keep="${keep}"
    data-version="${version}"
    ${hand ? ` data-hand="${hand}" data-saved-at="${savedAt}"` : ""}${refused ? " data-refused" : ""}${swap}>` +
  `<input type="hidden" name="csrfmiddlewaretoken" value="token"><input type="hidden" name="key"
    value="${key}"><input type="hidden" name="draft" value="${draft}"><input type="hidden"
    name="draft_seen" value=""><input type="hidden" name="announces" value="">` +
  `<div class="top"><h2>New update</h2>
    <a data-start-new hidden href="/desk/live/flood/new/">Start</a></div>
    <p class="c-heading"><textarea name="heading">${heading}</textarea></p>` +
  (refused ? '<p class="err">Write a heading.</p>' : "") +
  `<div class="blocks" data-fields='${JSON.stringify(LABELS)}'>${blocks}</div>` +
  `<div class="add"><button type="button" class="add-text" data-add hx-get="/desk/blocks/text/"
    hx-target="closest .composer" hx-swap="none">Text</button>` +
  `<button type="button" class="add-quote" data-add hx-get="/desk/blocks/quote/"
    hx-target="closest .composer" hx-swap="none">Quote</button>` +
  `<button type="button" class="add-card" hx-get="/desk/blocks/card/">Link</button><label class="add-pictures">
    <input type="file" multiple data-pictures></label></div>` +
  `<input type="checkbox"
    name="is_unconfirmed">${field("label")}${field("location")}${field("byline", { value: "Cal" })}` +
  `<textarea name="source_note"></textarea><p id="note-stays" data-note-stays hidden></p>` +
  `<details class="when"><summary>When</summary><div class="due">${moment("due_at")}
    <button data-schedule formaction="/desk/live/flood/schedule/"
    hx-post="/desk/live/flood/schedule/">Schedule</button></div></details>` +
  `<p data-saved><span>${saved}</span></p><div class="send"><button formaction="/desk/live/flood/drafts/"
    hx-post="/desk/live/flood/drafts/" data-save>Save</button>` +
  `<button type="button" data-choose-time>Schedule …</button><button data-send data-publish><span class="swap">
    <span> Publish</span></span></button></div></form>`;

const TEMPLATE_ENTRY =
  `<template id="outbox-entry"><article data-entry><span><i data-icon="device"></i><i data-icon="clock"></i>
    <i data-icon="warn"></i><i data-icon="check"></i></span>` +
  `<div><h3></h3><p data-state></p><progress max="1" value="0"></progress><div data-since hidden></div></div>
    <div data-acts></div></article></template>`;

const ACTS = ["bold", "italic", "link", "list", "numbers", "heading", "quote", "plain"];
const toolButton = (act) =>
  `<button type="button" data-act="${act}" data-active="${act}">${act}<kbd>Ctrl</kbd></button>`;

const shell = (inside) =>
  `<section id="strip"><h1 lang="en" dir="ltr">Flood</h1></section><main>${inside}` +
  `<section id="outbox" hidden><h2><span data-count></span></h2><div data-entries></div></section>` +
  `<section id="pictures" hidden><ul></ul></section><div id="unsent"></div><div id="rows"></div></main>` +
  `<details class="menu person"><summary>You</summary><div class="pop"><button type="button"
    data-clear-device>Clear</button><form action="/accounts/logout/" method="post"><button>Sign out</button>
    </form></div></details>` +
  `<p id="cleared"></p><dialog id="dialog"></dialog><dialog id="preview"></dialog>${TEMPLATE_ENTRY}` +
  `<template id="figure-to-copy">${figureBlock("figure-new")}</template><template id="editor-toolbar">
    <div role="toolbar">${ACTS.map(toolButton).join("")}</div></template>` +
  `<template id="editor-link"><form class="question"><input type="url" id="link-address">
    <button type="button" data-close>Cancel</button><button type="button"
    data-remove-link hidden>Remove</button><button>Set</button></form></template>` +
  `<template id="picture-line"><li><b data-name></b>${ON_ITS_WAY}</li></template>`;

export const BODY = `data-person="7" data-byline="Cal" data-zone="Europe/Berlin"
  hx-headers='{"X-CSRFToken": "token", "Desk-Person": "7"}'`;

// Only the page: for modules that are tried by themselves.
export async function openDesk(
  inside = composer(),
  { body = BODY, at = "/desk/live/flood/", isRich = false, isSameTab = false } = {},
) {
  const ofTheTab = isSameTab ? Object.entries(sessionStorage) : [];
  await openPage(shell(inside), {
    url: `https://live.example${at}`,
    bodyAttributes: body,
  });
  for (const [name, value] of ofTheTab) sessionStorage.setItem(name, value);
  if (!isRich) localStorage.setItem("desk-editor", "plain");
  wordsIn("_words", "words");
  for (const name of ["device", "editor", "options", "pictures"])
    wordsIn(`words/${name}`, `words-${name}`);
  Object.assign(get("words-editor").dataset, {
    kit: KIT,
    rich: `${SCRIPTS}desk/editor/rich/mount.js`,
  });
}

// The desk's answers: its own, before what the test says.
export const contact = (more = {}) => ({
  json: {
    person: 7,
    token: "token",
    session: "s7",
    at: new Date(clock.now).toISOString(),
    ...more,
  },
});
export function answer(act = () => null) {
  server.answer = async (request) => {
    const own = await act(request);
    if (own !== null) return own;
    if (request.url === "/desk/contact/") return contact();
    if (request.url.endsWith("/writing/")) return kept(request);
    return { status: 404, text: "" };
  };
}
let versions = 0;
export const kept = () => {
  versions += 1;
  return { json: { version: versions, at: new Date(clock.now).toISOString() } };
};
// A line that is broken: nothing is answered.
export const broken = () => (server.answer = () => null);

register("./visits.js", import.meta.url);
// In one file, as browsers get it: a visit loads one module, and not sixty. Where lines are
// counted each module is loaded by itself.
const DESK = process.env.NODE_V8_COVERAGE ? `${SCRIPTS}desk/main.js` : inOneFile();
function inOneFile() {
  const outfile = `.cache/scripts/desk-${process.pid}.mjs`;
  const entryPoints = ["liveblog/static/liveblog/desk/main.js"];
  buildSync({ entryPoints, outfile, bundle: true, format: "esm", logLevel: "warning" });
  process.once("exit", () => rmSync(outfile));
  return pathToFileURL(outfile).href;
}
let visits = 0;
// The desk as a browser opens it: what an earlier visit was doing has ended with its page.
// `before` is what somebody does before the scripts have come.
export async function visit(inside = composer(), options = {}) {
  leavePage();
  await openDesk(inside, options);
  options.before?.();
  if (options.locks) Object.defineProperty(navigator, "locks", { value: options.locks });
  visits += 1;
  await import(`${DESK}?visit=${visits}`);
  await settle();
}

export const headingBox = () => get("composer").elements.heading;
// As by a keyboard: the value, and what the browser says of it.
export function type(box, text) {
  box.focus();
  box.value = text;
  box.dispatchEvent(new Event("input", { bubbles: true }));
}
export const press = (selector) => document.querySelector(selector).click();
export const saved = () => document.querySelector("[data-saved]").textContent.trim();
export const store = (person, name) => idbKeyval.createStore(`desk-${person}-${name}`, "kept");
export const valuesOf = (name, person = "7") => idbKeyval.values(store(person, name));
export const fieldsSent = ({ body }) =>
  [...body].filter(([, value]) => typeof value === "string").map(([name, value]) => [name, value]);
export const sentTo = (ending) =>
  server.asked.filter(({ url, method }) => method === "POST" && url.endsWith(ending));
// A device on which nobody was before, from the next visit on.
export function newDevice() {
  globalThis.indexedDB = new IDBFactory();
}
