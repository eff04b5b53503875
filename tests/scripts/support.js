// A page for the scripts: a DOM (jsdom), htmx itself, IndexedDB, a clock that stands still
// until it is moved, and a server that answers what the test says.

import "fake-indexeddb/auto";
import { readdirSync, readFileSync } from "node:fs";
import { webcrypto } from "node:crypto";
import { JSDOM, VirtualConsole } from "./dom.js";

const HTMX = "liveblog/static/vendor/htmx/htmx.min.js";
const GLOBALS = [
  ...["document", "location", "history", "localStorage", "sessionStorage", "getSelection"],
  ...["DOMParser", "FormData"],
  ...["Node", "NodeFilter", "Element", "Event", "CustomEvent", "MutationObserver", "Image"],
  ...["XMLHttpRequest", "KeyboardEvent", "MouseEvent", "getComputedStyle"],
  // What the rich editor asks for.
  ...["HTMLElement", "Text", "DocumentFragment", "Range", "InputEvent"],
];

// The clock ------------------------------------------------------------------------------

const realSetImmediate = setImmediate;
const RealDate = Date;
export const clock = { now: RealDate.parse("2026-05-12T10:00:00Z"), timers: new Map(), next: 1 };

const addTimer = (act, ms, every) => {
  clock.timers.set(clock.next, { act, at: clock.now + Math.max(0, Number(ms) || 0), every });
  return clock.next++;
};
class StandingDate extends RealDate {
  constructor(...given) {
    super(...(given.length ? given : [clock.now]));
  }
  static now() {
    return clock.now;
  }
}

// All that is due without the clock being moved: promises, and what they lead to.
export async function settle() {
  for (let n = 0; n < 15; n += 1) await new Promise((done) => realSetImmediate(done));
}

// For what comes by Node's own time, such as a module that is fetched.
const realSetTimeout = setTimeout;
export async function until(isTrue) {
  for (let n = 0; n < 4000 && !isTrue(); n += 1)
    await new Promise((done) => realSetTimeout(done, 5));
  if (!isTrue()) throw new Error("It did not come.");
}

// Move the clock on, running each timer at its own moment. One that repeats itself makes up for no
// turn that a test has jumped over (`clock.now += …`), as in browsers.
export async function pass(ms) {
  const until = clock.now + ms;
  for (;;) {
    await settle();
    const due = [...clock.timers].filter(([, { at }]) => at <= until);
    if (!due.length) break;
    const [id, timer] = due.sort(([, a], [, b]) => a.at - b.at)[0];
    clock.now = Math.max(clock.now, timer.at);
    if (timer.every) timer.at = clock.now + timer.every;
    else clock.timers.delete(id);
    timer.act();
  }
  clock.now = until;
  await settle();
}

function setClock(window) {
  const own = {
    setTimeout: (act, ms) => addTimer(act, ms, 0),
    setInterval: (act, ms) => addTimer(act, ms, ms),
    clearTimeout: (id) => clock.timers.delete(id),
    clearInterval: (id) => clock.timers.delete(id),
    Date: StandingDate,
  };
  Object.assign(globalThis, own);
  Object.assign(window, own);
  for (const place of [globalThis, window]) {
    const performance = {
      now: () => clock.now - RealDate.parse("2026-05-12T09:00:00Z"),
      timeOrigin: RealDate.parse("2026-05-12T09:00:00Z"),
      getEntriesByType: () => [],
    };
    Object.defineProperty(place, "performance", { value: performance, configurable: true });
  }
}

// The server -----------------------------------------------------------------------------

// `answer(request)` gives {status, text, headers}, or null for a line that is broken; it may
// be async, so that a test holds an answer back.
export const server = { asked: [], answer: () => ({ status: 204 }) };

async function ask(request) {
  server.asked.push(request);
  return server.answer(request);
}

const channels = [];
const NodesEvent = Event; // a page has another
// What another tab says, as all channels of this page hear it.
export function hearFromAnotherTab(data) {
  for (const channel of channels)
    channel.dispatchEvent(Object.assign(new NodesEvent("message"), { data }));
}

