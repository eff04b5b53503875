// All that can be in a text: p br strong em a[href] ul ol li h4, as in markup/safe_text.py. Nothing
// else is known to the editor, so nothing else can be typed, pasted or dropped into it.

export const SAFE_ADDRESS = /^(https?:\/\/[^/\\\s]|mailto:[^\s])/i;

export function extensionsOf(kit, { placeholder, markFor, act }) {
  const { Document, Paragraph, Text, Bold, Italic, HardBreak, Heading, ListItem } = kit;
  const BulletList = kit.BulletList.extend({
    addInputRules() {
      return [kit.wrappingInputRule({ find: /^[-*]\s$/, type: this.type })];
    },
  });
  return [
    ...[Document, Paragraph, Text, Bold, Italic, BulletList],
    // The kit's own has attributes (type, start), and styles of its own.
    BulletList.extend({
      name: "orderedList",
      parseHTML: () => [{ tag: "ol" }],
      renderHTML: () => ["ol", 0],
      addCommands: () => ({
        toggleOrderedList:
          () =>
          ({ commands }) =>
            commands.toggleList("orderedList", "listItem"),
      }),
      addKeyboardShortcuts() {
        return { "Mod-Shift-7": () => this.editor.commands.toggleOrderedList() };
      },
      // None for "1. ": "24. Dezember" and "1. FC Köln" begin sentences.
      addInputRules: () => [],
    }),
    // Tab leaves the text, as everywhere.
    ListItem.extend({
      addKeyboardShortcuts() {
        return { Enter: () => this.editor.commands.splitListItem("listItem") };
      },
    }),
    // Ctrl+Enter publishes.
    HardBreak.extend({
      addKeyboardShortcuts() {
        return { "Shift-Enter": () => this.editor.commands.setHardBreak() };
      },
    }),
    // At the desk no heading of level 3 stands above it; readers' pages have the update's.
    Heading.configure({ levels: [4], HTMLAttributes: { "aria-level": "3" } }),
    linkOf(kit, act),
    kit.UndoRedo,
    kit.Placeholder.configure({ placeholder }),
    quotesOf(kit, markFor),
  ];
}

const linkOf = (kit, act) =>
  kit.Link.extend({
    addAttributes: () => ({ href: { default: null } }),
    addKeyboardShortcuts: () => ({
      "Mod-k": () => act("link"),
      "Mod-Shift-9": () => act("quote"),
    }),
  }).configure({
    // While typing, "example.com" is a name as often as an address.
    autolink: false,
    shouldAutoLink: (url) => /^https?:/i.test(url),
    isAllowedUri: (url) => SAFE_ADDRESS.test(url || ""),
  });

// A straight quotation mark is typed, and becomes a typographic one in a step of its own:
// Ctrl+Z brings the straight one back.
const quotesOf = (kit, markFor) =>
  kit.Extension.create({
    name: "quotationMarks",
    addProseMirrorPlugins: () => [
      new kit.Plugin({
        props: {
          handleTextInput(view, from, to, typed) {
            if (!["'", '"'].includes(typed) || view.composing) return false;
            const place = view.state.doc.resolve(from);
            const before = place.parent.textBetween(0, place.parentOffset, "\n", "\n");
            view.dispatch(view.state.tr.insertText(typed, from, to));
            const typeset = view.state.tr.insertText(markFor(before, typed), from, from + 1);
            view.dispatch(kit.pm.history.closeHistory(typeset).scrollIntoView());
            return true;
          },
        },
      }),
    ],
  });
