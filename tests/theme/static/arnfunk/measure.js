// Audience measurement and slots. Where a broadcaster would send, it counts on <html>,
// so that a test can read it.
(() => {
  "use strict";
  const seen = document.documentElement.dataset;
  const isAllowed = () => seen.consent === "yes";
  document.addEventListener("reader:arrived", ({ detail }) => {
    if (isAllowed()) seen.arrivals = Number(seen.arrivals || 0) + detail.ids.length;
  });

  // Each slot is filled when it comes near; its box has been there all the time.
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || target.firstElementChild) continue;
        const advert = new Image();
        advert.src = "/static/arnfunk/advert.svg";
        advert.alt = "";
        target.append(advert);
        near.unobserve(target);
      }
    },
    { rootMargin: "200px" },
  );
  const fill = () => {
    for (const slot of document.querySelectorAll("[data-fill]")) near.observe(slot);
  };
  fill();
  addEventListener("htmx:afterSettle", fill); // earlier updates bring slots of their own
})();
