// What is asked for stands in the address, as if the whole page had been loaded for it, and the
// focus is where what was found begins. What fails is told there (composer/refusals.js).

import { isSignInPage } from "../composer/sends.js";

let shown = location.search;

/** @param {CustomEvent} event */
function noteAsked({ detail }) {
  if (detail.target?.id !== "found") return;
  document.querySelector("form[role=search] > .problem")?.remove();
  const asked = new URL(detail.pathInfo.responsePath, location.href).search;
  // As browsers do: the same once more is no further step back.
  if (asked !== shown) history.pushState(null, "", asked);
  shown = asked;
  document.getElementById("found").focus({ preventScroll: true });
}
document.body.addEventListener("htmx:afterSwap", noteAsked);

// Signed out: as a page it leads to signing in, and from there to what was asked for.
document.body.addEventListener("htmx:beforeSwap", (/** @type {any} */ event) => {
  const { target, pathInfo } = event.detail;
  if (target.id === "found" && isSignInPage(event)) location.assign(pathInfo.finalRequestPath);
});

addEventListener("popstate", () => {
  if (document.getElementById("found") && location.search !== shown) location.reload();
});
