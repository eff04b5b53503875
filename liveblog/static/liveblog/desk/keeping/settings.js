// Forms that are sent as a whole: each section of a blog's settings, and a new blog. What is
// typed is kept on this device until the desk has it, and put back where it was. (Files are
// not: the desk keeps a picture that came with a form which it refused.)

import { fieldsOf, hidden } from "../composer/fields.js";
import { editors } from "../editor/editor.js";
import { isSending } from "../composer/sends.js";
import { ask } from "../ui/dialogs.js";
import { bringHeroBack } from "../pictures/hero.js";
import { makeTicks } from "../ui/names.js";
import { on } from "../ui/page.js";
import { deviceWords, words } from "../ui/words.js";
import { deskTime, shelves } from "./device.js";
import { leadOnForm } from "./leading-on.js";
import { putNow, store } from "./store.js";
import { tell } from "./told.js";

const PAUSE_MS = 300;
const formsHere = () => [...document.querySelectorAll("[data-settings]")];
// Of each form by its id, which stays when it comes from the desk again.
const states = new Map();
function stateOf(form) {
  if (!states.has(form.id)) states.set(form.id, { asItCame: "", pause: 0, isUnkept: false });
  return states.get(form.id);
}
const spotOf = (form) =>
  `settings-${location.pathname}${form.id === "settings" ? "" : `#${form.id}`}`;
let isLeaving = false;

const isChanged = (form) =>
  form.hasAttribute("data-refused") ||
  String(fieldsOf(form)) !== stateOf(form).asItCame ||
  [...form.querySelectorAll("[type=file]")].some((input) => input.files.length);

// To the end, so that it can be asked what is on this device.
export async function keepSettings() {
  for (const form of formsHere()) await keep(form);
}
/** @type {(form: Composer) => Promise<void>} */
async function keep(form) {
  const state = stateOf(form);
  clearTimeout(state.pause);
  if (!state.isUnkept) return;
  state.isUnkept = false;
  const [spot, at, title] = [spotOf(form), deskTime(), form.dataset.settings];
  const record = { spot, key: "", title, fields: fieldsOf(form), at, isOnTheDesk: false };
  try {
    if (!isChanged(form)) await store.del(spot, shelves.writing);
    else {
      await putNow(shelves.writing, spot, record);
      tell(form, deviceWords.here, at);
    }
  } catch {
    state.isUnkept = true;
    tell(form, deviceWords.notHere);
  }
}
/** @type {(form: Composer) => void} */
export function settingsChanged(form) {
  const state = stateOf(form);
  state.isUnkept = true;
  isLeaving = false; // back again on a page that had been left
  clearTimeout(state.pause);
  state.pause = setTimeout(() => keep(form), PAUSE_MS);
}
// The device is emptied: nothing is kept any more, and nothing typed stands here.
export function forgetSettings() {
  for (const form of formsHere()) forget(form);
}
function forget(form) {
  clearTimeout(stateOf(form).pause);
  stateOf(form).isUnkept = false;
  form.reset();
}
const drop = (form) => store.del(spotOf(form), shelves.writing).catch(() => {});

function typed(form) {
  form.querySelector("[data-saved]").classList.remove("bad"); // what went wrong is read by now
  settingsChanged(form);
}
on("input", "[data-settings]", typed);
on("change", "[data-settings]", typed);
addEventListener("pagehide", keepSettings);
document.addEventListener("visibilitychange", () => {
  if (document.hidden) keepSettings();
});

// What no reader sees, such as the members, is saved as soon as it is chosen.
on("change", "[data-saves-itself]", (form) => {
  if (isChanged(form) && !form.inert) form.requestSubmit();
});

// Put back ----------------------------------------------------------------------------------

const valuesOf = (fields, name) =>
  fields.filter(([known]) => known === name).map(([, value]) => value.replaceAll("\r\n", "\n"));
const isOurs = (name) => name.startsWith("initial-") || name === "seen_revision";

