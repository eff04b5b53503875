// A link or a name, copied from a menu or a page, or code that stands in a field: said beside it,
// and read out.

import { openDialog } from "./dialogs.js";
import { on } from "./page.js";
import { words } from "./words.js";

const SAID_MS = 2_000;
const status = document.getElementById("cleared");

on("click", "[data-copy]", async (button) => {
  const { copy } = button.dataset;
  const menu = button.closest("details");
  try {
    await navigator.clipboard.writeText(copy); // there is none but on a safe connection
  } catch {
    return showLink(copy);
  }
  sayCopied(menu ?? button, button.dataset.copied ?? words.copied);
  menu?.querySelector("summary").focus();
});
on("click", "[data-copy-from]", async (button) => {
  const field = document.getElementById(button.dataset.copyFrom);
  field.select(); // also for who copies by hand, where no script is let at the clipboard
  const isCopied = await navigator.clipboard?.writeText(field.value).then(
    () => true,
    () => false,
  );
  if (isCopied) sayCopied(button, words.codeCopied);
});

/** @type {(place: Element, sentence: string) => void} */
function sayCopied(place, sentence) {
  const said = document.createElement("span");
  said.className = "copied soft xs";
  said.setAttribute("aria-hidden", "true");
  said.textContent = sentence;
  place.after(said);
  status.textContent = sentence;
  setTimeout(() => {
    said.remove();
    status.textContent = "";
  }, SAID_MS);
}

// To be copied by hand, as a browser does that lets no script at the clipboard.
function showLink(address) {
  const box = document.createElement("div");
  box.className = "question";
  const title = document.createElement("h2");
  title.id = "question-title";
  title.textContent = words.copyByHand;
  const field = document.createElement("input");
  Object.assign(field, { type: "url", readOnly: true, value: address, dir: "ltr" });
  field.setAttribute("aria-labelledby", title.id);
  box.append(title, field);
  openDialog(box);
  field.focus();
  field.select();
}
