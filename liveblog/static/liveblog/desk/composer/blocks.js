// The blocks of a composer: put back, made anew, and all of them made blank.

import { shelves } from "../keeping/device.js";
import { store } from "../keeping/store.js";
import { figureFor } from "../pictures/figure.js";
import { addressOfPicture, pictures } from "../pictures/store.js";
import { deviceWords } from "../ui/words.js";
import { fieldsOf, hidden, setFields, valueIn } from "./fields.js";
import { placeOf, slugOf } from "./identity.js";

// Put these fields back: their blocks in their order, and what was typed into each. Not
// over what is typed while a block is still on its way: then it answers false.
/** @type {(composer: Composer, fields: Fields) => Promise<boolean>} */
export async function restore(composer, fields) {
  const stood = String(fieldsOf(composer));
  const names = fields.filter(([name]) => name === "block").map(([, value]) => value);
  const known = (name) => composer.querySelector(`[id="block-form-${CSS.escape(name)}"]`);
  const blocks = [];
  for (const name of new Set(names))
    blocks.push(known(name) || (await blockNamed(name, fields, composer)));
  if (String(fieldsOf(composer)) !== stood) return false;
  const list = composer.querySelector(".blocks");
  const focused = list.contains(document.activeElement) && document.activeElement;
  if (blocks.length) list.replaceChildren(...blocks);
  for (const block of blocks) htmx.process(block);
  setFields(composer, fields);
  if (focused) goOn(focused.isConnected ? focused : list.querySelector("textarea"));
  composer.dispatchEvent(new CustomEvent("desk:restored", { bubbles: true }));
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
/** @type {(name: string, fields: Fields, composer: Composer) => Promise<Element>} */
async function blockNamed(name, fields, composer) {
  const kind = name.split("-")[0];
  if (kind === "text" && textForm) return emptied(fresh(textForm, name));
  if (kind === "figure") {
    const picture = valueIn(fields, `${name}-upload`) || valueIn(fields, `${name}-image`);
    if (!picture || pictures.has(picture)) return figureFor(picture, name); // on its way from here
    const address = `${addressOfPicture(picture, "block")}?blog=${slugOf(composer)}`;
    return (await blockFrom(address, name)) || figureFor(picture, name);
  }
  const block = await blockFrom(deviceWords.block.replace("kind", kind), name);
  return block || heldBlock(name, fields);
}
/** @type {(address: string, name: string) => Promise<Element | null>} */
async function blockFrom(address, name) {
  try {
    const answer = await fetch(address, {
      redirect: "manual",
      signal: AbortSignal.timeout(BLOCK_MS),
    });
    const block = fresh(await answer.text(), name);
    if (answer.ok && block?.matches(".blk")) return block;
  } catch {
    /* not kept on this device */
  }
  return null;
}
// A block from the server, or from the shell where it has the same name each time, under
// a name of its own.
/** @type {(html: string, name: string) => Element} */
export function fresh(html, name) {
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
export const freshName = (kind) => `${kind}-${crypto.randomUUID().slice(0, 8)}`;
// What was not kept on this device keeps its place and is sent with the rest.
/** @type {(name: string, fields: Fields) => Element} */
function heldBlock(name, fields) {
  const block = document.createElement("div");
  block.className = "blk";
  block.id = `block-form-${name}`;
  block.dataset.unseen = "";
  const told = document.createElement("p");
  told.className = "soft xs";
  told.textContent = deviceWords.keptBlock;
  block.append(told, hidden("block", name));
  for (const [known, value] of fields)
    if (known.startsWith(`${name}-`)) block.append(hidden(known, value));
  for (const field of block.querySelectorAll("input")) delete field.dataset.held;
  return block;
}

// What an empty composer of this blog holds: neither key nor blocks.
/** @type {(composer: Composer) => Promise<Fields>} */
export async function blankFields(composer) {
  const place = await store.get(placeOf(composer), shelves.places);
  return (place?.blank || [["byline", document.body.dataset.byline || ""]]).filter(
    ([name]) => !["key", "block"].includes(name),
  );
}
// For the next update: nothing typed, a text, and a key of its own. `atLast` is called when
// nothing more can be typed into what stands there.
/** @type {(composer: Composer, atLast?: () => void) => Promise<void>} */
export async function makeBlank(composer, atLast = () => {}) {
  const blank = await blankFields(composer);
  const text = await blockNamed(freshName("text"), [], composer);
  atLast();
  composer.querySelector(".blocks").replaceChildren(text);
  await restore(composer, [...blank, ["key", crypto.randomUUID()]]);
  for (const name of ["data-refused", "data-version", "data-hand"]) composer.removeAttribute(name);
  for (const problem of composer.querySelectorAll(".err, .tell, .gone-block")) problem.remove();
  for (const field of composer.querySelectorAll("[aria-invalid]"))
    field.removeAttribute("aria-invalid");
}
