// The picture at the top of a blog, in its settings: it comes as in the composer, in pieces and
// again after a cut, and its file's words are filled in.

import { focusIn, on } from "../ui/page.js";
import { bringPicture } from "./adding.js";
import { figureFor } from "./figure.js";
import { showAllPictures } from "./show.js";
import { newPicture } from "./store.js";

const BLOCK = "figure-hero"; // desk/hero.py
const before = new WeakMap(); // a figure: what it has taken the place of

on("change", "[data-hero]", (input) => {
  const [file] = input.files;
  const form = input.form;
  input.value = "";
  if (!file) return;
  const picture = newPicture(file);
  const figure = putHero(form, picture.name);
  bringPicture(picture);
  focusIn(figure);
  figure.dispatchEvent(new Event("input", { bubbles: true }));
});
// The form of the picture of this name, which is on its way.
/** @type {(form: Composer, name: string) => Found} */
export function putHero(form, name) {
  const place = form.querySelector("[data-hero-place]");
  const figure = figureFor(name, BLOCK);
  before.set(figure, before.get(place.querySelector(".blk")) ?? [...place.childNodes]);
  place.replaceChildren(figure);
  htmx.process(figure);
  return figure;
}
// After a reload: what was chosen then has arrived, or is on its way still.
/** @type {(form: Composer, fields: Fields) => Promise<void>} */
export async function bringHeroBack(form, fields) {
  const name = fields.find(([known]) => known === `${BLOCK}-upload`)?.[1];
  if (!name) return;
  await htmx.ajax("GET", `${location.pathname}?hero=${name}`, {
    target: "[data-hero-place]",
    select: "[data-hero-place]",
    swap: "outerHTML",
  });
  if (form.querySelector(`[name="${BLOCK}-image"]`)?.value === name) return;
  putHero(form, name);
  showAllPictures();
}
// Cancelled, or seen to be none: then what stood there is back. In the capturing phase: what
// cancels it takes the figure away.
document.addEventListener(
  "click",
  ({ target }) => {
    const figure = target.closest?.("[data-hero-place] [data-cancel]")?.closest(".blk");
    const place = figure?.parentElement;
    if (!place) return;
    setTimeout(() => {
      place.replaceChildren(...(before.get(figure) ?? []));
      place.dispatchEvent(new Event("input", { bubbles: true }));
    });
  },
  true,
);
