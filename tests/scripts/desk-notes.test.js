// The private note of a draft, for colleagues alone: what nobody typed here is neither kept nor sent.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import * as desk from "./desk-page.js";
import { find, findAll, get, pass, server } from "./support.js";

const { answer, broken, composer, headingBox, press, sentTo, type, valuesOf, visit } = desk;
const UPDATES = "/desk/live/flood/updates/";
// A draft as the desk opens it, with the note that stands there.
const noted = (html) =>
  html.replace(
    '<textarea name="source_note"></textarea>',
    '<textarea name="source_note" data-stands>A voice</textarea>',
  );
const DRAFT = noted(composer({ heading: "Bridge closed", draft: "3" }));

beforeEach(async () => {
  server.asked.length = 0;
  answer();
  desk.newDevice();
});
const note = () => get("composer").elements.source_note;
const noteIn = (fields) => fields.find(([name]) => name === "source_note")?.[1];
const noteSent = (ending) => {
  const { body } = sentTo(ending).at(-1);
  return (typeof body === "string" ? new URLSearchParams(body) : body).get("source_note");
};
const take = () => ({
  text: composer({ key: "next", saved: "<b>Live at 12:00</b>" }),
  headers: { "Update-Id": 3, "Idempotency-Key": "key-1" },
});
const states = () => findAll("#outbox [data-state]").map((each) => each.textContent);
// A composer without its draft's page, such as the shell, into which the draft has come back.
async function putBack() {
  await visit(DRAFT);
  broken();
  press("[data-send]");
  await pass(100);
  await visit();
  await pass(100);
  find("#outbox [data-acts] button:last-child").click();
  await pass(400);
  assert.equal(headingBox().value, "Bridge closed");
}

test("the outbox has no note that stands on the desk, and the next update none of the draft", async () => {
  await visit(DRAFT);
  broken();
  press("[data-send]");
  await pass(100);

  const [entry] = await valuesOf("outbox");
  assert.equal(noteIn(entry.fields), undefined);
  assert.equal(entry.title, "Bridge closed");
  assert.deepEqual([headingBox().value, note().value], ["", ""]);
});

test("put back into a composer that never saw it, the note is not shown but said to stay", async () => {
  await putBack();

  assert.equal(note().value, "");
  assert.equal(get("note-stays").hidden, false);
  assert.equal(note().getAttribute("aria-describedby"), "note-stays");
});

for (const [button, ending] of [
  ["[data-send]", "/updates/"],
  ["[data-save]", "/drafts/"],
  ["[data-schedule]", "/schedule/"],
])
  test(`by ${button} only a note that was typed is sent from the device`, async () => {
    await putBack();
    answer();
    for (const [typed, sent] of [
      ["", null],
      ["Two voices", "Two voices"],
    ]) {
      server.asked.length = 0;
      type(headingBox(), `Both bridges closed. ${typed}`);
      type(note(), typed);
      press(button);
      await pass(100);
      assert.equal(sentTo(ending).length, 1);
      assert.equal(noteSent(ending), sent);
    }
  });

test("what goes out from the outbox again leaves the note, and keeps none of it here", async () => {
  await putBack();
  type(headingBox(), "Both bridges closed");
  await pass(400);
  const [kept] = await valuesOf("writing");
  assert.equal(noteIn(kept.fields), undefined);
  press("[data-send]");
  await pass(100);
  assert.equal(get("note-stays").hidden, true); // of the next update
  server.asked.length = 0;
  answer(({ url }) => (url === UPDATES ? take() : null));
  await pass(16_000);

  assert.deepEqual(states(), ["Live at 12:00"]);
  assert.deepEqual(
    sentTo("/updates/").map(({ body }) => [body.get("heading"), body.get("source_note")]),
    [["Both bridges closed", null]],
  );
});

test("one's own note goes into the outbox, also after a reload", async () => {
  await visit();
  broken();
  type(headingBox(), "Bridge closed");
  type(note(), "By phone");
  await pass(400);
  await visit(composer(), { isSameTab: true });
  await pass(400);
  assert.equal(note().value, "By phone");
  press("[data-send]");
  await pass(100);

  const [entry] = await valuesOf("outbox");
  assert.equal(noteIn(entry.fields), "By phone");
});

test("of a correction, too, a note that nobody touched is not sent", async () => {
  await visit();
  const address = "/desk/live/flood/updates/5/";
  const keep = `${address}writing/`;
  const correcting = { id: "correcting", key: "", heading: "Dam holds", action: address, keep };
  get("rows").innerHTML =
    `<article class="row-update" id="row-5">${noted(composer(correcting))}</article>`;
  htmx.process(get("rows"));
  type(find("#correcting [name=heading]"), "Dam still holds");
  press("#correcting [data-send]");
  await pass(100);

  assert.equal(noteSent("/updates/5/"), null);
});
