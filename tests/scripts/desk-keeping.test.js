// What is typed is kept on the device and on the desk, through crashes and beside other places.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import * as desk from "./desk-page.js";
import { find, findAll, get, pass, server, setHidden, setOnline } from "./support.js";

const {
  answer,
  broken,
  composer,
  fieldsSent,
  headingBox,
  press,
  saved,
  sentTo,
  type,
  valuesOf,
  visit,
} = desk;
const WRITING = "/desk/live/flood/writing/";

beforeEach(async () => {
  server.asked.length = 0;
  answer();
  desk.newDevice();
  await visit();
});
const heading = (request) => fieldsSent(request).find(([name]) => name === "heading")[1];

test("a pause keeps it on the device, and seconds later it is on the desk", async () => {
  type(headingBox(), "Bridge");
  await pass(300);
  const [record] = await valuesOf("writing");
  assert.equal(record.fields.find(([name]) => name === "heading")[1], "Bridge");
  assert.equal(record.key, "key-1");
  assert.equal(record.spot, `${WRITING}#`);

  await pass(3_000);

  assert.match(saved(), /^Saved for you alone \d\d:\d\d:\d\d$/);
  assert.deepEqual(sentTo("/writing/").map(heading), ["Bridge"]);
  assert.equal((await valuesOf("writing"))[0].isOnTheDesk, true);
});

test("who goes on typing sends it every few seconds, from one version to the next", async () => {
  for (const words of ["B", "Br", "Bri", "Brid", "Bridg", "Bridge"]) {
    type(headingBox(), words);
    await pass(1_000);
  }
  await pass(4_000);

  const sent = sentTo("/writing/");
  assert.equal(heading(sent.at(-1)), "Bridge");
  assert.ok(sent.length >= 2 && sent.length <= 4);
  const versions = sent.map((each) => Number(each.body.get("kept_version")));
  assert.deepEqual(
    versions,
    [...versions].sort((a, b) => a - b),
  );
  assert.equal(new Set(sent.map((each) => each.body.get("kept_hand"))).size, 1);
});

test("a tab that crashes brings its words back, and the caret's field with them", async () => {
  broken();
  type(headingBox(), "Bridge closed");
  type(find("textarea.words"), "Engineers shut it.");
  find("[name=is_unconfirmed]").checked = true;
  find("[name=is_unconfirmed]").dispatchEvent(new Event("change", { bubbles: true }));
  await pass(400);
  assert.match(saved(), /^On this device \d\d:\d\d:\d\d/);
  assert.equal(find("[data-start-new]").hidden, true);

  answer();
  await visit();

  assert.equal(headingBox().value, "Bridge closed");
  assert.equal(find("[data-start-new]").hidden, false);
  assert.equal(find("textarea.words").value, "Engineers shut it.");
  assert.equal(find("[name=is_unconfirmed]").checked, true);
  assert.equal((await valuesOf("writing")).length, 1);
});

test("the last letters before leaving are kept without waiting for a pause", async () => {
  type(headingBox(), "Bri");
  setHidden(true);
  await pass(0);

  assert.equal((await valuesOf("writing")).length, 1);
  setHidden(false);
});

test("an emptied composer is kept nowhere", async () => {
  type(headingBox(), "Bri");
  await pass(400);
  type(headingBox(), "");
  await pass(400);

  assert.deepEqual(await valuesOf("writing"), []);
});

test("without a line it says so, and goes to the desk when there is one again", async () => {
  broken();
  type(headingBox(), "Bridge");
  await pass(4_000);
  assert.match(saved(), /No connection/);
  answer();

  dispatchEvent(new Event("online"));
  await pass(0);

  assert.match(saved(), /^Saved for you alone/);
});

test("where the device knows that it has none, it goes on saying so while one types", async () => {
  setOnline(false);
  broken();
  for (const words of ["Bridge", "Bridge closed"]) {
    type(headingBox(), words);
    await pass(400);
    assert.match(saved(), /No connection/);
  }
  setOnline(true);
});

test("who is signed out is told, and nothing is lost", async () => {
  answer(({ url }) => {
    if (url === WRITING) return { status: 401, json: {} };
    return url === "/desk/contact/" ? { type: "opaqueredirect", text: "" } : null;
  });
  type(headingBox(), "Bridge");
  await pass(4_000);

  assert.match(saved(), /You are signed out/);
  assert.equal((await valuesOf("writing")).length, 1);
});

