// A key event, a pin or an announcement leads to its update here, or else to its own page.

import { showAll } from "./arrivals.js";
import { goTo } from "./going.js";
import { byId, held, isPlainClick } from "./page.js";

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-goto]");
  const update = link && isPlainClick(event) && byId(link.dataset.goto);
  if (!update) return;
  event.preventDefault();
  if (held?.contains(update)) showAll();
  goTo(update);
});
