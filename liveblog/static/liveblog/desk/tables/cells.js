// The cells of a table as text, and what a clipboard has of a spreadsheet. Pure, but for reading
// HTML, which is parsed and never shown. The desk reads the text: liveblog/kinds/table/cells.py.

const QUOTED = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/;
const PLAIN = /^[^\t\n]*/;
const inALine = (text) => text.replace(/\s+/g, " ").trim();

// Rows of a text with tabs, in which a cell with a line end or a tab stands in quotation marks.
/** @type {(text: string) => string[][]} */
export function rowsOf(text) {
  const rows = [[]];
  for (let rest = text.replace(/\r\n?/g, "\n"), isOver = false; !isOver;) {
    const [whole, quoted] = QUOTED.exec(rest) || PLAIN.exec(rest);
    rows.at(-1).push(inALine(quoted === undefined ? whole : quoted.replaceAll('""', '"')));
    const next = rest[whole.length];
    isOver = next === undefined;
    if (next === "\n") rows.push([]);
    rest = rest.slice(whole.length + 1);
  }
  while (rows.length > 1 && !rows.at(-1).some(Boolean)) rows.pop();
  return even(rows);
}

// A row typed without scripts may have | for tabs.
/** @type {(text: string) => string[][]} */
export const rowsTyped = (text) => rowsOf(text.includes("\t") ? text : text.replaceAll("|", "\t"));

/** @type {(rows: string[][]) => string} */
export const textOf = (rows) =>
  rows.some((row) => row.some((cell) => cell.trim()))
    ? rows.map((row) => row.join("\t")).join("\n")
    : "";

// The first table of an HTML document; null where there is none of more than one cell.
/** @type {(html: string) => string[][] | null} */
export function rowsOfHtml(html) {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  const rows = [];
  for (const [at, row] of [...(table?.querySelectorAll("tr") ?? [])].entries()) {
    rows[at] ??= [];
    for (const cell of row.querySelectorAll("th, td")) {
      let column = rows[at].findIndex((said) => said === undefined);
      if (column < 0) column = rows[at].length;
      // Of a cell that is wider or higher the words stand in its first place.
      const [wide, high] = ["colspan", "rowspan"].map((name) => span(cell.getAttribute(name)));
      for (let down = 0; down < high; down++) {
        rows[at + down] ??= [];
        for (let along = 0; along < wide; along++) rows[at + down][column + along] = "";
      }
      rows[at][column] = inALine(cell.textContent);
    }
  }
  const isMore = rows.length > 1 || rows[0]?.length > 1;
  return isMore ? even(rows.map((row) => Array.from(row, (cell) => cell ?? ""))) : null;
}
const span = (said) => Math.min(Math.max(Number(said) || 1, 1), 100);

/** @type {(rows: string[][]) => string[][]} */
function even(rows) {
  const wide = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array(wide - row.length).fill("")]);
}

// These rows laid over the others, from a place on.
/** @type {(rows: string[][], laid: string[][], top: number, left: number) => string[][]} */
export function overlaid(rows, laid, top, left) {
  const made = rows.map((row) => [...row]);
  for (const [down, row] of laid.entries())
    for (const [along, cell] of row.entries()) {
      made[top + down] ??= [];
      made[top + down][left + along] = cell;
    }
  return even(made.map((row) => Array.from(row, (cell) => cell ?? "")));
}
