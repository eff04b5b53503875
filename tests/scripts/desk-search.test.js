// Search: what an open page asks for stands in the address, and the way back leads to it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openDesk } from "./small-desk-page.js";
import { find, module } from "./support.js";

await openDesk(
  '<main><form role="search"></form><div id="found" tabindex="-1"></div><div id="else"></div></main>',
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
