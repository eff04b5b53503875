// Pictures on their way: kept on the device, sent in pieces, shown where they are awaited.
// Slow: `make quick` leaves it out.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import * as desk from "./desk-page.js";
import { browser, find, findAll, get, pass, server } from "./support.js";

const { answer, broken, composer, headingBox, press, saved, type, valuesOf, visit } = desk;

URL.createObjectURL = () => "blob:preview";
beforeEach(async () => {
  server.asked.length = 0;
  answer();
  desk.newDevice();
  await visit();
});
const file = (bytes, name = "bridge.jpg") =>
  Object.assign(new Blob([new Uint8Array(bytes)], { type: "image/jpeg" }), { name });
async function choose(...files) {
  const input = find("[data-pictures]");
  Object.defineProperty(input, "files", { value: files, configurable: true });
  input.dispatchEvent(new Event("change", { bubbles: true }));
  await pass(0);
}
const told = () => findAll(".blk-figure [data-told]").map((each) => each.textContent);
const uploads = () => server.asked.filter(({ url }) => url.startsWith("/desk/uploads/"));
// A desk that takes pieces; `known` is what it says once all has come.
function takes({ known = {}, rows = [], pause = null } = {}) {
  const arrived = new Map();
  answer(async ({ url, method, body, headers }) => {
    if (!url.startsWith("/desk/uploads/")) return null;
    if (pause) await pause(method);
    const name = url.split("/").at(-2);
    const one = arrived.get(name) ?? { size: 0, offset: 0, order: arrived.size };
    arrived.set(name, one);
    if (method === "POST") one.size = Number(body.get("size_bytes"));
    if (method === "PATCH" && headers["Upload-Offset"] === one.offset) one.offset += body.size;
    const isHere = one.offset >= one.size;
    return {
      json: {
        name,
        offset: one.offset,
        has_arrived: isHere,
        problem: "",
        known: isHere ? known : {},
        rows,
      },
    };
  });
  return arrived;
}

test("a picture is shown at once, sent in pieces, and says when it is here", async () => {
  const arrived = takes();
  await choose(file(100_000));
  await pass(5_000);

  assert.deepEqual(told(), ["Picture uploaded."]);
  assert.equal([...arrived.values()][0].offset, 100_000);
  assert.ok(uploads().filter(({ method }) => method === "PATCH").length >= 2);
  assert.deepEqual(await valuesOf("files"), []);
  assert.equal(find("[name$=-upload]").value, [...arrived.keys()][0]);
  assert.equal(find("[data-focal]").hidden, false);
  for (const way of ["[data-cancel]", "[data-again]", "progress"])
    assert.equal(find(`.blk-figure ${way}`).hidden, true, way);
});

test("several go out one after the other, in the order in which they were chosen", async () => {
  let finish;
  let pieces = 0;
  const holdTheSecondPiece = (method) =>
    method === "PATCH" && ++pieces === 2 && new Promise((done) => (finish = done));
  const arrived = takes({ pause: holdTheSecondPiece });
  await choose(file(32_768, "one.jpg"), file(10, "two.jpg"), file(10, "three.jpg"));
  await pass(5_000);
  assert.deepEqual(
    uploads().map(({ method }) => method),
    ["POST", "PATCH", "PATCH"],
  );
  const waiting = "Waiting to be sent, 0.1 MB";
  assert.deepEqual(told(), ["Sending 50 %, 0.1 of 0.1 MB", waiting, waiting]);
  assert.equal(find(".blk-figure progress").value, 0.5);
  finish();
  await pass(5_000);

  const names = findAll("[name$=-upload]").map(({ value }) => value);
  assert.equal(names.length, 3);
  assert.deepEqual([...arrived.keys()], names);
  assert.deepEqual(told(), Array(3).fill("Picture uploaded."));
});

test("without a line it waits on the device, and goes on as soon as there is one", async () => {
  broken();
  await choose(file(1_000_000));
  await pass(100);
  assert.match(told()[0], /^No connection. 0.0 of 1.0 MB are sent/);
  assert.equal((await valuesOf("files")).length, 1);
  await pass(31_000); // the next time in fourteen seconds
  takes();
  await pass(100);
  assert.match(told()[0], /^No connection/);

  dispatchEvent(new Event("online"));
  await pass(5_000);

  assert.deepEqual(told(), ["Picture uploaded."]);
});

