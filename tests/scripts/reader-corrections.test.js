// The list of corrections follows: its page asks for itself, and takes the list out of the answer.

import assert from "node:assert/strict";
import { test } from "node:test";
import { start } from "./reader-page.js";
import { find, findAll, get, openPage, pass, server, setHidden, settle } from "./support.js";

const MINUTE_MS = 60_000;
const lines = (...words) =>
  `<div id="lines"><ol class="lines">${words.map((each) => `<li><p>${each}</p></li>`).join("\n")}</ol></div>`;
const page = (list) => `<!doctype html><html><head><title>Corrections</title></head><body>
  <main id="main"><p id="policy">We correct.</p>${list}</main>
  <p id="connection" data-lost="Lost" data-back="Back" hidden></p>
  <div id="poll" data-seconds="60" data-slow="60" hx-get="/corrections/" hx-swap="none"
    hx-trigger="every 60s, reader:wake from:body" hx-sync="this:drop"></div></body></html>`;
const answer = (text, headers = { "Poll-Seconds": 60 }) => {
  server.answer = () => ({ text, headers });
};
const shown = () => findAll("#lines li").map((each) => each.textContent);

await openPage(page(lines("It is 7.42 m.")), { url: "https://live.example/corrections/" });
await start("main_other");

test("a new line comes within a minute, and the others stay the elements that they are", async () => {
  const first = find("#lines li");
  answer(page(lines("The bridge is open.", "It is 7.42 m.")));
  await pass(MINUTE_MS);

  assert.deepEqual(shown(), ["The bridge is open.", "It is 7.42 m."]);
  assert.equal(findAll("#lines li")[1], first);
  assert.equal(findAll("#policy").length, 1);
  assert.equal(
    server.asked.every(({ url }) => url === "/corrections/"),
    true,
  );
  assert.ok(server.asked.length <= 2);
});

test("it comes at once to who comes back to the page", async () => {
  setHidden(true);
  await pass(10 * MINUTE_MS);
  answer(page(lines("A third.")));
  setHidden(false);
  await settle();

  assert.deepEqual(shown(), ["A third."]);
});

test("a page that is not ours takes nothing away", async () => {
  answer(page(`<div id="lines">Accept our terms</div>`), {});
  await pass(MINUTE_MS);
  assert.deepEqual(shown(), ["A third."]);
  assert.equal(get("connection").textContent, "Lost");

  answer("<p>We will be back.</p>"); // ours, without a list
  await pass(10 * MINUTE_MS);
  assert.deepEqual(shown(), ["A third."]);
});
