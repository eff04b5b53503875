// New blocks, asked of the server, go to the end; the rest of the form is left alone.

document.body.addEventListener("htmx:beforeSwap", (event) => {
  const { requestConfig, xhr } = event.detail;
  const button = requestConfig?.elt;
  if (!button?.matches?.("[data-add]") || xhr.status !== 200) return;
  event.detail.shouldSwap = false;
  const answer = document.createElement("template");
  answer.innerHTML = xhr.response;
  const added = [...answer.content.children];
  const blocks = composerOf(button).querySelector(".blocks");
  blocks.append(...added);
  for (const block of added) htmx.process(block);
  const field = added[0]?.querySelector(WRITABLE);
  (field || added[0]?.querySelector("button"))?.focus();
  if (button.type === "file") { button.value = ""; endUpload(button); }
});

// Words that become a block of another kind go on where they stood.
async function makeQuote(block, quoted, rest) {
  const composer = composerOf(block);
  const quote = await blankBlock(composer, "quote");
  const after = rest && await blankBlock(composer, "text");
  if (!quote || (rest && !after)) {
    say(composer, editorWords.notNow, { isBad: true });
    return false;
  }
  block.after(...[quote, after].filter(Boolean));
  fillIn(quote, quoted);
  if (after) { htmlOf(after.querySelector("textarea.words")).value = rest.html; fillIn(after, rest.text); }
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
async function blankBlock(composer, kind) {
  try {
    const answer = await fetch(composer.querySelector(`.add-${kind}`).getAttribute("hx-get"), { redirect: "error" });
    const page = document.createElement("template");
    if (answer.ok) page.innerHTML = await answer.text();
    return page.content.querySelector(".blk");
  } catch { return null; } // no connection, or signed out
}
// The sanitised source beside a text's words: "" is plain text.
const htmlOf = (box) => box.closest(".blk").querySelector("input[name$=-html]");
