// What is pressed while what is in the composer is on its way: Publish while a draft is being
// saved, say. htmx would leave it out without a word (hx-sync); it is pressed anew once the
// answer has come. What is being published is not published again: its button says that it is.

import { sessionOf } from "../keeping/editing-sessions.js";
import { composerOf, say } from "../ui/page.js";
import { words } from "../ui/words.js";
import { fieldsOf, hasTyped } from "./fields.js";
import { isSame } from "./next-update.js";
import { isSend } from "./sends.js";

const KINDS = ["now", "schedule", "save", "publish"];
/** @type {(event: HtmxEvent) => void} */
export function pressLater(event) {
  const { elt, triggeringEvent } = event.detail;
  if (event.defaultPrevented || !isSend(event)) return;
  const composer = composerOf(elt);
  const { state, going } = sessionOf(composer);
  if (state.is !== "sending") return;
  event.preventDefault();
  const button = elt.matches("form") ? (triggeringEvent?.submitter ?? elt) : elt;
  const kind = KINDS.find((name) => button.matches(`[data-${name}], form`));
  if (kind === "save") {
    // Of what is being sent it is in the answer, and it takes no other's place.
    if (!isSame(going.sent, fieldsOf(composer))) composer.dataset.next ??= kind;
  } else if (kind && state.goesOnIn === "same") composer.dataset.next = kind;
}
// The button in this composer that was pressed meanwhile.
/** @type {(composer: Composer | null, kind?: string) => Found | null} */
export const pressedNext = (composer, kind = composer?.dataset.next) =>
  (kind && composer?.querySelector(`[data-${kind}]`)) || null;
// Not where the composer has come back with what must be read first.
/** @type {(old: Composer) => void} */
export function pressNow(old) {
  const { next } = old.dataset;
  delete old.dataset.next;
  const composer = document.getElementById("composer");
  if (!next || !composer || (composer !== old && "refused" in composer.dataset)) return;
  if (composer !== old && "merged" in composer.dataset)
    say(composer, words.readBoth, { isBad: true });
  else if (next !== "save" || hasTyped(composer)) pressedNext(composer, next)?.click();
}
