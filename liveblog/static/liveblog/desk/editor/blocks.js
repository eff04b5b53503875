// Words that become a block of another kind go on where they stood.

import { composerOf, say } from "../ui/page.js";
import { editorWords } from "../ui/words.js";

export async function makeQuote(block, quoted, rest) {
  const composer = composerOf(block);
  const quote = await blankBlock(composer, "quote");
  const after = rest && (await blankBlock(composer, "text"));
  if (!quote || (rest && !after)) {
    say(composer, editorWords.notNow, { isBad: true });
    return false;
  }
  block.after(...[quote, after].filter(Boolean));
  fillIn(quote, quoted);
  if (after) {
    htmlOf(after.querySelector("textarea.words")).value = rest.html;
    fillIn(after, rest.text);
  }
  quote.querySelector("[name$=-speaker]").focus();
  say(composer, editorWords.quoted);
  return true;
}
function fillIn(block, text) {
  const box = block.querySelector("textarea.words");
  htmx.process(block);
  box.value = text;
  box.dispatchEvent(new Event("input", { bubbles: true }));
}
export async function blankBlock(composer, kind) {
  try {
    const answer = await fetch(composer.querySelector(`.add-${kind}`).getAttribute("hx-get"), {
      redirect: "error",
    });
    const page = document.createElement("template");
    if (answer.ok) page.innerHTML = renamed(await answer.text());
    return page.content.querySelector(".blk");
  } catch {
    return null;
  } // no connection, or signed out
}
// What a device keeps of the desk has the same name each time.
function renamed(html) {
  const [, name, kind] = html.match(/name="block" value="(([a-z]+)-[a-z0-9]+)"/) || [];
  const own = Array.from(crypto.getRandomValues(new Uint8Array(4)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  );
  return name ? html.replaceAll(name, `${kind}-${own.join("")}`) : html;
}
// The sanitised source beside a text's words: "" is plain text.
export const htmlOf = (box) => box.closest(".blk").querySelector("input[name$=-html]");
