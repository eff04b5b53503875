// The rich editor: bold, italic, links, lists, sub-headings. It comes when the page can be
// used already; before that, without it, or by choice, the plain box is all there is.

import { openDialog } from "../ui/dialogs.js";
import { fill, on, say } from "../ui/page.js";
import { editorWords } from "../ui/words.js";
import { makeQuote } from "./blocks.js";
import { marksFor, quotationMark } from "./quotes.js";

const TEXT_BOX = ":is(.composer, [data-settings]) .blk-text textarea.words";
export const editors = new Map(); // textarea: its editor
let isAskedFor = false;
let arriving = null;

// A person's choice on this device. Where nothing can be kept, it lasts as long as the page.
let choice = "";
try {
  choice = localStorage.getItem("desk-editor") || "";
} catch {
  /* blocked by the browser */
}
function choose(value) {
  choice = value;
  try {
    localStorage.setItem("desk-editor", value);
  } catch {
    /* blocked by the browser */
  }
}

// 150 KB are seconds on such a line, and somebody's money under Save-Data.
function isLineSlow() {
  const line = navigator.connection;
  if (line) return line.saveData || /2g|3g/.test(line.effectiveType);
  const [page] = /** @type {PerformanceNavigationTiming[]} */ (
    performance.getEntriesByType("navigation")
  );
  return page?.responseEnd - page?.requestStart > 2_000;
}
const isWanted = () => isAskedFor || (choice !== "plain" && !isLineSlow());

function fetchEditor() {
  arriving ??= Promise.all([import(editorWords.kit), import(editorWords.rich)]).catch((reason) => {
    arriving = null;
    throw reason;
  });
  return arriving;
}

const desk = {
  words: editorWords,
  fill,
  openDialog,
  quotationMark,
  marksFor,
  makeQuote,
  usePlain,
  say,
};
const textBoxes = () => [...document.querySelectorAll(TEXT_BOX)].filter((box) => !editors.has(box));

async function enrich() {
  if (!textBoxes().length || !isReady) return;
  if (!isWanted()) return offer();
  try {
    const [kit, rich] = await fetchEditor();
    if (!isWanted()) return;
    for (const box of textBoxes()) {
      // Letters that are still being put together would be lost.
      if (box.matches(":focus") && isComposing) continue;
      offerIn(box)?.remove();
      editors.set(box, rich.mount(kit, box, desk));
    }
  } catch (reason) {
    if (!(reason instanceof TypeError)) console.error(reason); // a TypeError is the network's
    offer();
  }
}

const offerIn = (box) => box.closest(".blk").querySelector("[data-rich]");
function offer() {
  for (const box of textBoxes()) {
    if (offerIn(box)) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn quiet";
    button.dataset.rich = "";
    button.textContent = editorWords.offer;
    box.closest(".blk").querySelector("[data-tools]")?.append(button);
  }
}
on("click", "[data-rich]", async (button) => {
  const box = button.closest(".blk").querySelector("textarea.words");
  choose("");
  isAskedFor = true;
  button.setAttribute("aria-busy", "true");
  box.focus(); // until it has come, whoever goes on typing does so in the box
  await enrich();
  button.removeAttribute("aria-busy");
  if (editors.has(box)) editors.get(box).focus();
  else say(button.form, editorWords.notNow, { isBad: true });
});

function usePlain(box) {
  choose("plain");
  isAskedFor = false;
  for (const [other, editor] of [...editors]) {
    editors.delete(other);
    editor.destroy();
  }
  offer();
  box.focus();
}

let isComposing = false;
document.addEventListener("compositionstart", () => {
  isComposing = true;
});
document.addEventListener("compositionend", () => {
  isComposing = false;
  setTimeout(enrich);
});

// Text boxes come with a swap, a new block, or words brought back from the device.
let isReady = false;
new MutationObserver((changes) => {
  const hasNew = (change) =>
    [...change.addedNodes].some((node) => node.matches?.(".blk") || node.querySelector?.(".blk"));
  if (changes.some(hasNew)) enrich();
}).observe(document.body, { childList: true, subtree: true });
document.addEventListener("htmx:beforeCleanupElement", (event) => {
  editors.get(event.target)?.destroy();
  editors.delete(event.target);
});
// Words kept on the device are back in the boxes.
document.addEventListener("desk:restored", () => {
  for (const editor of editors.values()) editor.read();
});
const whenIdle = window.requestIdleCallback || ((act) => setTimeout(act, 200));
const begin = () =>
  whenIdle(() => {
    isReady = true;
    enrich();
  });
if (document.readyState === "complete") begin();
else addEventListener("load", begin);
