// In full, or headings alone: shown at once, and kept with the account for the next page.

import { on } from "./page.js";

on("click", "[data-look]", (button, event) => {
  event.preventDefault();
  const { look } = button.dataset;
  document.getElementById("rows").classList.toggle("headings", look === "headings");
  for (const each of button.parentElement.children)
    each.setAttribute("aria-pressed", String(each === button));
  htmx.ajax("POST", button.form.action, { source: button.form, swap: "none" });
});

// Into a part of the list nothing is put that may not belong there: the whole list is opened.
document.body.addEventListener("htmx:beforeRequest", (event) => {
  const { elt } = event.detail;
  if (!elt.matches("#news .held") || !document.querySelector("#rows[data-is-part]")) return;
  event.preventDefault();
  location.assign(elt.href);
});
