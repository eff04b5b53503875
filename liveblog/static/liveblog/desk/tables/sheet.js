// A table is written in a grid. What is kept, sent and compared is the text in its box, which
// the grid is made of and writes to; without scripts the box is all there is.

import { fill, on } from "../ui/page.js";
import { overlaid, rowsOf, rowsOfHtml, rowsTyped, textOf } from "./cells.js";

const blank = () => Array.from({ length: 3 }, () => ["", "", ""]);
const boxOf = (sheet) => sheet.closest(".cells-field").querySelector("textarea");
const sheetOf = (element) => element.closest("[data-sheet]");
const cellAt = (sheet, row, column) =>
  sheet.querySelector(`input[data-row="${row}"][data-at="${column}"]`);
/** @type {(sheet: Element) => string[][]} */
const rowsIn = (sheet) =>
  [...sheet.querySelectorAll("tr")].map((row) =>
    [...row.querySelectorAll("input")].map(({ value }) => value),
  );

/* From the box to the grid */

/** @type {(sheet: Found) => void} */
function show(sheet) {
  const box = boxOf(sheet);
  if (!sheet.hidden && textOf(rowsIn(sheet)) === box.value) return;
  const rows = box.value ? rowsTyped(box.value) : blank();
  draw(sheet, rows.length > 1 ? rows : withRow(rows, 0));
  [sheet.hidden, box.hidden] = [false, true];
  const hint = document.getElementById(`${box.id}_helptext`);
  if (hint) hint.hidden = true;
}
/** @type {(sheet: Found, rows: string[][]) => void} */
function draw(sheet, rows) {
  const table = document.createElement("table");
  for (const [number, row] of rows.entries()) {
    const line = table.insertRow();
    for (const [at, said] of row.entries()) {
      const cell = document.createElement("input");
      Object.assign(cell, { type: "text", value: said, defaultValue: said, autocomplete: "off" });
      Object.assign(cell.dataset, { row: number, at });
      cell.dir = "auto";
      const place = number ? line.insertCell() : line.appendChild(document.createElement("th"));
      place.append(cell);
    }
  }
  sheet.querySelector(".scroller").replaceChildren(table);
  tell(sheet);
}
// How each cell is called, which of them are numbers, and which columns can be drawn.
function tell(sheet) {
  const [heads] = rowsIn(sheet);
  const named = heads.map((head, n) => head.trim() || fill(sheet.dataset.column, { n: n + 1 }));
  for (const cell of sheet.querySelectorAll("input")) {
    const [row, at] = [Number(cell.dataset.row), Number(cell.dataset.at)];
    const said = row ? { column: named[at], row } : { column: at + 1 };
    cell.setAttribute("aria-label", fill(row ? sheet.dataset.cell : sheet.dataset.head, said));
    cell.classList.toggle("n", /^[^\p{L}]*\d[^\p{L}]*$/u.test(cell.value));
  }
  for (const option of sheet.closest(".blk").querySelectorAll("[name$='-chart'] option[value]")) {
    const n = Number(option.value);
    if (n && named[n - 1]) option.textContent = named[n - 1];
    option.hidden = n > named.length;
  }
}

/* From the grid to the box */

function keep(sheet) {
  const box = boxOf(sheet);
  box.value = textOf(rowsIn(sheet));
  box.dispatchEvent(new Event("input", { bubbles: true }));
}
/** @typedef {[rows: string[][], row: number, column: number]} Changed what, and where one is then */
/** @type {(sheet: Found, ...made: Changed) => void} */
function change(sheet, rows, row, column) {
  draw(sheet, rows);
  keep(sheet);
  const [last, end] = [rows.length - 1, rows[0].length - 1];
  cellAt(sheet, Math.min(row, last), Math.min(column, end)).focus();
}
on("input", "[data-sheet] input", (cell) => {
  tell(sheetOf(cell));
  keep(sheetOf(cell));
});

/* By keyboard: Tab goes on as in any form, Enter and the arrows as in a spreadsheet. */

