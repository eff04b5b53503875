// "Clear this device", and signing out: what would be lost is named first.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { composerOf, contactOf, openDesk, type } from "./small-desk-page.js";
import { find, findAll, module, pass, server } from "./support.js";

const KEEP = "/desk/live/flood/writing/";
const MENU = `<details class="menu" open><summary>Cal</summary><div class="pop">
  <button type="button" data-clear-device>Clear this device</button>
  <form action="/accounts/logout/" method="post"><button>Sign out</button></form></div></details>`;
globalThis.caches = { keys: async () => [], delete: async () => true };
server.answer = ({ url }) => (url === "/desk:contact/" ? contactOf() : { status: 204 });
await openDesk(MENU + composerOf("composer", KEEP, "k"));
await module("desk/main");
const { shelves } = await module("desk/keeping/device");
const { everybody, shelfOf, store } = await module("desk/keeping/store");
await pass(20_000);

const entry = (key, title) => ({ key, title, n: 1, fields: [], place: "/desk/live/x", at: 0 });
const button = (label) => findAll("#dialog button").find((each) => each.textContent === label);
const named = () => findAll("#dialog li").map((line) => line.textContent);
const kept = async () =>
  (await Promise.all(Object.values(shelves).map((shelf) => store.values(shelf)))).flat();
async function press(pressed) {
  pressed.click();
  await pass(6_000);
}
const clear = () => press(find("[data-clear-device]"));
let isReached;
beforeEach(async () => {
  isReached = false;
  server.answer = ({ url }) => {
    if (!isReached) return null;
    if (url === "/desk:contact/") return contactOf();
    return url === KEEP
      ? { json: { key: "k", version: 1, at: new Date().toISOString() } }
      : { status: 204 };
  };
  find("#dialog").close();
  find("#dialog").replaceChildren();
  find("#cleared").textContent = "";
  for (const shelf of Object.values(shelves)) await store.clear(shelf);
});

test("where nothing would be lost it is done at once", async () => {
  await clear();

  assert.equal(find("#dialog").open, false);
  assert.equal(find("#cleared").textContent, "Nothing is left on this device");
});

test("without a connection it names what is unsent, and does nothing before the answer", async () => {
  await store.set("e1", { ...entry("e1", "Bridge closed"), state: "refused" }, shelves.outbox);
  type(find("#composer [name=heading]"), "Half written");
  await store.set("form", { title: "Settings", fields: [], spot: "s" }, shelves.writing);
  await clear();

  assert.deepEqual(named().sort(), [
    "Not sent yet: Half written",
    "Not sent yet: Settings",
    "Outbox: Bridge closed",
  ]);
  assert.equal(
    find("#question-title").textContent,
    "Clear this device and lose what has not been sent?",
  );
  await press(button("Keep it"));
  assert.equal(find("#dialog").open, false);
  assert.equal((await kept()).length, 3);
  assert.equal(find("#composer [name=heading]").value, "Half written");
  assert.equal(document.activeElement, find("summary"));

  await clear();
  await press(button("Clear this device"));
  assert.deepEqual(await kept(), []);
  assert.equal(find("#composer [name=heading]").value, "");
  assert.equal(find("#cleared").textContent, "Nothing is left on this device");
});

test("what the desk has by then is not lost, so nothing is asked", async () => {
  isReached = true;
  type(find("#composer [name=heading]"), "Half written");
  await clear();

  assert.equal(find("#dialog").open, false);
  assert.deepEqual(await kept(), []);
});

test("what others wrote on this device is counted, and not shown", async () => {
  await store.set("sessions", { 7: "s", 8: "t" }, everybody);
  await store.set("e2", entry("e2", "Adas secret"), shelfOf("8", "outbox"));
  await store.set("h2", { fields: [], isOnTheDesk: true }, shelfOf("8", "writing"));
  await store.set("h3", { fields: [], isOnTheDesk: false }, shelfOf("8", "writing"));
  await clear();

  assert.deepEqual(named(), ["Of others who signed in here: 2"]);
  await press(button("Clear this device"));
  assert.deepEqual(await store.values(shelfOf("8", "outbox")), []);
});

test("signing out names it, too", async () => {
  await store.set("e1", { ...entry("e1", "Bridge closed"), state: "refused" }, shelves.outbox);
  await press(find("form[action$='/logout/'] button"));

  assert.deepEqual(named(), ["Outbox: Bridge closed"]);
  assert.equal((await kept()).length, 1);
});

test("a line that swallows everything holds the question up for seconds only", async () => {
  server.answer = () => new Promise(() => {});
  type(find("#composer [name=heading]"), "Half written");
  find("[data-clear-device]").click();
  await pass(5_000);

  assert.deepEqual(named(), ["Not sent yet: Half written"]);
});
