// Where a new block goes: below the one that was written in last, else to the end.

import { composerOf } from "../ui/page.js";

/** @type {WeakMap<Composer, Found | null>} */
const writtenIn = new WeakMap();
document.addEventListener("focusin", ({ target }) => {
  const composer = composerOf(/** @type {Found} */ (target));
  if (composer && !target.closest(".add, .act-bar"))
    writtenIn.set(composer, target.closest(".blk"));
});
/** @type {(composer: Composer, blocks: Element[]) => void} */
export function insertBlocks(composer, blocks) {
  const list = composer.querySelector(".blocks");
  const above = writtenIn.get(composer);
  if (above && list.contains(above)) above.after(...blocks);
  else list.append(...blocks);
  for (const block of blocks) htmx.process(block);
}
// More of them, added next, go below these, although the focus is in the first.
/** @type {(composer: Composer, blocks: Found[]) => void} */
export const goOnBelow = (composer, blocks) => writtenIn.set(composer, blocks.at(-1));