test("whoever does not want to wait has it tried now", async () => {
  broken();
  await choose(file(10));
  await pass(40_000); // the next time in up to fifteen seconds
  const again = find(".blk-figure [data-again]");
  assert.equal(again.textContent, "Try now");
  assert.equal(again.hidden, false);
  takes();
  await pass(100);
  assert.match(told()[0], /^No connection/);

  again.click();
  await pass(100);

  assert.deepEqual(told(), ["Picture uploaded."]);
});

test("it goes on where it was after the page was shut", async () => {
  broken();
  await choose(file(1_000));
  type(headingBox(), "Bridge");
  await pass(400);
  takes();

  await visit();
  await pass(5_000);

  assert.equal(headingBox().value, "Bridge");
  assert.deepEqual(told(), ["Picture uploaded."]);
});

test("one whose words have gone is listed above the composer until it is here", async () => {
  broken();
  await choose(file(1_000));
  await visit(composer({ key: "another", heading: "New" }));
  await pass(100);
  assert.equal(get("pictures").hidden, false);
  assert.equal(find("#pictures [data-name]").textContent, "bridge.jpg");
  takes();

  press("#pictures [data-again]");
  await pass(5_000);

  assert.equal(get("pictures").hidden, true);
});

test("a lost answer sends nothing twice", async () => {
  const arrived = takes();
  const takeAll = server.answer;
  let isLost = false;
  server.answer = async (request) => {
    const answered = await takeAll(request);
    if (request.method !== "PATCH" || isLost) return answered;
    isLost = true;
    return null;
  };
  await choose(file(30_000));
  await pass(30_000);

  assert.deepEqual(told(), ["Picture uploaded."]);
  assert.equal([...arrived.values()][0].offset, 30_000);
});

for (const [what, page] of [
  ["names another picture", { json: { name: "other", has_arrived: true, rows: [] } }],
  ["is a hotel's page", { text: "<h1>Welcome to the hotel</h1>" }],
]) {
  test(`an answer that ${what} is not the desk's, and the picture goes on without it`, async () => {
    answer(({ url }) => (url.startsWith("/desk/uploads/") ? page : null));
    await choose(file(10));
    await pass(5_000);
    assert.match(told()[0], /^No connection/);
    assert.ok(uploads().every(({ method }) => method === "POST"));
    takes();

    await pass(15_000);

    assert.deepEqual(told(), ["Picture uploaded."]);
  });
}

for (const [status, said] of [
  [401, /^Signed out. It stays on this device/],
  [403, /^Your sign-in has changed/],
  [507, /^The server has no room for pictures/],
  [500, /^Not taken \(error 500\)/],
  [404, /The desk does not take this picture from you/],
]) {
  test(`an answer ${status} is told, and the picture stays on the device until it is taken`, async () => {
    answer(({ url }) => (url.startsWith("/desk/uploads/") ? { status, json: {} } : null));
    await choose(file(10));
    await pass(100);

    assert.match(told()[0], said);
    assert.equal((await valuesOf("files")).length, 1);
    takes();

    await pass(15_000);

    if (status === 404) assert.match(told()[0], said);
    else assert.deepEqual(told(), ["Picture uploaded."]);
  });
}

test("what is no picture says why, and can be dismissed", async () => {
  answer(({ url }) => {
    if (!url.startsWith("/desk/uploads/")) return null;
    return {
      json: { name: url.split("/").at(-2), offset: 10, problem: "This is no picture.", rows: [] },
    };
  });
  await choose(file(10));
  await pass(100);
  assert.deepEqual(told(), ["bridge.jpg: This is no picture."]);
  assert.equal(find("[data-told]").getAttribute("role"), "alert");
  assert.equal(find(".blk-figure [data-cancel]").textContent, "Dismiss");

  press(".blk-figure [data-cancel]");
  await pass(100);

  assert.deepEqual(told(), []);
  assert.deepEqual(await valuesOf("files"), []);
  assert.equal(saved(), "bridge.jpg cancelled.");
  assert.equal(document.activeElement, find("[data-pictures]"));
});

