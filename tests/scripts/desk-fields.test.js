// What stands in a composer: read as its form would post it, put back, and emptied.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import * as desk from "./desk-page.js";
import { find, findAll, get, module, pass, settle } from "./support.js";

const { composer, quoteBlock, textBlock, type } = desk;
await desk.openDesk();
desk.answer();
const { fieldsOf, hasTyped, hasWords, setFields, titleIn, valueIn } =
  await module("desk/composer/fields");
const { makeBlank, restore } = await module("desk/composer/blocks");
const { addedTo, goOnIn } = await module("desk/composer/carry-over");

beforeEach(() => {
  get("composer").outerHTML = composer({ blocks: textBlock("text-1") + quoteBlock("quote-1") });
  desk.answer();
});
const it = () => get("composer");
const named = (name) => it().elements[name];
const of = (fields, ...names) => names.map((name) => valueIn(fields, name));

test("fields are read in their order, without the token and without files", () => {
  type(named("heading"), "Bridge");
  const names = fieldsOf(it()).map(([name]) => name);

  assert.equal(names.includes("csrfmiddlewaretoken"), false);
  assert.equal(names.includes("picture"), false);
  assert.deepEqual(names.filter((name) => name === "block").length, 2);
  assert.equal(valueIn(fieldsOf(it()), "heading"), "Bridge");
  assert.equal(valueIn(fieldsOf(it()), "nothing"), "");
});

for (const [fields, title] of [
  [
    [
      ["heading", " Bridge  closed "],
      ["a-words", "x"],
    ],
    "Bridge closed",
  ],
  [
    [
      ["heading", ""],
      ["a-words", "Words of the text"],
    ],
    "Words of the text",
  ],
  [[["heading", "1 2 3 4 5 6 7 8 9 10 11 12 13 14"]], "1 2 3 4 5 6 7 8 9 10 11 12"],
  [[["heading", ""]], "No heading yet"],
]) {
  test(`an entry of the outbox is called ${title}`, () => assert.equal(titleIn(fields), title));
}

for (const [name, value, isTyped] of [
  ["heading", "x", true],
  ["quote-1-speaker", "x", true],
  ["location", "x", true],
  ["heading", "  ", false],
  ["byline", "Another", false],
  ["is_unconfirmed", "on", false],
]) {
  test(`${name} with ${JSON.stringify(value)} is ${isTyped ? "" : "not "}something to keep`, () => {
    named(name).value = value;

    assert.equal(hasTyped(it()), isTyped);
  });
}

test("words are there to be lost once they differ from what came, or were refused", () => {
  assert.equal(hasWords(it()), false);
  named("is_unconfirmed").checked = true;
  assert.equal(hasWords(it()), true);
  named("is_unconfirmed").checked = false;
  it().setAttribute("data-refused", "");

  assert.equal(hasWords(it()), true);
});

test("what is put in is what is read, also where there is no field for it", () => {
  const before = fieldsOf(it());
  setFields(it(), [
    ...before.filter(([name]) => name !== "heading"),
    ["heading", "Back"],
    ["is_pinned", "on"],
  ]);

  assert.equal(named("heading").value, "Back");
  assert.equal(valueIn(fieldsOf(it()), "is_pinned"), "on");
  setFields(it(), before);
  assert.deepEqual(fieldsOf(it()), before);
});

test("a note on the desk stays until it is of another draft", () => {
  const note = named("source_note");
  note.value = note.defaultValue = "Of draft 3";
  const fields = fieldsOf(it()).filter(([name]) => !["source_note", "draft"].includes(name));
  setFields(it(), fields);
  assert.equal(note.value, "Of draft 3");

  setFields(it(), [...fields, ["draft", "4"]]);

  assert.equal(note.value, "");
  assert.equal(note.hasAttribute("data-stands"), true);
  assert.equal(get("note-stays").hidden, false);
});

