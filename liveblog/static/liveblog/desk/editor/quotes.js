// Which quotation mark a straight one becomes. `marks` are those of the blog's language:
// the outer pair, then the inner one (markup/quotes.py).

const BEFORE_WORDS = /(^|[\s([{<\u00a1\u00bf])$/;
const AFTER_DASH = /[-\u2010-\u2015/]$/;

/** @type {(before: string, typed: string, marks: string[]) => string} */
export function quotationMark(before, typed, marks) {
  const [outer, outerEnd, inner, innerEnd] = marks;
  const [begin, end] = typed === '"' ? [outer, outerEnd] : [inner, innerEnd];
  const isOpen = before.lastIndexOf(begin) > before.lastIndexOf(end);
  const isAfterMark =
    [outer, inner].some((mark) => before.endsWith(mark)) && !(isOpen && before.endsWith(begin));
  // A sentence that breaks off ends in a dash too: “I was –”.
  const begins = BEFORE_WORDS.test(before) || isAfterMark || (AFTER_DASH.test(before) && !isOpen);
  if (begins) return begin;
  // In a word it is an apostrophe, which is the same in all languages.
  return typed === "'" && !isOpen ? "\u2019" : end;
}
// Where a blog's language can be chosen, those of the chosen one.
export const marksFor = (element) => {
  const form = element.closest("[data-quotes]");
  const chosen = form?.querySelector("select[name=language] option:checked");
  return (chosen || form)?.dataset.quotes.split("|") || ["“", "”", "‘", "’"];
};
