// What is fetched when it is first asked for. A picture enlarges in a dialog: without it the link
// leads to the largest of its files. And a menu keeps how its reader wants to read.

import { byId, isPlainClick, remembered, words } from "./page.js";

document.addEventListener("click", async (event) => {
  const menu = event.target.closest("[data-comfort]");
  if (menu) (await import(menu.dataset.comfort)).firstOpen(menu);
  const opener = event.target.closest("[data-opens]");
  if (opener) (await import(opener.dataset.opens)).open(opener);
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

// Following a story by notifications: where this browser can show any, or could from the Home Screen
// of an iPhone, which alone knows `standalone`.
const follow = byId("follow-story");
const { standalone } = /** @type {{ standalone?: boolean }} */ (navigator);
if (follow && ("PushManager" in window || standalone === false)) {
  follow.toggleAttribute("data-on", Boolean(remembered.get(`reader:${follow.dataset.story}`)));
  follow.classList.add("can");
}
