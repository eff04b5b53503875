// What was added to an update while it was on its way goes on in the next one, or in this
// one where it has come back; and the caret with it.

import { editors } from "../editor/editor.js";
import { changed } from "../keeping/working-copy.js";
import { restore } from "./blocks.js";
import { fieldsOf, valueIn, writtenNames } from "./fields.js";

const OF_COMPOSER = ["key", "draft", "draft_seen", "announces"];
const IN_BLOCK = /^[a-z]+-[a-z0-9]+-/;

export function addedTo(composer, sent) {
  const had = new Set(sent.map(String));
  const now = fieldsOf(composer);
  const typed = now.filter(
    (pair) => !had.has(String(pair)) && pair[1] && !OF_COMPOSER.includes(pair[0]),
  );
  return {
    sent: new Map(sent),
    now,
    typed,
    written: writtenNames(composer),
    blocks: [...composer.querySelectorAll(".blk")],
    caret: caretIn(composer),
  };
}

// In the composer of the next update, or in this one's that has come back.
export async function goOnIn(composer, added, isBack = false) {
  const { now, typed, blocks, caret } = added;
  if (typed.length) {
    const fields = fieldsOf(composer);
    const isOwn = (/** @type {Fields[0]} */ [name]) => OF_COMPOSER.includes(name);
    for (const block of blocks)
      if (!document.getElementById(block.id)) composer.querySelector(".blocks").append(block);
    await restore(
      composer,
      isBack
        ? [...now.filter((pair) => !isOwn(pair)), ...fields.filter(isOwn)]
        : inTheNext(fields, added),
    );
    changed(composer);
  }
  if (caret) putCaret(composer, caret, isBack);
}

// What was added to a block that has gone goes on as text; a block that was added, as it is.
/** @type {(blank: Fields, added: ReturnType<typeof addedTo>) => Fields} */
function inTheNext(blank, { sent, now, typed, written }) {
  const gone = new Set([...sent.keys()].filter((name) => IN_BLOCK.test(name)));
  const isAdded = (pair) =>
    pair[0] === "block" ? typed.includes(pair) : IN_BLOCK.test(pair[0]) && !gone.has(pair[0]);
  const rest = ([name, value]) =>
    value.startsWith(sent.get(name) || "")
      ? value.slice((sent.get(name) || "").length).trim()
      : value;
  /** @type {Fields} */
  const lines = typed
    .filter(([name]) => !IN_BLOCK.test(name) && name !== "block")
    .map((pair) => [pair[0], pair[0] === "heading" ? rest(pair) : pair[1]]);
  const words = typed.filter(([name]) => gone.has(name) && written.has(name)).map(rest);
  const text = `${valueIn(blank, "block")}-words`;
  const kept = blank.filter(([name]) => name !== text && !lines.some(([line]) => line === name));
  return [...kept, ...lines, [text, words.join("\n\n")], ...now.filter(isAdded)];
}

// The caret's field, by its place in the composer: blocks that come back have other names.
function caretIn(composer) {
  const active = /** @type {Found} */ (document.activeElement);
  const block = active.closest(".blk");
  const field = active.isContentEditable ? block.querySelector("textarea.words") : active;
  if (!composer.contains(field) || !field.name) return null;
  const at = editors.get(field)?.caret() ?? field.selectionStart;
  return {
    n: [...composer.querySelectorAll(".blk")].indexOf(block),
    name: field.name.replace(IN_BLOCK, "-"),
    at,
  };
}
function putCaret(composer, { n, name, at }, isBack) {
  const block = composer.querySelectorAll(".blk")[n] || composer.querySelector(".blk");
  const field = name.startsWith("-")
    ? block.querySelector(`[name$="${name}"]`) || block.querySelector("textarea.words")
    : composer.elements[name];
  const box = field?.value || isBack ? field : composer.querySelector(".blk textarea.words");
  const place = isBack ? at : box.value.length;
  if (editors.has(box)) return editors.get(box).focus(isBack ? undefined : "end");
  box.focus({ preventScroll: true });
  return typeof box.selectionStart === "number" ? box.setSelectionRange(place, place) : undefined;
}
