// A box of several lines that holds one, such as a headline: Enter breaks none. (What is
// pasted with line ends is joined by the desk: liveblog/desk/fields.py.)

import { on } from "./page.js";

on("keydown", "textarea[data-line]", (box, event) => {
  if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && !event.isComposing)
    event.preventDefault();
});
