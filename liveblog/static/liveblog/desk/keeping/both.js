// "Show both": what is in the composer stays, the other stands above it to be chosen.

import { button } from "../ui/elements.js";
import { fill } from "../ui/page.js";
import { deviceWords } from "../ui/words.js";
import { timeOf } from "./device.js";

// `settle` is told whether the other was taken.
/**
 * @type {(
 *   composer: Composer, fields: Fields, at: number, question: string,
 *   settle: (isOtherTaken: boolean) => void
 * ) => void}
 */
export function offerBoth(composer, fields, at, question, settle) {
  composer.querySelector("[data-both]")?.remove();
  const box = document.createElement("div");
  box.className = "tell inf both";
  box.dataset.both = "";
  box.setAttribute("role", "alert");
  const text = document.createElement("p");
  text.textContent = fill(question, { time: timeOf(at) });
  const show = button(deviceWords.showBoth, () => {
    show.replaceWith(bothOf(fields, settle));
  });
  box.append(text, show);
  composer.querySelector(".top").after(box);
}
function bothOf(fields, settle) {
  const both = document.createElement("div");
  const other = document.createElement("div");
  other.className = "other";
  for (const [name, value] of fields) {
    if (
      !/^(heading|label|location)$|-(words|caption|alt|speaker|title|url|original)$/.test(name) ||
      !value.trim()
    )
      continue;
    const line = document.createElement("p");
    line.textContent = value;
    other.append(line);
  }
  both.append(
    other,
    button(deviceWords.takeOther, () => settle(true)),
    button(deviceWords.keepThis, () => settle(false)),
  );
  return both;
}
