// A picture enlarges in a dialog, which is fetched when it is first asked for. Without it the link
// leads to the largest of the picture's files.

import { isPlainClick, words } from "./page.js";

document.addEventListener("click", async (event) => {
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
