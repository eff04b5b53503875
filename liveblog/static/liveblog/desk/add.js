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
});
