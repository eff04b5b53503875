// The one line that says who signs follows the byline, the names ticked, and "Withhold".

import { composerOf, on } from "../ui/page.js";
import { fieldsOf, valueIn } from "./fields.js";

// As the desk reads them: each name once, nobody's where they are withheld.
/** @type {(fields: Fields) => string[]} */
export function signersIn(fields) {
  if (fields.some(([name]) => name === "is_withheld")) return [];
  const more = fields.filter(([name]) => name === "more_bylines").map(([, value]) => value);
  const names = [valueIn(fields, "byline"), ...more].map((name) => name.trim());
  return [...new Set(names.filter(Boolean))];
}
/** @type {(composer: Composer) => void} */
function showSigners(composer) {
  const line = composer.querySelector("[data-as]");
  if (line) line.textContent = signersIn(fieldsOf(composer)).join(", ") || line.dataset.as;
}
for (const type of ["input", "change"])
  on(type, ".composer .bylines", (names) => showSigners(composerOf(names)));
document.addEventListener("desk:restored", ({ target }) =>
  showSigners(/** @type {Composer} */ (target)),
);
