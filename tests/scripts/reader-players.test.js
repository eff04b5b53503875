// What a player's frame may do: what its link says, else what all players may.

import assert from "node:assert/strict";
import { test } from "node:test";
import { find, module, openPage } from "./support.js";

await openPage(`
  <div data-player="a"><a id="a" data-embed="https://a.example/" data-title="A">Play</a></div>
  <div data-player="b">
    <a id="b" data-embed="https://b.example/" data-title="B" data-sandbox="allow-forms">Play</a>
  </div>
  <div data-player="c"><a id="c" data-embed="https://c.example/" data-title="C" data-sandbox="">Play</a></div>`);
await module("reader/players");

test("a provider's own sandbox takes the place of that of all players, also an empty one", () => {
  for (const id of ["a", "b", "c"]) find(`#${id}`).click();
  const given = [...document.querySelectorAll("iframe")].map((frame) =>
    frame.getAttribute("sandbox"),
  );
  assert.deepEqual(given, [
    "allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox",
    "allow-forms",
    "",
  ]);
});
