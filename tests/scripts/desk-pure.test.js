// Rules of the desk that need no page: quotation marks, frames on pictures, addresses.

import assert from "node:assert/strict";
import { test } from "node:test";
import { module } from "./support.js";

const { quotationMark } = await module("desk/editor/quotes");
const { boundedSize, viewScale } = await module("desk/pictures/retouch/drawing");
const geometry = await module("desk/pictures/retouch/geometry");
const { Steps, turned, untouched } = await module("desk/pictures/retouch/steps");
const { addressOf } = await module("desk/editor/rich/link");
const { discardingOf, placeOf, slugOf, spotOf, topicOf } = await module("desk/composer/identity");

// Quotation marks --------------------------------------------------------------------------

const MARKS = {
  de: ["„", "“", "‚", "‘"],
  fr: ["«\u00a0", "\u00a0»", "“", "”"],
  sv: ["”", "”", "’", "’"],
  ar: ["«", "»", "“", "”"],
  en: ["“", "”", "‘", "’"],
};
const typeset = (text, marks) =>
  [...text].reduce(
    (before, typed) =>
      before + (`"'`.includes(typed) ? quotationMark(before, typed, marks) : typed),
    "",
  );
for (const [language, typed, expected] of [
  ["de", `"Er sagt: 'Nein'", so 'Hans'`, "„Er sagt: ‚Nein‘“, so ‚Hans‘"],
  ["fr", `"Er sagt: 'Nein'", so 'Hans'`, "«\u00a0Er sagt: “Nein”\u00a0», so “Hans”"],
  ["sv", `"Er sagt: 'Nein'", so 'Hans'`, "”Er sagt: ’Nein’”, so ’Hans’"],
  ["ar", `"Er sagt: 'Nein'", so 'Hans'`, "«Er sagt: “Nein”», so “Hans”"],
  ["en", `"Er sagt: 'Nein'", so 'Hans'`, "“Er sagt: ‘Nein’”, so ‘Hans’"],
  ["en", `It's the river's turn`, "It’s the river’s turn"],
  ["de", `Hans' Haus`, "Hans’ Haus"],
  ["en", `("Now", he said)`, "(“Now”, he said)"],
  ["en", `"I was –" and left`, "“I was –” and left"],
  ["en", `and –"now"`, "and –“now”"],
  ["en", `"'No', he said"`, "“‘No’, he said”"],
]) {
  test(`in ${language} ${typed} becomes ${expected}`, () => {
    assert.equal(typeset(typed, MARKS[language]), expected);
  });
}

// Frames on a picture ----------------------------------------------------------------------

const SIZE = { width: 1000, height: 500 };
const FRAME = { x: 100, y: 100, width: 400, height: 200 };
const { inside, moved, resized, shaped, spanned, turnedFrame } = geometry;
const box = (x, y, width, height) => ({ x, y, width, height });
for (const [what, frame, expected] of [
  ["moved", moved(FRAME, 50, -30, SIZE), box(150, 70, 400, 200)],
  ["moved past the corner", moved(FRAME, 9999, 9999, SIZE), box(600, 300, 400, 200)],
  ["moved past the other corner", moved(FRAME, -9999, -9999, SIZE), box(0, 0, 400, 200)],
  ["moved past a side and the top", moved(FRAME, 9999, -9999, SIZE), box(600, 0, 400, 200)],
  ["too small and outside", inside(box(-5, 990, 1, 1), SIZE), box(0, 484, 16, 16)],
  ["too narrow and too high", inside(box(-5, 0, 2, 9999), SIZE), box(0, 0, 16, 500)],
  ["too large", inside(box(-5, -5, 9999, 9999), SIZE), box(0, 0, 1000, 500)],
  ["pulled at the east", resized(FRAME, "e", 9999, 0, SIZE), box(100, 100, 900, 200)],
  ["pushed in from the east", resized(FRAME, "e", -9999, 0, SIZE), box(100, 100, 16, 200)],
  ["pulled at the west", resized(FRAME, "w", -9999, 0, SIZE), box(0, 100, 500, 200)],
  ["pulled at the north west", resized(FRAME, "nw", 9999, 9999, SIZE), box(484, 284, 16, 16)],
  [
    "pulled a little at the north west",
    resized(FRAME, "nw", -50, 20, SIZE),
    box(50, 120, 450, 180),
  ],
  ["pulled at the south", resized(FRAME, "s", 0, -9999, SIZE), box(100, 100, 400, 16)],
  ["of a shape, pulled", resized(FRAME, "se", 200, 0, SIZE, 2), box(100, 100, 600, 300)],
  ["of a shape, to the edge", resized(FRAME, "se", 9999, 9999, SIZE, 2), box(100, 100, 800, 400)],
  ["of a shape, north west", resized(FRAME, "nw", -9999, 0, SIZE, 1), box(200, 0, 300, 300)],
  ["of a shape, by its height", resized(FRAME, "s", 0, 100, SIZE, 2), box(100, 100, 600, 300)],
  ["made square", shaped(FRAME, 1, SIZE), box(50, 0, 500, 500)],
  ["made wide", shaped(FRAME, 4, SIZE), box(0, 75, 1000, 250)],
  ["of any shape", shaped(FRAME, 0, SIZE), FRAME],
  ["between two points", spanned({ x: 9, y: 1 }, { x: 3, y: 6 }), box(3, 1, 6, 5)],
  ["turned right", turnedFrame(FRAME, SIZE, "right"), box(200, 100, 200, 400)],
  ["turned left", turnedFrame(FRAME, SIZE, "left"), box(100, 500, 200, 400)],
]) {
  test(`a frame stays in the picture: ${what}`, () => assert.deepEqual(frame, expected));
}

