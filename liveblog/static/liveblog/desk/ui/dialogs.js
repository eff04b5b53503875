// Menus, and the dialog: what is asked before something that readers see.

import { on } from "./page.js";

document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (
      !menu.contains(/** @type {Node} */ (event.target)) ||
      event.target.closest(".pop button, .pop a")
    )
      menu.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  const menu = document.querySelector("details.menu[open]");
  if (event.key !== "Escape" || !menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});

export const dialog = document.getElementById("dialog");
let opener = null;
// Who gets the focus back once the dialog is closed.
export function setOpener(element) {
  opener = element;
}
document.body.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target !== dialog) return;
  opener = event.detail.requestConfig?.elt;
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("[autofocus]")?.focus();
});
dialog.addEventListener("close", () => {
  if (dialog.open) return; // this comes a moment later: another question may stand there
  dialog.replaceChildren();
  giveBack(opener);
});
// What opened it may stand in a menu, which was shut by that: then its button has the focus.
/** @type {(element: HTMLElement | null) => void} */
export function giveBack(element) {
  if (!element?.isConnected) return;
  const shut = element.closest("details:not([open])");
  (shut?.querySelector("summary") ?? element).focus();
}
on("click", "dialog [data-close]", (link, event) => {
  event.preventDefault();
  dialog.close();
});

// A question that was answered well: its result goes to the row, and the focus to what
// can be done there now, or to the update after it where nothing can. (One with errors
// comes back into the dialog.)
document.body.addEventListener("htmx:beforeSwap", (event) => {
  const { requestConfig, target, isError } = event.detail;
  if (!requestConfig?.elt.matches?.("[data-dialog]") || isError || target === dialog) return;
  dialog.close();
  focusLater(() => {
    const row = document.getElementById(target.id);
    const next = row?.nextElementSibling;
    return row?.querySelector(".acts a") || next?.querySelector("h3") || next?.querySelector("a");
  });
});
export const focusLater = (find) =>
  setTimeout(() => {
    const element = find();
    if (!element) return;
    if (element.matches("h3")) element.tabIndex = -1;
    element.focus({ preventScroll: true });
  });

// The note belongs to the choice above it.
export const showNotes = (root) => {
  for (const note of root.querySelectorAll("[data-note]")) {
    const wants = note.closest("form").querySelector("[value=wrong], [value=notice]");
    note.classList.toggle("is-not-asked", Boolean(wants) && !wants.checked);
  }
};
on("change", ".pick input", (input) => showNotes(input.form));

// `named` is what it is about, one by one.
/**
 * @type {(
 *   question: string, meaning: string, stay: string, go: string,
 *   act: () => unknown, named?: string[]
 * ) => void}
 */
export function ask(question, meaning, stay, go, act, named = []) {
  const box = document.createElement("div");
  box.className = "question";
  const title = document.createElement("h2");
  title.id = "question-title";
  title.textContent = question;
  const text = document.createElement("p");
  text.textContent = meaning;
  const buttons = document.createElement("div");
  buttons.className = "da";
  for (const { label, look, chosen } of [
    { label: stay, look: "btn", chosen: false },
    { label: go, look: "btn stop go", chosen: true },
  ]) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = look;
    button.textContent = label;
    button.addEventListener("click", () => {
      dialog.close();
      if (chosen) act();
    });
    buttons.append(button);
  }
  box.append(title, text, ...(named.length ? [listOf(named)] : []), buttons);
  openDialog(box);
  buttons.firstElementChild.focus();
}
function listOf(named) {
  const list = document.createElement("ul");
  for (const name of named) {
    const line = document.createElement("li");
    line.dir = "auto";
    line.textContent = name;
    list.append(line);
  }
  return list;
}
export function openDialog(content) {
  dialog.replaceChildren(content);
  opener = document.activeElement;
  dialog.showModal();
}
