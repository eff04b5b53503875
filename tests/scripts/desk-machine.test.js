// What becomes of what is being written: every event in every state.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  CLEAN,
  EVENTS,
  PHASES,
  leftBehind,
  next,
} from "../../liveblog/static/liveblog/desk/composer/machine.js";

const BEHIND = { isUnkept: true, isUnsaved: true };
// Each state as it is nearly always come to.
const STATES = {
  clean: {},
  typing: { ...BEHIND, isTyped: true },
  kept: { isUnsaved: true, isTyped: true },
  refused: { isUnsaved: true },
  asked: { ...BEHIND, isTyped: true },
  sending: { ...BEHIND, isTyped: true, goesOnIn: "next" },
  queued: { ...BEHIND, isTyped: true, goesOnIn: "next" },
  sent: { ...BEHIND, isTyped: true, isAdded: true },
  closed: {},
};
const stateOf = (is, more = {}) => ({ ...CLEAN, ...STATES[is], is, ...more });

// Nothing changes: what has been going on was broken off, or is done with.
const LATE = "late";
// Nothing changes: while this is so, nothing makes such an event.
const NEVER = "never";
// Nothing changes: there is nothing to be done.
const IDLE = "idle";
const COLUMNS = "clean typing kept refused asked sending queued sent closed".split(" ");
const all = (cell) => Object.fromEntries(COLUMNS.map((is) => [is, cell]));
// The next state, and what is to be done.
const TABLE = {
  typed: {
    clean: "typing keepSoon",
    typing: "typing keepSoon",
    kept: "typing keepSoon",
    refused: "typing keepSoon",
    asked: "asked keepSoon",
    sending: "sending keepSoon",
    queued: "queued keepSoon",
    sent: "sent keepSoon",
    closed: IDLE,
  },
  changed: {
    clean: "typing keepSoon",
    typing: "typing keepSoon",
    kept: "typing keepSoon",
    refused: "typing keepSoon",
    asked: "asked keepSoon",
    sending: "sending keepSoon",
    queued: "queued keepSoon",
    sent: "sent keepSoon",
    closed: IDLE,
  },
  paused: {
    clean: IDLE,
    typing: "kept keepHere saveWhenDue",
    kept: IDLE,
    refused: IDLE,
    asked: "asked keepHere",
    sending: "sending keepNext",
    queued: "queued keepNext",
    sent: "sent keepHere",
    closed: LATE,
  },
  stored: {
    clean: "clean tellKept",
    typing: "typing tellKept",
    kept: "kept tellKept",
    refused: "refused tellKept",
    asked: "asked tellKept",
    sending: IDLE, // nothing is said of it while it is sent
    queued: LATE,
    sent: "sent tellKept",
    closed: LATE,
  },
  notStored: {
    clean: NEVER,
    typing: "typing tellNotKept",
    kept: "typing tellNotKept",
    refused: "typing tellNotKept",
    asked: "asked tellNotKept",
    sending: "sending tellNotKept",
    queued: "queued tellNotKept",
    sent: "sent tellNotKept",
    closed: LATE,
  },
  saveDue: {
    clean: IDLE,
    typing: "kept keepHere saveAfterwards",
    kept: "kept saveNow",
    refused: "refused saveNow",
    asked: IDLE,
    sending: IDLE,
    queued: LATE,
    sent: IDLE,
    closed: LATE,
  },
  keptFirst: {
    clean: NEVER,
    typing: "typing saveNow",
    kept: "kept saveNow",
    refused: "refused saveNow",
    asked: LATE,
    sending: LATE,
    queued: LATE,
    sent: LATE,
    closed: LATE,
  },
  saved: {
    clean: NEVER,
    typing: "typing noteVersion saveLater tellSaved",
    kept: "kept noteVersion saveLater tellSaved",
    refused: "refused noteVersion saveLater tellSaved",
    asked: NEVER,
    sending: LATE,
    queued: LATE,
    sent: NEVER,
    closed: LATE,
  },
  notSaved: {
    clean: NEVER,
    typing: "typing tellNotSaved saveLater",
    kept: "kept tellNotSaved saveLater",
    refused: "refused tellNotSaved saveLater",
    asked: NEVER,
    sending: LATE,
    queued: LATE,
    sent: NEVER,
    closed: LATE,
  },
  foundOther: {
    clean: NEVER,
    typing: "asked showBoth",
    kept: "asked showBoth",
    refused: "asked showBoth",
    asked: NEVER,
    sending: LATE,
    queued: LATE,
    sent: NEVER,
    closed: LATE,
  },
  // Also asked of what was left on this device, in any state.
  chosen: {
    clean: "typing keepSoon",
    typing: "typing keepSoon",
    kept: "typing keepSoon",
    refused: "typing keepSoon",
    asked: "typing keepSoon",
    sending: LATE,
    queued: LATE,
    sent: "sent keepSoon",
    closed: LATE,
  },
  sentElsewhere: {
    clean: NEVER,
    typing: "sent keepHere",
    kept: "sent keepHere",
    refused: "sent dropOwn tellSent",
    asked: NEVER,
    sending: LATE,
    queued: LATE,
    sent: NEVER,
    closed: LATE,
  },
  discardedElsewhere: {
    clean: NEVER,
    typing: "closed letGo dropKept tellDiscarded",
    kept: "closed letGo dropKept tellDiscarded",
    refused: "closed letGo dropKept makeBlank tellDiscarded",
    asked: NEVER,
    sending: LATE,
    queued: LATE,
    sent: NEVER,
    closed: LATE,
  },
  send: {
    clean: "sending stopSaving keepHere",
    typing: "sending stopSaving keepHere",
    kept: "sending stopSaving keepHere",
    refused: "sending stopSaving keepHere",
    asked: "sending stopSaving keepHere",
    sending: NEVER, // htmx drops a second press
    queued: NEVER, // and going.js this one
    sent: "sending stopSaving keepHere",
    closed: IDLE,
  },
  published: {
    ...all(NEVER),
    sending: "sent letGo goOn dropKept",
    closed: "sent letGo goOn dropKept",
  },
  failed: {
    ...all(NEVER),
    sending: "typing keepSoon saveLater",
    queued: LATE,
    closed: LATE,
  },
  queue: {
    clean: "queued stopSaving putInOutbox",
    typing: "queued stopSaving putInOutbox",
    kept: "queued stopSaving putInOutbox",
    refused: "queued stopSaving putInOutbox",
    asked: "queued stopSaving putInOutbox",
    sending: "queued stopSaving putInOutbox",
    queued: NEVER,
    sent: NEVER,
    closed: LATE,
  },
  inOutbox: { ...all(NEVER), queued: "queued startNext dropKept letGo tellQueued" },
  notInOutbox: { ...all(NEVER), queued: "typing tellNotKept saveLater" },
  close: { ...all("closed stopSaving"), closed: IDLE },
  reopen: { ...all(NEVER), closed: "typing keepSoon" },
};
const NOTHING = new Set([LATE, NEVER, IDLE]);

