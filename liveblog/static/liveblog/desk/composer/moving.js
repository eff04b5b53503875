// Blocks are moved by their handle: with a pointer, or with the arrow keys on it.

import { composerOf, fill, on, say } from "../ui/page.js";
import { words } from "../ui/words.js";

// The others move round the block, never it: what is taken out of the page and put back
// loses the focus, the pointer and the caret.
export function move(block, direction) {
  const other = neighbour(block, direction);
  if (!other) return;
  if (direction === "up") block.after(other);
  else block.before(other);
  tellPlace(block);
}
function neighbour(block, direction) {
  const next = direction === "up" ? "previousElementSibling" : "nextElementSibling";
  let other = block[next];
  while (other && !other.matches(".blk")) other = other[next];
  return other;
}
function tellPlace(block) {
  const all = [...block.parentElement.querySelectorAll(":scope > .blk")];
  // The order is part of what is written.
  block.dispatchEvent(new Event("change", { bubbles: true }));
  say(
    composerOf(block),
    fill(words.moved, { kind: block.dataset.kind, n: all.indexOf(block) + 1, all: all.length }),
  );
}
on("click", "[data-move]", (button) => {
  const block = button.closest(".blk");
  move(block, button.dataset.move);
  block.querySelector("summary").focus();
});
on("keydown", ".grip", (grip, event) => {
  if (event.altKey || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
  event.preventDefault();
  move(grip.closest(".blk"), event.key === "ArrowUp" ? "up" : "down");
  grip.scrollIntoView({ block: "nearest" });
});

const EDGE_PX = 72; // of the window, where a dragged block scrolls the page
on("pointerdown", ".grip", (grip, event) => {
  if (event.button) return;
  event.preventDefault();
  grip.focus();
  grip.setPointerCapture(event.pointerId);
  const block = grip.closest(".blk");
  const order = [...block.parentElement.children];
  const place = () => [...block.parentElement.children].indexOf(block);
  const began = place();
  let y = event.clientY;
  let scrolling = 0;

  const held = y - block.getBoundingClientRect().top;
  const middle = (element) => {
    const box = element.getBoundingClientRect();
    return box.top + box.height / 2;
  };
  const follow = () => {
    const [above, below] = [neighbour(block, "up"), neighbour(block, "down")];
    const top = y - held;
    // After a step the other one is a whole block further away: the two never flicker.
    if (above && top < middle(above)) block.after(above);
    else if (below && top + block.offsetHeight > middle(below)) block.before(below);
  };
  const drag = (moved) => {
    y = moved.clientY;
    block.classList.add("is-dragged");
    follow();
  };
  const scroll = () => {
    const by = y < EDGE_PX * 2 ? -8 : y > innerHeight - EDGE_PX ? 8 : 0;
    if (by && block.matches(".is-dragged")) {
      scrollBy(0, by);
      follow();
    }
    scrolling = requestAnimationFrame(scroll);
  };
  const end = () => {
    for (const [type, act] of Object.entries(listeners)) grip.removeEventListener(type, act);
    cancelAnimationFrame(scrolling);
    block.classList.remove("is-dragged");
    if (place() !== began) tellPlace(block);
  };
  const cancel = (pressed) => {
    if (pressed.key !== "Escape") return;
    pressed.preventDefault();
    const at = order.indexOf(block);
    block.before(...order.slice(0, at));
    block.after(...order.slice(at + 1));
    end();
  };
  const listeners = { pointermove: drag, lostpointercapture: end, keydown: cancel };
  for (const [type, act] of Object.entries(listeners)) grip.addEventListener(type, act);
  scroll();
});
