// What is typed while an update is being sent is on the device, through whatever comes then.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import * as desk from "./desk-page.js";
import { find, findAll, get, pass, server } from "./support.js";

const { answer, composer, headingBox, press, sentTo, textBlock, type, valuesOf, visit } = desk;
const UPDATES = "/desk/live/flood/updates/";
const CORRECTIONS = "/desk/live/flood/updates/5/";

let done;
beforeEach(async () => {
  server.asked.length = 0;
  desk.newDevice();
  await begin();
});
// Updates are answered when the test says so; all else at once.
const held = (more = () => null) =>
  answer((request) =>
    request.url === UPDATES ? new Promise((answered) => (done = answered)) : more(request),
  );
async function begin() {
  held();
  await visit();
  type(headingBox(), "Bridge closed");
  type(find("textarea.words"), "Engineers shut it.");
  press("[data-send]");
  await pass(0);
}
const published = (more = {}) => ({
  text: composer({ key: "key-2", blocks: textBlock("text-2") }),
  headers: { "Update-Id": 5, "Idempotency-Key": "key-1" },
  ...more,
});
const words = ({ fields }) =>
  fields
    .filter(([name]) => name === "heading" || name.endsWith("-words"))
    .map(([, value]) => value)
    .filter(Boolean);
const kept = async () => (await valuesOf("writing")).map(words).sort();

test("a tab that crashes then brings both back: what was sent, and what was typed since", async () => {
  type(find("textarea.words"), "Engineers shut it. At noon.");
  await pass(300);
  assert.deepEqual(await kept(), [["At noon."], ["Bridge closed", "Engineers shut it."]]);
  server.asked.length = 0;

  answer();
  await visit(); // and nobody knows whether it arrived
  await pass(400);

  assert.equal(find("textarea.words").value, "At noon.");
  const [handedOver] = sentTo("/writing/").map(({ body }) => body.get("heading"));
  assert.equal(handedOver, "Bridge closed");
  assert.notEqual(get("composer").elements.key.value, "key-1");
});

test("words that took the place of those being sent are kept beside them", async () => {
  type(headingBox(), "Ferry");
  type(find("textarea.words"), "It goes on.");
  await pass(300);

  assert.deepEqual(await kept(), [
    ["Bridge closed", "Engineers shut it."],
    ["Ferry", "It goes on."],
  ]);
});

test("once it is live they are kept for the next alone", async () => {
  type(find("textarea.words"), "Engineers shut it. At noon.");
  await pass(300);
  done(published());
  await pass(0); // without another pause
  assert.deepEqual(await kept(), [["At noon."]]);
  const [record] = await valuesOf("writing");
  assert.equal(record.key, "key-2");
});

test("refused, they are of the same update again", async () => {
  type(find("textarea.words"), "Engineers shut it. At noon.");
  await pass(300);
  done({
    text: composer({
      refused: true,
      heading: "Bridge closed",
      blocks: textBlock("text-1", "Engineers shut it."),
    }),
  });
  await pass(0);

  assert.equal(find("textarea.words").value, "Engineers shut it. At noon.");
  assert.deepEqual(await kept(), [["Bridge closed", "Engineers shut it. At noon."]]);
});

test("without a line they are kept for the next, and what was sent waits", async () => {
  type(find("textarea.words"), "Engineers shut it. At noon.");
  await pass(300);
  done(undefined);
  await pass(0);

  assert.deepEqual(await kept(), [["At noon."]]);
  assert.deepEqual((await valuesOf("outbox")).map(words), [
    ["Bridge closed", "Engineers shut it."],
  ]);
});

test("taken away again, nothing is kept for a next", async () => {
  type(headingBox(), "Bridge closed now");
  await pass(300);
  type(headingBox(), "Bridge closed");
  await pass(300);

  assert.deepEqual(await kept(), [["Bridge closed", "Engineers shut it."]]);
});

// Live already, with other words -------------------------------------------------------------

const OFFERED = {
  id: "correcting",
  key: "",
  heading: "Bridge closed",
  blocks: textBlock("text-1", "Engineers shut it."),
  action: CORRECTIONS,
  keep: `${CORRECTIONS}writing/`,
  refused: true,
};
test("offered as a correction, what was typed meanwhile is in it, and kept as its", async () => {
  type(find("textarea.words"), "Engineers shut it. At noon.");
  await pass(300);
  done({
    text: composer(OFFERED).replace("</form>", `<input name="seen_revision" value="7"></form>`),
  });
  await pass(0);

  assert.equal(find("#correcting textarea.words").value, "Engineers shut it. At noon.");
  assert.equal(get("correcting").elements.seen_revision.value, "7");
  const [record, ...others] = await valuesOf("writing");
  assert.deepEqual(others, []);
  assert.equal(record.keep, `${CORRECTIONS}writing/`);
});

