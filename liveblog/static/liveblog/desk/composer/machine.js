// What becomes of what is being written, from its first letter until it is published. Pure:
// from a state and an event follow the next state and the names of what is to be done, in
// this order. composer.js feeds it and sees to the doing; no page, device or clock is here.
//
// A pair of state and event that is not named below changes nothing: such an event comes too
// late, as the answer to a save that was broken off, or cannot come at all.

/** @type {Writing} */
export const CLEAN = {
  is: "clean",
  goesOnIn: "",
  isUnkept: false,
  isUnsaved: false,
  isSaving: false,
  isSaved: false,
  isTyped: false,
  isAdded: false,
  hasNext: false,
  wasAsked: false,
  wasSent: false,
};
// As it goes on from what a crash or another visit has left on this device.
/** @type {(record: Partial<KeptWriting>) => Writing} */
export const leftBehind = ({
  isAdded = false,
  isTyped = false,
  isOnTheDesk = false,
  wasSent = false,
}) => ({
  ...CLEAN,
  isAdded,
  wasSent,
  isTyped: isAdded || (isTyped && (wasSent || !isOnTheDesk)),
});

/** @type {Partial<Writing>} */
const BEHIND = { isUnkept: true, isUnsaved: true };
/** @typedef {(state: Writing, event: WritingEvent) => [Partial<Writing>, ...WritingEffect[]]} Rule */
/** @type {(phases: string, rule: Rule) => Record<string, Rule>} */
const inEach = (phases, rule) => Object.fromEntries(phases.split(" ").map((is) => [is, rule]));
/** @type {Rule} */
const nothing = () => [{}];
/** @type {(rule: Rule) => Rule} */
const ifUnkept = (rule) => (state, event) => (state.isUnkept ? rule : nothing)(state, event);

/** @type {Rule} */
const changedHere = () => [{ is: "typing", ...BEHIND }, "keepSoon"];
/** @type {Rule} */
const changedThere = () => [BEHIND, "keepSoon"];
/** @type {(rule: Rule, more?: Partial<Writing>) => Rule} */
const byAPerson =
  (rule, more = {}) =>
  (state, event) => {
    const [changes, ...effects] = rule(state, event);
    return [{ ...changes, isTyped: true, ...more }, ...effects];
  };

// To the desk goes what it does not have. What was added to a live update it would not take.
/** @type {(rule: Rule) => Rule} */
const ifDue = (rule) => (state, event) =>
  (state.isUnsaved && !state.isSaving && !state.isAdded ? rule : nothing)(state, event);
/** @type {Rule} */
const save = () => [{ isUnsaved: false, isSaving: true }, "saveNow"];

/** @type {Rule} */
const send = ({ is, isSaving, isUnsaved, isTyped, wasSent }, { goesOnIn }) => [
  {
    is: "sending",
    goesOnIn,
    isUnkept: false,
    isSaving: false,
    isUnsaved: isUnsaved || isSaving, // the save is broken off: a late copy would stay behind
    // Where the desk says later that it is live, then as it is sent now; unless it may have
    // come there once before, with other words.
    isTyped: isTyped && wasSent,
    wasAsked: is === "asked",
    wasSent: true,
  },
  "stopSaving",
  "keepHere",
];
// Refused, or not heard of. What was typed meanwhile is more of the same from now on.
/** @type {Rule} */
const failed = (state, { isAsked }) => {
  const { isUnkept, hasNext, wasAsked } = state;
  const isChanged = isUnkept || hasNext;
  const is = wasAsked && isAsked ? "asked" : isChanged ? "typing" : "refused";
  /** @type {Partial<Writing>} */
  const changes = { is, goesOnIn: "", wasAsked: false };
  return isChanged ? [{ ...changes, ...BEHIND }, "keepSoon", "saveLater"] : [changes, "saveLater"];
};
/** @type {Rule} */
const published = () => [{ ...CLEAN, is: "sent" }, "letGo", "goOn", "dropKept"];

