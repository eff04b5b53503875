// Updates that are published without a connection wait on the device and go out by themselves.
// Slow: `make quick` leaves it out.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import * as desk from "./desk-page.js";
import {
  clock,
  find,
  findAll,
  get,
  hearFromAnotherTab,
  pass,
  server,
  setHidden,
  setOnline,
} from "./support.js";

const { BODY, answer, broken, composer, headingBox, press, saved, sentTo, type, valuesOf, visit } =
  desk;
const UPDATES = "/desk/live/flood/updates/";

beforeEach(async () => {
  clock.now = Date.parse("2026-05-12T10:00:00Z");
  server.asked.length = 0;
  answer();
  desk.newDevice();
  await visit();
});
const entries = () => findAll("#outbox [data-entry]");
const states = () => entries().map((entry) => entry.querySelector("[data-state]").textContent);
const buttons = () => findAll("#outbox [data-acts] > *").map((each) => each.textContent);
const pressIn = (label) =>
  findAll("#outbox [data-acts] > *")
    .find((each) => each.textContent === label)
    .click();
// Published while there is no line.
async function queue(heading, words = "") {
  broken();
  type(headingBox(), heading);
  if (words) type(find("#composer textarea.words"), words);
  press("[data-send]");
  await pass(100);
}
// The desk takes what it is sent, each key once.
const taken = new Map();
const take = (request, more = {}) => {
  const key = request.body.get("key");
  if (!taken.has(key)) taken.set(key, taken.size + 1);
  return {
    text: composer({ key: "next", saved: `<b>Live at 12:00</b> <a href="/live/flood/">View</a>` }),
    headers: { "Update-Id": taken.get(key), "Idempotency-Key": key, ...more },
  };
};
const desks = (more) => answer((request) => (request.url === UPDATES ? take(request, more) : null));
const headings = () => sentTo("/updates/").map(({ body }) => body.get("heading"));

test("it waits, the composer is empty for the next, and nothing is kept as being written", async () => {
  await queue("Bridge closed", "Engineers shut it.");

  assert.equal(entries().length, 1);
  assert.equal(find("#outbox h3").textContent, "Bridge closed");
  assert.equal(find("[data-count]").textContent, "1 not yet live");
  assert.equal(headingBox().value, "");
  assert.notEqual(get("composer").elements.key.value, "key-1");
  assert.equal(saved(), "In the outbox. It goes out by itself");
  assert.deepEqual(await valuesOf("writing"), []);
});

test("they go out in the order in which they were written, and leave", async () => {
  await queue("One");
  await queue("Two");
  await queue("Three");
  server.asked.length = 0;
  desks();

  dispatchEvent(new Event("online"));
  await pass(100);

  assert.deepEqual(headings(), ["One", "Two", "Three"]);
  assert.deepEqual(await valuesOf("outbox"), []);
  assert.deepEqual(states(), ["Live at 12:00", "Live at 12:00", "Live at 12:00"]);
  assert.equal(find("#outbox a").getAttribute("href"), "/live/flood/");
});

test("none overtakes one for which the line was gone, or the desk busy", async () => {
  await queue("One");
  await queue("Two");
  const busy = { status: 503, text: "", headers: { "Retry-After": "3" } };
  for (const failing of [undefined, busy]) {
    server.asked.length = 0;
    answer(({ url, body }) => (url === UPDATES && body.get("heading") === "One" ? failing : null));
    dispatchEvent(new Event("online"));
    await pass(100);
    assert.deepEqual(headings(), ["One"]);
  }

  server.asked.length = 0;
  desks();
  dispatchEvent(new Event("online"));
  await pass(100);
  assert.deepEqual(headings(), ["One", "Two"]);
  assert.deepEqual(await valuesOf("outbox"), []);
});

test("what is said below the composer of the one in the outbox does not outlive it", async () => {
  await queue("Bridge closed");
  assert.equal(saved(), "In the outbox. It goes out by itself");
  desks();
  dispatchEvent(new Event("online"));
  await pass(100);
  assert.equal(saved(), "Live at 12:00");

  // Of one that the desk refuses, what the list says of it.
  await queue("Refused");
  assert.equal(saved(), "In the outbox. It goes out by itself");
  answer((request) =>
    request.url === UPDATES ? { text: composer({ refused: true }), headers: {} } : null,
  );
  dispatchEvent(new Event("online"));
  await pass(100);
  assert.equal(saved(), states()[0]);
  assert.match(saved(), /^Not published: /);
});

