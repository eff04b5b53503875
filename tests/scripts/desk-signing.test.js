// "as Cal Ferris", above what is written, is who will sign.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import * as desk from "./desk-page.js";
import { find, get, module } from "./support.js";

const { composer, type } = desk;
await desk.openDesk();
const { signersIn } = await module("desk/composer/signing");
const { restore } = await module("desk/composer/blocks");
const { fieldsOf } = await module("desk/composer/fields");

const TICKS = `<fieldset class="bylines"><input type="text" name="byline" value="Cal Ferris">
  <input type="checkbox" name="more_bylines" value="Mira Holt"><input type="checkbox"
  name="is_withheld"></fieldset>`;
beforeEach(() => {
  get("composer").outerHTML = composer()
    .replace("<h2>New update</h2>", '<b data-as="Newsbook">Cal Ferris</b>')
    .replace(/<label for="id_byline">.*?<input[^>]*>/s, TICKS);
});
const line = () => find("[data-as]").textContent;
function tick(name) {
  find(`[name=${name}]`).checked = true;
  find(`[name=${name}]`).dispatchEvent(new Event("change", { bubbles: true }));
}

test("it follows a pen name, the names ticked, and that they are withheld", () => {
  type(find("[name=byline]"), " Der Kormoran ");
  assert.equal(line(), "Der Kormoran");
  tick("more_bylines");
  assert.equal(line(), "Der Kormoran, Mira Holt");
  type(find("[name=byline]"), "");
  assert.equal(line(), "Mira Holt");
  tick("is_withheld");
  assert.equal(line(), "Newsbook");
});

test("with no name at all it is by the newsroom", () => {
  type(find("[name=byline]"), " ");
  assert.equal(line(), "Newsbook");
});

test("what is put back into the composer is signed as it was left", async () => {
  const fields = fieldsOf(get("composer")).filter(([name]) => name !== "byline");
  await restore(get("composer"), [...fields, ["byline", "Der Kormoran"]]);
  assert.equal(line(), "Der Kormoran");
});

test("each name counts once", () => {
  const fields = ["Cal", "Cal", "Mira"].map((name, n) => [n ? "more_bylines" : "byline", name]);
  assert.deepEqual(signersIn(fields), ["Cal", "Mira"]);
});
