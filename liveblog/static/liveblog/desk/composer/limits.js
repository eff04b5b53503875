// What is too long, or one block too many, is told as soon as it is there. On publishing the
// desk says the same, but then the place may be screens away.

import { fill, on } from "../ui/page.js";
import { words } from "../ui/words.js";

// In characters, as the desk counts them: an emoji is one, the space around them is none.
/** @type {(value: string, most: number) => number} */
function lengthOf(value, most) {
  const text = value.trim();
  return text.length > most ? [...text].length : text.length;
}
/** @type {(composer: Composer) => void} */
export function tellLimits(composer) {
  for (const field of composer.querySelectorAll("[data-most]:is(textarea, input)"))
    tellLength(field);
  tellBlocks(composer);
}
/** @type {(field: Found) => void} */
function tellLength(field) {
  const most = Number(field.dataset.most);
  const n = lengthOf(field.value, most);
  const told = n > most ? fill(words.tooLong, { most, n }) : "";
  if (told) field.setAttribute("aria-invalid", "true");
  else if (document.getElementById(`${field.id}_error`)?.matches("[data-over]"))
    field.removeAttribute("aria-invalid");
  tellAt(`${field.id}_error`, told, (problem) => placeFor(field, problem));
}
// Below the field, where the desk puts what is wrong with it.
/** @type {(field: Found, problem: Element) => void} */
function placeFor(field, problem) {
  const box = field.closest(".field");
  if (box) box.append(problem);
  else (field.closest(".c-heading") || field).after(problem);
}
/** @type {(composer: Composer) => void} */
function tellBlocks(composer) {
  const list = composer.querySelector(".blocks");
  const most = Number(list.dataset.most);
  const n = list.querySelectorAll(":scope > .blk").length;
  const told = n > most ? fill(words.tooManyBlocks, { most, n }) : "";
  tellAt(`${composer.id}-too-many`, told, (problem) => list.after(problem));
}
// Read out when it comes, not at each letter more. What the desk said of the same gives way.
/** @type {(id: string, told: string, place: (problem: Element) => void) => void} */
function tellAt(id, told, place) {
  const known = document.getElementById(id);
  if (!told) {
    if (known?.matches("[data-over]")) known.remove();
    return;
  }
  const problem = known ?? document.createElement("p");
  if (!known) {
    Object.assign(problem, { id, className: "err" });
    problem.setAttribute("role", "alert");
    place(problem);
  }
  problem.dataset.over = "";
  if (problem.textContent !== told) problem.textContent = told;
}
on("input", ":is(.composer, [data-settings]) [data-most]:is(textarea, input)", tellLength);
document.addEventListener("desk:restored", ({ target }) =>
  tellLimits(/** @type {Composer} */ (target)),
);
