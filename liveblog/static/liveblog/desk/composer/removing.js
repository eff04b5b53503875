// A removed block leaves its row until the update is published.

import { fill, focusIn, on } from "../ui/page.js";
import { words } from "../ui/words.js";

on("click", "[data-remove]", (button) => {
  const block = button.closest(".blk");
  const row = document.createElement("p");
  row.className = "gone-block";
  row.append(`${fill(words.removed, { kind: block.dataset.kind })} `);
  const undo = document.createElement("button");
  undo.type = "button";
  undo.className = "btn quiet";
  undo.textContent = words.undo;
  undo.addEventListener("click", () => {
    row.replaceWith(block);
    focusIn(block);
  });
  row.append(undo);
  block.replaceWith(row);
  undo.focus();
});
