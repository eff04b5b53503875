// The rich editor itself (Tiptap), without a browser: its words, their HTML, links, quotes,
// and what is pasted. What needs real keys and a caret on the screen is in tests/browser.
// Slow: `make quick` leaves it out.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { beforeEach, test } from "node:test";
import * as desk from "./desk-page.js";
import { find, findAll, get, module, pass, server, until } from "./support.js";

const { answer, composer, quoteBlock, textBlock, type, visit } = desk;

async function open(words = "", html = "", more = {}) {
  server.asked.length = 0;
  answer();
  desk.newDevice();
  await visit(composer({ blocks: textBlock("text-1", words, html) }), { isRich: true, ...more });
  await pass(300);
  await until(() => find(".ProseMirror"));
}
beforeEach(() => open());
const editor = () => find(".ProseMirror").editor;
const words = () => find("[name=text-1-words]").value;
const html = () => find("[name=text-1-html]").value;
const act = (name) => find(`[data-act=${name}]`).click();
const write = (content) => editor().commands.insertContent(content);
const paste = (content) => editor().view.pasteHTML(content);

test("plain words stay plain", () => {
  write("One\ntwo");

  assert.deepEqual([words(), html()], ["One\ntwo", ""]);
});

test("bold, italic, lists and a sub-heading are in the HTML, the words in the text", () => {
  write("<p><strong>Bold</strong> and <em>italic</em></p><ul><li><p>a</p></li></ul><h4>Head</h4>");

  assert.equal(words(), "Bold and italic\n\na\n\nHead");
  assert.equal(
    html(),
    "<p><strong>Bold</strong> and <em>italic</em></p><ul><li>a</li></ul><h4>Head</h4>",
  );
});

for (const [name, expected] of [
  ["bold", "<p><strong>Words</strong></p>"],
  ["italic", "<p><em>Words</em></p>"],
  ["list", "<ul><li>Words</li></ul>"],
  ["numbers", "<ol><li>Words</li></ol>"],
  ["heading", "<h4>Words</h4>"],
]) {
  test(`the toolbar's ${name} makes ${expected}, and takes it back`, async () => {
    write("Words");
    editor().commands.selectAll();
    act(name);
    await pass(20);
    assert.equal(html(), expected);

    act(name);
    await pass(20);

    assert.equal(html(), "");
  });
}

test("what was written before the editor came is in it; and what a script puts into the box", async () => {
  await open("Kept", "<p><strong>Kept</strong></p>");
  assert.equal(find(".ProseMirror").innerHTML, "<p><strong>Kept</strong></p>");

  const box = find("[name=text-1-words]");
  [box.value, find("[name=text-1-html]").value] = ["Another", ""];
  box.dispatchEvent(new Event("input", { bubbles: true }));

  assert.equal(find(".ProseMirror").textContent, "Another");
});

test("back to the plain box is remembered, and the editor can be had again", async () => {
  write("Words");
  act("plain");
  assert.equal(find(".ProseMirror"), null);
  assert.equal(localStorage.getItem("desk-editor"), "plain");
  assert.equal(words(), "Words");

  find("[data-rich]").click();
  await until(() => find(".ProseMirror"));

  assert.equal(find(".ProseMirror").textContent, "Words");
  assert.equal(localStorage.getItem("desk-editor"), "");
});

for (const [what, value] of [
  ["saveData", true],
  ["effectiveType", "3g"],
])
  test(`on a line with ${what} the editor comes only when asked for, with the focus`, async () => {
    const line = { value: { [what]: value }, configurable: true };
    answer();
    await visit(composer(), {
      isRich: true,
      before: () => Object.defineProperty(navigator, "connection", line),
    });
    await pass(5_000);
    type(find("textarea.words"), "Engineers shut it.");
    assert.deepEqual([find(".ProseMirror"), findAll("button[data-rich]").length], [null, 1]);

    find("button[data-rich]").click();
    await until(() => find(".ProseMirror"));

    assert.equal(find(".ProseMirror").textContent, "Engineers shut it.");
    assert.equal(document.activeElement, find(".ProseMirror"));
    assert.equal(find("button[data-rich]"), null);
  });

test("an editor that does not arrive is offered again", async () => {
  get("words-editor").dataset.kit = "file:///nowhere.mjs";
  act("plain");
  find("[data-rich]").click();
  await pass(100);

  assert.notEqual(find("[data-rich]"), null);
});

// Links --------------------------------------------------------------------------------------

function submit(address) {
  type(get("link-address"), address);
  find("dialog form").dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
}

test("a link is made, changed and removed in the dialog", () => {
  write("Words");
  editor().commands.selectAll();
  act("link");
  submit("example.com");
  assert.equal(html(), `<p><a href="https://example.com/">Words</a></p>`);

  editor().commands.selectAll();
  act("link");
  assert.equal(get("link-address").value, "https://example.com/");
  submit("https://other.example/");
  assert.equal(html(), `<p><a href="https://other.example/">Words</a></p>`);
  editor().commands.selectAll();
  act("link");
  find("[data-remove-link]").click();

  assert.equal(html(), "");
});

test("a link without a selection is written out", () => {
  write("See ");
  act("link");
  submit("https://example.com/a");

  assert.equal(html(), `<p>See <a href="https://example.com/a">example.com/a</a></p>`);
});

for (const [words, at, around] of [
  ["See", 4, `See ${"LINK"}`],
  ["See on", 4, "See LINK on"],
  ["See. ", 6, "See. LINK"],
  ["See (", 6, "See (LINK"],
  ["See, and go", 4, "See LINK, and go"],
  ["", 1, "LINK"],
])
  test(`written into ${JSON.stringify(words)} at ${at} a link is a word of its own`, () => {
    write(words);
    editor().commands.setTextSelection(at);
    act("link");
    submit("https://example.com/a");

    const link = '<a href="https://example.com/a">example.com/a</a>';
    assert.equal(html(), `<p>${around.replace("LINK", link)}</p>`);
  });

