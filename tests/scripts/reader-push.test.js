// Following a story by notifications: what the panel says, and what is sent and kept.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { find, findAll, get, openPage, server, settle } from "./support.js";

const PANEL = `<dialog id="push" data-key="BKey" data-send="/live/flood/push/send/"
  data-worker="/push/worker.js" data-busy="Too many" data-failed="Not now">
  <p data-when="new">New</p><p data-when="on">On</p>
  <div data-when="denied">Denied</div><div data-when="install">Install</div>
  <form data-when="new on"><input type="checkbox" name="quiet">
    <select name="quiet_from"><option value="22" selected>22</option></select>
    <select name="quiet_until"><option value="7" selected>7</option></select>
    <p class="problem" hidden></p><button data-when="new">Follow</button>
    <button type="button" data-stop data-when="on">Stop</button></form>
  <button type="button" data-close>Close</button></dialog>`;
const BUTTON = `<button id="follow-story" data-panel="/live/flood/push/" data-style="/push.css"
  data-story="push:1"></button>`;

// What a browser has for it.
const browser = { permission: "default", answer: "granted", subscription: null, kept: null };
const subscription = (endpoint) => ({
  endpoint,
  toJSON: () => ({ endpoint, keys: { p256dh: "BPoint", auth: "Auth" } }),
  unsubscribe: async () => (browser.subscription = null),
});
const pushManager = {
  getSubscription: async () => browser.subscription,
  subscribe: async () => (browser.subscription = subscription("https://push.example/1")),
};
const registration = { active: { state: "activated" }, pushManager };
let open;
beforeEach(async () => {
  Object.assign(browser, { permission: "default", answer: "granted", subscription: null });
  browser.kept = null;
  await openPage(BUTTON);
  window.PushManager = class {};
  globalThis.Notification = {
    get permission() {
      return browser.permission;
    },
    requestPermission: async () => (browser.permission = browser.answer),
  };
  navigator.serviceWorker = {
    getRegistration: async () => registration,
    register: async () => registration,
  };
  globalThis.Response = class {
    constructor(text) {
      this.text = text;
    }
    json = async () => JSON.parse(this.text);
  };
  globalThis.caches = {
    open: async () => ({
      match: async () => browser.kept,
      put: async (_, reply) => (browser.kept = reply),
    }),
  };
  window.HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  window.HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  server.asked.length = 0;
  server.answer = ({ method }) => (method === "GET" ? { text: PANEL } : { status: 204 });
  open = (await import(`../../liveblog/static/liveblog/reader/push/main.js?${Math.random()}`)).open;
});

async function opened() {
  const done = open(get("follow-story"));
  await settle();
  find('link[href="/push.css"]')?.onload?.();
  await done;
  await settle();
}
const shown = () =>
  findAll("#push > [data-when]")
    .filter((part) => !part.hidden && part.tagName !== "FORM")
    .map((part) => part.textContent);
async function press(selector) {
  find(selector).click();
  await settle();
}
const sent = () =>
  server.asked
    .filter(({ method }) => method === "POST")
    .map(({ body }) => Object.fromEntries(new URLSearchParams(body)));

test("who follows is sent what their browser gives, and their hours, and one press stops it", async () => {
  await opened();
  assert.deepEqual(shown(), ["New"]);
  find("[name=quiet]").checked = true;
  await press("#push form button");

  assert.deepEqual(shown(), ["On"]);
  const [{ time_zone: zone, ...told }] = sent();
  assert.ok(zone);
  assert.deepEqual(told, {
    act: "follow",
    endpoint: "https://push.example/1",
    p256dh: "BPoint",
    auth: "Auth",
    quiet_from: "22",
    quiet_until: "7",
  });
  assert.ok(get("follow-story").hasAttribute("data-on"));
  assert.equal(localStorage.getItem("reader:push:1"), "1");

  await press("[data-stop]");

  assert.deepEqual(sent()[1], { act: "stop", endpoint: "https://push.example/1" });
  assert.equal(browser.subscription, null);
  assert.equal(get("follow-story").hasAttribute("data-on"), false);
  assert.equal(get("push").open, false);
});

test("who follows another story, too, keeps the browser's subscription", async () => {
  const stories = { "push:2": { send: "/live/storm/push/send/", quiet: [] } };
  browser.kept = new Response(JSON.stringify({ endpoint: "https://push.example/1", stories }));
  await opened();
  await press("#push form button");
  await press("[data-stop]");

  assert.notEqual(browser.subscription, null);
  assert.deepEqual((await browser.kept.json()).stories, stories);
});

test("what does not work is said, and nothing is kept of it", async () => {
  await opened();
  server.answer = () => ({ status: 429 });
  await press("#push form button");
  assert.equal(find("#push .problem").textContent, "Too many");
  server.answer = () => null;
  await press("#push form button");

  assert.equal(find("#push .problem").textContent, "Not now");
  assert.deepEqual(shown(), ["New"]);
  assert.equal(browser.kept, null);
});

test("where it is denied, or the page is not on the Home Screen, the panel says what to do", async () => {
  browser.answer = "denied";
  await opened();
  await press("#push form button");
  assert.deepEqual(shown(), ["Denied"]);
  assert.deepEqual(sent(), []);

  delete window.PushManager;
  await opened();
  assert.deepEqual(shown(), ["Install"]);
});