test("the table has every event and every state", () => {
  assert.deepEqual(Object.keys(TABLE).sort(), [...EVENTS].sort());
  assert.deepEqual([...COLUMNS].sort(), [...PHASES].sort());
  for (const cells of Object.values(TABLE)) assert.deepEqual(Object.keys(cells).length, 9);
});
for (const [type, cells] of Object.entries(TABLE))
  for (const [is, cell] of Object.entries(cells))
    test(`${type} while ${is}: ${cell}`, () => {
      const state = stateOf(is);
      const frozen = JSON.stringify(state);
      const then = next(state, { type, goesOnIn: "next" });
      assert.equal(JSON.stringify(state), frozen);
      if (NOTHING.has(cell)) assert.deepEqual(then, { state, effects: [] });
      else assert.equal([then.state.is, ...then.effects].join(" "), cell);
    });

// What the state remembers --------------------------------------------------------------------

const after = (state, ...types) =>
  types.reduce(
    (known, type) => next(known, typeof type === "string" ? { type } : type).state,
    state,
  );
const effectsOf = (state, type, more = {}) => next(state, { type, ...more }).effects;

test("what is typed is on this device after a pause, and on the desk after a save", () => {
  const typing = after(CLEAN, "typed");
  assert.deepEqual([typing.isUnkept, typing.isUnsaved, typing.isTyped], [true, true, true]);
  const kept = after(typing, "paused");
  assert.deepEqual([kept.isUnkept, kept.isUnsaved], [false, true]);
  const saving = after(kept, "saveDue");
  assert.deepEqual([saving.isUnsaved, saving.isSaving], [false, true]);
  const saved = after(saving, "saved");
  assert.deepEqual([saved.isSaving, saved.isSaved, saved.is], [false, true, "kept"]);
  assert.deepEqual(effectsOf(saving, "saved"), ["noteVersion", "noteSaved", "tellSaved"]);
});
test("one save at a time, and none of what the desk has", () => {
  assert.deepEqual(effectsOf(stateOf("kept", { isSaving: true }), "saveDue"), []);
  assert.deepEqual(effectsOf(stateOf("kept", { isUnsaved: false }), "saveDue"), []);
  assert.deepEqual(effectsOf(stateOf("typing", { isSaving: true }), "saveDue"), []);
});
test("what is typed while it is saved is saved next", () => {
  const typed = after(CLEAN, "typed", "paused", "saveDue", "typed");
  assert.deepEqual(effectsOf(typed, "saved"), ["noteVersion", "saveLater", "tellSaved"]);
});
test("what the device does not take goes to the desk all the same, and stays unkept", () => {
  const unkept = after(CLEAN, "typed", "paused", "notStored");
  assert.deepEqual([unkept.is, unkept.isUnkept], ["typing", true]);
  const kept = next(unkept, { type: "saveDue" });
  assert.deepEqual(kept.effects, ["keepHere", "saveAfterwards"]);
  const failed = after(kept.state, "notStored");
  assert.deepEqual(effectsOf(failed, "keptFirst"), ["saveNow"]);
  assert.equal(after(failed, "keptFirst").isUnkept, true);
});
test("a save that a sending breaks off is owed to the desk again", () => {
  const sending = after(stateOf("kept", { isUnsaved: false, isSaving: true }), "send");
  assert.deepEqual([sending.isUnsaved, sending.isSaving], [true, false]);
});
test("what was sent as it is was not typed since; what is typed then was", () => {
  const sending = after(stateOf("typing"), "send");
  assert.equal(sending.isTyped, false);
  assert.equal(after(sending, "typed").isTyped, true);
});
test("what is typed into a draft or a correction that is being saved is the same's", () => {
  const sending = after(stateOf("typing"), { type: "send", goesOnIn: "same" }, "typed");
  assert.deepEqual(effectsOf(sending, "paused"), ["keepHere"]);
});
test("nothing is kept twice where nothing was typed", () => {
  for (const is of ["asked", "sent", "sending", "queued"])
    assert.deepEqual(effectsOf(stateOf(is, { isUnkept: false }), "paused"), []);
});
test("refused with nothing typed meanwhile: refused; with something: typing", () => {
  assert.equal(after(stateOf("kept"), "send", "failed").is, "refused");
  assert.equal(after(stateOf("kept"), "send", "typed", "failed").is, "typing");
  const kept = after(stateOf("kept"), "send", "typed", "paused", "failed");
  assert.deepEqual([kept.is, kept.isUnkept, kept.hasNext], ["typing", true, true]);
  assert.deepEqual(effectsOf(after(kept, "paused"), "stored"), ["dropNext", "tellKept"]);
  assert.deepEqual(effectsOf(after(kept, "paused", "stored"), "stored"), ["tellKept"]);
});
test("a question stands until it is answered, or has gone with the composer", () => {
  const sending = after(stateOf("asked"), "send");
  assert.equal(after(sending, { type: "failed", isAsked: true }).is, "asked");
  assert.equal(after(sending, { type: "failed", isAsked: false }).is, "refused");
  const never = after(stateOf("kept"), "send");
  assert.equal(after(never, { type: "failed", isAsked: true }).is, "refused");
});
test("words that are live elsewhere: typed here they stay, else they go", () => {
  assert.equal(after(stateOf("kept"), "sentElsewhere").isAdded, true);
  const sent = after(stateOf("kept", { isTyped: false }), "sentElsewhere");
  assert.deepEqual([sent.is, sent.isAdded], ["sent", false]);
  assert.equal(after(sent, "typed").isAdded, true);
  assert.deepEqual(effectsOf(sent, "changed"), []);
  assert.deepEqual(effectsOf(sent, "chosen"), []);
});
test("of what was added to them the desk takes no copy", () => {
  assert.deepEqual(effectsOf(after(stateOf("kept", { isAdded: true })), "saveDue"), []);
  assert.deepEqual(effectsOf(stateOf("typing", { isAdded: true }), "saveDue"), []);
});
test("once published nothing of it is remembered", () => {
  const sent = after(stateOf("kept", { isAdded: true }), "send", "typed", "paused", "published");
  assert.deepEqual(sent, { ...CLEAN, is: "sent" });
});
test("what was left behind was typed since, unless the desk has it", () => {
  assert.equal(leftBehind({ isTyped: true }).isTyped, true);
  assert.equal(leftBehind({ isTyped: true, isOnTheDesk: true }).isTyped, false);
  assert.equal(leftBehind({ isAdded: true, isOnTheDesk: true }).isTyped, true);
  assert.equal(leftBehind({}).isTyped, false);
  assert.deepEqual(leftBehind({}), CLEAN);
});
