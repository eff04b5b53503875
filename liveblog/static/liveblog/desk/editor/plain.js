// In the plain box there is no bold. Who writes into a text that has some is told, and can
// have it back. (`html`, when not empty, is what is published: it must go with the first letter.)

import { on } from "../ui/page.js";
import { editorWords } from "../ui/words.js";
import { htmlOf } from "./blocks.js";

const PLAIN_BOX = ":is(.composer, [data-settings]) .blk-text textarea.words";
const lastRich = new WeakMap(); // box: its words and their HTML, before they were written over
on("beforeinput", PLAIN_BOX, (box) => {
  const html = htmlOf(box);
  if (html?.value) lastRich.set(box, { words: box.value, html: html.value });
});
on("input", PLAIN_BOX, (box, event) => {
  // Not for what a script puts there, together with its HTML.
  if (!event.isTrusted || !htmlOf(box)?.value) return;
  htmlOf(box).value = "";
  const line = document.createElement("p");
  line.className = "hint";
  line.setAttribute("role", "status");
  line.append(`${editorWords.formatGone} `);
  const back = document.createElement("button");
  back.type = "button";
  back.className = "btn quiet";
  back.textContent = editorWords.formatBack;
  back.addEventListener("click", () => {
    [box.value, htmlOf(box).value] = [lastRich.get(box).words, lastRich.get(box).html];
    line.remove();
    box.dispatchEvent(new Event("input", { bubbles: true }));
    box.focus();
  });
  line.append(back);
  box.after(line);
});
