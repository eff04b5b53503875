// A text that is nothing but a pasted address can be a link card, or be embedded.

import { composerOf, on, say } from "../ui/page.js";
import { editorWords } from "../ui/words.js";
import { blankBlock, htmlOf } from "./blocks.js";

const LONE_ADDRESS = /^https?:\/\/\S+$/i;
on("paste", ".composer .blk-text", (block) =>
  setTimeout(() => {
    const box = block.querySelector("textarea.words");
    if (LONE_ADDRESS.test(box.value.trim()) && !block.querySelector("[data-address]"))
      offerKinds(block, box);
  }),
);
on("input", ".composer .blk-text", (block) => {
  if (!LONE_ADDRESS.test(block.querySelector("textarea.words").value.trim()))
    block.querySelector("[data-address]")?.remove();
});

function offerKinds(block, box) {
  const line = document.createElement("p");
  line.className = "hint";
  line.dataset.address = "";
  line.setAttribute("role", "status");
  for (const [kind, label] of [
    ["card", editorWords.asCard],
    ["embed", editorWords.asEmbed],
  ]) {
    if (!composerOf(block).querySelector(`.add-${kind}`)) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn quiet";
    button.textContent = label;
    button.addEventListener("click", () => becomes(kind, block, box));
    line.append(button);
  }
  block.append(line);
}

async function becomes(kind, block, box) {
  const other = await blankBlock(composerOf(block), kind);
  if (!other) return say(composerOf(block), editorWords.notNow, { isBad: true });
  const address = box.value.trim();
  block.after(other);
  htmx.process(other);
  other.querySelector("[name$=-url]").value = address;
  [box.value, htmlOf(box).value] = ["", ""];
  box.dispatchEvent(new Event("input", { bubbles: true }));
  return other.querySelector("[name$=-title]").focus();
}
