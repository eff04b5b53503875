// The focal point: pressed on the picture or moved by the arrow keys, in per cent; and what
// the three crops make of it. The form works without this, by its nine spots.

import { dialog } from "../ui/dialogs.js";
import { composerOf, fill, on, say } from "../ui/page.js";

on("click", "[data-focal]", (link, event) => {
  event.preventDefault();
  htmx.ajax("GET", link.getAttribute("href"), {
    target: "#dialog",
    swap: "innerHTML",
    select: "#question",
    source: link,
  });
});
const spotIn = (form) => form.querySelector("[name=spot]:checked").value.split(" ").map(Number);
function showSpot(form) {
  const [x, y] = spotIn(form);
  const mark = form.querySelector("[data-focal-mark]");
  mark.hidden = false;
  Object.assign(mark.style, { left: `${x}%`, top: `${y}%` });
  for (const crop of form.querySelectorAll("[data-focal-crop]"))
    crop.style.objectPosition = `${x}% ${y}%`;
}
function setSpot(form, x, y) {
  const within = (n) => Math.round(Math.min(100, Math.max(0, n)));
  const exact = form.querySelector("[data-focal-exact]");
  exact.value = `${within(x)} ${within(y)}`;
  exact.checked = true;
  exact.closest("label").hidden = false;
  const told = form.querySelector("[data-focal-told]");
  told.textContent = fill(told.dataset.words, { x: within(x), y: within(y) });
  showSpot(form);
}
on("click", "[data-focal-pick]", (pick, event) => {
  const box = pick.getBoundingClientRect();
  setSpot(
    pick.closest("form"),
    ((event.clientX - box.left) / box.width) * 100,
    ((event.clientY - box.top) / box.height) * 100,
  );
});
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
on("keydown", "[data-focal-pick]", (pick, event) => {
  const way = WAYS[event.key];
  if (!way) return;
  event.preventDefault();
  const [x, y] = spotIn(pick.closest("form"));
  const step = event.shiftKey ? 10 : 1;
  setSpot(pick.closest("form"), x + way[0] * step, y + way[1] * step);
});
on("change", "[data-focal-form]", showSpot);
const showSpots = () => document.querySelectorAll("[data-focal-form]").forEach(showSpot);
document.body.addEventListener("htmx:afterSwap", showSpots);
document.body.addEventListener("desk:focused", (event) => {
  const told = event.target.closest("[data-focal-form]")?.dataset.kept;
  if (!dialog.open) return;
  dialog.close();
  say(composerOf(document.activeElement), told);
});
showSpots();
