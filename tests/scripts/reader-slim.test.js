// The slim header: shown once the headline is out of view, and kept as the page is.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  answerPolls,
  arrives,
  oob,
  openReader,
  poll,
  start,
  statusLine,
  update,
} from "./reader-page.js";
import { find, get, pass, show } from "./support.js";

await openReader({ updates: update(2) + update(1), since: 2 });
get("slim").insertAdjacentHTML(
  "afterend",
  '<div class="stick"><details class="fold"></details></div>',
);
await start();
show(find("#edge"), false);

async function next(...html) {
  answerPolls(html.join("") + oob(poll(Number(get("poll").dataset.since) + 1)));
  await pass(5_500);
}
const said = () => {
  const [badge, name, time, keys] = find("#slim > div").children;
  assert.equal(name.getAttribute("href"), "#main");
  return [badge.className, name.textContent, time.hidden ? "" : time.textContent, keys.hidden];
};

test("it is there once the headline is gone, and no longer", () => {
  assert.equal(get("slim").hidden, true);
  show(get("headline"), false);
  assert.equal(get("slim").hidden, false);
  assert.equal(said()[1], "Flood");

  show(get("headline"), true);
  assert.equal(get("slim").hidden, true);
});

test("it does not go from under the keyboard's focus, but after it", () => {
  show(get("headline"), false);
  find("#slim .to-keys").focus();
  show(get("headline"), true);
  assert.equal(get("slim").hidden, false);
  find("#slim .story-name").focus();
  assert.equal(get("slim").hidden, false);

  get("pause").focus();
  assert.equal(get("slim").hidden, true);
});

test("it says what the page says: of the story, its last news and its key events", async () => {
  const later = update(3).replace(">11:00<", ">11:45<");
  const headline = '<header id="headline" data-revision="3"><h1>The flood recedes</h1></header>';
  await next(arrives(later), oob(headline)); // while it is hidden
  show(get("headline"), false);
  assert.deepEqual(said(), ["badge b-live", "The flood recedes", "11:45", false]);

  await next(oob('<ol id="key-events" data-revision="4"></ol>'));
  assert.deepEqual(said(), ["badge b-live", "The flood recedes", "11:45", true]);

  await next(oob(statusLine({ closed: true, revision: 5 })));
  assert.deepEqual(said(), ["badge b-closed", "The flood recedes", "", true]);
});

test("a page that is out of date says of the story what it last knew", async () => {
  const told = '<p id="outdated" hx-swap-oob="true"><span>This page is out of date.</span></p>';
  const empty = '<p id="status-line" data-outdated data-revision="6" hx-swap-oob="true"></p>';
  await next(empty, told);

  assert.equal(get("say").textContent, "This page is out of date."); // what comes after it
  assert.deepEqual(said(), ["badge b-closed", "The flood recedes", "", true]);
});

test("the way to the key events opens them", () => {
  find(".to-keys").click();

  assert.equal(find(".fold").open, true);
});
