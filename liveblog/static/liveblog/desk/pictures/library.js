// A picture from the library: the dialog fills itself; what is chosen there becomes a block
// of the composer that opened it.

import { slugOf } from "../composer/identity.js";
import { insertBlocks } from "../composer/inserting.js";
import { dialog, setOpener } from "../ui/dialogs.js";
import { composerOf, on, WRITABLE } from "../ui/page.js";

let chosenFor = null;
on("click", "[data-library]", (button) => {
  chosenFor = composerOf(button);
});
document.body.addEventListener("htmx:configRequest", ({ detail: { elt, parameters } }) => {
  if (elt.matches("[data-choose]") && chosenFor) parameters.blog = slugOf(chosenFor);
});
document.body.addEventListener("htmx:beforeSwap", (event) => {
  const { requestConfig, xhr } = event.detail;
  if (!requestConfig?.elt.matches?.("[data-choose]") || xhr.status !== 200) return;
  event.detail.shouldSwap = false;
  const answer = document.createElement("template");
  answer.innerHTML = xhr.response;
  const block = answer.content.firstElementChild;
  // Of another page, such as the one to sign in, nothing is taken.
  if (!block?.matches(".blk") || !chosenFor?.isConnected) return;
  insertBlocks(chosenFor, [block]);
  setOpener(block.querySelector(WRITABLE));
  dialog.close();
  block.dispatchEvent(new Event("input", { bubbles: true }));
});
// The next page of the shelf begins where the last one ended.
document.body.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.requestConfig?.elt.matches?.("[data-older]"))
    document.querySelector("#shelf button, #shelf a")?.focus();
});
