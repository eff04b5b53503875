// What is pressed while what is in the composer is on its way is done once it is answered.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import * as desk from "./desk-page.js";
import { find, get, pass, server } from "./support.js";

const { answer, composer, headingBox, press, saved, textBlock, type, visit } = desk;
const UPDATES = "/desk/live/flood/updates/";
const DRAFTS = "/desk/live/flood/drafts/";

let waiting;
const answerNext = async (given) => {
  waiting.shift()(given);
  await pass(0);
};
// What is sent is answered when the test says so, all else at once.
beforeEach(async () => {
  server.asked.length = 0;
  waiting = [];
  desk.newDevice();
  answer(({ url }) =>
    [UPDATES, DRAFTS].includes(url) ? new Promise((given) => waiting.push(given)) : null,
  );
  await visit();
  type(headingBox(), "Bridge closed");
  type(find("textarea.words"), "Engineers shut it.");
});
const sent = () =>
  server.asked
    .filter(({ url }) => [UPDATES, DRAFTS].includes(url))
    .map(({ url, body }) => {
      const fields = [...(typeof body === "string" ? new URLSearchParams(body) : body)];
      const words = fields.filter(([name]) => name.endsWith("-words")).map(([, value]) => value);
      const draft = fields.find(([name]) => name === "draft")[1];
      return `${url === UPDATES ? "published" : "saved"}: ${draft} ${words}`;
    });
const draft = (more = {}) => ({
  text: composer({
    key: "key-2",
    draft: "5",
    heading: "Bridge closed",
    blocks: textBlock("text-1", "Engineers shut it."),
    ...more,
  }),
  headers: { "Update-Id": 5, "Idempotency-Key": "key-1" },
});
const LIVE = {
  text: composer({ key: "key-3", blocks: textBlock("text-2") }),
  headers: { "Update-Id": 5, "Idempotency-Key": "key-2" },
};
async function saveAndPublish() {
  press("[data-save]");
  await pass(0);
  press("[data-send]");
  await pass(0);
}

test("Publish, pressed while a draft is being saved, publishes that draft, with what was typed since", async () => {
  press("[data-save]");
  await pass(0);
  type(find("textarea.words"), "Engineers shut it. At noon.");
  press("[data-send]");
  press("[data-send]");
  await pass(0);
  assert.equal(get("composer").dataset.next, "publish");
  assert.deepEqual(sent(), ["saved:  Engineers shut it."]);

  await answerNext(draft());
  await answerNext(LIVE);

  assert.deepEqual(sent(), [
    "saved:  Engineers shut it.",
    "published: 5 Engineers shut it. At noon.",
  ]);
  assert.equal(headingBox().value, "");
  assert.deepEqual(await desk.valuesOf("writing"), []);
});

test("a save is pressed again only for what it does not have, and does not keep from publishing", async () => {
  press("[data-save]");
  await pass(0);
  press("[data-save]");
  await answerNext(draft());
  assert.equal(sent().length, 1);

  press("[data-save]");
  await pass(0);
  type(find("textarea.words"), "Engineers shut it. At noon.");
  press("[data-save]");
  await answerNext(draft());
  assert.equal(sent().at(-1), "saved: 5 Engineers shut it. At noon.");

  press("[data-send]");
  press("[data-save]");
  await answerNext(draft());
  await answerNext(LIVE);
  assert.equal(sent().at(-1), "published: 5 Engineers shut it.");
});

test("what is being published is not published twice; what was typed since can be saved", async () => {
  press("[data-send]");
  await pass(0);
  type(find("textarea.words"), "Engineers shut it. At noon.");
  press("[data-send]");
  await answerNext(LIVE);
  assert.deepEqual(sent(), ["published:  Engineers shut it."]);
  assert.equal(find("textarea.words").value, "At noon.");

  press("[data-send]");
  await pass(0);
  press("[data-save]");
  await answerNext({ ...LIVE, text: composer({ key: "key-4", blocks: textBlock("text-2") }) });
  assert.equal(sent().length, 2);
  type(find("textarea.words"), "Ferry.");
  press("[data-send]");
  await pass(0);
  type(find("textarea.words"), "Ferry. At six.");
  press("[data-save]");
  await answerNext(LIVE);

  assert.deepEqual(sent().slice(2), ["published:  Ferry.", "saved:  At six."]);
});

test("nothing is published of what was not saved, or was put together with a colleague's", async () => {
  await saveAndPublish();
  await answerNext({ text: composer({ refused: true, heading: "Bridge closed" }) });
  assert.equal(sent().length, 1);

  await saveAndPublish();
  const { text, headers } = draft();
  await answerNext({ text: text.replace("<form", "<form data-merged"), headers });
  assert.equal(sent().length, 2);
  assert.match(saved(), /^The words of both stand in your text now/);

  await saveAndPublish();
  await answerNext({ status: 404, text: "" });
  assert.equal(sent().length, 3);
  assert.equal("next" in get("composer").dataset, false);
});

test("without a line the save fails, and what was to be published waits in the outbox", async () => {
  await saveAndPublish();
  await answerNext(undefined);
  await answerNext(undefined);

  assert.deepEqual(sent(), ["saved:  Engineers shut it.", "published:  Engineers shut it."]);
  assert.equal((await desk.valuesOf("outbox")).length, 1);
});

test("signed in again in another tab, what was pressed last goes out", async () => {
  await saveAndPublish();
  await answerNext({ status: 403, text: "" });
  await answerNext(LIVE);

  assert.deepEqual(sent(), ["saved:  Engineers shut it.", "published:  Engineers shut it."]);
});

for (const [what, kind] of [
  ["a draft is saved", {}],
  ["a draft is refused", { refused: true }],
])
  test(`what is taken out while ${what} does not come back, nor is it published`, async () => {
    const both = textBlock("text-1", "Engineers shut it.") + textBlock("text-3", "A name.");
    await visit(composer({ heading: "Bridge closed", blocks: both }));
    press("[data-save]");
    await pass(0);
    find("#block-form-text-3 [data-remove]").click();
    type(headingBox(), "");
    await pass(0);
    await answerNext({ ...draft({ blocks: both, ...kind }), ...(kind.refused && { headers: {} }) });

    assert.equal(find("[name=text-3-words]"), null);
    assert.deepEqual(
      [headingBox().value, find("[name=text-1-words]").value],
      ["", "Engineers shut it."],
    );
    press("[data-send]");
    await pass(0);
    assert.match(sent().at(-1), /^published: 5 Engineers shut it.$/);
  });
