// What of an answer has a place on this page.

// Withdrawn for good, whatever an older answer still has of it.
/** @type {Set<string>} */
export const withdrawn = new Set();

// An answer's HTML without those of its outermost elements that are not wanted.
/** @type {(isWanted: (element: Element) => boolean, html: string) => string} */
export function only(isWanted, html) {
  const answer = document.createElement("template");
  answer.innerHTML = html;
  for (const element of [...answer.content.children]) if (!isWanted(element)) element.remove();
  return answer.innerHTML;
}
