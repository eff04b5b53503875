// "Make this paragraph a quote": the paragraphs that the selection touches go into a quote of
// their own, and what comes after them into a text of its own, so that readers see all in
// the order in which it was written.

import { toHtml, toText } from "./document.js";

export async function quoteFrom(kit, editor, box, desk) {
  const { doc, selection } = editor.state;
  const { $from, $to } = selection;
  const from = $from.depth ? $from.before(1) : 0;
  const to = $to.depth ? $to.after(1) : doc.content.size;
  const quoted = toText(doc.cut(from, to));
  if (!quoted) return desk.say(box.form, desk.words.nothingToQuote);
  const after = doc.cut(to);
  const rest = toText(after) && { text: toText(after), html: toHtml(kit, after) };
  const isDone = await desk.makeQuote(box.closest(".blk"), quoted, rest);
  // Who went on writing meanwhile has it twice, and loses nothing.
  if (!isDone || !doc.eq(editor.state.doc)) return undefined;
  return from
    ? editor.commands.deleteRange({ from, to: doc.content.size })
    : editor.commands.clearContent(true);
}