const OPEN = "clean typing kept refused";
/** @type {Record<string, Record<string, Rule>>} */
const RULES = {
  typed: {
    ...inEach(OPEN, byAPerson(changedHere)),
    ...inEach("asked sending queued", byAPerson(changedThere)),
    sent: byAPerson(changedThere, { isAdded: true }),
  },
  // By the page itself: a block moved, words put back, a picture that has come.
  changed: {
    ...inEach(OPEN, changedHere),
    ...inEach("asked sending queued", changedThere),
    sent: (state) => (state.isAdded ? changedThere : nothing)(state, null),
  },
  // A pause in typing; or the page is left, and may not come back.
  paused: {
    typing: () => [{ is: "kept", isUnkept: false }, "keepHere", "saveWhenDue"],
    ...inEach(
      "asked sent",
      ifUnkept(() => [{ isUnkept: false }, "keepHere"]),
    ),
    // What is being sent stays as it was sent; the rest is kept as the next update's.
    ...inEach(
      "sending queued",
      ifUnkept(({ goesOnIn }) =>
        goesOnIn === "same"
          ? [{ isUnkept: false }, "keepHere"]
          : [{ isUnkept: false, hasNext: true }, "keepNext"],
      ),
    ),
  },
  stored: {
    ...inEach("clean typing kept refused asked sent", ({ hasNext }) =>
      hasNext ? [{ hasNext: false }, "dropNext", "tellKept"] : [{}, "tellKept"],
    ),
  },
  notStored: {
    ...inEach("typing kept refused", () => [{ is: "typing", isUnkept: true }, "tellNotKept"]),
    ...inEach("asked sent sending queued", () => [{ isUnkept: true }, "tellNotKept"]),
  },

  // Never older on this device than on the desk: first here, then there.
  saveDue: {
    typing: ifDue(() => [{ is: "kept", isUnkept: false }, "keepHere", "saveAfterwards"]),
    ...inEach("kept refused", ifDue(save)),
  },
  keptFirst: inEach("typing kept refused", ifDue(save)),
  saved: inEach("typing kept refused", ({ isUnsaved }) => [
    { isSaving: false, isSaved: true },
    "noteVersion",
    isUnsaved ? "saveLater" : "noteSaved",
    "tellSaved",
  ]),
  notSaved: inEach("typing kept refused", () => [
    { isSaving: false, isSaved: false, isUnsaved: true },
    "tellNotSaved",
    "saveLater",
  ]),
  foundOther: inEach("typing kept refused", () => [
    { is: "asked", isSaving: false, isSaved: false },
    "showBoth",
  ]),
  chosen: {
    ...inEach("clean typing kept refused asked", changedHere),
    sent: (state) => (state.isAdded ? changedThere : nothing)(state, null),
  },
  // From another tab or device. What was typed since is here alone, and stays here.
  sentElsewhere: inEach("typing kept refused", ({ isTyped }) => [
    { is: "sent", isUnkept: false, isSaving: false, isSaved: false, isAdded: isTyped },
    ...(isTyped
      ? [/** @type {const} */ ("keepHere")]
      : /** @type {const} */ (["dropOwn", "tellSent"])),
  ]),
  discardedElsewhere: inEach("typing kept refused", ({ isTyped }) => [
    { ...CLEAN, is: "closed" },
    "letGo",
    "dropKept",
    ...(isTyped ? [] : /** @type {const} */ (["makeBlank"])),
    "tellDiscarded",
  ]),

  send: inEach("clean typing kept refused asked sent", send),
  published: inEach("sending closed", published),
  failed: { sending: failed },
  queue: inEach("clean typing kept refused asked sending", () => [
    { is: "queued", goesOnIn: "next", isSaving: false },
    "stopSaving",
    "putInOutbox",
  ]),
  inOutbox: { queued: () => [{}, "startNext", "dropKept", "letGo", "tellQueued"] },
  notInOutbox: {
    queued: () => [{ is: "typing", goesOnIn: "", ...BEHIND }, "tellNotKept", "saveLater"],
  },

  // Thrown away on purpose: from now on nothing is kept. `reopen`: the desk did not hear it.
  close: inEach("clean typing kept refused asked sending queued sent", () => [
    { is: "closed", isUnkept: false, isSaving: false },
    "stopSaving",
  ]),
  reopen: { closed: changedHere },
};
export const EVENTS = Object.keys(RULES);
export const PHASES = [
  ...["clean", "typing", "kept", "sending", "sent", "refused", "queued", "asked"],
  "closed",
];

/** @type {(state: Writing, event: WritingEvent) => { state: Writing; effects: WritingEffect[] }} */
export function next(state, event) {
  const [changes, ...effects] = (RULES[event.type][state.is] ?? nothing)(state, event);
  return { state: { ...state, ...changes }, effects };
}
