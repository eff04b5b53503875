// Search: what an open page asks for stands in the address, and the way back leads to it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inEnglish, openDesk } from "./small-desk-page.js";
import { find, module, pass, server } from "./support.js";

const shown = (name) => inEnglish(readFileSync(`templates/liveblog/desk/${name}.html`, "utf8"));
const [form] = shown("search").match(/<form[^>]*>/);
const [older] = shown("_found").match(/<a\s+href="\?[^>]*>/);
await openDesk(
  `<main id="main">
    ${form}<input name="q" value="dam"><button>Find</button></form>
    <div id="found" tabindex="-1"></div><div id="else"></div>
  </main>`,
);
await module("desk/main");
const swapped = (id, responsePath) =>
  document.body.dispatchEvent(
    new CustomEvent("htmx:afterSwap", { detail: { target: find(id), pathInfo: { responsePath } } }),
  );

test("what was found is at an address of its own", () => {
  const before = history.length;
  swapped("#found", "/desk/search/?q=river&state=");
  assert.equal(location.search, "?q=river&state=");
  assert.equal(history.length, before + 1);
  assert.equal(document.activeElement, find("#found"));
});

test("what is put elsewhere on a page changes no address", () => {
  const before = location.href;
  swapped("#else", "/desk/elsewhere/?x=1");
  assert.equal(location.href, before);
});

test("the same asked for once more is no further step back", () => {
  const before = history.length;
  swapped("#found", `/desk/search/${location.search}`);
  assert.equal(history.length, before);
});

test("what fails is told beside the form, until something is found", async () => {
  const told = () => find("form .problem")?.textContent;
  server.answer = () => null;
  find("form button").click();
  await pass(0);
  assert.equal(told(), "Not done: no connection. Try again.");

  server.answer = () => ({ status: 503 });
  find("form button").click();
  await pass(0);
  assert.equal(told(), "Not done (error 503). Load the page again, then try once more.");

  server.answer = () => ({ text: '<div id="found" tabindex="-1">Found</div>' });
  find("form button").click();
  await pass(100);
  assert.equal(told(), undefined);
  assert.equal(location.search, "?q=dam");
});

test("who was signed out is led to signing in", async () => {
  const left = [];
  window._virtualConsole.on("jsdomError", ({ message }) => left.push(message));
  server.answer = () => ({ url: "https://live.example/accounts/login/", text: "Sign in" });
  find("form button").click();
  await pass(100);

  assert.deepEqual(left, ["Not implemented: navigation (except hash changes)"]);
  assert.equal(find("#found").textContent, "Found");
});

test("of two that are asked for at once the last is shown", async () => {
  const answers = [];
  server.answer = () => new Promise((done) => answers.push(done));
  find("#found").innerHTML = `${older}Older</a>`;
  htmx.process(find("#found"));
  find("#found a").click();
  find("form button").click();
  await pass(100);
  for (const [n, text] of ["older", "other words"].entries()) {
    answers[n]({ text: `<div id="found" tabindex="-1">${text}</div>` });
    await pass(100);
  }
  assert.equal(find("#found").textContent, "other words");
});