// What was changed then, against what stood there then; a colleague's changes since stay.
/** @type {(kept: Fields, now: Fields) => string[]} */
export function changedNames(kept, now) {
  const names = new Set([...kept, ...now].map(([name]) => name).filter((name) => !isOurs(name)));
  return [...names].filter((name) => {
    const stood = kept.some(([known]) => known === `initial-${name}`)
      ? valuesOf(kept, `initial-${name}`)
      : valuesOf(now, name);
    return String(valuesOf(kept, name)) !== String(stood);
  });
}
/** @type {(form: Composer, name: string, values: string[]) => void} */
function putIn(form, name, values) {
  makeTicks(form, name, values);
  const fields = [...form.querySelectorAll(`[name="${CSS.escape(name)}"]`)];
  if (fields.some(({ type }) => type === "checkbox"))
    for (const field of fields) {
      if (field.type === "checkbox") field.checked = values.includes(field.value);
      else field.value = ""; // to type one more name into
    }
  else if (fields.some(({ type }) => type !== "hidden")) fields[0].value = values[0] ?? "";
  else if (fields.length === 1 && values.length === 1) fields[0].value = values[0];
  else {
    for (const field of fields) field.remove();
    form.append(...values.map((value) => hidden(name, value)));
  }
}
async function putBack(form, { fields, at }) {
  await bringHeroBack(form, fields);
  const names = changedNames(fields, fieldsOf(form));
  for (const name of names) {
    if (name === "kept_hero") continue;
    putIn(form, name, valuesOf(fields, name));
    if (fields.some(([known]) => known === `initial-${name}`))
      putIn(form, `initial-${name}`, valuesOf(fields, `initial-${name}`));
  }
  // So that a colleague's change of the same since then is seen, and refused, as ever.
  const [seen] = valuesOf(fields, "seen_revision");
  if (names.length && seen) putIn(form, "seen_revision", [seen]);
  for (const editor of editors.values()) editor.read(); // their words are in the boxes now
  form.querySelector("[data-drop-settings]").hidden = false;
  tell(form, deviceWords.asLeft, at);
  const [hero] = valuesOf(fields, "kept_hero");
  if (hero)
    await htmx.ajax("GET", `${location.pathname}?kept_hero=${hero}`, {
      target: "#kept-hero",
      select: "#kept-hero",
      swap: "outerHTML",
    });
}
async function pickUpSettings(form) {
  const state = stateOf(form);
  state.asItCame = String(fieldsOf(form));
  if (form.hasAttribute("data-refused")) return settingsChanged(form); // a reload would lose it
  await leadOnForm(spotOf(form));
  const record = await store.get(spotOf(form), shelves.writing);
  if (record && String(fieldsOf(form)) === state.asItCame) await putBack(form, record);
  return null;
}

// Sent, or left -------------------------------------------------------------------------------

const isOfSettings = (event) => event.detail.elt.matches("[data-settings]");
document.body.addEventListener("htmx:beforeRequest", (event) => {
  if (!isOfSettings(event)) return;
  const form = event.detail.elt;
  keep(form);
  const { activeElement } = document;
  stateOf(form).focused = form.contains(activeElement) ? activeElement.id : "";
  form.inert = true;
});
document.body.addEventListener("htmx:afterRequest", (event) => {
  if (isOfSettings(event)) event.detail.elt.inert = false;
});
document.body.addEventListener("htmx:beforeOnLoad", async (event) => {
  const address = event.detail.xhr.getResponseHeader("HX-Redirect");
  if (!isOfSettings(event) || !address) return;
  event.preventDefault();
  isLeaving = true;
  await drop(event.detail.elt);
  location.assign(address);
});
// A section that is saved comes back as the desk has it now, and the others stay as they are.
document.body.addEventListener("htmx:beforeSwap", (event) => {
  const { elt, xhr } = event.detail;
  if (isOfSettings(event) && xhr.getResponseHeader("Section-Saved")) stateOf(elt).isSaved = true;
});
document.body.addEventListener("htmx:afterSettle", async (event) => {
  const form = event.detail.elt;
  if (!form.matches?.("[data-settings]")) return;
  const state = stateOf(form);
  if (state.isSaved) {
    state.isSaved = false;
    await drop(form);
    if (document.activeElement === document.body)
      (document.getElementById(state.focused) || form.querySelector("[data-send]")).focus();
  }
  pickUpSettings(form);
});
addEventListener("beforeunload", (event) => {
  if (formsHere().some(isChanged) && !isLeaving && !isSending()) event.preventDefault();
});
async function discard(form, address) {
  await keepSettings(); // the other sections' words are not discarded
  isLeaving = true;
  forget(form);
  await drop(form);
  location.assign(address);
}
on("click", "[data-cancel-settings]", (link, event) => {
  const form = link.closest("form");
  if (!isChanged(form)) return;
  event.preventDefault();
  ask(words.discardSettings, words.discardSettingsMeans, words.keepEditing, words.discardMine, () =>
    discard(form, link.href),
  );
});
on("click", "[data-drop-settings]", (button) => discard(button.closest("form"), location.pathname));

for (const form of formsHere()) pickUpSettings(form);
