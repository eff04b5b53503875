// What is sent brings its part of the page anew: what was typed into the other forms of it stays.

// All of their fields begin empty, but for what was refused and is given back.
const PARTS = "#review-queue, #shift";

let typed = [];
document.body.addEventListener("htmx:beforeSwap", (event) => {
  const { target, requestConfig } = event.detail;
  if (!target.matches(PARTS)) return;
  const sent = requestConfig?.elt.closest("form");
  const fields = [...target.querySelectorAll("textarea[id], input[id]:not([type=hidden])")];
  typed = fields
    .filter((field) => field.value && field.form !== sent)
    .map((field) => ({ field, isOpen: field.closest("details")?.open }));
});
document.body.addEventListener("htmx:afterSettle", () => {
  for (const { field, isOpen } of typed) {
    const anew = document.getElementById(field.id);
    if (!anew || anew === field) continue;
    anew.value = field.value;
    const asking = anew.closest("details");
    if (asking && isOpen) asking.open = true;
  }
  typed = [];
});