test("the words of a button wait for the pointer to move, or for the keyboard", () => {
  const bar = find("[role=toolbar]");
  assert.equal(bar.classList.contains("is-untouched"), true);
  bar.dispatchEvent(new Event("pointermove", { bubbles: true }));
  assert.equal(bar.classList.contains("is-untouched"), false);
});

test("what is no address is said beside the field, and an empty one removes the link", () => {
  write("Words");
  editor().commands.selectAll();
  act("link");
  submit("two words");
  assert.match(get("link-address_error").textContent, /^That is not a web address/);
  submit("example.com");
  editor().commands.selectAll();
  act("link");
  submit("");

  assert.equal(html(), "");
});

test("leaving the link dialog changes nothing", () => {
  write("Words");
  act("link");
  find("dialog").close();

  assert.deepEqual([words(), html()], ["Words", ""]);
});

// Quotes -------------------------------------------------------------------------------------

const blank = ({ url }) =>
  url === "/desk/blocks/quote/"
    ? { text: quoteBlock("quote-1") }
    : url === "/desk/blocks/text/"
      ? { text: textBlock("text-9") }
      : null;

test("a paragraph becomes a quote where it stood, and what follows it a text of its own", async () => {
  answer(blank);
  write("<p>Before</p><p>We saw it</p><p>After <strong>it</strong></p>");
  editor().commands.setTextSelection(12);
  act("quote");
  await pass(100);

  assert.deepEqual(
    findAll(".blk").map((each) => each.querySelector("textarea").value),
    ["Before", "We saw it", "After it"],
  );
  assert.equal(findAll("[name$=-html]").at(-1).value, "<p>After <strong>it</strong></p>");
  assert.match(document.activeElement.name, /-speaker$/);
});

test("without a connection a paragraph stays what it is", async () => {
  desk.broken();
  write("We saw it");
  act("quote");
  await pass(100);

  assert.equal(words(), "We saw it");
  assert.match(desk.saved(), /^Not now: the desk cannot be reached/);
});

test("with nothing written there is nothing to quote", async () => {
  act("quote");
  await pass(0);

  assert.match(desk.saved(), /^Write the words first/);
});

test("two quotes from what the device keeps have names of their own", async () => {
  answer(blank);
  for (const line of ["One", "Two"]) {
    write(line);
    act("quote");
    await pass(100);
    await until(() => find(".ProseMirror"));
  }
  const names = findAll(".blk-quote [name=block]").map(({ value }) => value);

  assert.equal(new Set(names).size, 2);
});

// What is typed and pasted -------------------------------------------------------------------

test("a straight quotation mark becomes the blog's, and one step takes it back", () => {
  const typed = (text) => {
    const { view } = editor();
    const { from, to } = view.state.selection;
    if (!view.someProp("handleTextInput", (handle) => handle(view, from, to, text)))
      view.dispatch(view.state.tr.insertText(text, from, to));
  };
  for (const letter of `"No`) typed(letter);
  assert.equal(words(), "“No");
  typed(`"`);
  assert.equal(words(), "“No”");

  editor().commands.undo();

  assert.equal(words(), `“No"`);
});

const FOLDER = "tests/clipboards";
for (const sample of readdirSync(FOLDER).filter((name) => /^[^.]+\.html$/.test(name))) {
  test(`what a program puts on the clipboard comes in clean: ${sample}`, () => {
    paste(readFileSync(`${FOLDER}/${sample}`, "utf8"));

    const expected = readFileSync(`${FOLDER}/${sample.replace(".html", ".expected.html")}`, "utf8");
    // In Chromium the editor makes a lone &nbsp; at an end a space, which is none.
    assert.equal(html().replaceAll("&nbsp;<", "<"), expected.replaceAll("\n", ""));
  });
}

for (const part of ["<!--", "<a ", "<style", "<![", "<p style="]) {
  test(`half a megabyte of ${part} leaves the words`, () => {
    paste(`<p>Words <b>here</b></p>${part.repeat(100_000)}`);

    assert.equal(html(), "<p>Words <strong>here</strong></p>");
  });
}

test("what was copied here comes back as it was", () => {
  const copied =
    `<p><strong>Bold</strong> <em>i</em></p><ul><li>a</li><li>b</li></ul><h4>H</h4>` +
    `<p><a href="https://example.com/">L</a></p>`;
  paste(copied);

  assert.equal(html(), copied);
});

test("only safe addresses are links", async () => {
  const { extensionsOf } = await module("desk/editor/rich/kinds");
  assert.equal(typeof extensionsOf, "function");
  paste(`<p><a href="javascript:x()">A</a> <a href="mailto:a@b.example">B</a></p>`);

  assert.equal(html(), `<p>A <a href="mailto:a@b.example">B</a></p>`);
});

test("the toolbar is one stop of the Tab key, with arrows inside", () => {
  const buttons = findAll("[role=toolbar] button");
  const stops = () => buttons.filter((button) => button.tabIndex === 0);
  assert.deepEqual(stops(), [buttons[0]]);
  const key = (name) =>
    document.activeElement.dispatchEvent(
      new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }),
    );
  buttons[0].focus();
  key("ArrowRight");
  assert.equal(document.activeElement, buttons[1]);
  key("End");
  assert.deepEqual(stops(), [buttons.at(-1)]);
  key("ArrowRight");
  key("Home");

  assert.deepEqual(stops(), [buttons[0]]);
});
