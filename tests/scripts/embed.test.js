// Other sites' pages: what embed.js does there with frames of ours and the latest headings.

import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";
import { find, findAll, module, openPage, pass, setHidden } from "./support.js";

const OURS = "https://live.example";
const LATEST = `${OURS}/live/flood/latest/`;
const asked = [];
let answer;

before(async () => {
  await openPage(
    `<iframe id="ours" src="${OURS}/live/flood/embed/"></iframe>
    <iframe id="theirs" src="https://other.example/"></iframe>
    <div data-live-latest="flood"></div>`,
    { url: "https://partner.example/story/" },
  );
  const script = { src: `${OURS}/embed.js` };
  Object.defineProperty(document, "currentScript", { value: script, configurable: true });
  globalThis.fetch = async (address, options) => {
    asked.push([address, options]);
    return answer();
  };
  answer = () => new Response("<ul><li>Dam opens</li></ul>");
  await module("elsewhere/embed");
});
beforeEach(() => {
  asked.length = 0;
  setHidden(false);
});
const say = (data, { from = "ours", origin = OURS } = {}) =>
  window.dispatchEvent(
    new window.MessageEvent("message", { data, origin, source: find(`#${from}`).contentWindow }),
  );
const heights = () => findAll("iframe").map(({ style }) => style.height);
const headings = () => find("[data-live-latest]").textContent;

test("a frame of ours is as high as it says, within bounds", () => {
  say({ type: "liveblog:height", height: 900 });
  assert.deepEqual(heights(), ["900px", ""]);
  say({ type: "liveblog:height", height: 3 });
  assert.deepEqual(heights(), ["200px", ""]);
  say({ type: "liveblog:height", height: 1e9 });
  assert.deepEqual(heights(), ["20000px", ""]);
  say({ type: "liveblog:height", height: "red" });
  assert.deepEqual(heights(), ["200px", ""]);
});

test("nobody else sets the height of a frame", () => {
  say({ type: "liveblog:height", height: 700 });
  say({ type: "liveblog:height", height: 800 }, { origin: "https://other.example" });
  say({ type: "liveblog:height", height: 800 }, { from: "theirs" });
  say({ type: "another", height: 800 });
  say(null);

  assert.deepEqual(heights(), ["700px", ""]);
});

test("the latest headings come at once, and are renewed once a minute while somebody looks", async () => {
  assert.equal(headings(), "Dam opens");
  await pass(61_000);
  assert.deepEqual(asked, [[LATEST, { credentials: "omit" }]]);

  setHidden(true);
  await pass(600_000);
  assert.equal(asked.length, 1);
  setHidden(false);
  answer = () => new Response("<ul><li>Bridge open</li></ul>");
  await pass(60_000);
  assert.equal(headings(), "Bridge open");
});

test("what could not be fetched stays as it was", async () => {
  answer = () => new Response("Busy", { status: 503 });
  await pass(60_000);
  answer = () => Promise.reject(new Error("no line"));
  await pass(60_000);

  assert.equal(headings(), "Bridge open");
});

test("of a blog that is gone nothing stays, and nothing is asked any more", async () => {
  answer = () => new Response("Gone", { status: 410 });
  await pass(60_000);
  assert.equal(headings(), "");
  asked.length = 0;
  await pass(600_000);

  assert.deepEqual(asked, []);
});
