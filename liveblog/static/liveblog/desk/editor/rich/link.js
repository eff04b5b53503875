// Where a link leads is asked in the desk's dialog.

import { SAFE_ADDRESS } from "./kinds.js";

export function askLink(editor, desk) {
  const question = document.getElementById("editor-link").content.firstElementChild.cloneNode(true);
  const field = question.querySelector("input");
  const remove = question.querySelector("[data-remove-link]");
  const known = editor.getAttributes("link").href;
  field.value = known || "";
  remove.hidden = !known;
  const dialog = document.getElementById("dialog");
  const { from, to } = editor.state.selection;
  // The dialog gives the focus back, but not the place in the text.
  function comeBack() {
    editor.commands.setTextSelection({ from, to });
    editor.view.focus();
  }
  dialog.addEventListener("close", comeBack, { once: true });
  // Its event comes a moment later, in which the next letter may have been typed.
  function close(change) {
    dialog.removeEventListener("close", comeBack);
    dialog.close();
    comeBack();
    change();
  }
  question.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    const href = addressOf(field.value);
    if (href) return close(() => setLink(editor, href));
    if (!field.value.trim() && known) return close(() => unsetLink(editor));
    tellBelow(field, desk.words.notAnAddress);
    return field.focus();
  });
  remove.addEventListener("click", () => close(() => unsetLink(editor)));
  desk.openDialog(question);
  field.select();
  return true;
}

function tellBelow(field, told) {
  const problem = field.parentElement.querySelector(".err") || document.createElement("p");
  Object.assign(problem, {
    className: "err",
    id: `${field.id}_error`,
    role: "alert",
    textContent: told,
  });
  field.after(problem);
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", problem.id);
}

// As people type one: without https://, or an e-mail address. "" for what is none.
export function addressOf(typed) {
  const text = typed.trim();
  const isMail = /^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(text);
  const whole = isMail
    ? `mailto:${text}`
    : /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text)
      ? text
      : `https://${text}`;
  if (!SAFE_ADDRESS.test(whole) || !URL.canParse(whole)) return "";
  const address = new URL(whole);
  return address.protocol === "mailto:" || /\.|^localhost$/.test(address.hostname)
    ? address.href
    : "";
}

const unsetLink = (editor) => editor.chain().extendMarkRange("link").unsetLink().run();
// Without a selection, and outside of a link, the address itself is written: as a word.
const OPENS = /[\s([{¿¡“‘«„‚/–—-]$/;
const GOES_ON = /^[\p{L}\p{N}]/u;
/** @type {(editor: any, link: object) => object[]} */
function asWord(editor, link) {
  const { parent, parentOffset: at } = editor.state.selection.$from;
  // What is no text, such as a line break, stands for a space.
  const textOf = (from, to) => parent.textBetween(from, to, null, " ");
  const before = textOf(0, at);
  const space = { type: "text", text: " " };
  return [
    ...(before && !OPENS.test(before) ? [space] : []),
    link,
    ...(GOES_ON.test(textOf(at, parent.content.size)) ? [space] : []),
  ];
}
function setLink(editor, href) {
  if (editor.isActive("link")) editor.commands.extendMarkRange("link");
  if (!editor.state.selection.empty) return editor.chain().setLink({ href }).run();
  const text = href.replace(/^https?:\/\/|^mailto:|\/$/g, "");
  return editor
    .chain()
    .insertContent(
      asWord(editor, { type: "text", text, marks: [{ type: "link", attrs: { href } }] }),
    )
    .unsetMark("link")
    .run();
}
