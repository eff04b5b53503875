// "Show both": what is in the composer stays, the other stands above it to be chosen.

import { restore } from "../composer/blocks.js";
import { differences } from "../composer/differences.js";
import { fieldsOf } from "../composer/fields.js";
import { button } from "../ui/elements.js";
import { fill } from "../ui/page.js";
import { deviceWords } from "../ui/words.js";
import { shelves, timeOf } from "./device.js";
import { happenIn, sessionOf } from "./editing-sessions.js";
import { store } from "./store.js";

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
    show.replaceWith(bothOf(composer, fields, settle));
  });
  box.append(text, show);
  composer.querySelector(".top").after(box);
}
/** @type {(composer: Composer, fields: Fields, settle: (isOtherTaken: boolean) => void) => Element} */
function bothOf(composer, fields, settle) {
  const both = document.createElement("div");
  const other = document.createElement("div");
  other.className = "other";
  const labels = JSON.parse(composer.querySelector(".blocks").dataset.fields);
  for (const { name, label, values } of differences(fieldsOf(composer), fields, labels)) {
    const line = document.createElement("p");
    const term = document.createElement("b");
    const said = document.createElement("span");
    term.textContent = label;
    said.dir = "auto";
    said.textContent = values.map((value) => shownAs(composer, name, value)).join(", ") || "–";
    line.append(term, " ", said);
    other.append(line);
  }
  both.append(
    other,
    button(deviceWords.takeOther, () => settle(true)),
    button(deviceWords.keepThis, () => settle(false)),
  );
  return both;
}
// A choice as its list has it, a tick as a tick; all else as it was typed.
/** @type {(composer: Composer, name: string, value: string) => string} */
function shownAs(composer, name, value) {
  const [field] = composer.querySelectorAll(`[name="${CSS.escape(name)}"]`);
  if (field?.type === "checkbox" && value === "on") return "✓";
  const chosen = field?.querySelector(`option[value="${CSS.escape(value)}"]`);
  return chosen?.textContent.trim() || value;
}

// Once it is answered. The other is the working copy of this version, or left on this device
// under this id.
/**
 * @type {(
 *   composer: Composer, fields: Fields, other: { version?: number; id?: string }
 * ) => (isOtherTaken: boolean) => Promise<void>}
 */
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
