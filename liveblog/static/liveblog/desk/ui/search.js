// What is asked for stands in the address, as if the whole page had been loaded for it, and the
// focus is where what was found begins.

let shown = location.search;

/** @param {CustomEvent} event */
function noteAsked({ detail }) {
  if (detail.target.id !== "found") return;
  shown = new URL(detail.pathInfo.responsePath, location.href).search;
  history.pushState(null, "", shown);
  document.getElementById("found").focus({ preventScroll: true });
}
document.body.addEventListener("htmx:afterSwap", noteAsked);

addEventListener("popstate", () => {
  if (document.getElementById("found") && location.search !== shown) location.reload();
});
