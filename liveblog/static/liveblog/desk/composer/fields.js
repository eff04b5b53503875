// What stands in a composer: names and values in their order, as its form would post them.
// Never files. They are put back into a composer, also one that has other blocks.

import { makeTicks } from "../ui/names.js";
import { deviceWords } from "../ui/words.js";

/** @type {(composer: Composer) => Fields} */
export const fieldsOf = (composer) =>
  /** @type {Fields} */ ([...new FormData(/** @type {any} */ (composer))]).filter(
    ([name, value]) => typeof value === "string" && name !== "csrfmiddlewaretoken",
  );
// A note as it stands on the desk may be a colleague's, or not even be known here: it is
// neither kept nor sent, in any way, until somebody types into it.
document.addEventListener("formdata", ({ target, formData }) => {
  const note = target.elements.source_note;
  if (note && "stands" in note.dataset && note.value === note.defaultValue)
    formData.delete("source_note");
});
/** @type {(fields: Fields, name: string) => string} */
export const valueIn = (fields, name) => fields.find(([known]) => known === name)?.[1] ?? "";
/** @type {(fields: Fields) => string} */
export const titleIn = (fields) => {
  const texts = fields.filter(([name]) => name === "heading" || name.endsWith("-words"));
  const first = texts.find(([, value]) => value.trim());
  return first ? first[1].trim().split(/\s+/).slice(0, 12).join(" ") : deviceWords.noHeading;
};
// What a person writes in, as against what is ticked, chosen or ours.
const WRITTEN = "textarea, input:not([type]), input[type=text]:not([data-time]), input[type=url]";
const NAMED = "input[name$='-image'], input[name$='-upload'], input[name$='-recording']";
const TYPED = `${WRITTEN}, ${NAMED}`;
// The names of those fields, without what a picture's file has said and nobody has changed.
/** @type {(composer: Composer) => Set<string>} */
export const writtenNames = (composer) =>
  new Set(
    [...composer.querySelectorAll(WRITTEN)]
      .filter((field) => field.value !== field.dataset.filled)
      .map((field) => field.name),
  );
/** @type {(composer: Composer) => Found[]} */
export const typedFields = (composer) =>
  [...composer.querySelectorAll(TYPED)].filter(
    (field) =>
      field.name !== "byline" &&
      !field.name.endsWith("-credit") &&
      field.value.trim() &&
      field.value !== field.dataset.usual,
  );
/** @type {(composer: Composer) => boolean} */
export const hasTyped = (composer) => typedFields(composer).length > 0;

/** @type {(composer: Composer, fields: Fields) => void} */
export function setFields(composer, fields) {
  const given = new Map();
  for (const [name, value] of fields) given.set(name, [...(given.get(name) || []), value]);
  if (valueIn(fields, "draft") !== (composer.elements.draft?.value || ""))
    forgetNote(composer, Boolean(valueIn(fields, "draft")));
  makeTicks(composer, "more_bylines", given.get("more_bylines") || []);
  const set = new Set();
  for (const field of composer.querySelectorAll("input, textarea, select")) {
    const values = given.get(field.name);
    if (
      !field.name ||
      field.type === "file" ||
      ["csrfmiddlewaretoken", "block"].includes(field.name)
    )
      continue;
    if (field.name === "source_note" && !values) continue; // as it stood on the desk
    if (field.type === "checkbox" || field.type === "radio")
      field.checked = values?.includes(field.value) ?? false;
    else field.value = "name" in field.dataset ? "" : (values?.[0] ?? "");
    set.add(field.name);
  }
  for (const name of set) given.delete(name);
  for (const held of composer.querySelectorAll("[data-held]")) held.remove();
  for (const [name, values] of given)
    if (!["block", "csrfmiddlewaretoken"].includes(name))
      values.forEach((value) => composer.append(hidden(name, value)));
}
// The note that was shown was of another draft, or of none.
/** @type {(composer: Composer, isOfDraft: boolean) => void} */
function forgetNote(composer, isOfDraft) {
  const note = composer.elements.source_note;
  const told = composer.querySelector("[data-note-stays]");
  note.value = note.defaultValue = "";
  note.toggleAttribute("data-stands", isOfDraft);
  told.hidden = !isOfDraft;
  if (isOfDraft) note.setAttribute("aria-describedby", told.id);
  else note.removeAttribute("aria-describedby");
}
// A mark, say, that this composer has no field for goes on with the rest, unseen.
/** @type {(name: string, value: string) => HTMLInputElement} */
export function hidden(name, value) {
  const field = document.createElement("input");
  Object.assign(field, { type: "hidden", name, value });
  field.dataset.held = "";
  return field;
}

// Changed since it came from the desk, or refused by it.
/** @type {(composer: Composer) => boolean} */
export function hasWords(composer) {
  const isChanged = (field) => {
    if (field.type === "hidden" || field.type === "file") return false;
    const isTick = field.type === "checkbox" || field.type === "radio";
    return isTick ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
  };
  // One that was refused holds words that are nowhere else, changed or not.
  return (
    composer.hasAttribute("data-refused") ||
    [...composer.querySelectorAll("textarea, input")].some(isChanged)
  );
}