test("a picture of any size is worked on at 4096 pixels at most, and shown at 1400", () => {
  assert.deepEqual(boundedSize({ width: 12000, height: 9000 }), { width: 4096, height: 3072 });
  assert.deepEqual(boundedSize({ width: 50, height: 20 }), { width: 50, height: 20 });
  assert.equal(viewScale({ width: 2800, height: 100 }), 0.5);
  assert.equal(viewScale({ width: 28, height: 100 }), 1);
});

test("turning four times ends where it began, with the crop and what is blurred", () => {
  const first = { ...untouched(SIZE), crop: FRAME, blurs: [box(10, 20, 30, 40)] };

  const round = [1, 2, 3, 4].reduce((state) => turned(state, "right"), first);

  assert.deepEqual(round, first);
  assert.deepEqual(turned(turned(first, "right"), "left"), first);
  assert.deepEqual(turned(first, "right").size, { width: 500, height: 1000 });
  assert.equal(turned(first, "left").turns, 3);
});

test("a chosen shape holds after a turn", () => {
  const wide = { ...untouched(SIZE), aspect: 2, crop: FRAME };

  const { crop, size } = turned(wide, "right");

  assert.equal(crop.width / crop.height, 2);
  assert.ok(crop.x >= 0 && crop.x + crop.width <= size.width);
});

test("steps are undone and done again; a key held down is one of them", () => {
  const steps = new Steps("first");
  assert.deepEqual([steps.canUndo, steps.canRedo], [false, false]);
  steps.take("moved", "crop");
  steps.take("moved on", "crop");
  steps.take("turned");
  steps.undo();
  assert.equal(steps.now, "moved on");
  steps.undo();
  assert.deepEqual([steps.now, steps.canUndo, steps.canRedo], ["first", false, true]);
  steps.undo();
  steps.redo();
  assert.equal(steps.now, "moved on");
  steps.take("else", "crop");
  assert.deepEqual([steps.now, steps.canRedo], ["else", false]);
  steps.redo();
  assert.equal(steps.now, "else");
  steps.undo();
  steps.undo();
  steps.take("anew"); // all that was undone is gone
  assert.deepEqual([steps.now, steps.canRedo], ["anew", false]);
});

// Addresses --------------------------------------------------------------------------------

for (const [typed, address] of [
  ["example.com", "https://example.com/"],
  [" http://example.com/a?b#c ", "http://example.com/a?b#c"],
  ["desk@example.com", "mailto:desk@example.com"],
  ["mailto:desk@example.com", "mailto:desk@example.com"],
  ["localhost:8000/x", "https://localhost:8000/x"],
  ["javascript:alert(1)", ""],
  ["data:text/html,x", ""],
  ["https:///etc", ""],
  ["two words", ""],
  ["word", ""],
  ["", ""],
]) {
  test(`where a link leads, typed as ${JSON.stringify(typed)}`, () => {
    assert.equal(addressOf(typed), address);
  });
}

test("a composer is known by its blog, its draft or update, and the key of what is written", () => {
  const composer = (keep, elements) => ({ dataset: { keep }, elements });
  const fresh = composer("/desk/live/flood/writing/", { key: { value: "k1" } });
  const correction = composer("/desk/live/flood/updates/7/writing/", { draft: { value: "" } });
  const draft = composer("/desk/live/flood/writing/", {
    draft: { value: "9" },
    key: { value: "k2" },
  });

  assert.deepEqual([fresh, correction].map(placeOf), ["/desk/live/flood", "/desk/live/flood"]);
  assert.deepEqual([fresh, draft].map(spotOf), [
    "/desk/live/flood/writing/#",
    "/desk/live/flood/writing/#9",
  ]);
  assert.deepEqual([fresh, correction].map(topicOf), [
    "/desk/live/flood/writing/#k1",
    "/desk/live/flood/updates/7/writing/#",
  ]);
});

test("one of several corrections of an update is known by its address", () => {
  const keep = "/desk/live/flood/updates/7/writing/";
  const [ordinary, other] = [keep, `${keep}?copy=12`].map((address) => ({
    dataset: { keep: address },
    elements: {},
  }));

  assert.deepEqual([ordinary, other].map(placeOf), ["/desk/live/flood", "/desk/live/flood"]);
  assert.equal(slugOf(other), "flood");
  assert.deepEqual([ordinary, other].map(spotOf), [`${keep}#`, `${keep}?copy=12#`]);
  assert.deepEqual([ordinary, other].map(topicOf), [`${keep}#`, `${keep}?copy=12#`]);
  assert.deepEqual([ordinary, other].map(discardingOf), [
    `${keep}discard/`,
    `${keep}discard/?copy=12`,
  ]);
});
