// A link card asks its site once: what is empty is filled, and its picture is shown or taken off.

import assert from "node:assert/strict";
import { test } from "node:test";
import { module, openPage, pass, server } from "./support.js";

const NAME = "d65d0300dd2c23f5abccab0e44e96d23";
const told = { title: "Heights", teaser: "Hour by hour.", source: "", picture: NAME };
await openPage(
  `<form class="composer" id="composer"><div data-snapshot="/desk/link/" data-nothing="Nothing."
    data-filled="Filled in." data-picture-at="/desk/link/${"0".repeat(32)}.jpg">
    <input name="card-a-url" value="https://x.example/"><input name="card-a-title" value="Mine">
    <input name="card-a-teaser"><input name="card-a-source">
    <input type="hidden" name="card-a-picture"><button type="button" data-ask-site>Fetch</button>
    <span data-told></span><div data-link-picture="The site’s own picture" hidden>
    <button type="button" data-drop-picture>Without</button></div></div></form>
  <div id="words"></div><div id="words-device"></div><div id="words-editor"></div>
  <div id="words-options"></div><div id="words-pictures"></div>`,
);
document.body.setAttribute("hx-headers", '{"X-CSRFToken": "a-token"}');
await module("desk/snapshots");

const box = (name) => document.querySelector(`[name=card-a-${name}]`);
const shown = () => document.querySelector("[data-link-picture]");
const picture = () => shown().querySelector("img")?.getAttribute("src");

test("what is empty is filled, and the picture stands there until it is taken off", async () => {
  server.answer = ({ url }) =>
    url === "/desk/link/" ? { text: JSON.stringify(told) } : { text: "" };

  document.querySelector("[data-ask-site]").click();
  await pass(50);

  assert.deepEqual(
    ["title", "teaser", "source", "picture"].map((name) => box(name).value),
    ["Mine", "Hour by hour.", "", NAME],
  );
  assert.equal(picture(), `/desk/link/${NAME}.jpg`);
  assert.equal(shown().hidden, false);
  document.querySelector("[data-drop-picture]").click();
  assert.deepEqual([box("picture").value, picture(), shown().hidden], ["", undefined, true]);

  box("picture").value = NAME; // from what the device has kept
  document.dispatchEvent(new CustomEvent("desk:restored"));
  assert.equal(picture(), `/desk/link/${NAME}.jpg`);
});
