// New blocks, asked of the server, are put in; the rest of the form is left alone.

import { composerOf, on, WRITABLE } from "../ui/page.js";
import { fresh, freshName } from "./blocks.js";
import { insertBlocks } from "./inserting.js";

/** @type {(event: HtmxEvent) => void} */
export function addBlock(event) {
  const { requestConfig, xhr } = event.detail;
  const button = requestConfig?.elt;
  if (!button?.matches?.("[data-add]") || xhr.status !== 200) return;
  event.detail.shouldSwap = false;
  const answer = document.createElement("template");
  // From the shell a block has the same name each time.
  answer.innerHTML = xhr.response;
  const own = answer.content.querySelector("input[name=block]");
  if (own && document.getElementById(`block-form-${own.value}`))
    answer.content.replaceChildren(fresh(xhr.response, freshName(own.value.split("-")[0])));
  const added = [...answer.content.children];
  fillEmpty(composerOf(button), button.dataset);
  insertBlocks(composerOf(button), added);
  const field = added[0]?.querySelector(WRITABLE);
  (field || added[0]?.querySelector("button"))?.focus();
}

// A template says more than its blocks: it goes where nobody has written.
/** @type {(composer: Composer, said: DOMStringMap) => void} */
function fillEmpty(composer, said) {
  for (const name of ["heading", "label"]) {
    const field = composer.elements[name];
    // The blog's own label is in it before anybody has typed.
    if (!said[name] || !field || !["", field.dataset.usual].includes(field.value)) continue;
    field.value = said[name];
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

// On a phone the dock has four buttons, of which the last shows the others.
/** @type {(dock: Element, isOpen: boolean) => void} */
function showMore(dock, isOpen) {
  dock.classList.toggle("is-open", isOpen);
  dock.querySelector("[data-more-blocks]").setAttribute("aria-expanded", String(isOpen));
}
on("click", ".add .btn", (button) => {
  const dock = button.closest(".add");
  if (!dock.querySelector("[data-more-blocks]")) return;
  showMore(dock, button.matches("[data-more-blocks]") && !dock.matches(".is-open"));
});
