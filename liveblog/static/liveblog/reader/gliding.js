// An arrival at the head of the feed pushes down what is read there. What is pushed glides,
// so that the eye can follow; nobody who wants calm sees it glide. As it is moved by a
// transform and never by the layout, browsers count no shift.

const GLIDE_MS = 350;

// Call with what stood at the head and where, once the arrivals stand above it.
/** @type {(head: Element | null, top: number, arrivals: Element[]) => void} */
export function glide(head, top, arrivals) {
  const moved = head ? head.getBoundingClientRect().top - top : 0;
  if (!moved || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const timing = { duration: GLIDE_MS, easing: "ease-in-out" };
  for (let each = head; each; each = each.nextElementSibling) {
    if (each.getBoundingClientRect().top - moved > innerHeight) break;
    each.animate([{ transform: `translateY(${-moved}px)` }, {}], timing);
  }
  // What glides begins where they stand.
  for (const each of arrivals) each.animate([{ opacity: 0 }, { opacity: 0 }, {}], timing);
}