test("what another tab has sent is listed here as well", async () => {
  await queue("Bridge closed");
  const [entry] = await valuesOf("outbox");
  const shelf = desk.store("7", "outbox");
  await idbKeyval.del(entry.id, shelf);

  hearFromAnotherTab({ sent: { ...entry, state: "sent", told: "Live at 12:03" } });
  await pass(100);

  assert.deepEqual(states(), ["Live at 12:03"]);
});

test("a lost answer is asked for again, under the same key", async () => {
  await queue("Bridge closed");
  let isLost = true;
  answer((request) => {
    if (request.url !== UPDATES) return null;
    const answered = take(request);
    if (!isLost) return answered;
    isLost = false;
    return undefined; // taken, but the answer never comes
  });
  dispatchEvent(new Event("online"));
  await pass(100);
  assert.equal(entries().length, 1);
  await pass(16_000);

  const keys = sentTo("/updates/")
    .map(({ headers }) => headers["Idempotency-Key"])
    .filter(Boolean);
  assert.deepEqual(new Set(keys).size, 1);
  assert.deepEqual(await valuesOf("outbox"), []);
});

for (const [what, headers] of [
  ["names no key", { "Idempotency-Key": "" }],
  ["names another key", { "Idempotency-Key": "other" }],
  ["names no update", { "Update-Id": "" }],
]) {
  test(`an answer of 200 that ${what} takes nothing out`, async () => {
    await queue("Bridge closed");
    answer((request) =>
      request.url === UPDATES
        ? { text: "<p>Welcome to the hotel</p>", headers: { ...take(request).headers, ...headers } }
        : null,
    );
    await pass(16_000);

    assert.equal((await valuesOf("outbox")).length, 1);
  });
}

test("one that the desk refuses says why, and does not hold back the next", async () => {
  await queue("Refused");
  await queue("Good");
  answer((request) => {
    if (request.url !== UPDATES) return null;
    return request.body.get("heading") === "Good"
      ? take(request)
      : { text: composer({ refused: true, heading: "Refused" }) };
  });
  await pass(16_000);

  assert.deepEqual(states(), ["Not published: Write a heading.", "Live at 12:00"]);
  assert.deepEqual(buttons(), ["Put in the composer", "Drop", "View"]);
});

for (const status of [400, 404, 413]) {
  test(`an error ${status} is a refusal; it is not tried again by itself`, async () => {
    await queue("Bridge closed");
    answer(({ url }) => (url === UPDATES ? { status, text: "" } : null));
    await pass(16_000);
    assert.match(states()[0], new RegExp(`error ${status}`));
    server.asked.length = 0;

    await pass(60_000);

    assert.deepEqual(sentTo("/updates/"), []);
  });
}

for (const status of [403, 500, 503]) {
  test(`an error ${status} passes: it is tried again`, async () => {
    await queue("Bridge closed");
    answer(({ url }) => (url === UPDATES ? { status, text: "" } : null));
    await pass(16_000);
    desks();
    await pass(16_000);

    assert.deepEqual(await valuesOf("outbox"), []);
  });
}

test("where the desk is busy it is tried again when the desk has said", async () => {
  const busy = { status: 503, text: "", headers: { "Retry-After": "3" } };
  answer(({ url }) => (url === UPDATES ? busy : null));
  await pass(1_000); // the page has come, and has looked into the outbox
  type(headingBox(), "Bridge closed");
  press("[data-send]");
  await pass(2_900);
  assert.equal(sentTo("/updates/").length, 1);
  await pass(200);
  assert.equal(sentTo("/updates/").length, 2); // from the outbox

  desks();
  await pass(2_700);
  assert.equal(sentTo("/updates/").length, 2);
  await pass(400);

  assert.equal(sentTo("/updates/").length, 3);
  assert.deepEqual(await valuesOf("outbox"), []);
});

