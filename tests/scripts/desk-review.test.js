// The review queue by its keys: where the focus is after a decision.

import assert from "node:assert/strict";
import { test } from "node:test";
import { contactOf, openDesk } from "./small-desk-page.js";
import { find, module, pass, server } from "./support.js";

const submission = (name) => `<article id="${name}" tabindex="0" data-submission>
  <form method="post" action="/${name}/" hx-post="/${name}/" hx-target="#review-queue" hx-swap="outerHTML">
  <button data-key="a">Approve</button></form>
  <details class="ask"><summary>Send back</summary><form><textarea id="note-${name}"></textarea></form></details>
  </article>`;
const queue = (...names) => `<div id="review-queue">${names.map(submission).join("")}</div>`;
const REFUSED = `<article class="refused"><details class="ask" open><textarea></textarea></details>
  </article><article`;
let waiting = ["one", "two"];
let isRefused = false;
server.answer = ({ url, method }) => {
  if (url === "/desk:contact/") return contactOf();
  if (method !== "POST") return { status: 204 };
  if (isRefused) return { text: queue("one", "two").replace("<article", REFUSED) };
  waiting = waiting.filter((name) => url !== `/${name}/`);
  return { text: queue(...waiting) };
};
await openDesk(`<main id="main"><h1>Review</h1>${queue(...waiting)}</main>`);
await module("desk/main");
await module("desk/review/keys");
await pass(20_000);

const press = (key) =>
  document.activeElement.dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
  );

test("where a note is refused the focus is in it", async () => {
  isRefused = true;
  find("#two").focus();
  press("a");
  await pass(1_000);
  isRefused = false;

  assert.equal(document.activeElement, find(".refused textarea"));
  find(".refused").remove();
});

test("after a decision it is on the next one, and after the last on the heading", async () => {
  find("#one").focus();
  press("a");
  await pass(1_000);
  assert.equal(document.activeElement, find("#two"));

  press("a");
  await pass(1_000);
  assert.equal(find("[data-submission]"), null);
  assert.equal(document.activeElement, find("h1"));
});

test("a note that is being written beside what is decided stays, and open", async () => {
  waiting = ["one", "two"];
  find("#review-queue").outerHTML = queue(...waiting);
  htmx.process(find("#review-queue"));
  find("#two details").open = true;
  find("#note-two").value = "How many?";

  find("#one button").click();
  await pass(1_000);

  assert.equal(find("#one"), null);
  assert.equal(find("#note-two").value, "How many?");
  assert.equal(find("#two details").open, true);
});
