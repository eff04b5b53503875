// What was added to an update while it was on its way, read from its composer and put into
// that of the next, or into this one where it has come back; and the caret with it.

import { editors } from "../editor/editor.js";
import { restore } from "./blocks.js";
import { fieldsOf, valueIn, writtenNames } from "./fields.js";
import { IN_BLOCK, isSame, nextUpdate, sameUpdate, typedSince } from "./next-update.js";

/** @type {(composer: Composer, sent: Fields) => any} */
export function addedTo(composer, sent) {
  const now = fieldsOf(composer);
  return {
    sent,
    now,
    typed: typedSince(sent, now),
    isChanged: !isSame(sent, now),
    written: writtenNames(composer),
    blocks: [...composer.querySelectorAll(".blk")],
    caret: caretIn(composer),
  };
}

// In this one's, which has come back, what was taken out meanwhile is taken out, too.
/** @type {(added: ReturnType<typeof addedTo>, isBack: boolean) => boolean} */
export const isMore = ({ typed, isChanged }, isBack) => (isBack ? isChanged : typed.length > 0);

// In the composer of the next update, or in this one's that has come back. True where there
// was something to put in.
/** @type {(composer: Composer, added: ReturnType<typeof addedTo>, isBack?: boolean) => Promise<boolean>} */
export async function goOnIn(composer, added, isBack = false) {
  const { sent, now, written, blocks, caret } = added;
  const isPutIn = isMore(added, isBack);
  if (isPutIn) {
    const fields = fieldsOf(composer);
    for (const block of blocks)
      if (!document.getElementById(block.id)) composer.querySelector(".blocks").append(block);
    await restore(
      composer,
      isBack ? sameUpdate(fields, sent, now) : nextUpdate(fields, sent, now, written),
    );
    // What a colleague had saved is not in these words: they are put together anew.
    if (isBack && "merged" in composer.dataset)
      composer.elements.draft_seen.value = valueIn(sent, "draft_seen");
  }
  if (caret) putCaret(composer, caret, isBack);
  // In no field: a picture has come meanwhile, say. The button that was pressed is gone.
  else if (document.activeElement === document.body)
    composer.querySelector(".c-heading textarea")?.focus({ preventScroll: true });
  return isPutIn;
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