test("blocks are put back in their order, under their names", async () => {
  const fields = [
    ["block", "quote-9"],
    ["block", "text-7"],
    ["heading", "Back"],
    ["quote-9-words", "Said"],
    ["quote-9-speaker", "Ada"],
    ["text-7-words", "Words"],
  ];
  desk.answer(({ url }) =>
    url === "/desk/blocks/quote/" ? { text: quoteBlock("quote-1") } : null,
  );

  assert.equal(await restore(it(), fields), true);

  assert.deepEqual(
    findAll(".blocks .blk").map(({ id }) => id),
    ["block-form-quote-9", "block-form-text-7"],
  );
  assert.deepEqual(
    of(fieldsOf(it()), "heading", "quote-9-words", "quote-9-speaker", "text-7-words"),
    ["Back", "Said", "Ada", "Words"],
  );
});

test("a block that cannot be fetched keeps its place and what was typed into it", async () => {
  desk.broken();
  const fields = [
    ["block", "embed-3"],
    ["embed-3-url", "https://a.example"],
    ["heading", "Back"],
  ];
  await restore(it(), fields);

  assert.equal(
    find("[data-unseen] p").textContent,
    "Kept with the rest. It is shown here when there is a connection.",
  );
  assert.deepEqual(of(fieldsOf(it()), "block", "embed-3-url"), ["embed-3", "https://a.example"]);
});

test("what is typed while a block is on its way is not overwritten", async () => {
  let done;
  desk.answer(({ url }) =>
    url === "/desk/blocks/quote/" ? new Promise((answered) => (done = answered)) : null,
  );
  const restored = restore(it(), [
    ["block", "quote-9"],
    ["heading", "Back"],
  ]);
  await settle();
  type(named("heading"), "Typed meanwhile");

  done({ text: quoteBlock("quote-9") });

  assert.equal(await restored, false);
  assert.equal(named("heading").value, "Typed meanwhile");
});

test("a composer is made blank for the next update: a key of its own, nothing typed", async () => {
  type(named("heading"), "Bridge");
  it().setAttribute("data-refused", "");
  it().querySelector(".top").insertAdjacentHTML("afterend", `<p class="err">Write a heading.</p>`);

  await makeBlank(it());

  assert.equal(hasTyped(it()), false);
  assert.notEqual(named("key").value, "key-1");
  assert.equal(find("#composer .err"), null);
  assert.equal(it().hasAttribute("data-refused"), false);
  assert.equal(findAll(".blocks .blk").length, 1);
});

// What was added while it was on its way -----------------------------------------------------

async function goesOn(change, next = composer({ key: "key-2", blocks: textBlock("text-9") })) {
  type(named("heading"), "Bridge closed");
  type(named("text-1-words"), "Engineers shut it.");
  const sent = fieldsOf(it());
  change();
  const added = addedTo(it(), sent);
  get("composer").outerHTML = next;
  await goOnIn(it(), added);
  await pass(0);
  return fieldsOf(it());
}

for (const [what, name, typed, expected] of [
  ["added to the text", "text-1-words", "Engineers shut it. At noon.", ["", "At noon."]],
  ["another text", "text-1-words", "Something else", ["", "Something else"]],
  ["added to the heading", "heading", "Bridge closed again", ["again", ""]],
  ["a speaker", "quote-1-speaker", "Ada", ["", "Ada"]],
]) {
  test(`of what was typed meanwhile the rest is in the next update: ${what}`, async () => {
    const fields = await goesOn(() => type(named(name), typed));

    assert.deepEqual(of(fields, "heading", "text-9-words"), expected);
    assert.equal(valueIn(fields, "key"), "key-2");
  });
}

test("a block that was added meanwhile goes on as it is", async () => {
  const fields = await goesOn(() => {
    find("#composer .blocks").insertAdjacentHTML("beforeend", quoteBlock("quote-5"));
    type(named("quote-5-words"), "We saw it");
  });

  assert.equal(valueIn(fields, "quote-5-words"), "We saw it");
  assert.notEqual(get("block-form-quote-5"), null);
});

test("with nothing typed meanwhile the next update is empty", async () => {
  assert.equal(valueIn(await goesOn(() => {}), "text-9-words"), "");
});
