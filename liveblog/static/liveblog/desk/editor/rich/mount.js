// One editor on one text box. The box stays, out of sight, in step as plain text, so that
// all that reads and sends the form goes on working; beside it goes the HTML, or "" where
// plain text says it all.

import { fromText, placeIn, toHtml, toText } from "./document.js";
import { extensionsOf } from "./kinds.js";
import { askLink } from "./link.js";
import { cleanPaste } from "./paste.js";
import { quoteFrom } from "./quote.js";
import { addToolbar } from "./toolbar.js";

export function mount(kit, box, desk) {
  const block = box.closest(".blk");
  const html = block.querySelector("input[name$=-html]");
  const place = document.createElement("div");
  place.className = "rich";
  const acts = {
    bold: () => editor.chain().focus().toggleBold().run(),
    italic: () => editor.chain().focus().toggleItalic().run(),
    link: () => askLink(editor, desk),
    list: () => editor.chain().focus().toggleBulletList().run(),
    numbers: () => editor.chain().focus().toggleOrderedList().run(),
    heading: () => editor.chain().focus().toggleHeading({ level: 4 }).run(),
    // In a blog's settings there are no other blocks.
    quote: () => box.matches(".composer *") && Boolean(quoteFrom(kit, editor, box, desk)),
    plain: () => desk.usePlain(box),
  };
  const act = (name) => acts[name]();

  let written = { text: box.value, html: html.value };
  const isInStep = () => box.value === written.text && html.value === written.html;
  function write() {
    written = { text: toText(editor.state.doc), html: toHtml(kit, editor.state.doc) };
    [box.value, html.value] = [written.text, written.html];
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }
  // What somebody else has put into the box, such as words kept on the device.
  function read() {
    if (isInStep()) return;
    if (html.value === written.html) html.value = "";
    written = { text: box.value, html: html.value };
    editor.commands.setContent(html.value || fromText(box.value), { emitUpdate: false });
  }

  const caret = document.activeElement === box ? [box.selectionStart, box.selectionEnd] : null;
  box.before(place);
  const editor = new kit.Editor({
    element: place,
    injectCSS: false, // the policy would refuse it
    content: html.value || fromText(box.value),
    extensions: extensionsOf(kit, {
      placeholder: box.placeholder,
      markFor: (before, typed) => desk.quotationMark(before, typed, desk.marksFor(box)),
      act,
    }),
    editorProps: {
      attributes: attributesOf(box),
      transformPastedHTML: cleanPaste,
      clipboardTextParser: (text, around) => pastedText(kit, editor.schema, text, around),
      handleDOMEvents: { paste: isOfFiles, drop: isOfFiles },
    },
    onUpdate: write,
  });
  const bar = addToolbar(editor, block.querySelector("[data-tools]"), act);
  box.addEventListener("input", read);
  // The box says it: an event of each letter from both would be two.
  place.addEventListener("input", (event) => event.stopPropagation());
  if (caret) {
    const [from, to] = caret.map((at) => placeIn(box.value, at));
    // The kit's own focus() waits for the next frame, and a letter typed until then is lost.
    editor.commands.setTextSelection({ from, to });
    editor.view.focus();
  }

  return {
    read,
    focus(place) {
      editor.commands.focus(place);
      editor.view.focus();
    },
    caret: () => editor.state.doc.textBetween(0, editor.state.selection.from, "\n\n", "\n").length,
    destroy() {
      box.removeEventListener("input", read);
      bar.remove();
      editor.destroy();
      place.remove();
      labelOf(box).htmlFor = box.id;
    },
  };
}

const labelOf = (box) => box.closest(".blk").querySelector("label");
function attributesOf(box) {
  const label = labelOf(box);
  label.id ||= `${box.id}-label`;
  label.removeAttribute("for"); // it names the editor now
  const told = ["aria-invalid", "aria-describedby"].filter((name) => box.hasAttribute(name));
  return {
    ...Object.fromEntries(told.map((name) => [name, box.getAttribute(name)])),
    class: "words",
    role: "textbox",
    "aria-multiline": "true",
    "aria-labelledby": label.id,
    lang: box.closest("[data-language]")?.dataset.language || "",
  };
}

// Pictures are not for the text: the composer takes them.
function isOfFiles(view, event) {
  const data = event.clipboardData || event.dataTransfer;
  return Boolean(data?.files.length) && !data.types.includes("text/html");
}
// As the plain box would have it: a blank line begins a paragraph, a newline breaks the line.
function pastedText(kit, schema, text, around) {
  const plain = text.replace(/\r\n?/g, "\n").trim();
  const marks = around.marks().map((mark) => mark.toJSON());
  return kit.pm.model.Slice.maxOpen(schema.nodeFromJSON(fromText(plain, marks)).content);
}
