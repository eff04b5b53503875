// What stands in a composer: names and values in their order, as its form would post them.
// Never files. They are put back into a composer, also one that has other blocks.

const fieldsOf = (composer) => [...new FormData(composer)]
  .filter(([name, value]) => typeof value === "string" && name !== "csrfmiddlewaretoken");
// A note as it stands on the desk may be a colleague's, or not even be known here: it is
// neither kept nor sent, in any way, until somebody types into it.
document.addEventListener("formdata", ({ target, formData }) => {
  const note = target.elements.source_note;
  if (note && "stands" in note.dataset && note.value === note.defaultValue) formData.delete("source_note");
});
const valueIn = (fields, name) => fields.find(([known]) => known === name)?.[1] ?? "";
const titleIn = (fields) => {
  const texts = fields.filter(([name]) => name === "heading" || name.endsWith("-words"));
  const first = texts.find(([, value]) => value.trim());
  return first ? first[1].trim().split(/\s+/).slice(0, 12).join(" ") : said.noHeading;
};
const TYPED = "textarea, input:not([type]), input[type=text], input[type=url], input[name$='-image'], input[name$='-upload']";
const typedFields = (composer) => [...composer.querySelectorAll(TYPED)]
  .filter((field) => field.name !== "byline" && !field.name.endsWith("-credit") && field.value.trim());
const hasTyped = (composer) => typedFields(composer).length > 0;

function setFields(composer, fields) {
  const given = new Map();
  for (const [name, value] of fields) given.set(name, [...(given.get(name) || []), value]);
  if (valueIn(fields, "draft") !== (composer.elements.draft?.value || "")) forgetNote(composer, Boolean(valueIn(fields, "draft")));
  for (const field of composer.querySelectorAll("input, textarea, select")) {
    const values = given.get(field.name);
    if (!field.name || field.type === "file" || ["csrfmiddlewaretoken", "block"].includes(field.name)) continue;
    if (field.name === "source_note" && !values) continue; // as it stood on the desk
    if (field.type === "checkbox" || field.type === "radio") field.checked = values?.includes(field.value) ?? false;
    else field.value = values?.[0] ?? "";
    given.delete(field.name);
  }
  for (const held of composer.querySelectorAll("[data-held]")) held.remove();
  for (const [name, values] of given) if (!["block", "csrfmiddlewaretoken"].includes(name)) values.forEach((value) => composer.append(hidden(name, value)));
}
// The note that was shown was of another draft, or of none.
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
function hidden(name, value) {
  const field = document.createElement("input");
  Object.assign(field, { type: "hidden", name, value });
  field.dataset.held = "";
  return field;
}

// Put these fields back: their blocks in their order, and what was typed into each. Not
// over what is typed while a block is still on its way: then it answers false.
async function restore(composer, fields) {
  const stood = String(fieldsOf(composer));
  const names = fields.filter(([name]) => name === "block").map(([, value]) => value);
  const known = (name) => composer.querySelector(`[id="block-form-${CSS.escape(name)}"]`);
  const blocks = [];
  for (const name of new Set(names)) blocks.push(known(name) || await blockNamed(name, fields));
  if (String(fieldsOf(composer)) !== stood) return false;
  const list = composer.querySelector(".blocks");
  const focused = list.contains(document.activeElement) && document.activeElement;
  if (blocks.length) list.replaceChildren(...blocks);
  for (const block of blocks) htmx.process(block);
  setFields(composer, fields);
  if (focused) goOn(focused.isConnected ? focused : list.querySelector("textarea"));
  composer.dispatchEvent(new CustomEvent("desk:restored", { bubbles: true }));
  showAllPictures();
  return true;
}
// Whoever had begun to type here goes on behind the words that have come back.
function goOn(box) {
  box?.focus({ preventScroll: true });
  box?.setSelectionRange?.(box.value.length, box.value.length);
}
// How an empty text looks here, for when there is no line to ask for one.
const textForm = document.querySelector("#composer .blk-text")?.outerHTML;
const BLOCK_MS = 8_000;
async function blockNamed(name, fields) {
  const kind = name.split("-")[0];
  if (kind === "text" && textForm) return emptied(fresh(textForm, name));
  if (kind === "figure") return figureFor(valueIn(fields, `${name}-upload`) || valueIn(fields, `${name}-image`), name);
  try {
    const answer = await fetch(said.block.replace("kind", kind), { redirect: "manual", signal: AbortSignal.timeout(BLOCK_MS) });
    const block = fresh(await answer.text(), name);
    if (answer.ok && block?.matches(".blk")) return block;
  } catch { /* not kept on this device */ }
  return heldBlock(name, fields);
}
// A block from the server, or from the shell where it has the same name each time, under
// a name of its own.
function fresh(html, name) {
  const box = document.createElement("template");
  const old = html.match(/name="block" value="([a-z0-9-]+)"/)?.[1];
  box.innerHTML = old ? html.replaceAll(old, name) : html;
  return box.content.firstElementChild;
}
function emptied(block) {
  for (const field of block.querySelectorAll("textarea, [name$=-html]")) field.defaultValue = "";
  for (const told of block.querySelectorAll(".err, .hint")) told.remove();
  return block;
}
const freshName = (kind) => `${kind}-${crypto.randomUUID().slice(0, 8)}`;
// What was not kept on this device keeps its place and is sent with the rest.
function heldBlock(name, fields) {
  const block = document.createElement("div");
  block.className = "blk";
  block.id = `block-form-${name}`;
  block.dataset.unseen = "";
  const told = document.createElement("p");
  told.className = "soft xs";
  told.textContent = said.keptBlock;
  block.append(told, hidden("block", name));
  for (const [known, value] of fields) if (known.startsWith(`${name}-`)) block.append(hidden(known, value));
  for (const field of block.querySelectorAll("input")) delete field.dataset.held;
  return block;
}

// For the next update: nothing typed, a text, and a key of its own. `atLast` is called when
// nothing more can be typed into what stands there.
async function makeBlank(composer, atLast = () => {}) {
  const place = await idbKeyval.get(placeOf(composer), shelves.places);
  const blank = (place?.blank || [["byline", document.body.dataset.byline || ""]]).filter(([name]) => !["key", "block"].includes(name));
  const text = await blockNamed(freshName("text"), []);
  atLast();
  composer.querySelector(".blocks").replaceChildren(text);
  await restore(composer, [...blank, ["key", crypto.randomUUID()]]);
  for (const name of ["data-refused", "data-version", "data-hand"]) composer.removeAttribute(name);
  for (const problem of composer.querySelectorAll(".err, .tell, .gone-block")) problem.remove();
  for (const field of composer.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
}
