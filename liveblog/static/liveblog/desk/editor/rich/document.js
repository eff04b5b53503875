// A document of the editor as plain text, and plain text as a document; as HTML, in the
// shortest form that says the same: "" where plain text does.

const BLANK_LINE = /\n[ \t]*\n\s*/; // as markup/safe_text.py parts paragraphs

export const fromText = (text, marks = []) => ({
  type: "doc",
  content: text
    .split(BLANK_LINE)
    .map((part) => ({ type: "paragraph", content: withBreaks(part, marks) })),
});
const withBreaks = (part, marks) =>
  part
    .split("\n")
    .flatMap((line, n) => [
      ...(n ? [{ type: "hardBreak" }] : []),
      ...(line ? [{ type: "text", text: line, marks }] : []),
    ]);
// Where a caret in the plain text stands in its document: one for each letter and line
// break, two between paragraphs.
export function placeIn(text, caret) {
  const parts = text.slice(0, caret).split(BLANK_LINE);
  return parts.reduce((place, part) => place + part.length, 1) + 2 * (parts.length - 1);
}

// Only what the plain box can hold too: paragraphs and line breaks, no bold, no list.
function isPlain(doc) {
  let plain = true;
  doc.descendants((node) => {
    if (!["paragraph", "text", "hardBreak"].includes(node.type.name) || node.marks.length)
      plain = false;
    return plain;
  });
  return plain;
}
// As the server has it: a blank line between paragraphs, a newline between items.
export const toText = (doc) =>
  childrenOf(doc)
    .map(linesOf)
    .filter((part) => part.trim())
    .join("\n\n");
const linesOf = (node) =>
  node.isTextblock
    ? node.textBetween(0, node.content.size, "\n", "\n")
    : childrenOf(node).map(linesOf).join("\n");
const childrenOf = (node) => Array.from({ length: node.childCount }, (_, n) => node.child(n));

// Without empty paragraphs; an item of one paragraph holds its words directly.
export function toHtml(kit, doc) {
  if (isPlain(doc)) return "";
  const page = document.createElement("template");
  page.innerHTML = kit.getHTMLFromFragment(doc.content, doc.type.schema);
  for (const heading of page.content.querySelectorAll("h4")) heading.removeAttribute("aria-level");
  for (const line of page.content.querySelectorAll("p, h4"))
    if (!line.textContent.trim()) line.remove();
  for (const item of page.content.querySelectorAll("li")) {
    if (!item.textContent.trim()) item.remove();
    else if (item.querySelectorAll(":scope > p").length === 1)
      item.querySelector(":scope > p").replaceWith(...item.querySelector(":scope > p").childNodes);
  }
  for (const list of page.content.querySelectorAll("ul, ol"))
    if (!list.children.length) list.remove();
  return page.innerHTML;
}
