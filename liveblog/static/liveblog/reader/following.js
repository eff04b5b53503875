// The page says that it does not follow by itself, in its HTML; its style sheet shows that after
// some seconds. Only the first good answer to a poll takes the note away, and shows Pause.

import { byId, root } from "./page.js";

const note = byId("not-following");

export function takeNoteAway() {
  root.setAttribute("data-following", "");
  if (note) note.hidden = true;
}

// While nobody looked nothing was asked for. Put in again, it counts its seconds anew.
export function restartNote() {
  if (note && !note.hidden) note.replaceWith(note);
}
