// A page says that it does not follow until it does, and takes no answer that is not ours.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { beforeEach, test } from "node:test";
import {
  arrives,
  older,
  openReader,
  poll,
  polls,
  start,
  statusLine,
  update,
} from "./reader-page.js";
import { clock, find, findAll, get, pass, server, setHidden, settle } from "./support.js";

const PORTAL =
  "<html><body><h1>Welcome on board</h1><div id='feed'>Accept our terms</div></body></html>";
const HTMX = "/static/vendor/htmx/htmx.min.js";
const at = (ms) => new Date(ms).toUTCString();

const root = () => document.documentElement;
const isFollowing = () => root().hasAttribute("data-following");
const news = (n, headers = {}) => ({
  text: arrives(update(n)) + poll(n, { swap: "true" }),
  headers: { "Poll-Seconds": 5, ...headers },
});
const ids = () => findAll("#feed > .update, #held > .update").map(({ id }) => id);
const count = (id) => ids().filter((each) => each === id).length;

await openReader({
  updates: update(3, { at: "2026-05-12T11:12:00+02:00" }) + update(2) + update(1),
  tail: older(1),
});
document.body.insertAdjacentHTML("beforeend", `<p id="not-following">Load it again</p>`);
// The line has lost the request for htmx.
const { htmx } = window;
get("poll").outerHTML = poll(3); // which it has not seen
delete window.htmx;
delete globalThis.htmx;
document.head.insertAdjacentHTML("beforeend", `<script src="${HTMX}" defer></script>`);
await start();

test("where htmx was lost it is fetched again, and the page says that it does not follow", async () => {
  await pass(2_500);
  const again = find(`script[src$="${HTMX}"]`);
  assert.equal(again.hasAttribute("defer"), false); // another element
  await pass(5_000); // it takes its time
  assert.equal(find(`script[src$="${HTMX}"]`), again);
  again.onerror();
  assert.equal(get("connection").textContent, "Connection lost, trying again");
  assert.equal(get("not-following").hidden, false);
  assert.equal(isFollowing(), false);
  await pass(5_000);
  assert.equal(find(`script[src$="${HTMX}"]`), again);

  setHidden(true);
  await pass(60_000);
  assert.equal(find(`script[src$="${HTMX}"]`), again); // nobody looks
  setHidden(false);
  const third = find(`script[src$="${HTMX}"]`);
  assert.notEqual(third, again);
  window.eval(readFileSync("liveblog/static/vendor/htmx/htmx.min.js", "utf8"));
  globalThis.htmx = window.htmx;
  server.answer = () => news(4);
  third.onload();
  await settle();

  assert.notEqual(window.htmx, htmx);
  assert.equal(polls().length, 1);
  assert.equal(isFollowing(), true);
  assert.equal(get("not-following").hidden, true);
  assert.equal(count("update-4"), 1);
});

async function asked(answer) {
  server.answer = () => answer;
  dispatchEvent(new Event("online"));
  await settle();
}
beforeEach(async () => {
  if (!window.htmx) return; // the first of them
  await asked({ status: 204, headers: { "Poll-Seconds": 5 } });
  await pass(3_000);
  assert.equal(get("connection").hidden, true);
});

for (const [name, answer] of [
  ["of a captive portal", { text: PORTAL, headers: { Date: at(clock.now) } }],
  ["of a portal that sends nothing", { status: 204 }],
  ["that a cache has kept for long", news(9, { Age: 61 })],
]) {
  test(`an answer ${name} is a lost connection`, async () => {
    await asked(answer);

    assert.equal(get("connection").textContent, "Connection lost, trying again");
    assert.equal(get("connection").hidden, false);
    assert.doesNotMatch(document.body.textContent, /Accept our terms/);
    assert.equal(count("update-9"), 0);
    // And it is asked less and less, not at the pace.
    server.asked.length = 0;
    await pass(9_000);
    assert.equal(polls().length, 0);
    await pass(7_000);
    assert.equal(polls().length, 1);
  });
}

test("earlier updates from a portal are no updates, and the link tries again", async () => {
  server.answer = () => ({ text: PORTAL });
  find(".older a").click();
  await settle();

  assert.equal(find(".older .said").textContent, "That did not work.");
  assert.doesNotMatch(document.body.textContent, /Accept our terms/);
});

const age = () => find("#update-3 .ago").textContent;

test("ages go by the clock of the server, where the device's is wrong", async () => {
  // 10:00 here is 11:12 there, and the update is of 11:12 in summer time: 9:12.
  const minutes = Math.round((clock.now - Date.parse("2026-05-12T09:12:00Z")) / 60_000);
  await asked({ status: 204, headers: { "Poll-Seconds": 5, Date: at(clock.now) } });
  assert.equal(age(), `${minutes} min ago`);

  const hours = Math.round(minutes / 60 + 3);
  await asked({ status: 204, headers: { "Poll-Seconds": 5, Date: at(clock.now + 3 * 3_600_000) } });
  assert.equal(age(), `${hours} hr ago`);
  // What a cache has kept was said so many seconds ago.
  const kept = { "Poll-Seconds": 5, Date: at(clock.now + 50_000), Age: 50 };
  await asked({ status: 204, headers: kept });
  const later = Math.round((clock.now + 100_000 - Date.parse("2026-05-12T09:12:00Z")) / 60_000);
  assert.equal(age(), `${later} min ago`);

  // Nor does it say "now" of what is still to come: its day, as the server wrote it.
  await asked({ status: 204, headers: { "Poll-Seconds": 5, Date: at(clock.now - 3 * 3_600_000) } });
  assert.equal(age(), "12 May");
});

test("an answer that is out of date loads each page again once, and no page older than that", async () => {
  const reloads = [];
  const replaceState = history.replaceState.bind(history);
  history.replaceState = (state, title) => {
    reloads.push(state.reloadedAt);
    replaceState(state, title);
  };
  history.replaceState({ place: "mine" }, "");
  reloads.length = 0;
  get("status-line").outerHTML = statusLine({ outdated: true });
  get("outdated").innerHTML = "<span>This page is out of date.</span>";
  // Each time as if the page had just been loaded, from whatever cache, at this revision.
  async function load(since) {
    get("poll").outerHTML = poll(since);
    const { sayOutdated } = await import(
      `../../liveblog/static/liveblog/reader/outdated.js?n=${since}-${reloads.length}-${Math.random()}`
    );
    get("poll").outerHTML = `<div id="poll"></div>`;
    sayOutdated();
    sayOutdated();
  }

  await load(30);
  assert.deepEqual(history.state, { place: "mine", reloadedAt: 30 });
  await load(30);
  await load(20);
  await load(30);
  assert.deepEqual(reloads, [30]);
  await load(31);
  assert.deepEqual(reloads, [30, 31]);
});
