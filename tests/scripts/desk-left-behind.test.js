// What a page that has gone has left on this device: it is offered, put back, or handed over.
// Slow: `make quick` leaves it out.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import * as desk from "./desk-page.js";
import { find, findAll, get, pass, server } from "./support.js";

const { answer, broken, composer, headingBox, press, saved, sentTo, type, valuesOf, visit } = desk;
const UPDATES = "/desk/live/flood/updates/";
const CORRECTION = "/desk/live/flood/updates/5/";

beforeEach(async () => {
  server.asked.length = 0;
  answer();
  desk.newDevice();
  await visit();
});
const valueOf = (fields, name) => fields.find(([known]) => known === name)?.[1];
const headingsKept = async () =>
  (await valuesOf("writing")).map(({ fields }) => valueOf(fields, "heading")).sort();
const boxes = () => findAll("[data-both]").length;

// Left on this device are later words than those on the desk, which are from another place --------

const PHONE = { version: 5, heading: "Phone" };
async function leaveLaterWords() {
  broken();
  type(headingBox(), "Laptop, and its last words");
  await pass(400);
  answer();
  await visit(composer(PHONE));
  assert.equal(boxes(), 1);
}

test("what is offered is offered until it is decided", async () => {
  await leaveLaterWords();
  await visit(composer(PHONE), { isSameTab: true });
  assert.equal(headingBox().value, "Phone");
  assert.equal(boxes(), 1);

  find("[data-both] button").click();
  findAll("[data-both] button").at(0).click();
  await pass(400);

  assert.equal(headingBox().value, "Laptop, and its last words");
  assert.deepEqual([boxes(), await headingsKept()], [0, ["Laptop, and its last words"]]);
});

test("who types instead of deciding is asked again", async () => {
  await leaveLaterWords();
  broken();
  type(headingBox(), "Phone, and more");
  await pass(400);
  assert.deepEqual(await headingsKept(), ["Laptop, and its last words", "Phone, and more"]);
  answer();
  await visit(composer(PHONE), { isSameTab: true });

  assert.equal(boxes(), 1);
  assert.equal(headingBox().value, "Phone, and more");
});

test("who publishes instead of deciding has decided", async () => {
  await leaveLaterWords();
  answer(({ url }) =>
    url === UPDATES
      ? {
          text: composer({ key: "key-2", saved: "<b>Live at 12:00</b>" }),
          headers: { "Update-Id": 5, "Idempotency-Key": "key-1" },
        }
      : null,
  );
  press("[data-send]");
  await pass(400);

  assert.deepEqual([headingBox().value, saved(), boxes()], ["", "Live at 12:00", 0]);
  assert.deepEqual(await valuesOf("writing"), []);
});

// Put back unasked, and not ------------------------------------------------------------------------

test("a reload asks nothing, and a block that is not valid yet comes back in its place", async () => {
  const quote = desk.quoteBlock("quote-1");
  answer(({ url }) => {
    if (url === "/desk/blocks/quote/") return { text: quote };
    return url.endsWith("/writing/") ? { status: 503 } : null;
  });
  type(headingBox(), "Bridge closed");
  type(find("textarea.words"), "The text");
  press(".add-quote");
  await pass(100);
  type(find("[name=quote-1-speaker]"), "Josef Lind");
  press("#block-form-quote-1 [data-move=up]");
  await pass(400);
  await visit(composer(), { isSameTab: true });
  await pass(400);

  assert.deepEqual(
    findAll(".blk").map(({ id }) => id),
    ["block-form-quote-1", "block-form-text-1"],
  );
  assert.equal(find("[name=quote-1-speaker]").value, "Josef Lind");
  assert.equal(headingBox().value, "Bridge closed");
  assert.deepEqual([boxes(), findAll(".err").length], [0, 0]);
});

const typedEarly = (selector, text) => ({
  before: () => {
    find(selector).value = text;
  },
});

test("what is typed before the scripts have come stays, and what was left is offered", async () => {
  broken();
  type(headingBox(), "Bridge closed");
  await pass(400);
  answer();
  await visit(composer(), typedEarly("textarea.words", "Typed early"));
  await pass(400);

  assert.equal(boxes(), 1);
  assert.equal(find("textarea.words").value, "Typed early");
  const texts = (await valuesOf("writing")).map(({ fields }) => valueOf(fields, "text-1-words"));
  assert.deepEqual(texts.sort(), ["", "Typed early"]);
});

test("what was typed early is not what a blank composer has", async () => {
  await visit(composer(), typedEarly("[name=heading]", "Typed early"));
  await pass(4_000);
  assert.match(saved(), /^Saved for you alone/);
  broken();
  press("[data-send]");
  await pass(100);

  assert.equal(findAll("#outbox [data-entry]").length, 1);
  assert.equal(headingBox().value, "");
});

// Corrections, refusals ------------------------------------------------------------------------------

const ROW = `<article class="row-update" id="row-5" data-revision="3"><h3>Old</h3><div class="acts"><a
  id="correct-5" href="/x" hx-get="/desk/live/flood/updates/5/edit/" hx-target="#row-5"
  hx-select="#correcting" hx-swap="beforeend">Correct</a></div></article>`;
const CORRECTING = `<article class="row-update" id="row-5" data-revision="3">${composer({
  id: "correcting",
  key: "",
  heading: "Old",
  action: CORRECTION,
  keep: `${CORRECTION}writing/`,
})
  .replaceAll('id="id_', 'id="c_')
  .replace('hx-target="this"', 'hx-target="#row-5"')}</article>`;

test("a second correction is kept as the first was", async () => {
  get("rows").innerHTML = ROW;
  htmx.process(get("rows"));
  answer(({ url }) => {
    if (url.endsWith("/edit/")) return { text: CORRECTING };
    return url === CORRECTION ? { text: ROW, headers: { "Update-Id": 5 } } : null;
  });
  for (const words of ["Upper bridge closed", "Both bridges closed"]) {
    press("#correct-5");
    await pass(0);
    type(find("#correcting [name=heading]"), words);
    await pass(400);
    assert.deepEqual(await headingsKept(), [words]);
    await pass(4_000);
    assert.equal(sentTo("5/writing/").at(-1).body.get("heading"), words);
    press("#correcting [data-send]");
    await pass(100);
    assert.deepEqual([get("correcting"), await headingsKept()], [null, []]);
  }
});

test("what cannot be opened to be corrected is said in its row", async () => {
  get("rows").innerHTML = ROW;
  htmx.process(get("rows"));
  answer(({ url }) => (url.endsWith("/edit/") ? { status: 403 } : null));
  press("#correct-5");
  await pass(0);

  assert.equal(
    find("#row-5 .problem").textContent,
    "Not done (error 403). Load the page again, then try once more.",
  );
  assert.equal(get("correcting"), null);
});

test("after a refusal that took the question away saving goes on", async () => {
  const other = { fields: [["heading", "From the phone"]], version: 9, at: "2026-05-12T09:59:00Z" };
  answer(({ url }) => {
    if (url.endsWith("/writing/")) return { status: 409, json: other };
    return url === UPDATES ? { text: composer({ refused: true, heading: "Too long" }) } : null;
  });
  type(headingBox(), "From the laptop again");
  await pass(4_000);
  assert.equal(boxes(), 1);
  press("[data-send]");
  await pass(100);
  assert.deepEqual([boxes(), get("composer").hasAttribute("data-refused")], [0, true]);
  server.asked.length = 0;

  type(headingBox(), "From the laptop, short");
  await pass(4_000);

  assert.equal(sentTo("/writing/").at(-1).body.get("heading"), "From the laptop, short");
});
