// The preview: the readers' page in a frame, with what is in the composer, which is sent into
// it; or of a blog that is not live. (Without this it opens in a tab of its own.)

import { giveBack } from "./dialogs.js";
import { on } from "./page.js";

const preview = document.getElementById("preview");
on("click", "[data-preview]", (button, event) => {
  event.preventDefault();
  const form = button.form;
  const own = { action: form.getAttribute("action"), target: form.target };
  preview.showModal();
  form.action = button.formAction;
  form.target = "preview";
  // Unlike a click this asks nobody: not htmx, nor the question about leaving.
  form.submit();
  form.setAttribute("action", own.action);
  form.target = own.target;
});
on("click", "[data-preview-page]", (link, event) => {
  event.preventDefault();
  preview.showModal();
  preview.querySelector("iframe").src = link.href;
  preview.addEventListener("close", () => giveBack(link), { once: true });
});
on("click", "[data-width]", (chosen) => {
  preview.classList.toggle("as-on-a-phone", chosen.dataset.width === "phone");
  for (const button of preview.querySelectorAll("[data-width]"))
    button.setAttribute("aria-pressed", String(button === chosen));
  // What was looked at is elsewhere on a page of another width.
  const { contentDocument: page, contentWindow } = preview.querySelector("iframe");
  page.getElementById(contentWindow.location.hash.slice(1))?.scrollIntoView();
});
on("click", "[data-close-preview]", () => preview.close());