class Request {
  constructor() {
    this.headers = {};
    this.listeners = {};
    this.upload = { addEventListener() {} };
    Object.assign(this, { status: 0, response: "", responseText: "", timeout: 0 });
  }
  open(method, url) {
    this.asked = { method: method.toUpperCase(), url: String(url) };
  }
  overrideMimeType() {}
  setRequestHeader(name, value) {
    this.headers[name] = value;
  }
  addEventListener(type, act) {
    (this.listeners[type] ??= []).push(act);
  }
  getResponseHeader(name) {
    return this.given?.[name.toLowerCase()] ?? null;
  }
  getAllResponseHeaders() {
    return Object.entries(this.given ?? {})
      .map(([name, value]) => `${name}: ${value}`)
      .join("\r\n");
  }
  say(type) {
    const event = { type, target: this };
    this[`on${type}`]?.(event);
    for (const act of this.listeners[type] ?? []) act(event);
  }
  dispatchEvent({ type }) {
    this.say(type);
  }
  abort() {
    this.end("abort");
  }
  giveUp() {
    this.end("timeout");
  }
  end(how) {
    this.isAborted = true;
    this.say(how);
    this.say("loadend");
  }
  async send(body) {
    const late = this.timeout && addTimer(() => this.giveUp(), this.timeout);
    const answer = await ask({ ...this.asked, headers: this.headers, body });
    clock.timers.delete(late);
    if (this.isAborted) return;
    if (!answer) this.say("error");
    else {
      this.status = answer.status ?? 200;
      this.response = this.responseText = answer.text ?? "";
      this.responseURL = answer.url ?? new URL(this.asked.url, location.href).href;
      const headers = Object.entries(answer.headers ?? {});
      this.given = Object.fromEntries(
        headers.map(([name, value]) => [name.toLowerCase(), String(value)]),
      );
      this.say("load");
    }
    this.say("loadend");
  }
}

async function fetch(url, { method = "GET", headers = {}, body = null, signal, credentials } = {}) {
  const broken = () => Object.assign(new TypeError("No line."), { isOfTest: true });
  if (signal?.aborted) throw signal.reason;
  const asked = ask({ method, url: String(url), headers, body, credentials });
  const aborted = new Promise((_, failed) => {
    signal?.addEventListener("abort", () => failed(signal.reason), { once: true });
  });
  const answer = await Promise.race([asked, aborted]);
  if (!answer) throw broken();
  const given = new Headers(answer.headers ?? {});
  const status = answer.status ?? 200;
  if (answer.json !== undefined && !given.has("Content-Type"))
    given.set("Content-Type", "application/json");
  return {
    status,
    ok: status >= 200 && status < 300,
    type: answer.type ?? "basic",
    headers: given,
    text: async () => answer.text ?? JSON.stringify(answer.json),
    json: async () => (answer.json !== undefined ? answer.json : JSON.parse(answer.text)),
    blob: async () => answer.blob,
  };
}

// The page -------------------------------------------------------------------------------

// What a browser shows and jsdom does not: nothing is laid out, so a test says what is seen.
export const view = { isIntersecting: true, observers: [] };
class Observer {
  constructor(act, options = {}) {
    Object.assign(this, { act, options, waiting: [], elements: [] });
    view.observers.push(this);
  }
  observe(element) {
    this.elements.push(element);
  }
  disconnect() {}
  takeRecords() {
    return this.waiting.splice(0);
  }
}
// Tell those that observe `element` whether it is in view.
export function show(element, isIntersecting) {
  const observers = view.observers.filter((each) => each.elements.includes(element));
  for (const observer of observers) observer.waiting.push({ target: element, isIntersecting });
  for (const observer of observers) {
    const entries = observer.takeRecords();
    if (entries.length) observer.act(entries, observer);
  }
}

// What modules listen to from now on, so that another visit of the page can begin without it.
let listening = [];
function noteListeners(window) {
  for (const target of [window, window.document, window.document.body]) {
    const add = target.addEventListener.bind(target);
    target.addEventListener = (...given) => {
      listening.push([target, ...given]);
      add(...given);
    };
  }
  globalThis.addEventListener = window.addEventListener;
}
export function leavePage() {
  for (const [target, ...given] of listening) target.removeEventListener(...given);
  listening = [];
  clock.timers.clear();
}

