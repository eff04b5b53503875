// What is fetched when it is first asked for. A picture enlarges in a dialog: without it the link
// leads to the largest of its files. And a menu keeps how its reader wants to read.

import { isPlainClick, words } from "./page.js";

document.addEventListener("click", async (event) => {
  const menu = event.target.closest("[data-comfort]");
  if (menu) (await import(menu.dataset.comfort)).firstOpen(menu);
  const link = event.target.closest("a.enlarge");
  if (!link?.href || !words.enlarged || !isPlainClick(event)) return;
  event.preventDefault();
  try {
    const { enlarge } = await import(words.enlarged);
    await enlarge(link, words);
  } catch {
    location.assign(link.href);
  }
});