test("who is signed out, or somebody else, sends nothing and is told", async () => {
  await queue("Bridge closed");
  answer(({ url }) => (url === "/desk/contact/" ? desk.contact({ person: 8 }) : null));
  server.asked.length = 0;
  await pass(16_000);

  assert.deepEqual(sentTo("/updates/"), []);
  assert.match(states()[0], /Sign in again/);
  assert.deepEqual(buttons(), ["Sign in", "Put in the composer"]);
});

test("what waited ten minutes is asked about, and goes out as it was written", async () => {
  await queue("Bridge closed");
  await pass(11 * 60_000);
  server.asked.length = 0;
  desks();
  await pass(16_000);
  assert.deepEqual(headings(), []);
  assert.match(states()[0], /^Written at 12:00:00, and not sent for more than ten minutes/);
  assert.deepEqual(buttons(), ["Publish as written at 12:00", "Send to the editors", "Drop"]);

  pressIn("Publish as written at 12:00");
  await pass(100);

  assert.deepEqual(headings(), ["Bridge closed"]);
});

test("an old one can go to the editors instead", async () => {
  await queue("Bridge closed");
  await pass(11 * 60_000);
  answer((request) => (request.url.endsWith("/drafts/") ? take(request) : null));
  await pass(16_000);

  pressIn("Send to the editors");
  await pass(100);

  assert.equal(sentTo("/drafts/").length, 1);
  assert.deepEqual(states(), ["Saved as a draft, for the editors"]);
});

test("one is dropped only after a question", async () => {
  await queue("Bridge closed");
  await pass(11 * 60_000);
  desks();
  await pass(16_000);
  pressIn("Drop");
  assert.equal(find("dialog h2").textContent, "Drop this update?");
  findAll("dialog button").at(-1).click();
  await pass(100);

  assert.deepEqual(await valuesOf("outbox"), []);
  assert.equal(get("outbox").hidden, true);
});

test("a device's clock that was always wrong changes nothing", async () => {
  // It is three hours behind the desk's, as the desk has just said.
  answer(({ url }) =>
    url === "/desk/contact/"
      ? desk.contact({ at: new Date(clock.now + 3 * 3_600_000).toISOString() })
      : null,
  );
  dispatchEvent(new Event("online"));
  await visit();
  await queue("Bridge closed");
  server.asked.length = 0;
  answer((request) => {
    if (request.url === "/desk/contact/")
      return desk.contact({ at: new Date(clock.now + 3 * 3_600_000).toISOString() });
    return request.url === UPDATES ? take(request) : null;
  });
  await pass(16_000);

  assert.deepEqual(headings(), ["Bridge closed"]);
  assert.deepEqual(await valuesOf("outbox"), []);
});

for (const hours of [3, -3]) {
  test(`a clock that was set by ${hours} hours meanwhile is not believed: it is asked`, async () => {
    await queue("Bridge closed");
    const at = () => new Date(clock.now + hours * 3_600_000).toISOString();
    answer((request) => {
      if (request.url === "/desk/contact/") return desk.contact({ at: at() });
      return request.url === UPDATES ? take(request) : null;
    });
    server.asked.length = 0;
    await pass(16_000);

    assert.deepEqual(headings(), []);
    assert.match(states()[0], /not sent for more than ten minutes/);
  });
}

test("what is put back into the composer leaves the outbox once it is kept", async () => {
  await queue("Bridge closed", "Engineers shut it.");

  pressIn("Put in the composer");
  await pass(400);

  assert.equal(headingBox().value, "Bridge closed");
  assert.equal(find("#composer textarea.words").value, "Engineers shut it.");
  assert.deepEqual(await valuesOf("outbox"), []);
  assert.equal((await valuesOf("writing")).length, 1);
});

test("what is put back never takes the place of other words", async () => {
  await queue("Bridge closed");
  type(headingBox(), "Other words");

  pressIn("Put in the composer");
  await pass(0);

  assert.equal(headingBox().value, "Other words");
  assert.equal((await valuesOf("outbox")).length, 1);
  assert.match(saved(), /There are other words in the composer/);
});

// As the desk answers at the address that the blog had before.
const atNewAddress = (more = {}) =>
  composer({
    keep: "/desk/live/river/writing/",
    action: "/desk/live/river/updates/",
    ...more,
  });
// The page at the new address, to which the desk has led who asked at the old one.
const ledFrom = (place) => ({
  body: `${BODY} data-came-from="${place}"`,
  at: "/desk/live/river/",
});

