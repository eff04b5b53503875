// A form that is sent as a whole: the settings of a blog, and a new one. What is typed is
// kept on this device until the desk has it, and put back where it was. (Files are not: the
// desk keeps a picture that came with a form which it refused.)

import { fieldsOf, hidden } from "../composer/fields.js";
import { isSending } from "../composer/sends.js";
import { ask } from "../ui/dialogs.js";
import { on } from "../ui/page.js";
import { deviceWords, words } from "../ui/words.js";
import { deskTime, shelves } from "./device.js";
import { putNow, store } from "./store.js";
import { tell } from "./told.js";

const PAUSE_MS = 300;
const ID = `settings-${location.pathname}`;
const formHere = () => document.querySelector("[data-settings]");
let asItCame = "";
let pause = 0;
let isUnkept = false;
let isLeaving = false;

const isChanged = (form) =>
  form.hasAttribute("data-refused") ||
  String(fieldsOf(form)) !== asItCame ||
  [...form.querySelectorAll("[type=file]")].some((input) => input.files.length);

// To the end, so that it can be asked what is on this device.
export async function keepSettings() {
  const form = formHere();
  clearTimeout(pause);
  if (!form || !isUnkept) return;
  isUnkept = false;
  const at = deskTime();
  const title = form.dataset.settings;
  const record = { spot: ID, key: "", title, fields: fieldsOf(form), at, isOnTheDesk: false };
  try {
    if (!isChanged(form)) await store.del(ID, shelves.writing);
    else {
      await putNow(shelves.writing, ID, record);
      tell(form, deviceWords.here, at);
    }
  } catch {
    isUnkept = true;
    tell(form, deviceWords.notHere);
  }
}
function changed() {
  isUnkept = true;
  isLeaving = false; // back again on a page that had been left
  clearTimeout(pause);
  pause = setTimeout(keepSettings, PAUSE_MS);
}
// The device is emptied: nothing is kept any more, and nothing typed stands here.
export function forgetSettings() {
  clearTimeout(pause);
  isUnkept = false;
  formHere()?.reset();
}
const drop = () => store.del(ID, shelves.writing).catch(() => {});

function typed(form) {
  form.querySelector("[data-saved]").classList.remove("bad"); // what went wrong is read by now
  changed();
}
on("input", "[data-settings]", typed);
on("change", "[data-settings]", typed);
addEventListener("pagehide", keepSettings);
document.addEventListener("visibilitychange", () => {
  if (document.hidden) keepSettings();
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
  const fields = [...form.querySelectorAll(`[name="${CSS.escape(name)}"]`)];
  if (fields.some(({ type }) => type === "checkbox"))
    for (const field of fields) field.checked = values.includes(field.value);
  else if (fields.some(({ type }) => type !== "hidden")) fields[0].value = values[0] ?? "";
  else {
    for (const field of fields) field.remove();
    form.append(...values.map((value) => hidden(name, value)));
  }
}
async function putBack(form, { fields, at }) {
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
  asItCame = String(fieldsOf(form));
  if (form.hasAttribute("data-refused")) return changed(); // a reload would lose it
  const record = await store.get(ID, shelves.writing);
  if (record && String(fieldsOf(form)) === asItCame) await putBack(form, record);
  return null;
}

// Sent, or left -------------------------------------------------------------------------------

const isOfSettings = (event) => event.detail.elt.matches("[data-settings]");
document.body.addEventListener("htmx:beforeRequest", (event) => {
  if (!isOfSettings(event)) return;
  keepSettings();
  event.detail.elt.inert = true;
});
document.body.addEventListener("htmx:afterRequest", (event) => {
  if (isOfSettings(event)) event.detail.elt.inert = false;
});
document.body.addEventListener("htmx:beforeOnLoad", async (event) => {
  const address = event.detail.xhr.getResponseHeader("HX-Redirect");
  if (!isOfSettings(event) || !address) return;
  event.preventDefault();
  isLeaving = true;
  await drop();
  location.assign(address);
});
document.body.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.elt.matches?.("[data-settings]")) pickUpSettings(event.detail.elt);
});
addEventListener("beforeunload", (event) => {
  const form = formHere();
  if (form && isChanged(form) && !isLeaving && !isSending()) event.preventDefault();
});
async function discard(address) {
  isLeaving = true;
  forgetSettings();
  await drop();
  location.assign(address);
}
on("click", "[data-cancel-settings]", (link, event) => {
  if (!isChanged(formHere())) return;
  event.preventDefault();
  ask(words.discardSettings, words.discardSettingsMeans, words.keepEditing, words.discardMine, () =>
    discard(link.href),
  );
});
on("click", "[data-drop-settings]", () => discard(location.pathname));

const form = formHere();
if (form) pickUpSettings(form);