export function setHidden(isHidden) {
  Object.defineProperty(document, "hidden", { value: isHidden, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}
export function setOnline(isOnline) {
  Object.defineProperty(navigator, "onLine", { value: isOnline, configurable: true });
  window.dispatchEvent(new Event(isOnline ? "online" : "offline"));
}

// Words of the interface that a template has on several lines (blocktranslate trimmed).
export const joined = (lines) => lines.trim().replace(/\s*\n\s*/g, " ");

// A file that comes with a Python package, as browsers get it.
export function packaged(path) {
  const python = readdirSync(".venv/lib").find((name) => name.startsWith("python3"));
  return `.venv/lib/${python}/site-packages/${path}`;
}

// What a test puts in the place of what its pages find.
export const browser = { caches: { keys: async () => [], delete: async () => true } };

// Open a page with this <body>, as if its scripts were just about to run. One for each file
// of tests: modules remember what they found when they were loaded.
export async function openPage(
  body,
  { url = "https://live.example/live/flood/", bodyAttributes = "" } = {},
) {
  const html = `<!doctype html><html lang="en"><head><title>Flood – The Wire</title></head>
    <body ${bodyAttributes}>${body}</body></html>`;
  // What htmx writes to the console of a failed request is no failure of a test.
  const virtualConsole = new VirtualConsole();
  virtualConsole.on("jsdomError", (error) => {
    if (error.type !== "not implemented") console.error(error); // such as leaving the page
  });
  const { window } = new JSDOM(html, { url, runScripts: "outside-only", virtualConsole });
  setClock(window);
  globalThis.window = window;
  window.XMLHttpRequest = Request;
  for (const name of GLOBALS) {
    Object.defineProperty(globalThis, name, {
      value: window[name],
      configurable: true,
      writable: true,
    });
  }
  for (const name of ["removeEventListener", "dispatchEvent"])
    globalThis[name] = window[name].bind(window);
  Object.defineProperty(globalThis, "navigator", { value: window.navigator, configurable: true });
  if (!globalThis.crypto) globalThis.crypto = webcrypto;
  Object.assign(globalThis, {
    fetch,
    IntersectionObserver: Observer,
    scrollBy() {},
    scrollY: 0,
    innerHeight: 800,
    requestAnimationFrame: (act) => addTimer(act, 16, 0),
    cancelAnimationFrame: (id) => clock.timers.delete(id),
    matchMedia: () => ({ matches: false, addEventListener() {} }),
    caches: browser.caches,
    CSS: { escape: (text) => String(text).replace(/[^\w-]/g, "\\$&") },
    BroadcastChannel: class extends EventTarget {
      constructor() {
        super();
        channels.push(this);
      }
      postMessage() {}
    },
  });
  Object.assign(window, { matchMedia: globalThis.matchMedia, CSS: globalThis.CSS });
  const nowhere = { top: 0, bottom: 0, left: 0, right: 0, width: 0, height: 0 };
  window.Range.prototype.getClientRects = () => [nowhere];
  window.Range.prototype.getBoundingClientRect = () => nowhere;
  globalThis.ClipboardEvent = window.ClipboardEvent = class extends window.Event {};
  window.Element.prototype.scrollIntoView = function scrollIntoView() {};
  for (const name of ["showModal", "close"]) {
    window.HTMLElement.prototype[name] ??= function setOpen() {
      this.toggleAttribute("open", name === "showModal");
      if (name === "close") this.dispatchEvent(new window.Event("close"));
    };
  }
  // As browsers do, and jsdom does not: who hears of it may take something out.
  globalThis.FormData = window.FormData = class extends window.FormData {
    constructor(form) {
      super(form);
      const event = Object.assign(new Event("formdata", { bubbles: true }), { formData: this });
      form?.dispatchEvent(event);
    }
  };
  setHidden(false);
  setOnline(true);
  // htmx leaves out what has a default in browsers.
  const { evaluate } = window.XPathExpression.prototype;
  window.XPathExpression.prototype.evaluate = function evaluateAny(node, type = 0) {
    return evaluate.call(this, node, type, null);
  };
  window.eval(readFileSync(HTMX, "utf8"));
  globalThis.htmx = window.htmx;
  window.indexedDB = globalThis.indexedDB;
  window.eval(readFileSync("liveblog/static/vendor/idb-keyval/idb-keyval.js", "utf8"));
  globalThis.idbKeyval = window.idbKeyval;
  if (document.readyState !== "complete")
    await new Promise((done) => window.addEventListener("load", done));
  noteListeners(window);
  return window;
}
export const get = (id) => document.getElementById(id);
export const find = (selector) => document.querySelector(selector);
export const findAll = (selector) => [...document.querySelectorAll(selector)];
export const module = (name) => import(`../../liveblog/static/liveblog/${name}.js`);
