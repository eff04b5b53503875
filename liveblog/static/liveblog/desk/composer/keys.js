// The composer's keys.

import { composerOf, focusIn, on } from "../ui/page.js";
import { move } from "./moving.js";

on("keydown", ".composer", (composer, event) => {
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand && event.key === "Enter") {
    event.preventDefault();
    composer.querySelector("[data-send]").click();
  } else if (
    isCommand &&
    event.key.toLowerCase() === "s" &&
    composer.querySelector("[data-save]")
  ) {
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
// So is a caption, however many lines it fills: Enter goes on to the next field.
on("keydown", ".composer textarea[name$=-caption]", (caption, event) => {
  if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.isComposing) return;
  event.preventDefault();
  caption.closest(".fields").querySelector("[name$=-credit]").focus();
});
