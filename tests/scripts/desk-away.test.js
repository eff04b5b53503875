// A line that swallows, fails or comes back while somebody goes on writing, and what waits for it.
// Slow: `make quick` leaves it out.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import * as desk from "./desk-page.js";
import { clock, find, findAll, get, pass, server, settle } from "./support.js";

const { answer, broken, composer, headingBox, press, saved, sentTo, type, valuesOf, visit } = desk;
const UPDATES = "/desk/live/flood/updates/";
const HELD = () => new Promise(() => {});

beforeEach(async () => {
  clock.now = Date.parse("2026-05-12T10:00:00Z");
  server.asked.length = 0;
  answer();
  desk.newDevice();
  await visit();
});
const text = () => find("#composer textarea.words");
const entries = () => findAll("#outbox [data-entry]");
const states = () => entries().map((entry) => entry.querySelector("[data-state]").textContent);
const buttonOf = (label) =>
  findAll("#outbox [data-acts] > *").find((each) => each.textContent === label);
const headingsSent = () => sentTo("/updates/").map(({ body }) => body.get("heading"));
const wordsSent = ({ body }) => [...body].filter(([name]) => name.endsWith("-words"));
const take = ({ headers, body }) => ({
  text: composer({ key: "next", saved: "<b>Live at 12:00</b>" }),
  headers: { "Update-Id": 1, "Idempotency-Key": headers["Idempotency-Key"] ?? body.get("key") },
});
const desks = () => answer((request) => (request.url === UPDATES ? take(request) : null));
// Updates are answered when the test says so; all else at once.
let done;
const hold = () =>
  answer(({ url }) => (url === UPDATES ? new Promise((answered) => (done = answered)) : null));
async function publish(heading, words = "") {
  type(headingBox(), heading);
  if (words) type(text(), words);
  press("[data-send]");
  await pass(100);
}
async function queue(heading, words) {
  broken();
  await publish(heading, words);
  assert.equal(entries().length > 0, true);
}

// While an update is on its way ---------------------------------------------------------------

test("a line that swallows everything holds nothing up: the next is begun without the desk", async () => {
  let fail;
  server.answer = ({ url }) =>
    url === UPDATES ? new Promise((answered) => (fail = answered)) : HELD();
  type(headingBox(), "Bridge closed");
  press("[data-send]");
  await pass(0);
  fail(null);
  await pass(100);

  assert.equal(entries().length, 1);
  assert.deepEqual([headingBox().value, text().value], ["", ""]);
  assert.deepEqual(
    server.asked.filter(({ url }) => url.includes("/blocks/")),
    [],
  );
});

test("what is begun while a line fails is no part of what waits, and is gone on with", async () => {
  hold();
  await publish("Bridge closed", "Engineers shut it.");
  type(headingBox(), "Fer");
  type(text(), "It goes o");
  done(undefined);
  await pass(100);
  assert.equal(entries().length, 1);
  assert.deepEqual([headingBox().value, text().value], ["Fer", "It goes o"]);
  assert.equal(document.activeElement, text());
  assert.equal(text().selectionStart, "It goes o".length);

  desks();
  server.asked.length = 0;
  await pass(16_000);

  assert.deepEqual(states(), ["Live at 12:00"]);
  const [sent] = sentTo("/updates/");
  assert.deepEqual(headingsSent(), ["Bridge closed"]);
  assert.deepEqual(wordsSent(sent), [["text-1-words", "Engineers shut it."]]);
  assert.deepEqual([headingBox().value, text().value], ["Fer", "It goes o"]);
});

test("words are queued though the composer was emptied meanwhile", async () => {
  hold();
  await publish("Bridge closed");
  type(headingBox(), "");
  done(undefined);
  await pass(100);
  assert.equal(entries().length, 1);

  desks();
  server.asked.length = 0;
  await pass(16_000);

  assert.deepEqual([states(), headingsSent()], [["Live at 12:00"], ["Bridge closed"]]);
});

// The outbox ------------------------------------------------------------------------------------

test("what is taken from the outbox while it goes out is told", async () => {
  await queue("Bridge closed");
  hold();
  await pass(16_000);
  buttonOf("Put in the composer").click();
  await pass(400);
  assert.equal(headingBox().value, "Bridge closed");
  assert.deepEqual(entries(), []);

  done(take(sentTo("/updates/").at(-1)));
  await pass(100);

  assert.deepEqual(states(), ["Live at 12:00"]);
});

