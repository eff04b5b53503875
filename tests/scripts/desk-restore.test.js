// A figure that is put back in a composer is shown with its picture, where the desk has it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { askedAt, composerOf, contactOf, openDesk } from "./small-desk-page.js";
import { find, module, pass, server } from "./support.js";

const NAME = "0123456789abcdef0123456789abcdef";
const COPY = `<template id="figure-to-copy"><div class="blk" id="block-form-figure-new">
  <input type="hidden" name="block" value="figure-new"><div data-awaited></div>
  <input type="hidden" name="figure-new-image"><input type="hidden" name="figure-new-upload">
  <input name="figure-new-caption"></div></template>`;
const ofTheDesk = `<div class="blk" id="block-form-figure-9f">
  <input type="hidden" name="block" value="figure-9f"><img src="/desk/media/${NAME}/320.jpg" alt="">
  <input type="hidden" name="figure-9f-image" value="${NAME}"><input type="hidden" name="figure-9f-upload">
  <input name="figure-9f-caption" value="Of its file"></div>`;
const FIELDS = [
  ["block", "figure-1"],
  ["figure-1-image", ""],
  ["figure-1-upload", NAME],
  ["figure-1-caption", "Typed"],
];

let answer;
server.answer = ({ url }) => {
  if (url === "/desk:contact/") return contactOf();
  return url.includes("/block/") ? answer() : { status: 204 };
};
await openDesk(composerOf("composer", "/desk/live/flood/writing/", "k") + COPY);
const { restore } = await module("desk/composer/blocks");
const { asPicture, pictures } = await module("desk/pictures/store");

async function putBack() {
  find("#composer .blocks").replaceChildren();
  server.asked.length = 0;
  await Promise.all([restore(find("#composer"), FIELDS), pass(10_000)]);
  return find("#block-form-figure-1");
}
const caption = () => find("[name=figure-1-caption]").value;

test("what the desk has is shown with what was typed, for this blog", async () => {
  answer = () => ({ text: ofTheDesk });
  const block = await putBack();

  assert.equal(askedAt(`pictures/${NAME}/block/?blog=flood`).length, 1);
  assert.equal(block.querySelector("img").getAttribute("src"), `/desk/media/${NAME}/320.jpg`);
  assert.equal(block.querySelector("[data-awaited]"), null);
  assert.equal(caption(), "Typed");
  assert.equal(find("[name=figure-1-upload]").value, NAME);
});

for (const [what, given] of [
  ["it does not have yet", { status: 404, text: "Not found" }],
  ["cannot be asked", null],
])
  test(`what the desk ${what} waits for its picture`, async () => {
    answer = () => given;
    const block = await putBack();

    assert.equal(block.querySelector("[data-awaited]").dataset.awaited, NAME);
    assert.equal(caption(), "Typed");
  });

test("of what is still on its way from here the desk is not asked", async () => {
  asPicture({ name: NAME, file: new Blob(), fileName: "a.jpg", before: 0 });
  const block = await putBack();
  pictures.clear();

  assert.equal(askedAt("/block/?blog=flood").length, 0);
  assert.equal(block.querySelector("[data-awaited]").dataset.awaited, NAME);
});
