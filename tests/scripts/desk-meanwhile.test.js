// What is typed into a block while its update is being sent goes on in the next, whichever
// field it was typed into.

import assert from "node:assert/strict";
import { test } from "node:test";
import { composerOf, contactOf, openDesk } from "./small-desk-page.js";
import { find, findAll, module, pass, server } from "./support.js";

const KEEP = "/desk/live/flood/writing/";
const FIELDS = {
  quote: [
    ["speaker", "<input type=text>"],
    ["role", "<input type=text>"],
    ["place", "<input type=text>"],
    ["source_url", "<input type=url>"],
    ["original", "<textarea></textarea>"],
  ],
  figure: [
    ["caption", "<input type=text>"],
    ["credit", "<input type=text value='Cal'>"],
    ["alt", "<input type=text>"],
  ],
  embed: [
    ["url", "<input>"],
    ["title", "<input type=text>"],
    ["source", "<input type=text>"],
  ],
  card: [
    ["author", "<input type=text>"],
    ["words", "<textarea></textarea>"],
  ],
};
const NOT_WORDS = [
  ["original_language", "<select><option value=''></option><option value='de'></option></select>"],
  ["ends_at_time", "<input type=text data-time>"],
  ["ends_at_date", "<input type=date>"],
  ["html", "<input type=hidden>"],
  ["is_decorative", "<input type=checkbox value=''>"],
];
const VALUE = { ends_at_time: "10:00", ends_at_date: "2026-05-12", original_language: "de" };

server.answer = ({ url }) => (url === "/desk:contact/" ? contactOf() : { status: 204 });
const COPY = `<template id="figure-to-copy"><p><input name="figure-new-credit"></p></template>`;
await openDesk(composerOf("composer", KEEP, "k") + COPY);
const { addedTo, goOnIn } = await module("desk/composer/carry-over");
const { fillKnown } = await module("desk/pictures/known");
await module("desk/composer/composer");
const { fieldsOf } = await module("desk/composer/fields");

// The text of the next update, once `act` has been done to a field of one that is being sent.
async function textOfTheNext(kind, name, html, act) {
  const composer = (key) => {
    const box = document.createElement("div");
    box.innerHTML = composerOf("composer", KEEP, key);
    return box.firstElementChild;
  };
  const old = composer("k");
  old.querySelector(".blocks").innerHTML =
    `<div class="blk" id="block-form-${kind}-1"><input type="hidden" name="block" value="${kind}-1">${html}</div>`;
  const field = old.querySelector(".blk").lastElementChild;
  field.name = `${kind}-1-${name}`;
  const sent = fieldsOf(old);
  act(field);
  const added = addedTo(old, sent);
  for (const shown of findAll("#composer")) shown.remove();
  document.body.append(composer("l"));
  await goOnIn(find("#composer"), added);
  await pass(10);
  return find("#composer [name=text-1-words]").value;
}

for (const [kind, fields] of Object.entries(FIELDS))
  for (const [name, html] of fields)
    test(`what is added to the ${name} of a ${kind} goes on as text`, async () => {
      const add = (field) => {
        field.value += " and more";
      };
      assert.equal(await textOfTheNext(kind, name, html, add), "and more");
    });
for (const [name, html] of NOT_WORDS)
  test(`what is no writing, such as ${name}, does not`, async () => {
    const choose = (field) => {
      if (field.type === "checkbox") field.checked = true;
      field.value = VALUE[name] ?? "on";
    };
    assert.equal(await textOfTheNext("figure", name, html, choose), "");
  });
test("nor what the picture's file has said meanwhile", async () => {
  const html = `<div class="pic" data-awaited="p">
    ${["credit", "alt", "is_decorative"].map((name) => `<input type=text name="figure-1-${name}">`).join("")}
    <p data-from-file><span data-said></span><button data-add-place></button></p></div>
    <input type=text>`;
  const fill = (field) => {
    field.parentElement.querySelector(".pic").append(field);
    document.body.append(field.closest(".composer"));
    fillKnown({ name: "p" }, { caption: "A bridge.", credit: "Ilse Rahn/Agency" });
    assert.equal(field.value, "A bridge.");
  };
  assert.equal(await textOfTheNext("figure", "caption", html, fill), "");
  // Nobody was in a field: writing goes on at the beginning.
  assert.equal(document.activeElement, find("#composer .c-heading textarea"));
});

test("what is typed while words are put together goes on from those that were sent", async () => {
  const made = (seen, more = "") => {
    const box = document.createElement("div");
    box.innerHTML = composerOf("composer", KEEP, "k");
    const composer = box.firstElementChild;
    composer.insertAdjacentHTML("beforeend", `<input name="draft_seen" value="${seen}">`);
    if (more) composer.dataset[more] = "";
    return composer;
  };
  const seenAfter = async (more) => {
    const old = made("13:00");
    const sent = fieldsOf(old);
    old.querySelector(".blk textarea").value = "Typed meanwhile.";
    const added = addedTo(old, sent);
    for (const shown of findAll("#composer")) shown.remove();
    document.body.append(made("13:01", more));
    await goOnIn(find("#composer"), added, true);
    await pass(10);
    return find("#composer [name=draft_seen]").value;
  };

  assert.equal(await seenAfter("merged"), "13:00");
  assert.equal(await seenAfter(""), "13:01");
});
