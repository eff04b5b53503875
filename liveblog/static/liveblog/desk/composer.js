// The composer's keys, and its blocks: removed and brought back.

on("keydown", ".composer", (composer, event) => {
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand && event.key === "Enter") {
    event.preventDefault();
    composer.querySelector("[data-send]").click();
  } else if (isCommand && event.key.toLowerCase() === "s" && composer.querySelector("[data-save]")) {
    event.preventDefault();
    composer.querySelector("[data-save]").click();
  } else if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
    const block = event.target.closest(".blk");
    if (!block) return;
    event.preventDefault();
    move(block, event.key === "ArrowUp" ? "up" : "down");
  }
});
// A heading is one line: Enter goes on to the text.
on("keydown", ".c-heading textarea", (heading, event) => {
  if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  focusIn(composerOf(heading).querySelector(".blocks"));
});

// A removed block leaves its row until the update is published.
on("click", "[data-remove]", (button) => {
  const block = button.closest(".blk");
  const row = document.createElement("p");
  row.className = "gone-block";
  row.append(`${fill(words.removed, { kind: block.dataset.kind })} `);
  const undo = document.createElement("button");
  undo.type = "button";
  undo.className = "btn quiet";
  undo.textContent = words.undo;
  undo.addEventListener("click", () => { row.replaceWith(block); focusIn(block); });
  row.append(undo);
  block.replaceWith(row);
  undo.focus();
});

// The second press of a double click may find the next composer, still empty.
const DOUBLE_CLICK_MS = 1_000;
let publishedAt = -Infinity;
document.body.addEventListener("htmx:afterRequest", ({ detail }) => {
  if (detail.xhr?.getResponseHeader("Update-Id")) publishedAt = performance.now();
});
document.body.addEventListener("htmx:confirm", (event) => {
  const form = event.detail.elt;
  if (!form.matches(".composer") || hasTyped(form) || performance.now() - publishedAt > DOUBLE_CLICK_MS) return;
  event.preventDefault();
  setTimeout(() => { isSending = false; });  // leaving still asks
});