test("what is no picture is not on its way once its block is gone", async () => {
  const refuses = ({ url }) =>
    url.startsWith("/desk/uploads/")
      ? { json: { name: url.split("/").at(-2), offset: 10, problem: "No picture.", rows: [] } }
      : null;
  answer(refuses);
  await choose(file(10));
  await pass(100);
  press(".blk-figure [data-remove]");
  document.body.dispatchEvent(
    new CustomEvent("htmx:afterSettle", { detail: { elt: document.body } }),
  );
  await pass(100);
  assert.equal(get("pictures").hidden, true);
  assert.deepEqual(await valuesOf("files"), []);

  // With the block brought back it can still be dismissed.
  press(".gone-block button");
  press(".blk-figure [data-cancel]");
  await pass(100);
  assert.equal(find(".blk-figure"), null);

  // Whose words went before it was refused: nobody has seen why.
  broken();
  await choose(file(10));
  await visit(composer({ key: "another", heading: "New" }));
  answer(refuses);
  await pass(5_000);
  assert.equal(get("pictures").hidden, false);
  assert.equal(find("#pictures [data-told]").textContent, "bridge.jpg: No picture.");

  // So it is said again by the next page, until it is dismissed.
  await visit(composer({ key: "another", heading: "New" }));
  await pass(5_000);
  assert.equal(find("#pictures [data-told]").textContent, "bridge.jpg: No picture.");
  press("#pictures [data-cancel]");
  await pass(100);
  assert.equal(get("pictures").hidden, true);
  await visit();
  await pass(5_000);
  assert.equal(get("pictures").hidden, true);
});

test("a cancelled picture is taken back at the desk, again while a piece is being taken", async () => {
  const row = (words) => `<article class="row-update" id="row-5"><h3>${words}</h3></article>`;
  broken();
  await choose(file(10));
  await visit(composer({ key: "another", heading: "New" }));
  get("rows").innerHTML = row("Picture follows");
  let times = 0;
  answer(({ method, url }) => {
    if (url === "/desk/row/5/") return { text: row("Words alone") };
    if (!url.startsWith("/desk/uploads/") || method !== "DELETE") return null;
    times += 1;
    const rows = [{ id: "row-5", url: "/desk/row/5/" }];
    return times === 1 ? { status: 202, json: {} } : { json: { rows } };
  });
  press("#pictures [data-cancel]");
  await pass(3_000);

  assert.equal(times, 2);
  assert.equal(find("#row-5 h3").textContent, "Words alone");
  assert.deepEqual(await valuesOf("files"), []);
});

test("while words are on their way no piece is sent", async () => {
  let done;
  takes();
  const takeAll = server.answer;
  server.answer = (request) =>
    request.url.endsWith("/updates/")
      ? new Promise((answered) => (done = answered))
      : takeAll(request);
  type(headingBox(), "Bridge");
  press("[data-send]");
  await pass(0);
  await choose(file(1_000));
  await pass(5_000);
  assert.deepEqual(uploads(), []);

  done({ text: composer({ key: "k2" }), headers: { "Update-Id": 1 } });
  await pass(5_000);

  assert.ok(uploads().length > 1);
});

test("what the file knows fills what is empty, and never what was typed", async () => {
  let finish;
  takes({
    pause: (method) => method === "PATCH" && new Promise((done) => (finish = done)),
    known: {
      caption: "The river",
      credit: "Agency",
      alt: "A river",
      from_file: "Agency: The river",
      place: "Arnfeld",
      taken_on: "2026-05-12",
      rights_seen: "r1",
      own_pages_only: true,
      ends_at: "2026-06-01T10:00:00Z",
    },
  });
  await choose(file(10));
  type(find("[name$=-caption]"), "My words");
  await pass(10_000);
  finish();
  await pass(5_000);

  assert.equal(find("[name$=-caption]").value, "My words");
  assert.equal(find("[name$=-credit]").value, "Agency"); // over the usual one
  assert.equal(find("[name$=-alt]").value, "A river");
  assert.equal(find("[name$=-own_pages_only]").checked, true);
  assert.equal(find("[name$=-ends_at_time]").value, "12:00");
  assert.equal(find("[name$=-ends_at_date]").value, "2026-06-01");
  assert.equal(find(".pic-rights").open, true);
  assert.equal(find("[name$=-rights_seen]").value, "r1");
  assert.equal(find("[data-said]").textContent, "Agency: The river");
  assert.match(told()[0], /Its file knew the words here: read them.$/);
  await pass(10_000);
  // It is kept like what is typed.
  const kept = desk.fieldsSent(desk.sentTo("/writing/").at(-1));
  assert.deepEqual(
    kept.filter(([name]) => /-(alt|own_pages_only)$/.test(name)).map(([, value]) => value),
    ["A river", "on"],
  );
  press("[data-add-place]");
  assert.equal(find("[name$=-caption]").value, "My words, Arnfeld, 12 May 2026");
  assert.equal(find("[data-add-place]").hidden, true);
});