test("signing in again is a link, and once it is done that is said", async () => {
  let isIn = false;
  answer(({ url }) => {
    if (isIn) return null;
    if (url === WRITING) return { status: 401, json: {} };
    return url === "/desk/contact/" ? { type: "opaqueredirect", text: "" } : { status: 401 };
  });
  type(headingBox(), "Bridge");
  await pass(4_000);
  const link = find("[data-saved] a");
  assert.equal(link.textContent, "Sign in again in another tab");
  assert.equal(link.getAttribute("href"), "/accounts/login/?next=/desk/live/flood/");
  assert.equal(link.target, "_blank");
  assert.doesNotMatch(saved(), /[[\]]/);

  // Of a refusal, which stays until something is done about it.
  press("[data-send]");
  await pass(0);
  assert.match(
    saved(),
    /^You are signed out.*: sign in again in another tab, then press Publish\.$/,
  );
  assert.equal(find("[data-saved] a").textContent, "sign in again in another tab");
  setHidden(true);
  setHidden(false);
  await pass(0);
  assert.match(saved(), /^You are signed out/);

  isIn = true;
  setHidden(true);
  setHidden(false);
  await pass(0);
  assert.doesNotMatch(saved(), /signed out/);
  assert.equal(find("[data-saved]").classList.contains("bad"), false);
  await pass(4_000);
  assert.match(saved(), /^Saved for you alone/);
});

test("what was written in another place is offered beside what stands here", async () => {
  const fields = [
    ["key", "key-1"],
    ["block", "text-1"],
    ["heading", "From the phone"],
    ["text-1-words", "Words"],
  ];
  answer(({ url }) =>
    url === WRITING
      ? { status: 409, json: { fields, version: 9, at: "2026-05-12T09:59:00Z" } }
      : null,
  );
  type(headingBox(), "From here");
  await pass(4_000);
  assert.match(find("[data-both] p").textContent, /in another place, at 11:59:00/);

  answer();
  find("[data-both] button").click();
  assert.deepEqual(
    findAll("[data-both] .other p").map((p) => p.textContent),
    ["Heading From the phone", "Text Words"],
  );
  findAll("[data-both] button").at(0).click();
  await pass(4_000);

  assert.equal(headingBox().value, "From the phone");
  assert.equal(find("[data-both]"), null);
  assert.equal(sentTo("/writing/").at(-1).body.get("kept_version"), "9");
});

test("every field in which the two differ is shown, with its label", async () => {
  await visit(
    composer({
      blocks: desk.textBlock("text-1") + desk.quoteBlock("quote-1") + desk.figureBlock("figure-1"),
    }),
  );
  const fields = [
    ["key", "key-1"],
    ...["text-1", "quote-1", "figure-1"].map((name) => ["block", name]),
    ["heading", "From here"], // the same
    ["location", "Upper bank"],
    ["is_unconfirmed", "on"],
    ["source_note", "By telephone"],
    ["quote-1-words", "We saw it."],
    ["quote-1-speaker", "Ilse Rahn"],
    ["quote-1-role", "Mayor"],
    ["figure-1-caption", "The upper bridge"],
    ["figure-1-credit", "Cal"],
    ["figure-1-alt", "A bridge"],
    ["figure-1-image", "0123"],
  ];
  answer(({ url }) =>
    url === WRITING
      ? { status: 409, json: { fields, version: 9, at: "2026-05-12T09:59:00Z" } }
      : null,
  );
  type(headingBox(), "From here");
  type(find("textarea.words"), "Only here");
  await pass(4_000);
  find("[data-both] button").click();

  assert.deepEqual(
    findAll("[data-both] .other p").map((p) => p.textContent),
    [
      "Reporting from Upper bank",
      "Unconfirmed ✓",
      "Source note By telephone",
      "Quote – Words We saw it.",
      "Quote – Speaker Ilse Rahn",
      "Quote – Role Mayor",
      "Picture – Caption The upper bridge",
      "Picture – Credit Cal",
      "Picture – Alt text A bridge",
      "Text –",
    ],
  );
});

test("while it is asked which to keep nothing goes to the desk, but all is kept here", async () => {
  const fields = [["heading", "From the phone"]];
  answer(({ url }) =>
    url === WRITING
      ? { status: 409, json: { fields, version: 9, at: "2026-05-12T09:59:00Z" } }
      : null,
  );
  type(headingBox(), "From here");
  await pass(4_000);
  server.asked.length = 0;

  type(headingBox(), "From here, and more");
  await pass(10_000);

  assert.deepEqual(sentTo("/writing/"), []);
  assert.equal(
    (await valuesOf("writing"))[0].fields.find(([name]) => name === "heading")[1],
    "From here, and more",
  );
  find("[data-both] button").click();
  findAll("[data-both] button").at(-1).click(); // keep what is here
  answer();
  await pass(4_000);
  assert.equal(heading(sentTo("/writing/").at(-1)), "From here, and more");
});

