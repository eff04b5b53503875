// Polls that wait for news: what the page asks and when, and how it goes back to plain ones.
// Slow: `make quick` leaves it out.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { oob, older, openReader, poll, polls, start, update } from "./reader-page.js";
import { clock, find, get, pass, server, setHidden, setOnline, settle } from "./support.js";

await openReader({ seconds: 5, hold: 12, updates: update(3), tail: older(3) });
await start();

const MINUTE_MS = 60_000;
const serverSecond = () => Math.floor(clock.now / 1000);
const nextEnd = () => (Math.floor(serverSecond() / 12) + 1) * 12;
const untilOf = ({ url }) => /\/until\/(\d+)\/$/.exec(url)?.[1];
const untils = () => polls().map(untilOf);
const isPlain = (request) => untilOf(request) === undefined;
const waits = new Set();
const after = (ms) =>
  new Promise((done) => {
    waits.add(done);
    setTimeout(done, ms);
  });

const plain = { status: 204, headers: { "Poll-Seconds": 5 } };
const withNext = (answer) => ({
  ...answer,
  headers: { "Poll-Seconds": 5, "Poll-Until": nextEnd() },
});
// As the waiting room answers: at the second that it was asked for, and others at once.
async function room({ url }) {
  const until = Number(untilOf({ url }));
  if (!url.includes("/since/") || Number.isNaN(until)) return plain;
  if (until === nextEnd()) await after(until * 1000 - clock.now);
  return withNext({ status: 204 });
}

beforeEach(async () => {
  // No cut is remembered and no refusal: half an hour in which the room answers.
  setHidden(false);
  setOnline(true);
  server.answer = room;
  await pass(30 * MINUTE_MS);
  server.asked.length = 0;
});

test("a page asks again as soon as an end has come: 300 times an hour at 12 s", async () => {
  await pass(60 * MINUTE_MS);

  assert.ok(Math.abs(polls().length - 300) <= 1, `${polls().length}`);
  assert.equal(polls().filter(isPlain).length, 0);
  assert.ok(untils().every((until) => Number(until) % 12 === 0));
  assert.equal(new Set(untils()).size, polls().length); // none twice
});

test("it first asks the room until when", async () => {
  setHidden(true);
  await pass(MINUTE_MS);
  server.asked.length = 0;
  server.answer = () => plain;
  setHidden(false);
  await pass(100);
  server.answer = room;
  await pass(3 * MINUTE_MS); // refused for one to two minutes

  const first = polls().find((request) => !isPlain(request) && untilOf(request) === "0");
  assert.ok(first);
});

test("news is shown when it comes, and the next wait begins at once", async () => {
  let publish = null;
  server.answer = ({ url }) =>
    untilOf({ url })
      ? new Promise((done) => {
          publish = () => done(withNext({ text: oob(poll(4, { hold: 12 })), status: 200 }));
        })
      : plain;
  await pass(13_000);
  server.asked.length = 0;
  publish();
  await pass(400);

  assert.equal(get("poll").dataset.since, "4");
  assert.equal(polls().length, 1);
  assert.match(polls()[0].url, /\/since\/4\/until\/\d+\/$/);
  publish();
});

test("an answer without an end means plain polls, for one to two minutes", async () => {
  server.answer = () => plain;
  await pass(13_000); // the wait that is under way, and the one that is refused
  server.asked.length = 0;
  await pass(45_000);

  assert.equal(polls().length, 3); // half an hour without news: each 15 s
  assert.ok(polls().every(isPlain));

  server.answer = room;
  await pass(90_000);
  assert.ok(polls().some((request) => !isPlain(request)));
});

test("a wait that is cut off is no lost line; after the second there are plain polls", async () => {
  const cut = async ({ url }) => {
    if (!untilOf({ url })) return plain;
    if (untilOf({ url }) === "0") return withNext({ status: 204 });
    await after(8_000);
    return null;
  };
  server.answer = cut;
  await pass(2 * MINUTE_MS);
  assert.equal(get("connection").hidden, true);

  server.asked.length = 0;
  await pass(7 * MINUTE_MS);
  assert.ok(polls().every(isPlain));
  assert.ok(polls().length > 20);

  server.answer = room;
  await pass(5 * MINUTE_MS);
  assert.ok(polls().some((request) => !isPlain(request)));
});

test("where the plain poll fails too, the line is lost, and said to be", async () => {
  server.answer = () => null;
  await pass(25_000);
  assert.equal(get("connection").hidden, false);
  server.answer = room;
  await pass(2 * MINUTE_MS);
  assert.equal(get("connection").hidden, true);
});

test("nothing waits in a page that nobody looks at, and nothing is called an error", async () => {
  const errors = []; // what htmx tells the console
  document.body.addEventListener("htmx:error", (event) => errors.push(event.detail));
  let aborted = 0;
  const { abort } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.abort = function () {
    aborted += 1;
    return abort.call(this);
  };
  await pass(1_000);
  setHidden(true);
  await settle();
  XMLHttpRequest.prototype.abort = abort;
  assert.equal(aborted, 1);
  assert.deepEqual(errors, []);

  server.asked.length = 0;
  await pass(10 * MINUTE_MS);
  assert.equal(polls().length, 0);

  setHidden(false);
  await settle();
  assert.equal(polls().length, 1);
});

test("a reader who saves data, or has paused for more than a minute, polls as before", async () => {
  Object.defineProperty(navigator, "connection", {
    value: { saveData: true },
    configurable: true,
  });
  await pass(13_000);
  server.asked.length = 0;
  await pass(MINUTE_MS);
  assert.ok(polls().every(isPlain));
  Object.defineProperty(navigator, "connection", { value: undefined, configurable: true });

  find("#pause").click();
  await pass(MINUTE_MS + 13_000);
  server.asked.length = 0;
  await pass(MINUTE_MS);
  assert.ok(polls().length > 0);
  assert.ok(polls().every(isPlain));
  find("#pause").click();
  await pass(1_000);
  assert.equal(polls().filter((request) => !isPlain(request)).length, 2); // and the next end
});

test("an older cursor is asked from at once, and does not wait", async () => {
  await pass(1_000);
  server.asked.length = 0;
  server.answer = (request) =>
    request.url.includes("/older/")
      ? { text: older(1), headers: { "Blog-Revision": "2" } }
      : room(request);
  find(".older a").click();
  await pass(1_000);

  const asked = polls();
  assert.match(asked[0].url, /\/since\/2\/$/);
});
