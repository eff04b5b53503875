// Below the composer: where what is written is kept, or what it needs.

import { linked } from "../ui/page.js";
import { deviceWords } from "../ui/words.js";
import { timeOf } from "./device.js";

// The line speaks when the kind of state changes; the time is for the eye alone.
/** @type {(composer: Composer, told: string, at?: number) => void} */
export function tell(composer, told, at) {
  const line = composer.querySelector("[data-saved]");
  if (!line || "held" in line.dataset) return;
  // A refusal stays until something is typed: that the words are kept is no news beside it.
  if (
    line.matches(".bad") &&
    [
      deviceWords.here,
      deviceWords.there,
      deviceWords.hereOffline,
      deviceWords.hereSignedOut,
    ].includes(told)
  )
    return;
  if (line.dataset.told !== told || !line.querySelector("[data-at]")) {
    const word = document.createElement("b");
    const time = document.createElement("span");
    const rest = document.createElement("span");
    const [before, after = ""] = told.split("{time}");
    word.textContent = before.trim();
    rest.append(...linked(after));
    time.dataset.at = "";
    time.setAttribute("aria-hidden", "true");
    const all = document.createElement("span");
    all.append(word, " ", time, rest);
    line.replaceChildren(all);
    line.dataset.told = told;
    line.classList.remove("bad");
  }
  line.querySelector("[data-at]").textContent = at && told.includes("{time}") ? timeOf(at) : "";
}