test("what an answer kept out had found is not put in after the next correction", async () => {
  type(find("textarea.words"), "Engineers shut it. At noon.");
  done({ text: "<p>Welcome to the hotel</p>" });
  await pass(400);
  assert.equal(find("#composer textarea.words").value, "At noon.");
  type(find("#composer textarea.words"), "At noon, by hand.");
  await pass(400);
  get("rows").innerHTML = `<article class="row-update" id="row-5">${composer({
    ...OFFERED,
    refused: false,
  })}</article>`;
  htmx.process(get("rows"));
  held(({ url }) =>
    url === CORRECTIONS
      ? { text: `<article class="row-update" id="row-5"></article>`, headers: { "Update-Id": 5 } }
      : null,
  );

  find("#correcting [data-send]").click();
  await pass(400);

  assert.deepEqual(
    findAll("#composer textarea").map(({ value }) => value),
    ["", "At noon, by hand.", ""],
  );
});

test("of a correction that is taken nothing more is kept, where the next page is still to come", async () => {
  desk.newDevice();
  await visit(composer({ ...OFFERED, refused: false }));
  held(({ url }) =>
    url === CORRECTIONS ? { headers: { "Update-Id": 5, "HX-Redirect": "#row-5" } } : null,
  );
  type(find("#correcting textarea.words"), "Engineers shut it. At noon.");
  find("#correcting [data-send]").click();
  await pass(0);
  server.asked.length = 0;

  // As where a picture has come.
  find("#correcting .blocks").append(document.createElement("div"));
  await pass(10_000);

  assert.equal(get("correcting").inert, true);
  assert.deepEqual(await kept(), []);
  assert.deepEqual(sentTo("/writing/"), []);
});

// The outbox -----------------------------------------------------------------------------------

test("the same update waits with both, where two tabs sent it with other words", async () => {
  done(undefined);
  await pass(100);
  await visit(composer({ heading: "Bridge closed, and the ferry" })); // key-1, as the desk had it
  await pass(0);
  held(() => null);
  press("[data-send]");
  await pass(0);
  done(undefined);
  await pass(100);

  assert.deepEqual(
    (await valuesOf("outbox")).map(({ key }) => key),
    ["key-1", "key-1"],
  );
});

test("a working copy of what waits in the outbox is not written on: it is sent", async () => {
  type(headingBox(), "Bridge closed");
  done(undefined);
  await pass(100);
  held();

  await visit(
    composer({ heading: "Bridge closed", hand: "hand-1", version: 1, blocks: textBlock("text-1") }),
  );
  await pass(0);

  assert.equal(headingBox().value, "");
  assert.notEqual(get("composer").elements.key.value, "key-1");
});

test("nothing more is sent of what is just being put into the outbox", async () => {
  let isSeen = false;
  document.body.addEventListener("htmx:sendError", () => {
    queueMicrotask(() => press("[data-send]")); // htmx has let go of the first request
    isSeen = true;
  });
  server.asked.length = 0;
  done(undefined);
  await pass(100);

  assert.equal(isSeen, true);
  const keys = sentTo("/updates/").map(({ headers }) => headers["Idempotency-Key"]);
  assert.deepEqual(
    keys.filter((key) => !key),
    [],
  );
});

const senders = () =>
  sentTo(UPDATES).map(({ headers }) => [headers["Editing-Session"], headers["Seen-Version"]]);

test("the desk is told who sends, and which working copy of it the sender has seen", async () => {
  const [[session, seen]] = senders();
  assert.match(session, /^[0-9a-f-]{36}$/);
  assert.equal(seen, "0");

  done({ status: 503 });
  await pass(0);
  done = null;
  await pass(15_000); // from the outbox

  assert.deepEqual(senders(), [
    [session, "0"],
    [session, "0"],
  ]);
});

test("of a working copy that was opened again it is the version that came with it", async () => {
  server.asked.length = 0;
  desk.newDevice();
  held();
  await visit(composer({ version: 3, hand: "0a", heading: "As left" }));
  press("[data-send]");
  await pass(0);

  assert.equal(senders()[0][1], "3");
});