test("what was published from another place is let go of, with what was typed of it", async () => {
  answer(({ url }) => (url === WRITING ? { json: { sent: true } } : null));
  await visit(composer({ heading: "Bridge" }));
  find("#composer").dispatchEvent(new Event("change", { bubbles: true }));
  await pass(4_000);

  assert.equal(saved(), "These words were published already");
});

test("what is added to words that were published from another place stays here", async () => {
  answer(({ url }) => (url === WRITING ? { json: { sent: true } } : null));
  type(headingBox(), "Bridge");
  await pass(4_000);
  assert.equal(saved(), "These words were published already");
  assert.equal((await valuesOf("writing"))[0].isAdded, true);

  type(headingBox(), "Bridge, and more");
  await pass(400);
  server.asked.length = 0;
  for (let times = 0; times < 2; times += 1) {
    await visit();
    assert.equal(headingBox().value, "Bridge, and more");
    await pass(4_000);
    assert.equal(saved(), "These words were published already");
  }
  assert.deepEqual(sentTo("/writing/"), []); // the device knows it, and the desk is not asked
});

test("words of another composition are handed over to the desk, beside what is written now", async () => {
  broken();
  type(headingBox(), "Left behind");
  await pass(400);

  answer();
  server.asked.length = 0;
  await visit(composer({ key: "key-2", heading: "New" }));
  await pass(0);

  assert.equal(headingBox().value, "New");
  assert.deepEqual(sentTo("/writing/").map(heading), ["Left behind"]);
  assert.deepEqual(await valuesOf("writing"), []);
});

const KEEP_CORRECTION = "/desk/live/flood/updates/3/writing/";
const CORRECTION = { id: "correcting", keep: KEEP_CORRECTION, key: "" };
for (const [what, left] of [
  ["draft", { key: "key-5", draft: "5" }],
  ["correction", CORRECTION],
])
  test(`what was typed in a ${what} without a line goes to the desk from its blog`, async () => {
    await visit(composer(left));
    broken();
    type(document.querySelector(".composer [name=heading]"), "Typed in a tunnel");
    await pass(400);

    answer();
    server.asked.length = 0;
    await visit(composer({ key: "key-6" }));
    await pass(400);

    assert.equal(headingBox().value, "");
    assert.deepEqual(sentTo("/writing/").map(heading), ["Typed in a tunnel"]);
    assert.deepEqual(await valuesOf("writing"), []);
  });

test("but not what is put back into its own composer, beside the one of the blog", async () => {
  await visit(composer(CORRECTION));
  broken();
  type(get("correcting").elements.heading, "Three hurt");
  await pass(400);

  answer();
  await visit(composer() + composer(CORRECTION));
  await pass(400);

  assert.equal(get("correcting").elements.heading.value, "Three hurt");
  assert.equal((await valuesOf("writing")).length, 1);
});

test("who signs in again comes back to the working copy that was open", async () => {
  await visit(composer(CORRECTION), { at: "/desk/live/flood/updates/3/edit/?copy=7" });
  answer(() => ({ status: 401, json: {}, type: "opaqueredirect" }));
  type(get("correcting").elements.heading, "Bridge");
  await pass(4_000);

  const next = "/desk/live/flood/updates/3/edit/%3Fcopy%3D7";
  assert.equal(find("[data-saved] a").getAttribute("href"), `/accounts/login/?next=${next}`);
});

test("what was typed in one of several corrections is put back into none of the others", async () => {
  const other = { ...CORRECTION, keep: `${KEEP_CORRECTION}?copy=7`, hand: "h-2", version: 4 };
  await visit(composer({ ...other, heading: "The other" }));
  broken();
  type(get("correcting").elements.heading, "The other, in a tunnel");
  await pass(400);

  answer();
  server.asked.length = 0;
  await visit(composer({ ...CORRECTION, hand: "h-1", version: 4, heading: "The ordinary" }));
  await pass(400);
  assert.equal(get("correcting").elements.heading.value, "The ordinary");
  assert.equal(find("[data-both]"), null);
  assert.deepEqual(
    server.asked.filter(({ url }) => url.includes("/writing/")),
    [],
  );

  await visit(composer({ ...other, heading: "The other" }));
  await pass(5_000);
  assert.equal(get("correcting").elements.heading.value, "The other, in a tunnel");
  const [saved] = sentTo("/writing/?copy=7");
  assert.equal(heading(saved), "The other, in a tunnel");
  assert.equal(saved.body.get("kept_version"), "4");
});