test("what waits is not kept as being written, and is said until it has gone", async () => {
  await queue("Bridge closed");
  await pass(1_000);

  assert.deepEqual(await valuesOf("writing"), []);
  assert.equal(saved(), "In the outbox. It goes out by itself");
});

test("a try that changes nothing takes no button away; one that does keeps the focus on it", async () => {
  await queue("Bridge closed");
  assert.match(states()[0], /No connection/);
  const back = buttonOf("Put in the composer");
  back.focus();
  server.asked.length = 0;
  buttonOf("Try now").click();
  await pass(100);
  assert.equal(server.asked.filter(({ url }) => url === "/desk/contact/").length, 1);
  assert.equal(buttonOf("Put in the composer"), back);

  answer(({ url }) => (url === UPDATES ? { status: 503, text: "" } : null));
  buttonOf("Try now").click();
  await pass(100);

  assert.match(states()[0], /Trying again by itself/);
  assert.notEqual(buttonOf("Put in the composer"), back);
  assert.equal(document.activeElement, buttonOf("Put in the composer"));
});

test("a line that comes back during a try is used at once", async () => {
  await queue("Bridge closed");
  const asked = [];
  answer((request) => {
    if (request.url === UPDATES) return take(request);
    if (request.url !== "/desk/contact/") return null;
    return asked.length ? desk.contact() : new Promise((answered) => asked.push(answered));
  });
  dispatchEvent(new Event("online"));
  await settle();
  assert.equal(asked.length, 1);
  dispatchEvent(new Event("online"));
  asked[0](undefined); // the first finds no line
  await pass(0);

  assert.deepEqual(states(), ["Live at 12:00"]);
});

test("a captive portal that answers 200 to everything takes nothing", async () => {
  const portal = { status: 200, text: "<h1>Wifi</h1>" };
  answer(() => portal);
  await publish("Bridge closed");
  assert.equal(entries().length, 1);
  server.asked.length = 0;
  buttonOf("Try now").click();
  await pass(100);
  assert.match(states()[0], /No connection/);
  assert.deepEqual(sentTo("/updates/"), []);

  // Or to what is sent alone.
  answer(({ url }) => (url === UPDATES ? portal : null));
  buttonOf("Try now").click();
  await pass(100);
  assert.equal(sentTo("/updates/").length, 1);
  assert.match(states()[0], /Trying again by itself\.$/);
  assert.equal(find("#outbox .is-sent"), null);

  desks();
  buttonOf("Try now").click();
  await pass(100);
  assert.deepEqual(states(), ["Live at 12:00"]);
});

test("a slow one never holds back the next", async () => {
  await queue("First");
  await queue("Second");
  server.asked.length = 0;
  answer((request) => {
    if (request.url !== UPDATES) return null;
    return request.body.get("heading") === "First" ? HELD() : take(request);
  });
  dispatchEvent(new Event("online"));
  await pass(14_900);
  assert.deepEqual(headingsSent(), ["First"]);

  await pass(200);

  assert.deepEqual(headingsSent().slice(0, 2), ["First", "Second"]);
  assert.equal(find("#outbox .is-sent h3").textContent, "Second");
});

test("who signs in beside finds nothing of it, and sends nothing", async () => {
  await queue("Cal's words");
  const ada = desk.contact({ person: 8 });
  answer(({ url }) => (url === "/desk/contact/" ? ada : null));
  server.asked.length = 0;
  dispatchEvent(new Event("online"));
  await pass(100);
  assert.match(states()[0], /Sign in again\./);
  await visit(composer(), { body: desk.BODY.replaceAll("7", "8") });
  await pass(16_000);

  assert.equal(get("outbox").hidden, true);
  assert.deepEqual(sentTo("/updates/"), []);
  assert.equal((await valuesOf("outbox")).length, 1);
});

test("who is asked about what waited long is shown what was published since", async () => {
  await queue("Bridge closed");
  const since = `/desk/live/flood/published-since/${Math.floor(clock.now / 1000)}/`;
  await pass(11 * 60_000);
  answer(({ url }) => (url === since ? { text: "<p>Bridge open again</p>" } : null));
  await pass(16_000);

  assert.equal(find("#outbox [data-since]").hidden, false);
  assert.equal(find("#outbox [data-since]").textContent, "Bridge open again");
  assert.equal(sentTo("/updates/").length, 1); // before it waited
});
