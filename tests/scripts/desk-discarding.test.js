// "Discard mine" discards: on the device, on the desk, and what was still on its way.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { askedAt, composerOf, contactOf, openDesk, type } from "./small-desk-page.js";
import { find, findAll, module, pass, server } from "./support.js";

const KEEP = "/desk/live/flood/updates/5/writing/";
const ROW = `<article class="row-update" id="row-5"><h3>As it is</h3></article>`;
const correcting = composerOf("correcting", KEEP, "").replace(
  "<button data-send>",
  `<a href="#row-5" data-stop hx-get="/row/5/" hx-target="closest .row-update"
    hx-swap="outerHTML">Stop</a><button data-send>`,
);
await openDesk(
  `<div id="rows"><article class="row-update" id="row-5">${correcting}</article></div>` +
    `<section id="unsent" hidden><form data-discards="left-1" action="/discard/1/"></form></section>`,
);
await module("desk/main");
const { shelves } = await module("desk/keeping/device");
const { store } = await module("desk/keeping/store");
await pass(20_000);

let answers;
beforeEach(async () => {
  answers = {
    "/desk:contact/": () => contactOf(),
    [KEEP]: () => ({ json: { key: "k", version: 1, at: new Date().toISOString() } }),
    [`${KEEP}discard/`]: () => ({ json: { discarded: true } }),
    "/row/5/": () => ({ text: ROW }),
  };
  server.asked.length = 0;
  server.answer = ({ url }) => (answers[url] ?? (() => ({ status: 204 })))();
  const row = document.createElement("div");
  row.innerHTML = `<article class="row-update" id="row-5">${correcting}</article>`;
  find("#rows").replaceChildren(row.firstElementChild);
  htmx.process(find("#rows"));
  await store.clear(shelves.writing);
  await pass(10);
});

const kept = () => store.values(shelves.writing);
const heading = () => find("#correcting [name=heading]");
async function press(label) {
  find("[data-stop]").click();
  await pass(5_000);
  findAll("#dialog button")
    .find((button) => button.textContent === label)
    .click();
  await pass(10_000);
}
const hands = (request) => request.body.getAll("kept_hand");

test("the desk and the device have nothing of it, and nothing is kept any more", async () => {
  type(heading(), "Half written");
  await pass(5_000);
  const [saved] = askedAt(KEEP);
  assert.equal((await kept()).length, 1);

  await press("Discard mine");

  assert.deepEqual(hands(askedAt("/discard/")[0]), hands(saved));
  assert.equal(askedAt("/discard/")[0].body.get("kept_version"), "1");
  assert.deepEqual(await kept(), []);
  assert.equal(find("#row-5").textContent, "As it is");
  const before = askedAt(KEEP).length;
  dispatchEvent(new Event("pagehide"));
  await pass(60_000);
  assert.equal(askedAt(KEEP).length, before);
});

test("of several corrections of the update the one that is open is discarded", async () => {
  const discarding = `${KEEP}discard/?copy=7`;
  answers[discarding] = () => ({ json: { discarded: true } });
  find("#correcting").dataset.keep = `${KEEP}?copy=7`;
  type(heading(), "Half written");
  await pass(400);

  await press("Discard mine");

  assert.deepEqual(
    server.asked.map(({ url }) => url).filter((url) => url.includes("discard")),
    [discarding],
  );
  assert.deepEqual(await kept(), []);
});

test("a save that is on its way is broken off, and its answer heeded no more", async () => {
  let release;
  answers[KEEP] = () =>
    new Promise((done) => {
      release = () => done({ json: { key: "k", version: 1, at: new Date().toISOString() } });
    });
  type(heading(), "Half written");
  await pass(5_000);

  await press("Discard mine");
  release();
  await pass(60_000);

  assert.equal(askedAt(KEEP).length, 1);
  assert.deepEqual(await kept(), []);
});

test("where the desk was not reached all stays as it was, and is kept", async () => {
  answers[`${KEEP}discard/`] = () => null;
  type(heading(), "Half written");

  await press("Discard mine");

  assert.equal(heading().value, "Half written");
  assert.equal(find("#correcting").inert, false);
  assert.equal(find("[data-saved]").textContent, "Not done: no connection. Try again.");
  assert.equal((await kept())[0].fields.find(([name]) => name === "heading")[1], "Half written");
  answers[`${KEEP}discard/`] = () => ({ json: { discarded: true } });
  await press("Discard mine");
  assert.deepEqual(await kept(), []);
});

test("what another place has discarded is let go of; what is typed then is new", async () => {
  answers[KEEP] = () => ({ status: 410, json: { discarded: true } });
  type(heading(), "Half written");
  await pass(5_000);
  const [refused] = askedAt(KEEP);

  assert.match(find("[data-saved]").textContent, /These words were discarded/);
  assert.deepEqual(await kept(), []);
  assert.equal(heading().value, "Half written");
  await pass(60_000);
  assert.equal(askedAt(KEEP).length, 1);

  answers[KEEP] = () => ({ json: { key: "k", version: 1, at: new Date().toISOString() } });
  type(heading(), "Written anew");
  await pass(5_000);

  assert.notDeepEqual(hands(askedAt(KEEP)[1]), hands(refused));
  assert.equal((await kept()).length, 1);
});

test("discarded in the list, it is taken off the device before the desk is told", async () => {
  await store.set("left-1", { spot: "elsewhere", fields: [] }, shelves.writing);
  let atSending;
  const form = find("[data-discards]");
  form.submit = () => {
    atSending = kept();
  };

  form.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  await pass(10);

  assert.deepEqual(await atSending, []);
});