test("a tab that is loaded again goes on with its own words, not with older ones on the desk", async () => {
  broken();
  type(headingBox(), "Typed last, here");
  await pass(400);

  answer(({ url, method }) =>
    url === "/desk/live/flood/" && method === "GET"
      ? { text: '<div id="unsent"><h3>Of this morning</h3></div>' }
      : null,
  );
  server.asked.length = 0;
  const older = { key: "key-0", hand: "of-the-morning", version: 3, heading: "Of this morning" };
  await visit(composer({ ...older, savedAt: "2026-05-12T08:00:00Z" }), { isSameTab: true });
  await pass(400);

  assert.equal(headingBox().value, "Typed last, here");
  assert.equal(get("composer").elements.key.value, "key-1");
  assert.equal(find("[data-both]"), null);
  // The desk has both now, and lists the one that is not in the composer.
  assert.deepEqual(sentTo("/writing/").map(heading), ["Typed last, here"]);
  assert.equal(find("#unsent h3").textContent, "Of this morning");
});

test("a newer version from the desk is not overwritten by what the device has: it is offered", async () => {
  broken();
  type(headingBox(), "On the device");
  await pass(400);

  answer();
  await visit(composer({ version: 5, heading: "On the desk" }));
  await pass(0);

  assert.equal(headingBox().value, "On the desk");
  assert.match(find("[data-both] p").textContent, /A newer text is on this device/);
});

test("while an update is being sent nothing of it is kept, and once it is live nothing is left", async () => {
  let done;
  answer(({ url }) =>
    url.endsWith("/updates/") ? new Promise((answered) => (done = answered)) : null,
  );
  type(headingBox(), "Bridge closed");
  desk.press("[data-send]");
  server.asked.length = 0;
  await pass(5_000);
  assert.deepEqual(sentTo("/writing/"), []);

  done({
    text: composer({ key: "key-2", saved: "<b>Live at 12:00</b>" }),
    headers: { "Update-Id": 5 },
  });
  await pass(5_000);

  assert.equal(headingBox().value, "");
  assert.deepEqual(await valuesOf("writing"), []);
  assert.deepEqual(sentTo("/writing/"), []);
});

test("what is typed while an update is on its way goes on in the next", async () => {
  let done;
  answer(({ url }) =>
    url.endsWith("/updates/") ? new Promise((answered) => (done = answered)) : null,
  );
  type(headingBox(), "Bridge closed");
  type(find("textarea.words"), "Engineers shut it.");
  desk.press("[data-send]");
  await pass(0);
  type(find("textarea.words"), "Engineers shut it. At noon.");

  done({
    text: composer({ key: "key-2", blocks: desk.textBlock("text-2") }),
    headers: { "Update-Id": 5 },
  });
  await pass(4_000);

  assert.equal(headingBox().value, "");
  assert.equal(find("[name=text-2-words]").value, "At noon.");
  assert.equal(sentTo("/writing/").at(-1).body.get("text-2-words"), "At noon.");
});

test("a refusal keeps the words, says why, and they go to the desk all the same", async () => {
  answer(({ url }) =>
    url.endsWith("/updates/")
      ? {
          status: 200,
          text: composer({ refused: true, heading: "Bridge", saved: "<b>Not published:</b>" }),
        }
      : null,
  );
  type(headingBox(), "Bridge");
  desk.press("[data-send]");
  await pass(4_000);

  assert.equal(headingBox().value, "Bridge");
  assert.equal(find(".err").textContent, "Write a heading.");
  assert.deepEqual(sentTo("/writing/").map(heading), ["Bridge"]);
});

test("a note that stands on the desk is neither kept nor sent until somebody writes one", async () => {
  const note = get("composer").elements.source_note;
  note.toggleAttribute("data-stands", true);
  note.value = note.defaultValue = "A colleague's";
  type(headingBox(), "Bridge");
  await pass(4_000);
  assert.equal(sentTo("/writing/").at(-1).body.has("source_note"), false);

  type(note, "Mine");
  await pass(4_000);

  assert.equal(sentTo("/writing/").at(-1).body.get("source_note"), "Mine");
});

test("leaving asks only for words that are kept nowhere", async () => {
  const leave = () => {
    const event = new Event("beforeunload", { cancelable: true });
    dispatchEvent(event);
    return event.defaultPrevented;
  };
  assert.equal(leave(), false);
  type(headingBox(), "Bri");
  assert.equal(leave(), true);
  await pass(400);

  assert.equal(leave(), false);
});

test("clearing the device leaves nothing of this person on it", async () => {
  broken();
  type(headingBox(), "Bridge");
  await pass(400);

  desk.press("[data-clear-device]");
  await pass(6_000);
  assert.match(find("dialog").textContent, /Bridge/);
  findAll("dialog button").at(-1).click();
  await pass(1_000);

  assert.equal(headingBox().value, "");
  assert.equal(get("cleared").textContent, "Nothing is left on this device");
  for (const name of ["writing", "outbox", "files"]) assert.deepEqual(await valuesOf(name), []);
});
