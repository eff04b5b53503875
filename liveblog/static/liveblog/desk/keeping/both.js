// "Show both": what is in the composer stays, the other stands above it to be chosen.

import { restore } from "../composer/blocks.js";
import { button } from "../ui/elements.js";
import { fill } from "../ui/page.js";
import { deviceWords } from "../ui/words.js";
import { shelves, timeOf } from "./device.js";
import { happenIn, sessionOf } from "./editing-sessions.js";
import { store } from "./store.js";

// `settle` is told whether the other was taken.
/** @type {(composer: Composer, fields: Fields, at: number, question: string, settle: (isOtherTaken: boolean) => void) => void} */
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

// Once it is answered. The other is the working copy of this version, or left on this device
// under this id.
/** @type {(composer: Composer, fields: Fields, other: { version?: number; id?: string }) => (isOtherTaken: boolean) => Promise<void>} */
export const settleBoth =
  (composer, fields, { version, id }) =>
  async (isOtherTaken) => {
    if (isOtherTaken && !(await restore(composer, fields))) return; // typed into meanwhile: still asked
    const session = sessionOf(composer); // of the key that stands there now
    session.version = version ?? session.version;
    composer.querySelector("[data-both]").remove();
    happenIn(composer, "chosen");
    composer.querySelector("textarea")?.focus();
    if (!id) return;
    await happenIn(composer, "paused"); // kept, before the other is let go
    await store.del(id, shelves.writing);
  };
// The desk has other words of the same update.
/** @type {(session: EditingSession, composer: Composer | undefined, event: WritingEvent) => void} */
export function showBoth(_, composer, { answer: { fields, version, at } }) {
  if (!composer) return;
  const settle = settleBoth(composer, fields, { version });
  offerBoth(composer, fields, Date.parse(at), deviceWords.elsewhere, settle);
}
