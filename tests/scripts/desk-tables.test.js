// A table in the composer: what a clipboard has of a spreadsheet, and the grid over its box.

import assert from "node:assert/strict";
import { test } from "node:test";
import { module, openPage } from "./support.js";
import { inEnglish } from "./small-desk-page.js";
import { readFileSync } from "node:fs";

const template = readFileSync("templates/liveblog/kinds/table/compose.html", "utf8");
const sheet = inEnglish(template.match(/<div\s+class="sheet".*?\n {4}<\/div>/s)[0])
  .replace(/\{% icon .*?%\}/g, "")
  .replace("{{ block.max_rows }}", "5")
  .replace("{{ block.max_columns }}", "4");
const block = (text) => `<div class="blk blk-table"><div class="field cells-field">
  <textarea name="table-a-cells" id="cells">${text}</textarea>
  <p id="cells_helptext"></p>${sheet}</div>
  <select name="table-a-chart"><option value="">No chart</option>
  ${[1, 2, 3, 4].map((n) => `<option value="${n}">Column ${n}</option>`).join("")}</select></div>`;
await openPage(
  `<form class="composer" id="composer">${block("Party\tSeats\nRiver List\t31")}</form>
  <div id="words"></div><div id="words-device"></div><div id="words-editor"></div>
  <div id="words-options"></div><div id="words-pictures"></div>`,
);
const { rowsOf, rowsOfHtml, textOf } = await module("desk/tables/cells");
await module("desk/tables/sheet");

const box = () => document.getElementById("cells");
const inputs = () => [...document.querySelectorAll("[data-sheet] input")];
const at = (row, column) => document.querySelector(`[data-row="${row}"][data-at="${column}"]`);
const press = (key, options = {}) => {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...options });
  document.activeElement.dispatchEvent(event);
};
function paste(cell, types) {
  const event = new Event("paste", { bubbles: true, cancelable: true });
  event.clipboardData = { getData: (type) => types[type] ?? "" };
  cell.dispatchEvent(event);
  return event.defaultPrevented;
}
function put(text) {
  box().value = text;
  const restored = new CustomEvent("desk:restored", { bubbles: true });
  document.getElementById("composer").dispatchEvent(restored);
}

test("text with tabs is read as spreadsheets write it", () => {
  assert.deepEqual(rowsOf('a\t"two\r\nlines ""and"" more"\r\n"b\tc"\t12"\r\n'), [
    ["a", 'two lines "and" more'],
    ["b c", '12"'],
  ]);
  assert.deepEqual(rowsOf("\tSeats\nRiver List"), [
    ["", "Seats"],
    ["River List", ""],
  ]);
  assert.equal(
    textOf([
      ["", " "],
      ["", ""],
    ]),
    "",
  );
});

test("a table of HTML is read with its wide and high cells", () => {
  const html = `<meta><table><tr><th colspan="2">A</th><th>B</th></tr>
    <tr><td rowspan="2">1</td><td>2<br>
    x</td><td>3</td></tr><tr><td>4</td><td>5</td></tr></table>`;

  assert.deepEqual(rowsOfHtml(html), [
    ["A", "", "B"],
    ["1", "2 x", "3"],
    ["", "4", "5"],
  ]);
  assert.equal(rowsOfHtml("<table><tr><td>A</td></tr></table>"), null);
  assert.equal(rowsOfHtml("<p>A</p>"), null);
});

test("the grid is made of the box, and writes to it what is typed", () => {
  assert.equal(box().hidden, true);
  assert.equal(document.querySelector("[data-sheet]").hidden, false);
  assert.deepEqual(
    inputs().map(({ value }) => value),
    ["Party", "Seats", "River List", "31"],
  );
  assert.equal(at(1, 1).getAttribute("aria-label"), "Seats, row 1");
  assert.equal(at(0, 1).getAttribute("aria-label"), "Heading of column 2");
  const chart = document.querySelector("select");
  assert.deepEqual(
    [...chart.options].map(({ text, hidden }) => hidden || text),
    [...["No chart", "Party", "Seats"], ...[true, true]],
  );

  let told = 0;
  box().addEventListener("input", () => told++);
  at(1, 1).value = "33";
  at(1, 1).dispatchEvent(new Event("input", { bubbles: true }));

  assert.equal(box().value, "Party\tSeats\nRiver List\t33");
  assert.equal(told, 1);
});

test("by keyboard: Enter goes down and adds a row, arrows leave from the edge", () => {
  put("A\tB\n1\t2");
  at(0, 1).focus();
  press("Enter");
  assert.equal(document.activeElement, at(1, 1));
  press("Enter");
  assert.equal(box().value, "A\tB\n1\t2\n\t");
  assert.equal(document.activeElement, at(2, 1));
  press("ArrowLeft");
  assert.equal(document.activeElement, at(2, 0));
  press("ArrowUp");
  assert.equal(document.activeElement, at(1, 0));
  press("ArrowLeft");
  assert.equal(document.activeElement, at(1, 0));
  at(1, 0).setSelectionRange(0, 0);
  press("ArrowRight");
  assert.equal(document.activeElement, at(1, 0));
  press("Enter", { shiftKey: true });
  assert.equal(document.activeElement, at(0, 0));
});

test("buttons add and remove rows and columns at the cell written in last", () => {
  put("A\tB\n1\t2");
  at(1, 0).focus();
  const press = (what) => document.querySelector(`[data-sheet-do="${what}"]`).click();
  press("add-column");
  assert.equal(box().value, "A\t\tB\n1\t\t2");
  press("drop-column");
  press("add-row");
  assert.equal(box().value, "A\tB\n1\t2\n\t");
  press("drop-row");
  press("drop-row");
  assert.equal(box().value, "A\tB\n1\t2");
});

test("what is pasted from a spreadsheet fills the grid from where it was pasted", () => {
  put("A\tB\n1\t2");
  assert.equal(paste(at(1, 1), { "text/plain": "3" }), false);
  assert.equal(paste(at(1, 1), { "text/plain": "3\t4\r\n5\t6\r\n" }), true);
  assert.equal(box().value, "A\tB\t\n1\t3\t4\n\t5\t6");

  assert.equal(paste(at(2, 1), { "text/plain": "a\tb\tc\td" }), true);
  const told = document.querySelector("[data-too-large-told]");
  assert.equal(told.textContent, "At most 5 rows and 4 columns: what was pasted has 3 and 5.");
  assert.equal(box().value, "A\tB\t\n1\t3\t4\n\t5\t6");
  assert.equal(told.hidden, false);
});
