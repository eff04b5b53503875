// A key event, a pin or an announcement leads to its update here, or else to its own page.

import { goTo } from "./going.js";
import { byId, held, isPlainClick } from "./page.js";

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-goto]");
  const update = link && isPlainClick(event) && byId(link.dataset.goto);
  if (!update) return;
  event.preventDefault();
  if (held?.contains(update)) held.dispatchEvent(new Event("reader:reveal"));
  goTo(update);
});

// An address of an update that is not on this page, any more: it has a page of its own.
function goToItsPage() {
  const [, pk] = /^#update-(\d+)$/.exec(location.hash) ?? [];
  if (held && pk && !byId(`update-${pk}`)) location.replace(`updates/${pk}/`);
}
addEventListener("hashchange", goToItsPage);
goToItsPage();
