// One alt text written: on to the next.

document.body.addEventListener("htmx:afterSettle", ({ detail: { elt } }) => {
  if (!elt.matches?.("[data-owed]")) return;
  const next =
    elt.querySelector("[aria-invalid=true]") ||
    document.querySelector("[data-owed] input[type=text]") ||
    elt;
  next.focus();
});
