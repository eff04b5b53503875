// What another site says (a post, or a page that is linked to) is asked for once, by a button, and
// fills what is empty. Of a page its picture, too, by a name in a field that is not seen.

import { contact, csrf, deskHeaders, deskTime } from "./keeping/device.js";
import { onTheBlogsClock } from "./ui/moments.js";
import { on } from "./ui/page.js";

const ANSWER_MS = 15_000;

on("click", "[data-ask-site]", async (button) => {
  const place = button.closest("[data-snapshot]");
  const line = place.querySelector("[data-told]");
  const field = (name) => place.querySelector(`[name$='-${name}']`);
  button.setAttribute("aria-busy", "true");
  line.textContent = "";
  const told = await ask(place.dataset.snapshot, field("url").value);
  button.removeAttribute("aria-busy");
  const isTold = Object.values(told).some(Boolean);
  line.textContent = isTold ? place.dataset.filled : place.dataset.nothing;
  if (!isTold) return;
  const [time, day] = onTheBlogsClock(deskTime());
  const all = { ...told, captured_at_date: day, captured_at_time: time };
  for (const [name, value] of Object.entries(all)) {
    const box = field(name);
    if (!box || !value || (box.value.trim() && box.type !== "hidden")) continue;
    box.value = value;
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }
  showPicture(place);
});
on("click", "[data-drop-picture]", (button) => {
  const place = button.closest("[data-snapshot]");
  const box = place.querySelector("[name$='-picture']");
  box.value = "";
  box.dispatchEvent(new Event("input", { bubbles: true }));
  showPicture(place);
  place.querySelector("[data-ask-site]").focus();
});
document.addEventListener("desk:restored", () => {
  for (const place of document.querySelectorAll("[data-picture-at]"))
    showPicture(/** @type {HTMLElement} */ (place));
});
/** @type {(place: HTMLElement) => void} */
function showPicture(place) {
  const shown = place.querySelector("[data-link-picture]");
  const name = place.querySelector("[name$='-picture']")?.value;
  if (!shown) return;
  shown.hidden = !name;
  shown.querySelector("img")?.remove();
  if (!name) return;
  const image = document.createElement("img");
  image.alt = shown.dataset.linkPicture;
  image.src = place.dataset.pictureAt.replace("0".repeat(32), name);
  shown.prepend(image);
}
/** @type {(address: string, url: string) => Promise<Record<string, string>>} */
async function ask(address, url) {
  try {
    if (!csrf()) await contact();
    const reply = await fetch(address, {
      method: "POST",
      body: new URLSearchParams({ url }),
      redirect: "manual",
      headers: deskHeaders(),
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    return reply.status === 200 ? await reply.json() : {};
  } catch {
    return {};
  }
}