test("what waits goes on where the blog has another address", async () => {
  await queue("Bridge closed", "Engineers shut it.");

  await visit(atNewAddress({ key: "key-2" }));
  await pass(100);
  assert.deepEqual(
    (await valuesOf("outbox")).map(({ place }) => place),
    ["/desk/live/river"],
  );
  pressIn("Put in the composer");
  await pass(400);

  assert.equal(headingBox().value, "Bridge closed");
  assert.equal(find("#composer textarea.words").value, "Engineers shut it.");
  assert.deepEqual(await valuesOf("outbox"), []);
});

test("what was being written goes on where the blog has another address", async () => {
  broken();
  type(headingBox(), "Half a sentence");
  await pass(400);
  assert.equal((await valuesOf("writing"))[0].spot, "/desk/live/flood/writing/#");

  await visit(atNewAddress());
  await pass(400);

  assert.equal(headingBox().value, "Half a sentence");
  assert.equal((await valuesOf("writing"))[0].spot, "/desk/live/river/writing/#");
});

test("what was left at an old address goes on at the new one to which the desk leads", async () => {
  await queue("Bridge closed");
  broken();
  type(headingBox(), "Half a sentence");
  await pass(400);

  await visit(atNewAddress({ key: "key-2" }), ledFrom("/desk/live/flood"));
  await pass(400);

  assert.deepEqual(
    (await valuesOf("outbox")).map(({ place }) => place),
    ["/desk/live/river"],
  );
  assert.equal(headingBox().value, "Half a sentence");
});

test("nothing of another blog goes on there", async () => {
  await queue("Bridge closed");

  await visit(atNewAddress({ key: "key-2" }), ledFrom("/desk/live/storm"));
  await pass(400);

  assert.deepEqual(
    (await valuesOf("outbox")).map(({ place }) => place),
    ["/desk/live/flood"],
  );
});

test("it is there after the page was shut, and goes out then", async () => {
  await queue("Bridge closed");
  server.asked.length = 0;
  desks();

  await visit();
  await pass(100);

  assert.deepEqual(headings(), ["Bridge closed"]);
  assert.deepEqual(await valuesOf("outbox"), []);
});

test("it goes out when the page is looked at again", async () => {
  await queue("Bridge closed");
  server.asked.length = 0;
  desks();

  setHidden(true);
  setHidden(false);
  await pass(100);

  assert.deepEqual(headings(), ["Bridge closed"]);
});

test("a hotel's page in the answer takes nothing from the composer: it waits", async () => {
  answer(({ url }) => (url === UPDATES ? { text: "<p>Welcome to the hotel</p>" } : null));
  type(headingBox(), "Bridge closed");
  press("[data-send]");
  await pass(100);

  assert.equal((await valuesOf("outbox")).length, 1);
  assert.equal(headingBox().value, "");
  assert.equal(saved(), "In the outbox. It goes out by itself");
});

test("a draft that cannot be saved stays in the composer", async () => {
  broken();
  type(headingBox(), "Bridge closed");
  press("[data-save]");
  await pass(100);

  assert.deepEqual(await valuesOf("outbox"), []);
  assert.equal(headingBox().value, "Bridge closed");
  assert.match(saved(), /No connection/);
});

test("the button says when it will go out", () => {
  const isOffLine = () => document.documentElement.classList.contains("is-off-line");
  setOnline(false);
  assert.equal(isOffLine(), true);

  setOnline(true);

  assert.equal(isOffLine(), false);
});

test("what is put in the composer while an earlier one is being sent is not sent", async () => {
  await queue("One");
  await queue("Two");
  server.asked.length = 0;
  let goOn;
  const line = new Promise((given) => {
    goOn = given;
  });
  answer(({ url, body }) => (url === UPDATES ? line.then(() => take({ body })) : null));
  dispatchEvent(new Event("online"));
  await pass(100);

  entries()[1].querySelector("[data-acts] > :last-child").click();
  await pass(100);
  goOn();
  await pass(100);

  assert.deepEqual(headings(), ["One"]);
  assert.equal(headingBox().value, "Two");
  assert.deepEqual(states(), ["Live at 12:00"]);
});
