// Updates that are fetched in place: what is under way, what failed, and where to read on.
// The link is an ordinary one: without this script, or without htmx, it opens a page.
(() => {
  "use strict";
  const boxOf = (event) => event.target.closest?.(".older");

  document.body.addEventListener("htmx:beforeRequest", (event) => {
    const box = boxOf(event);
    if (!box) return;
    const said = box.querySelector(".said");
    box.setAttribute("aria-busy", "true");
    said.textContent = said.dataset.loading;
  });

  // The link stays where it is: to try again is to press it again.
  for (const failure of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
    document.body.addEventListener(failure, (event) => {
      const box = boxOf(event);
      if (!box) return;
      const said = box.querySelector(".said");
      box.removeAttribute("aria-busy");
      said.textContent = said.dataset.failed;
    });
  }

  // Who pressed the link by keyboard reads on at the first update that came.
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    const box = boxOf(event);
    if (!box?.contains(document.activeElement)) return;
    const above = box.previousElementSibling;
    document.body.addEventListener("htmx:afterSettle", () => {
      let first = above?.nextElementSibling;
      while (first && !first.matches(".update")) first = first.nextElementSibling;
      const target = first?.querySelector("h3") || first?.querySelector(".when");
      if (target?.matches("h3")) target.tabIndex = -1;
      target?.focus({ preventScroll: true });
    }, { once: true });
  });
})();
