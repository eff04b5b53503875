// Who writes is known to other tabs by a lock, as far as browsers have them.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import * as desk from "./desk-page.js";
import { pass } from "./support.js";

const { answer, broken, headingBox, type, visit } = desk;

// As browsers do it, for as long as the test says that a name is held elsewhere.
const heldElsewhere = new Set();
const locks = {
  request: async (name, options, act) => {
    if (!options.ifAvailable) return act({ name });
    return act(heldElsewhere.has(name) ? null : { name });
  },
};
beforeEach(async () => {
  heldElsewhere.clear();
  desk.newDevice();
  broken();
  await visit();
  type(headingBox(), "Left behind");
  await pass(400);
  answer();
});
const [nobody, somebody] = [() => "", () => `editing-${id}`];
let id;
async function visitWhile(holder, more) {
  [id] = await idbKeyval.keys(desk.store("7", "writing"));
  heldElsewhere.add(holder());
  await visit(desk.composer(), { locks, ...more });
}

test("what nobody holds is taken up", async () => {
  await visitWhile(nobody);
  assert.equal(headingBox().value, "Left behind");
});

test("what another tab holds is left to it", async () => {
  await visitWhile(somebody);
  await pass(1_000);
  assert.equal(headingBox().value, "");
});

test("a page that is loaded again waits for the one that went", async () => {
  await visitWhile(somebody, { isSameTab: true });
  await pass(4_000); // on a machine that is slow to end it
  assert.equal(headingBox().value, "");
  heldElsewhere.clear();
  await pass(300);
  assert.equal(headingBox().value, "Left behind");
});
