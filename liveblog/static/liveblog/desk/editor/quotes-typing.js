// Typographic quotation marks while typing, in the plain fields of what readers will see:
// headings, quotes, captions, a blog's headline, a note.

import { on } from "../ui/page.js";
import { marksFor, quotationMark } from "./quotes.js";

// Not in addresses, nor in words of another language.
const AS_TYPED = "[type=url], [name$=url], [name=slug], [name$=-original]";

on("input", "[data-quotes] textarea, [data-quotes] input[type=text]", (field, event) => {
  const typed = event.data;
  if (
    event.inputType !== "insertText" ||
    event.isComposing ||
    !["'", '"'].includes(typed) ||
    field.matches(AS_TYPED)
  )
    return;
  const marks = marksFor(field);
  const caret = field.selectionStart;
  const before = field.value
    .slice(0, caret - 1)
    .split("\n")
    .at(-1);
  if (field.value[caret - 1] !== typed) return;
  // A step of its own in the field's memory: Ctrl+Z brings the straight one back.
  field.setSelectionRange(caret - 1, caret);
  document.execCommand("insertText", false, quotationMark(before, typed, marks));
});
