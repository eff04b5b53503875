// What is too long or too much for the desk is said when it comes, not on publishing.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import * as desk from "./desk-page.js";
import { find, findAll, get, module, settle } from "./support.js";

const { composer, textBlock, type } = desk;
await desk.openDesk();
desk.answer();
const { tellLimits } = await module("desk/composer/limits");
const { addBlock } = await module("desk/composer/adding");
await module("desk/composer/composer");
const { pickUp } = await module("desk/keeping/pick-up");

const ERROR = '<p class="err" id="id_text-1-words_error">Too long, says the desk.</p>';
const blocks = (n) => Array.from({ length: n }, (_, i) => textBlock(`text-${i + 1}`)).join("");
function open(inside, error = "") {
  get("composer").outerHTML = composer({ blocks: inside + error });
  find(".blocks").dataset.most = "40";
  for (const box of findAll("textarea.words"))
    Object.assign(box, { id: `id_${box.name}` }).dataset.most = "20000";
  find("[name=heading]").id = "new-heading";
  find("[name=heading]").dataset.most = "200";
}
beforeEach(() => open(blocks(1)));
const box = () => get("id_text-1-words");
const told = (id) => get(id)?.textContent ?? "";

test("the first character too many is told below its field, and no more once it is gone", () => {
  type(box(), "a".repeat(20_000));
  assert.equal(told("id_text-1-words_error"), "");
  assert.equal(box().hasAttribute("aria-invalid"), false);

  type(box(), "a".repeat(20_001));
  assert.equal(told("id_text-1-words_error"), "At most 20000 characters; this has 20001.");
  assert.equal(box().getAttribute("aria-invalid"), "true");
  assert.equal(get("id_text-1-words_error").getAttribute("role"), "alert");
  assert.equal(box().nextElementSibling.id, "id_text-1-words_error");

  type(box(), "a".repeat(128_000));
  assert.equal(told("id_text-1-words_error"), "At most 20000 characters; this has 128000.");
  assert.equal(findAll(".err").length, 1);

  type(box(), "a");
  assert.equal(findAll(".err").length, 0);
  assert.equal(box().hasAttribute("aria-invalid"), false);
});

test("characters are counted as the desk counts them", () => {
  type(box(), ` ${"🌊".repeat(20_000)}\n`);
  assert.equal(told("id_text-1-words_error"), "");
});

test("a heading that is too long is told, too", () => {
  type(find("[name=heading]"), "a".repeat(201));

  assert.equal(told("new-heading_error"), "At most 200 characters; this has 201.");
  assert.equal(find(".c-heading").nextElementSibling.id, "new-heading_error");
});

test("what the desk said of it gives way; what it says of anything else stays", () => {
  open(blocks(1), ERROR);
  tellLimits(get("composer"));
  type(box(), "short");
  assert.equal(told("id_text-1-words_error"), "Too long, says the desk.");

  type(box(), "a".repeat(20_001));
  assert.equal(told("id_text-1-words_error"), "At most 20000 characters; this has 20001.");
  type(box(), "short");
  assert.equal(get("id_text-1-words_error"), null);
});

test("the 41st block is told beside the button that added it", async () => {
  open(blocks(40));
  await pickUp(get("composer"));
  assert.equal(told("composer-too-many"), "");

  addBlock({
    detail: {
      requestConfig: { elt: find(".add-text") },
      xhr: { status: 200, response: textBlock("text-41") },
    },
  });
  await settle();
  assert.equal(told("composer-too-many"), "An update has at most 40 blocks; this has 41.");
  assert.equal(get("composer-too-many").nextElementSibling.className, "add");

  find(".blk").remove();
  await settle();
  assert.equal(get("composer-too-many"), null);
});

test("a composer that comes with too much says so", async () => {
  open(blocks(42));
  box().value = "a".repeat(20_002);

  await pickUp(get("composer"));

  assert.equal(told("composer-too-many"), "An update has at most 40 blocks; this has 42.");
  assert.equal(told("id_text-1-words_error"), "At most 20000 characters; this has 20002.");
});