const placeOf = (cell) => [Number(cell.dataset.row), Number(cell.dataset.at)];
on("keydown", "[data-sheet] input", (cell, event) => {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const [row, column] = placeOf(cell);
  const sheet = sheetOf(cell);
  if (event.key === "Enter") {
    event.preventDefault();
    if (event.shiftKey) go(sheet, row - 1, column);
    else if (!go(sheet, row + 1, column) && hasRoom(sheet, "rows"))
      change(sheet, withRow(rowsIn(sheet), row), row + 1, column);
    return;
  }
  if (event.shiftKey) return;
  const way = step(cell, event.key, getComputedStyle(sheet).direction === "rtl");
  if (way && go(sheet, row + way[0], column + way[1])) event.preventDefault();
});
// Where an arrow leads; sideways only from the end of what is written.
/** @type {(cell: Found, key: string, isRtl: boolean) => number[] | null} */
function step(cell, key, isRtl) {
  const upOrDown = { ArrowUp: [-1, 0], ArrowDown: [1, 0] }[key];
  if (upOrDown) return upOrDown;
  const isOn = key === (isRtl ? "ArrowLeft" : "ArrowRight");
  if (!isOn && !["ArrowLeft", "ArrowRight"].includes(key)) return null;
  const isAtEdge = cell.selectionStart === cell.selectionEnd;
  if (!isAtEdge || cell.selectionEnd !== (isOn ? cell.value.length : 0)) return null;
  return [0, isOn ? 1 : -1];
}
function go(sheet, row, column) {
  const cell = cellAt(sheet, row, column);
  cell?.focus();
  cell?.select();
  return Boolean(cell);
}

/* Rows and columns */

const hasRoom = (sheet, what) => {
  const rows = rowsIn(sheet);
  return what === "rows"
    ? rows.length < Number(sheet.dataset.maxRows)
    : rows[0].length < Number(sheet.dataset.maxColumns);
};
const added = (list, after, item) => [...list.slice(0, after + 1), item, ...list.slice(after + 1)];
const without = (list, at) => list.filter((_, n) => n !== at);
const withRow = (rows, after) =>
  added(
    rows,
    after,
    rows[0].map(() => ""),
  );
/** @type {Record<string, (rows: string[][], row: number, column: number) => Changed>} */
const ways = {
  "add-row": (rows, row, column) => [withRow(rows, row), row + 1, column],
  "add-column": (rows, row, column) => [
    rows.map((each) => added(each, column, "")),
    row,
    column + 1,
  ],
  "drop-row": (rows, row, column) => [rows.length > 2 ? without(rows, row) : rows, row, column],
  "drop-column": (rows, row, column) => [
    rows[0].length > 1 ? rows.map((each) => without(each, column)) : rows,
    row,
    column,
  ],
};
// A button is for the cell that was written in last, else for the end.
const lastIn = new WeakMap();
on("focusin", "[data-sheet] input", (cell) => lastIn.set(sheetOf(cell), placeOf(cell)));
on("click", "[data-sheet-do]", (button) => {
  const [sheet, what] = [sheetOf(button), button.dataset.sheetDo];
  const rows = rowsIn(sheet);
  if (what === "add-row" && !hasRoom(sheet, "rows")) return;
  if (what === "add-column" && !hasRoom(sheet, "columns")) return;
  const known = lastIn.get(sheet) || [rows.length - 1, rows[0].length - 1];
  const [row, column] = [
    Math.min(known[0], rows.length - 1),
    Math.min(known[1], rows[0].length - 1),
  ];
  change(sheet, ...ways[what](rows, row, column));
});

/* From a spreadsheet */

on("paste", "[data-sheet] input", (cell, event) => {
  const text = event.clipboardData.getData("text/plain");
  const pasted =
    rowsOfHtml(event.clipboardData.getData("text/html")) ??
    (/[\t\n]/.test(text.trim()) ? rowsOf(text) : null);
  if (!pasted) return;
  event.preventDefault();
  const sheet = sheetOf(cell);
  const [row, column] = placeOf(cell);
  const [n, m] = [row + pasted.length, column + pasted[0].length];
  const { maxRows: rows, maxColumns: columns } = sheet.dataset;
  const told = sheet.querySelector("[data-too-large-told]");
  told.hidden = n <= Number(rows) && m <= Number(columns);
  told.textContent = told.hidden ? "" : fill(sheet.dataset.tooLarge, { rows, columns, n, m });
  if (told.hidden) change(sheet, overlaid(rowsIn(sheet), pasted, row, column), row, column);
});

/* Wherever a table comes: with the page, a new block, an answer, or back from the device */

const showNew = (place) => {
  for (const sheet of place.querySelectorAll("[data-sheet][hidden]")) show(sheet);
};
new MutationObserver((changes) => {
  for (const { addedNodes } of changes)
    for (const node of addedNodes) if (node instanceof Element) showNew(node);
}).observe(document.body, { childList: true, subtree: true });
document.addEventListener("desk:restored", ({ target }) => {
  for (const sheet of /** @type {Element} */ (target).querySelectorAll("[data-sheet]")) show(sheet);
});
showNew(document);
