// When the page asks for news, and what it says of its line to the newsroom.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { answerPolls, oob, openReader, poll, polls, start, statusLine } from "./reader-page.js";
import { clock, find, get, pass, server, setHidden, setOnline, settle } from "./support.js";

await openReader({ seconds: 5 });
await start();
const MINUTE_MS = 60_000;

const at = (pace, status = 204) => ({ status, headers: { "Poll-Seconds": pace } });
// How often it asks in so many seconds, with each answer naming this pace.
async function asksIn(seconds, answer) {
  server.asked.length = 0;
  server.answer = () => answer;
  await pass(seconds * 1000);
  return polls().length;
}
async function answerOnce(html) {
  answerPolls(html);
  await pass(20_000);
}

beforeEach(async () => {
  // News: ten quiet minutes begin anew, and no failure is remembered.
  server.answer = () => ({ text: "<i></i>", headers: { "Poll-Seconds": 5 } });
  setHidden(false);
  setOnline(true);
  dispatchEvent(new Event("online"));
  await pass(10_000);
});

test("an answer names the pace of the next", async () => {
  assert.equal(await asksIn(60, at(5)), 12);
  await asksIn(10, at(30));
  assert.equal(await asksIn(60, at(30)), 2);
  await asksIn(30, at(2));
  assert.equal(await asksIn(20, at(2)), 10);
});

test("who is on another tab, or without a line, asks nothing", async () => {
  setHidden(true);
  assert.equal(await asksIn(60, at(5)), 0);
  setHidden(false);
  await settle();
  assert.equal(polls().length, 1); // at once

  setOnline(false);
  assert.equal(await asksIn(60, at(5)), 0);
  setOnline(true);
  await settle();
  assert.equal(polls().length, 1);
});

test("a page from the browser's back and forward cache asks at once", async () => {
  await asksIn(1, at(60));
  server.asked.length = 0;

  dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
  await settle();

  assert.equal(polls().length, 1);
});

test("what WebKit breaks off on leaving does not keep it from asking when one is back", async () => {
  await asksIn(6, { status: 503 });
  server.asked.length = 0;

  dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
  await settle();

  assert.equal(polls().length, 1);
});

test("after ten quiet minutes it eases, and news wakes it", async () => {
  await asksIn(620, at(5));
  assert.equal(await asksIn(60, at(5)), 4);

  await answerOnce("<i></i>");

  assert.equal(await asksIn(60, at(5)), 12);
});

for (const [form, headers] of [
  ["seconds", () => ({ "Retry-After": "60" })],
  [
    "a date by the server's clock, which is seven minutes on",
    () => ({
      Date: new Date(clock.now + 7 * MINUTE_MS).toUTCString(),
      "Retry-After": new Date(clock.now + 8 * MINUTE_MS).toUTCString(),
    }),
  ],
]) {
  test(`Retry-After is obeyed: ${form}`, async () => {
    server.answer = () => ({ status: 503, headers: headers() });
    server.asked.length = 0;
    await pass(6_000);
    assert.equal(polls().length, 1);
    await pass(53_000);
    assert.equal(polls().length, 1);

    // Half as much again at most: not all readers are to come back at once.
    await pass(37_000);

    assert.equal(polls().length, 2);
  });
}

test("a server that says nothing is asked less and less, up to every few minutes", async () => {
  server.answer = () => null;
  server.asked.length = 0;
  await pass(6_000);
  assert.equal(polls().length, 1);
  await pass(9_000); // twice five seconds, and up to half as much again
  assert.equal(polls().length, 1);
  await pass(8_000);
  assert.equal(polls().length, 2);

  await pass(30 * MINUTE_MS);
  const before = polls().length;
  await pass(45 * MINUTE_MS);

  assert.ok(polls().length - before >= 6);
  assert.ok(polls().length - before <= 9);
});

test("losing and finding the line is said in place and aloud, once", async () => {
  setOnline(false);
  assert.equal(get("connection").textContent, "Connection lost, trying again");
  assert.equal(get("connection").hidden, false);
  assert.equal(get("say").textContent, "Connection lost, trying again");

  server.answer = () => at(5);
  setOnline(true);
  await settle();
  assert.equal(get("connection").textContent, "Connected again");
  assert.equal(get("say").textContent, "Connected again");
  await pass(2_500);

  assert.equal(get("connection").hidden, true);
});

test("a pause is remembered; its end asks at once", async () => {
  const pause = get("pause");
  pause.click();
  assert.equal(localStorage.getItem("reader:paused"), "1");
  assert.equal(get("say").textContent, "Paused");
  assert.equal(document.documentElement.hasAttribute("data-paused"), true);
  server.asked.length = 0;

  pause.click();
  await settle();

  assert.equal(localStorage.getItem("reader:paused"), "0");
  assert.equal(document.documentElement.hasAttribute("data-paused"), false);
  assert.equal(polls().length, 1);
});

test("the closing and the reopening are said, and a closed blog is not in a hurry", async () => {
  const closed = statusLine({ closed: true, revision: 10, swap: "true" });
  await answerOnce(closed + poll(50, { seconds: 300, swap: "true" }));
  assert.equal(get("say").textContent, "Live coverage has ended");
  assert.equal(document.documentElement.hasAttribute("data-closed"), true);
  assert.equal(await asksIn(600, at(5)), 2);

  answerPolls(statusLine({ revision: 11, swap: "true" }) + poll(51, { swap: "true" }));
  dispatchEvent(new Event("online"));
  await pass(1_000);

  assert.equal(get("say").textContent, "Live coverage has resumed");
  assert.equal(document.documentElement.hasAttribute("data-closed"), false);
});

test("the title follows the headline and keeps the newsroom's name", async () => {
  await answerOnce(oob(`<header id="headline" data-revision="60"><h1>Flood eases</h1></header>`));

  assert.equal(document.title, "Flood eases – The Wire");
});

test("a page that cannot be brought up to date says so in the blog's language", async () => {
  const notice = `<p id="outdated" lang="de" dir="ltr" hx-swap-oob="true"><span>Seite veraltet.</span></p>`;
  find("#feed").insertAdjacentHTML("beforeend", `<a href="/x">x</a>`);
  find("#feed a").focus(); // who is in the feed loses no place

  await answerOnce(notice + statusLine({ outdated: true, revision: 70, swap: "true" }));

  assert.equal(get("say").textContent, "Seite veraltet.");
  assert.equal(get("say").lang, "de");
});