test("place and date go behind a sentence as a sentence; what is decorative has no alt text", async () => {
  let finish;
  takes({
    pause: (method) => method === "PATCH" && new Promise((done) => (finish = done)),
    known: { place: "Arnfeld", credit: "Agency", alt: "A river" },
  });
  await choose(file(10));
  type(find("[name$=-caption]"), "We saw it.");
  type(find("[name$=-credit]"), "Cal");
  find("[name$=-is_decorative]").click();
  finish();
  await pass(5_000);
  assert.equal(find("[name$=-credit]").value, "Cal");
  assert.equal(find("[name$=-alt]").value, "");
  assert.deepEqual(told(), ["Picture uploaded."]);

  press("[data-add-place]");

  assert.equal(find("[name$=-caption]").value, "We saw it. Arnfeld.");
});

test("a picture needs no alt text, or somebody still owes it: not both", () => {
  const block = document.createElement("div");
  find("#composer .blocks").append(block);
  block.outerHTML = desk.figureBlock("figure-9");
  find("[name$=-is_decorative]").click();
  find("[name$=-owes_alt]").click();

  assert.equal(find("[name$=-is_decorative]").checked, false);
  assert.equal(find("[name$=-owes_alt]").checked, true);
});

test("a dropped picture is taken by the composer, and does no harm beside it", async () => {
  takes();
  const drop = (where) => {
    const event = Object.assign(new Event("drop", { bubbles: true, cancelable: true }), {
      dataTransfer: { types: ["Files"], files: [file(10)], dropEffect: "" },
    });
    where.dispatchEvent(
      Object.assign(new Event("dragover", { bubbles: true, cancelable: true }), {
        dataTransfer: event.dataTransfer,
      }),
    );
    where.dispatchEvent(event);
    return event.defaultPrevented;
  };
  assert.equal(drop(get("strip")), true);
  assert.equal(told().length, 0);
  assert.equal(drop(headingBox()), true);
  await pass(5_000);

  assert.deepEqual(told(), ["Picture uploaded."]);
});

test("a pasted picture is taken; words that bring a picture of themselves are words", async () => {
  takes();
  const paste = (types) => {
    const event = Object.assign(new Event("paste", { bubbles: true, cancelable: true }), {
      clipboardData: { files: [file(10)], types },
    });
    headingBox().dispatchEvent(event);
    return event.defaultPrevented;
  };
  assert.equal(paste(["text/plain", "Files"]), false);
  assert.equal(paste(["Files"]), true);
  await pass(5_000);

  assert.deepEqual(told(), ["Picture uploaded."]);
});

test("on a slow line a photograph is made smaller, and that is said", async () => {
  navigator.connection = { saveData: true };
  globalThis.createImageBitmap = async () => ({ width: 4000, height: 3000, close() {} });
  const drawn = [];
  globalThis.OffscreenCanvas = class {
    constructor(width, height) {
      drawn.push([width, height]);
    }
    getContext = () => ({ fillRect() {}, drawImage() {} });
    convertToBlob = async () => new Blob([new Uint8Array(150_000)], { type: "image/jpeg" });
  };
  let finish;
  takes({ pause: (method) => method === "PATCH" && new Promise((done) => (finish = done)) });
  await choose(file(1_200_000));
  await pass(100);

  assert.deepEqual(drawn, [[2048, 1536]]);
  assert.match(told()[0], /Made smaller for the connection: 0.2 MB instead of 1.2 MB.$/);
  finish();
  delete navigator.connection;
});

test("what a browser cannot open, or what did not become smaller, is sent as it is", async () => {
  navigator.connection = { effectiveType: "2g" };
  globalThis.createImageBitmap = async () => {
    throw new Error("no");
  };
  const arrived = takes();
  await choose(file(300_000));
  await pass(60_000);

  assert.equal([...arrived.values()][0].size, 300_000);
  delete navigator.connection;
});

test("a block that waits for a picture comes back with its words, and is shown", async () => {
  broken();
  await choose(file(10));
  type(find("[name$=-caption]"), "The bridge");
  await pass(400);

  await visit();

  assert.equal(find("[name$=-caption]").value, "The bridge");
  assert.match(told()[0], /^(No connection|Waiting)/);
});

