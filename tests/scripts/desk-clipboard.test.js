// What is pasted from other programs comes in clean, rule by rule; and texts of the rich
// editor, as plain text and back.

import assert from "node:assert/strict";
import { test } from "node:test";
import { module, openPage } from "./support.js";

await openPage("");
const { cleanPaste } = await module("desk/editor/rich/paste");
const { fromText, placeIn, toHtml, toText } = await module("desk/editor/rich/document");

for (const [what, html, expected] of [
  [
    "bold by style",
    `<p><span style="font-weight:700">A</span> b</p>`,
    "<p><span><strong>A</strong></span> b</p>",
  ],
  [
    "Word's other bold",
    `<p><span style="mso-bidi-font-weight:bold">A</span></p>`,
    "<p><span>A</span></p>",
  ],
  ["a <b> that is not", `<b id="docs-internal-guid-1"><p>A</p></b>`, "<p>A</p>"],
  ["bold taken back", `<p><b style="font-weight:normal">A</b></p>`, "<p>A</p>"],
  ["hidden", `<p>A<span style="display:none">B</span></p>`, "<p>A</p>"],
  ["a list by marks", `<p>·  One</p><p>·  Two</p>`, "<ul><li>One</li><li>Two</li></ul>"],
  ["a numbered list", `<p class="MsoListParagraph">1.  One</p>`, "<ol><li>One</li></ol>"],
  ["no list", `<p>24. Dezember</p>`, "<p>24. Dezember</p>"],
  [
    "lists of one item each",
    `<ul><li>A</li></ul><ul><li>B</li></ul>`,
    "<ul><li>A</li><li>B</li></ul>",
  ],
  [
    "a table",
    `<table><tr><td>A</td><td></td><td><p>B</p></td></tr></table>`,
    "<p>A · B</p><table><tbody></tbody></table>",
  ],
  ["mail's lines", `<div>A</div><div><br></div><div>B</div>`, "<p>A</p><p>B</p>"],
  ["a heading", `<h2><b>A</b></h2>`, "<h4>A</h4>"],
  ["an emoji", `<p>A <img data-emoji="x" alt="🌊"><img src="x"></p>`, "<p>A 🌊</p>"],
  ["a run of spaces", "<p>A \u00a0\n B\u00a0%</p>", "<p>A B&nbsp;%</p>"],
  [
    "a counter around a link",
    `<p><a href="https://x.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2F` +
      `%3Futm_source%3Dx%26b%3D1">A</a></p>`,
    `<p><a href="https://a.example/?b=1">A</a></p>`,
  ],
  [
    "a search's link",
    `<p><a href="https://www.google.com/url?q=https://a.example/b">A</a></p>`,
    `<p><a href="https://a.example/b">A</a></p>`,
  ],
  ["a name before the host", `<p><a href="https://bank@evil.example/">A</a></p>`, "<p>A</p>"],
  ["no address", `<p><a href="/here">A</a></p>`, "<p>A</p>"],
  ["a handler", `<p onclick="x()">A</p><script>x()</script><style>p{}</style>`, "<p>A</p>"],
]) {
  test(`pasted: ${what}`, () => assert.equal(cleanPaste(html), expected));
}

// The editor's documents, by hand: what of ProseMirror's nodes is asked.
const node = (name, content = [], text = "") => ({
  type: { name },
  marks: [],
  isTextblock: ["paragraph", "heading"].includes(name),
  childCount: content.length,
  child: (n) => content[n],
  content: { size: text.length },
  textBetween: () => text,
  descendants: (act) => content.forEach((child) => act(child) && child.descendants(act)),
});
const line = (text) => node("paragraph", [node("text")], text);

test("plain text becomes paragraphs and line breaks", () => {
  const { content } = fromText("One\ntwo\n \nThree\n");

  assert.deepEqual(
    content.map((part) => part.content.map((each) => each.text ?? each.type)),
    [
      ["One", "hardBreak", "two"],
      ["Three", "hardBreak"],
    ],
  );
});

for (const [text, caret, place] of [
  ["One", 0, 1],
  ["One", 3, 4],
  ["One\ntwo", 5, 6],
  ["One\n\nTwo", 5, 6],
  ["One\n\nTwo", 8, 9],
]) {
  test(`a caret after ${caret} letters of ${JSON.stringify(text)} stands at ${place}`, () => {
    assert.equal(placeIn(text, caret), place);
  });
}

test("a document is a text with a blank line between paragraphs, and its items on lines", () => {
  const list = node("bulletList", [node("listItem", [line("a")]), node("listItem", [line("b")])]);

  assert.equal(toText(node("doc", [line("One"), line(""), list])), "One\n\na\nb");
});

test("what plain text says needs no HTML", () => {
  assert.equal(toHtml({}, node("doc", [line("One")])), "");
});

test("HTML is in its shortest form", () => {
  const kit = {
    getHTMLFromFragment: () =>
      `<h4 aria-level="3">A</h4><p></p><ul><li><p>One</p></li><li><p></p></li></ul><ol><li> </li></ol>`,
  };
  const doc = { ...node("doc", [node("bulletList")]), type: { name: "doc", schema: null } };

  assert.equal(toHtml(kit, doc), "<h4>A</h4><ul><li>One</li></ul>");
});
