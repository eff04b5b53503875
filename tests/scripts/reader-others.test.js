// Sharing, links to updates, players, the light page, and that somebody is here.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { openReader, statusLine, update } from "./reader-page.js";
import {
  find,
  get,
  leavePage,
  module,
  pass,
  server,
  setHidden,
  setOnline,
  settle,
} from "./support.js";

const EMBED = `<div data-player="p-1"><a href="https://film.example/"
  data-embed="https://player.example/1" data-title="A film">Watch</a></div>`;
await openReader({ updates: update(2, { inside: EMBED }) + update(1), feed: 'data-sample="1"' });
await module("reader/share");
await module("reader/players");
const copied = [];
let shared = null;
beforeEach(() => {
  copied.length = 0;
  shared = null;
  delete navigator.share;
  delete navigator.clipboard;
});
// What became of a click: whether the browser would follow the link.
function click(element, more = {}) {
  const event = new MouseEvent("click", { bubbles: true, cancelable: true, ...more });
  let isFollowed = null;
  const last = (heard) => {
    isFollowed = !heard.defaultPrevented;
    heard.preventDefault();
  };
  window.addEventListener("click", last, { once: true });
  element.dispatchEvent(event);
  return isFollowed;
}
const share = () => find("#update-2 .share");

test("an update is shared by the device's own sheet, under its heading", async () => {
  navigator.share = async (what) => (shared = what);

  assert.equal(click(share()), false);
  await settle();

  assert.deepEqual(shared, { title: "Update 2", url: "https://live.example/live/flood/update/2/" });
});

test("without a sheet the link is copied, and that is said for a moment", async () => {
  navigator.clipboard = { writeText: async (text) => copied.push(text) };

  assert.equal(click(share()), false);
  await settle();
  assert.deepEqual(copied, ["https://live.example/live/flood/update/2/"]);
  assert.equal(find("#update-2 .copied").textContent, "Link copied");
  assert.equal(get("say").textContent, "Link copied");
  await pass(2_000);

  assert.equal(find(".copied"), null);
  assert.equal(get("say").textContent, "");
});

test("with neither, or for another tab, the link leads where it leads", () => {
  assert.equal(click(share()), true);
  navigator.share = async (what) => (shared = what);

  assert.equal(click(share(), { ctrlKey: true }), true);
  assert.equal(click(share(), { button: 1 }), true);

  assert.equal(shared, null);
});

test("who closes the sheet stays on the page", async () => {
  navigator.share = async () => {
    throw Object.assign(new Error("closed"), { name: "AbortError" });
  };

  assert.equal(click(share()), false);
  await settle();

  assert.equal(location.pathname, "/live/flood/");
});

test("nothing comes from another site before it is asked for, and then in a box of its own", () => {
  assert.equal(find("iframe"), null);

  assert.equal(click(find("[data-embed]"), { metaKey: true }), true);
  assert.equal(find("iframe"), null);
  assert.equal(click(find("[data-embed]")), false);

  const frame = find("#update-2 [data-player] > iframe");
  assert.equal(frame.src, "https://player.example/1");
  assert.equal(frame.title, "A film");
  assert.equal(
    frame.referrerPolicy ?? frame.getAttribute("referrerpolicy"),
    "strict-origin-when-cross-origin",
  );
  assert.deepEqual(frame.getAttribute("sandbox").split(" "), [
    ...["allow-scripts", "allow-same-origin", "allow-presentation", "allow-popups"],
    "allow-popups-to-escape-sandbox",
  ]);
});

test("a key event leads to its update, and the focus with it", async () => {
  await module("reader/arrivals");
  await module("reader/links");

  assert.equal(click(find("#key-events [data-goto]")), false);

  assert.equal(document.activeElement, find("#update-1 h3"));
});

test("a key event whose update waits out of sight shows it first", async () => {
  get("held").append(find("#update-1"));

  click(find("#key-events [data-goto]"));

  assert.equal(get("feed").contains(find("#update-1")), true);
});

test("a key event whose update is not on the page leads to the update's own page", () => {
  find("#key-events [data-goto]").dataset.goto = "update-99";

  assert.equal(click(find("#key-events [data-goto]")), true);
});

async function visitWith(saveData) {
  navigator.connection = { saveData };
  document.body.insertAdjacentHTML(
    "beforeend",
    `<div id="light-offer" hidden><button></button></div>`,
  );
  await import(`../../liveblog/static/liveblog/reader/light.js?n=${Math.random()}`);
  const offer = get("light-offer");
  offer.id = "";
  return offer;
}

test("the light page is offered to who saves data, until it is declined for good", async () => {
  assert.equal((await visitWith(false)).hidden, true);
  const offer = await visitWith(true);
  assert.equal(offer.hidden, false);

  offer.querySelector("button").click();
  assert.equal(offer.hidden, true);

  assert.equal((await visitWith(true)).hidden, true);
});

test("a page says within a minute that it is open, and once a minute, while it is looked at", async () => {
  leavePage();
  await module("reader/here");
  const said = () => server.asked.filter(({ url }) => url === "here/").length;
  await pass(60_000);
  assert.equal(said(), 1);
  await pass(120_000);
  assert.equal(said(), 3);

  setHidden(true);
  await pass(120_000);
  setHidden(false);
  setOnline(false);
  await pass(120_000);
  setOnline(true);
  assert.equal(said(), 3);
  get("status-line").outerHTML = statusLine({ closed: true });
  await pass(120_000);

  assert.equal(said(), 3);
  // Nothing that tells whose it is: no cookie and no words.
  const { method, credentials, body } = server.asked.at(-1);
  assert.deepEqual([method, credentials, body], ["POST", "omit", null]);
});