test("the row of an update that a picture has joined is shown anew", async () => {
  get("rows").innerHTML = `<article class="row-update" id="row-5"><h3>Old</h3></article>`;
  takes({ rows: [{ id: "row-5", url: "/desk/row/5/" }] });
  const takeAll = server.answer;
  server.answer = (request) =>
    request.url === "/desk/row/5/"
      ? { text: `<article class="row-update" id="row-5"><h3>New</h3></article>` }
      : takeAll(request);
  await choose(file(10));
  await pass(5_000);

  assert.equal(find("#row-5 h3").textContent, "New");
});

test("the picture at the top of a blog goes the same way; cancelled, what stood there is back", async () => {
  document.body.insertAdjacentHTML(
    "beforeend",
    `<form data-settings="Flood" data-language="en" id="settings-picture" action="/edit/">
      <div data-hero-place><input name="hero_credit" value="Old"></div>
      <input type="file" data-hero><p data-saved></p><button data-send></button></form>`,
  );
  const choose = async (name) => {
    const input = find("[data-hero]");
    Object.defineProperty(input, "files", { value: [file(10, name)], configurable: true });
    input.dispatchEvent(new Event("change", { bubbles: true }));
    await pass(5_000);
  };
  const place = (selector) => find(`[data-hero-place] ${selector}`);
  const arrived = takes({ known: { credit: "AP/J. Doe", alt: "A weir" } });
  await choose("weir.jpg");

  assert.match(place("[data-told]").textContent, /^Picture uploaded\./);
  assert.equal(place("[name='figure-hero-upload']").value, [...arrived.keys()][0]);
  assert.equal(place("[name='figure-hero-credit']").value, "AP/J. Doe");
  assert.equal(place("[name='figure-hero-alt']").value, "A weir");
  assert.equal(findAll("[name=hero_credit]").length, 0);
  answer(() => null);
  await choose("dam.jpg");
  assert.match(place("[data-told]").textContent, /does not take this picture from you/);
  place("[data-cancel]").click();
  await pass(100);

  assert.equal(place("[name=hero_credit]").value, "Old");
  assert.equal(findAll("[data-hero-place] .blk").length, 0);
});

// As the service worker has left them there (templates/liveblog/desk/service_worker.js).
function shares(t, id, names, { keptAt = Date.now() } = {}) {
  const kept = new Map(
    names.map((name, n) => {
      const headers = {
        "Content-Type": "image/jpeg",
        "File-Name": encodeURIComponent(name),
        "Kept-At": String(keptAt),
      };
      const url = `https://live.example/desk/share/${id}/${n}`;
      return [url, new Response(new Blob([name]), { headers })];
    }),
  );
  const before = browser.caches;
  t.after(() => (browser.caches = before));
  browser.caches = {
    ...before,
    open: async () => ({
      keys: async () => [...kept.keys()].map((url) => ({ url })),
      match: async ({ url }) => kept.get(url).clone(),
      delete: async ({ url }) => kept.delete(url),
    }),
  };
  return kept;
}
const SHARED_IN = "0123456789abcdef".repeat(2);
const at = `/desk/live/flood/share/?title=A&pictures=${SHARED_IN}`;

test("what another app has shared is in the composer that was opened with it, once", async (t) => {
  const kept = shares(t, SHARED_IN, ["Brücke 1.jpg", "two.jpg"]);
  const arrived = takes();
  await pass(1_000); // the page before has come to its end
  await visit(composer(), { at });
  await pass(5_000);

  assert.deepEqual(told(), Array(2).fill("Picture uploaded."));
  assert.deepEqual(
    uploads()
      .filter(({ method }) => method === "POST")
      .map(({ body }) => body.get("file_name")),
    ["Brücke 1.jpg", "two.jpg"],
  );
  assert.deepEqual([arrived.size, kept.size, location.search], [2, 0, "?title=A"]);
});

test("what is not on the device any more is said, and what is a day old is dropped", async (t) => {
  const old = shares(t, "f".repeat(32), ["old.jpg"], { keptAt: Date.now() - 25 * 3_600_000 });
  await pass(1_000); // the page before has come to its end
  await visit(composer(), { at });
  await pass(100);

  assert.match(saved(), /^The shared pictures are not on this device any more/);
  assert.deepEqual([told(), old.size], [[], 0]);
});
