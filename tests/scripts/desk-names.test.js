// A box that takes several names: each becomes a tick beside it.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { openDesk, composerOf } from "./small-desk-page.js";
import { find, findAll, module } from "./support.js";

// As names.html has it, with one who is named already.
const names = `<div class="names" data-names="more_bylines">
  <label class="tick"><input type="checkbox" name="more_bylines" value="Gone" checked> <bdi>Gone</bdi></label>
  <input type="text" name="more_bylines" list="known" data-name>
  <datalist id="known"><option value="Mira Holt"></option><option value="Joon Park"></option></datalist></div>`;
const page = composerOf("composer", "/keep/", "k").replace(
  "<p data-saved>",
  `<fieldset class="bylines">${names}</fieldset><p data-saved>`,
);
await openDesk(`<main>${page}</main>`);
await module("desk/main");
const { fieldsOf, setFields } = await module("desk/composer/fields");

const box = () => find("[data-name]");
const composer = () => find("#composer");
const sent = () => fieldsOf(composer()).filter(([name]) => name === "more_bylines");
const named = () => sent().flatMap(([, value]) => value || []);
beforeEach(() => {
  find(".bylines").innerHTML = names;
});
const choose = (name) => {
  box().value = name;
  box().dispatchEvent(new Event("change", { bubbles: true }));
};

test("what is typed becomes a tick, once, and the box is empty for the next", () => {
  choose("  Mira   Holt ");
  choose("Mira Holt");
  choose("<b>Joon");

  assert.deepEqual(named(), ["Gone", "Mira Holt", "<b>Joon"]);
  assert.equal(box().value, "");
  assert.equal(findAll(".names .tick").length, 3);
  assert.equal(findAll(".names .tick")[2].textContent.trim(), "<b>Joon");
});

test("Enter takes the name, and the form is not sent", () => {
  box().value = "Mira Holt";
  const enter = new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true });
  box().dispatchEvent(enter);

  assert.equal(enter.defaultPrevented, true);
  assert.deepEqual(named(), ["Gone", "Mira Holt"]);
});

test("one that was taken out is ticked again, and stands there once", () => {
  find(".names [type=checkbox]").checked = false;
  choose("Gone");

  assert.deepEqual(named(), ["Gone"]);
});

test("all names that were kept are put back, also those that have no tick yet", () => {
  setFields(composer(), [
    ["more_bylines", "Gone"],
    ["more_bylines", "Mira Holt"],
    ["more_bylines", "Joon Park"],
    ["more_bylines", ""],
  ]);

  assert.deepEqual(named(), ["Gone", "Mira Holt", "Joon Park"]);
  assert.equal(findAll("[data-held]").length, 0);
  setFields(composer(), [["more_bylines", "Joon Park"]]);
  assert.deepEqual(named(), ["Joon Park"]);
});
