// What becomes of what was left on the device, once a page opens and finds it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { differences } from "../../liveblog/static/liveblog/desk/composer/differences.js";
import { sameUpdate } from "../../liveblog/static/liveblog/desk/composer/next-update.js";
import {
  fateOf,
  isInOutbox,
  isWithTheDesk,
} from "../../liveblog/static/liveblog/desk/keeping/records.js";

const fields = (words, key = "k") => [
  ["key", key],
  ["heading", words],
];
const record = (more = {}) => ({ key: "k", version: 1, fields: fields("Bridge"), ...more });
const composer = (more = {}) => ({
  key: "k",
  hand: "",
  version: 1,
  fields: fields(""),
  isFree: true,
  isBegun: false,
  isOfThisTab: false,
  savedAt: 0,
  ...more,
});
const newer = [
  { key: "other", at: 9 },
  { hand: "h", savedAt: 8, isOfThisTab: true },
];
const older = [{ key: "other", at: 7 }, newer[1]];
const FATES = [
  ["of this update", {}, {}, "putBack"],
  ["as the desk has it", {}, { fields: fields("Bridge") }, "forget"],
  [
    "as the desk has it, and on its way",
    { wasSent: true },
    { fields: fields("Bridge") },
    "putBack",
  ],
  ["of an older version", {}, { version: 2, hand: "h", fields: fields("Ferry") }, "offer"],
  [
    "of a newer version than the page, which was rendered before it was saved",
    { version: 2 },
    { hand: "h", fields: fields("Ferry") },
    "putBack",
  ],
  ["of a working copy that the desk has no longer", { version: 2 }, { version: 0 }, "offer"],
  ["of the session that the desk has it of", {}, { version: 2, hand: "id" }, "putBack"],
  ["of this update, and something is typed already", {}, { isBegun: true }, "offer"],
  ["of another, and the composer is empty", { key: "other" }, {}, "putBack"],
  ["of another, and it is not", { key: "other" }, { isFree: false }, "handOver"],
  ["of another, and the desk opens with a copy", { key: "other" }, { hand: "h" }, "handOver"],
  ["of another, older than what the desk opens with", ...older, "handOver"],
  ["of another, by another tab", { key: "other", at: 9 }, { hand: "h", savedAt: 8 }, "handOver"],
  ["of another, by this tab, and newer", ...newer, "putInstead"],
  [
    "of another, newer, and something is typed already",
    newer[0],
    { ...newer[1], isBegun: true },
    "handOver",
  ],
];
for (const [what, left, here, fate] of FATES)
  test(`left behind ${what}: ${fate}`, () => {
    assert.equal(fateOf("id", record(left), composer(here)), fate);
  });

test("the desk has it, unless it drops it as soon as the update arrives", () => {
  assert.equal(isWithTheDesk(record(), { status: 200 }), true);
  assert.equal(isWithTheDesk(record({ wasSent: true }), { status: 200 }), false);
  assert.equal(isWithTheDesk(record(), { status: 410, discarded: true }), true);
  assert.equal(isWithTheDesk(record(), { status: 409, sent: 5 }), true);
  assert.equal(isWithTheDesk(record({ isTyped: true }), { status: 409, sent: 5 }), false);
  assert.equal(isWithTheDesk(record(), null), false);
});

test("it waits in the outbox where nothing was typed since", () => {
  const entries = [{ key: "k", fields: fields("Bridge") }];
  assert.equal(isInOutbox(entries, "k", fields("Bridge")), true);
  assert.equal(isInOutbox(entries, "k", fields("")), true);
  assert.equal(isInOutbox(entries, "k", fields("Bridge, and more")), false);
  assert.equal(isInOutbox(entries, "other", fields("Bridge", "other")), false);
});

test("a composer that has come back keeps what only it has", () => {
  const back = [
    ["key", "new"],
    ["draft", "5"],
    ["heading", "Bridge"],
    ["seen_revision", "7"],
  ];
  const sent = [
    ["key", "k"],
    ["heading", "Bridge"],
    ["is_unconfirmed", "on"],
  ];
  const now = [
    ["key", "k"],
    ["heading", "Bridge closed"],
  ];
  assert.deepEqual(sameUpdate([...back, ["is_unconfirmed", "on"]], sent, now), [
    ["heading", "Bridge closed"],
    ["key", "new"],
    ["draft", "5"],
    ["seen_revision", "7"],
  ]);
});

test("texts differ in what has a label: the other's values, or that it has none", () => {
  const labels = { heading: "Heading", "quote-speaker": "Speaker", more_bylines: "With" };
  const here = [
    ["key", "a"],
    ["heading", "Bridge"],
    ["quote-1-speaker", "Ann"],
  ];
  const other = [
    ["key", "b"],
    ["heading", "Bridge"],
    ["more_bylines", "A"],
    ["more_bylines", "B"],
  ];
  assert.deepEqual(differences(here, other, labels), [
    { name: "more_bylines", label: "With", values: ["A", "B"] },
    { name: "quote-1-speaker", label: "Speaker", values: [] },
  ]);
});
