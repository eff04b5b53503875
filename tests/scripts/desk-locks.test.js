// Who writes is known to other tabs by a lock, as far as browsers have them.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import * as desk from "./desk-page.js";
import { pass } from "./support.js";

const { answer, broken, headingBox, press, saved, type, valuesOf, visit } = desk;

// As browsers do it, for as long as the test says that a name is held elsewhere.
const heldElsewhere = new Set();
let waiting = [];
const locks = {
  request: async (name, ...more) => {
    const [options, act] = more.length > 1 ? more : [{}, ...more];
    if (options.ifAvailable) return act(heldElsewhere.has(name) ? null : { name });
    if (heldElsewhere.has(name)) await new Promise((freed) => waiting.push(freed));
    return act({ name });
  },
};
const letAllGo = () => {
  heldElsewhere.clear();
  for (const freed of waiting.splice(0)) freed();
};
beforeEach(async () => {
  heldElsewhere.clear();
  waiting = [];
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

test("what is put in the outbox while another tab looks into it goes out after that", async () => {
  await visit(desk.composer({ key: "key-1" }), { locks });
  heldElsewhere.add("outbox-7"); // it has found nothing to send
  broken();
  type(headingBox(), "Bridge closed");
  press("[data-send]");
  await pass(100);
  answer((request) =>
    request.url.endsWith("/updates/")
      ? { text: desk.composer(), headers: { "Update-Id": 1, "Idempotency-Key": "key-1" } }
      : null,
  );

  letAllGo();
  await pass(100);

  assert.equal(desk.sentTo("/updates/").length, 2);
  assert.deepEqual(await desk.valuesOf("outbox"), []);
});

test("an editing session is held before it keeps anything", async () => {
  desk.newDevice();
  const granted = [];
  const slow = (_, ...more) => new Promise((held) => granted.push(held)).then(more.at(-1));
  await visit(desk.composer(), { locks: { request: slow } });
  type(headingBox(), "Bridge closed");
  await pass(1_000);
  assert.deepEqual(await valuesOf("writing"), []);

  for (const held of granted) held({});
  await pass(0);

  assert.equal((await valuesOf("writing")).length, 1);
});

test("what another tab begins just now is not taken up as left behind", async () => {
  desk.newDevice();
  await visit(desk.composer(), { locks });
  answer(({ url }) =>
    url.endsWith("/updates/")
      ? {
          text: desk.composer({ key: "key-2", saved: "<b>Live at 12:00</b>" }),
          headers: { "Update-Id": 1, "Idempotency-Key": "key-1" },
        }
      : null,
  );
  // What is kept is read, and its answer held back: the other tab begins meanwhile.
  const { entries } = idbKeyval;
  let goOn;
  idbKeyval.entries = async (...given) => {
    await new Promise((read) => (goOn = read));
    return entries(...given);
  };
  type(headingBox(), "Bridge closed");
  press("[data-send]");
  await pass(0);
  idbKeyval.entries = entries;
  heldElsewhere.add("editing-other");
  const theirs = { spot: "/desk/live/flood/writing/#", keep: "/desk/live/flood/writing/" };
  const fields = [
    ["key", "key-9"],
    ["heading", "School open"],
  ];
  await idbKeyval.set(
    "other",
    { ...theirs, key: "key-9", fields, at: Date.now(), version: 0 },
    desk.store("7", "writing"),
  );
  goOn();
  await pass(1_000);

  assert.deepEqual([headingBox().value, saved()], ["", "Live at 12:00"]);
  assert.deepEqual(
    (await valuesOf("writing")).map(({ key }) => key),
    ["key-9"],
  );
});
