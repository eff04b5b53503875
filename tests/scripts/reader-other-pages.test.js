// A permalink and the pages like it: what is withdrawn goes, what arrives is counted.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import {
  arrives,
  connection,
  oob,
  poll,
  polls,
  start,
  statusLine,
  update,
  wordsElement,
} from "./reader-page.js";
import { find, findAll, get, openPage, pass, server, setHidden, settle } from "./support.js";

const MONDAY = { day: "Monday, 11 May" };
const TUESDAY = { day: "Tuesday, 12 May" };
const SLOW = 'data-slow="60"';
const MINUTE_MS = 60_000;

const target = (inside) =>
  `<div class="is-target" data-day="${MONDAY.day}"><p id="target" tabindex="-1"
    data-gone="This update was withdrawn" data-title="Withdrawn from Flood – The Wire">The
    update you came for</p>${inside}</div>`;
await openPage(
  `<main id="main">${statusLine()}
    <div class="bar"><p id="outdated" hidden></p>
      <a id="new-updates" href="/live/flood/" hidden></a>${connection}</div>
    <p id="say" role="status"></p>
    <div id="feed"><p class="day">${TUESDAY.day}</p>${update(4, TUESDAY)}
      <p class="day">${MONDAY.day}</p>${target(update(3, MONDAY))}${update(2, MONDAY)}
      ${update(1, MONDAY)}<p id="latest-reached">You have reached the latest.</p></div></main>
    ${wordsElement()}${poll(4, { seconds: 60, attributes: SLOW })}`,
  { url: "https://live.example/live/flood/updates/3/" },
);
document.title = "Update 3 – The Wire";
await start("main_other");
let last = 10;
const news = (...parts) => ({
  text: parts.join("") + poll((last += 1), { swap: "true", hold: 12 }),
  headers: { "Poll-Seconds": 5 },
});
const withdrawn = (id) => `<div id="${id}" hx-swap-oob="delete"></div>`;
const ids = () =>
  findAll("#feed > *").map((each) => (each.matches(".day") ? each.textContent : each.id));
const next = async (...parts) => {
  server.answer = () => news(...parts);
  await pass(MINUTE_MS);
};
beforeEach(() => {
  server.asked.length = 0;
});

test("it asks when it opens, once a minute, and when one comes back to it", async () => {
  server.answer = () => ({ status: 204, headers: { "Poll-Seconds": 5 } });
  await pass(3_000);
  assert.equal(polls().length, 1);
  await pass(5 * MINUTE_MS);
  assert.equal(polls().length, 6);
  assert.equal(new Set(polls().map(({ url }) => url)).size, 1);

  await next("<i></i>");
  assert.equal(find("#poll").getAttribute("hx-trigger"), "every 60s, reader:wake from:body");
  server.asked.length = 0;
  await pass(5 * MINUTE_MS);
  // The address of all pages of the blog, not held, and at its own pace.
  assert.equal(polls().length, 5);
  assert.ok(polls().every(({ url }) => /^\/live\/flood\/since\/\d+\/$/.test(url)));

  setHidden(true);
  server.asked.length = 0;
  await pass(60 * MINUTE_MS);
  assert.equal(polls().length, 0);
  setHidden(false);
  await settle();
  assert.equal(polls().length, 1);
});

test("what arrives is counted, with what a gap stands for, and leads to the live page", async () => {
  const before = ids();
  const gap = `<p class="gap" id="gap-20" data-first="20" data-more="55"></p>`;
  await next(arrives(update(22), update(21), gap));
  assert.equal(get("new-updates").hidden, false);
  assert.equal(get("new-updates").textContent, "57 new updates");
  assert.equal(get("say").textContent, "57 new updates");
  assert.deepEqual(ids(), before.slice(0, -1)); // what was reached is not the latest any more

  // One of them twice, and one that has been withdrawn.
  await next(arrives(update(22)), withdrawn("update-21"));
  assert.equal(get("new-updates").textContent, "56 new updates");
  assert.deepEqual(ids(), before.slice(0, -1));
});

test("corrections and the closing come; its next poll is the closed blog's", async () => {
  const own = get("update-1");
  await next(
    oob(update(1, { ...MONDAY, heading: "Mended", revision: 30 })),
    statusLine({ closed: true, revision: 30, swap: "true" }),
  );
  assert.equal(get("update-1"), own);
  assert.equal(own.querySelector("h3").textContent, "Mended");
  assert.equal(get("say").textContent, "Live coverage has ended");
  assert.deepEqual(
    ids().filter((id) => id.includes("May")),
    [TUESDAY.day, MONDAY.day],
  );

  last = 40;
  server.answer = () => ({
    text: poll(last, { seconds: 300, swap: "true" }),
    headers: { "Poll-Seconds": 5 },
  });
  await pass(MINUTE_MS);
  server.answer = () => ({ status: 204, headers: { "Poll-Seconds": 5 } });
  server.asked.length = 0;
  await pass(20 * MINUTE_MS);
  assert.equal(polls().length, 4);
  // Reopened, once a minute again.
  await next(statusLine({ revision: 41, swap: "true" }));
  await pass(5 * MINUTE_MS);
  assert.equal(get("say").textContent, "Live coverage has resumed");
  server.answer = () => ({ status: 204, headers: { "Poll-Seconds": 5 } });
  server.asked.length = 0;
  await pass(5 * MINUTE_MS);
  assert.equal(polls().length, 5);
});

test("a neighbour that is withdrawn goes, and the focus in it to the next", async () => {
  find("#update-2 a").focus();
  await next(withdrawn("update-2"));

  assert.equal(get("update-2"), null);
  assert.equal(document.activeElement, find("#update-1 h3"));
});

test("where the update that one came for is withdrawn, that is said, and in the title", async () => {
  find("#update-3 a").focus();
  await next(withdrawn("update-3"));

  assert.equal(get("update-3"), null);
  assert.equal(get("target").textContent, "This update was withdrawn");
  assert.equal(get("say").textContent, "This update was withdrawn");
  assert.equal(document.title, "Withdrawn from Flood – The Wire");
  assert.equal(document.activeElement, get("target"));
  assert.equal(findAll(".day").length, 2);
});

test("a notice in its place says so, too", async () => {
  get("target").textContent = "The update you came for";
  get("target").insertAdjacentHTML("afterend", update(3, MONDAY));
  document.title = "Update 3 – The Wire";
  const notice = update(3, { ...MONDAY, heading: "Update from 11:00", revision: 60 });
  await next(oob(notice.replace('class="update"', 'class="update withdrawn"')));

  assert.equal(get("target").textContent, "This update was withdrawn");
  assert.equal(document.title, "Withdrawn from Flood – The Wire");
});

test("a page that is out of date says so, and asks no more", async () => {
  get("feed").insertAdjacentHTML("beforeend", `<a id="x" href="/x">x</a>`);
  get("x").focus();
  server.answer = () => ({
    text: `${statusLine({ outdated: true, revision: 99, swap: "true" })}
      <p id="outdated" lang="en" hx-swap-oob="true"><span>This page is out of date.</span></p>
      <div id="poll" hx-swap-oob="true"></div>`,
    headers: { "Poll-Seconds": 5 },
  });
  await pass(MINUTE_MS);
  assert.equal(get("outdated").textContent, "This page is out of date.");

  server.asked.length = 0;
  await pass(10 * MINUTE_MS);
  assert.equal(polls().length, 0);
});
