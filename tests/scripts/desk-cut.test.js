// A rehearsal's cut line: for thirty seconds all that the desk asks for fails, and then no more.

import assert from "node:assert/strict";
import { test } from "node:test";
import { contactOf, openDesk } from "./small-desk-page.js";
import { find, module, pass, server } from "./support.js";

await openDesk(
  `<button type="button" data-cut="30" data-cut-for="Cut, for {n} s more">Cut</button>
  <a id="ask" hx-get="/asked/" hx-swap="none">Ask</a>`,
);
server.answer = ({ url }) => (url === "/desk:contact/" ? contactOf() : { status: 204 });
const told = [];
for (const name of ["offline", "online"]) addEventListener(name, () => told.push(name));
document.addEventListener("htmx:sendError", () => told.push("failed"));
document.addEventListener("htmx:afterRequest", (event) => {
  if (/** @type {CustomEvent} */ (event).detail.successful) told.push("answered");
});
await module("desk/rehearsal/cut");

async function askBoth() {
  find("#ask").click();
  await pass(0);
  const fetched = await fetch("/fetched/").then(
    () => "answered",
    (failure) => failure.name,
  );
  return [...told.splice(0), fetched];
}

test("the line is gone for thirty seconds, and comes back by itself", async () => {
  const button = find("[data-cut]");
  assert.deepEqual(await askBoth(), ["answered", "answered"]);
  button.click();
  assert.equal(button.textContent, "Cut, for 30 s more");
  assert.equal(navigator.onLine, false);
  assert.deepEqual(await askBoth(), ["offline", "failed", "TypeError"]);
  button.click(); // a second press makes it no longer
  await pass(29_000);
  assert.equal(button.textContent, "Cut, for 1 s more");
  assert.deepEqual(await askBoth(), ["failed", "TypeError"]);
  await pass(1000);
  assert.equal(button.textContent, "Cut");
  assert.equal(navigator.onLine, true);
  assert.deepEqual(await askBoth(), ["online", "answered", "answered"]);
});
