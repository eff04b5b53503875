import { isPlainClick } from "./page.js";

// Nothing comes from another site before the reader asks for it: the link in a player's
// room gives way to the frame that it names. Without this the link leads to the original.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-embed]");
  if (!link || !isPlainClick(event)) return;
  event.preventDefault();
  const frame = document.createElement("iframe");
  frame.title = link.dataset.title;
  // What a player needs and no more: it keeps its own origin, opens a page of its own
  // when asked to, and can neither leave this page nor send a form. A provider that the
  // newsroom has added may say otherwise.
  frame.setAttribute(
    "sandbox",
    link.dataset.sandbox ??
      "allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox",
  );
  frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
  // YouTube plays nothing for a page that does not say which site it is.
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  // Before it is put on the page: set later it would be a step in the browser's history.
  frame.src = link.dataset.embed;
  link.closest("[data-player]").replaceChildren(frame);
  frame.focus({ preventScroll: true });
  // Focused before it has loaded, the next Tab would go past it, not in (Chromium 156).
  frame.addEventListener(
    "load",
    () => {
      if (document.activeElement === frame) frame.contentWindow.focus();
    },
    { once: true },
  );
});
