// Asks once on each device, by a bar that lies over the page.
(() => {
  "use strict";
  const bar = document.getElementById("consent");
  const root = document.documentElement;
  const kept = {
    get() {
      try {
        return localStorage.getItem("arnfunk:consent");
      } catch {
        return null;
      }
    },
    set(answer) {
      try {
        localStorage.setItem("arnfunk:consent", answer);
      } catch {
        /* asked again */
      }
    },
  };
  root.dataset.consent = kept.get() ?? "";
  bar.hidden = Boolean(kept.get());
  bar.addEventListener("click", (event) => {
    if (!event.target.value) return;
    kept.set(event.target.value);
    root.dataset.consent = event.target.value;
    bar.hidden = true;
  });
})();
