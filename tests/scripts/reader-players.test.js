// A player's frame: when it comes, and what it may do: what its link says, else what all may.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { find, findAll, module, openPage } from "./support.js";

const PLAYERS = `
  <div data-player="a"><a id="a" data-embed="https://a.example/" data-title="A">Play</a></div>
  <div data-player="b">
    <a id="b" data-embed="https://b.example/" data-title="B" data-sandbox="allow-forms">Play</a>
  </div>
  <div data-player="c"><a id="c" data-embed="https://c.example/" data-title="C" data-sandbox="">Play</a></div>`;
await openPage("");
await module("reader/players");
beforeEach(() => {
  document.body.innerHTML = PLAYERS;
});
const frames = () => findAll("iframe");

test("a provider's own sandbox takes the place of that of all players, also an empty one", () => {
  for (const id of ["a", "b", "c"]) find(`#${id}`).click();
  assert.deepEqual(
    frames().map((frame) => frame.getAttribute("sandbox")),
    [
      "allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox",
      "allow-forms",
      "",
    ],
  );
});

test("a frame is named, and asks for itself as of this site", () => {
  find("#a").click();

  const [frame] = frames();
  assert.equal(frame.parentNode, find("[data-player=a]"));
  assert.deepEqual(
    [frame.title, frame.src, frame.referrerPolicy],
    ["A", "https://a.example/", "strict-origin-when-cross-origin"],
  );
  assert.equal(document.activeElement, frame);
});

test("a click for another tab leads to the original there, and opens nothing here", () => {
  for (const more of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }]) {
    const click = new MouseEvent("click", { bubbles: true, cancelable: true, ...more });
    assert.equal(find("#a").dispatchEvent(click), true, JSON.stringify(more));
  }
  assert.deepEqual(frames(), []);
});
