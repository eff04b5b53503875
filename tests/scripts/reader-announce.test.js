// What is said of new updates to those who do not see the page.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { openReader, start, update } from "./reader-page.js";
import { get, pass, settle, show } from "./support.js";

await openReader({ updates: update(1), seconds: 0 });
await start();

const MINUTE_MS = 60_000;
const said = [];
new MutationObserver(() => get("say").textContent && said.push(get("say").textContent)).observe(
  get("say"),
  { childList: true },
);
let last = 1;
async function arrives(count = 1) {
  for (let n = 0; n < count; n += 1)
    get("held").insertAdjacentHTML("afterbegin", update((last += 1)));
  await settle();
}
// Whether an arrival is shown at once: at the head of the feed, and not further down.
const standAt = (isAtTop) => show(get("edge"), isAtTop);

beforeEach(async () => {
  document.activeElement.blur();
  standAt(true);
  await pass(2 * MINUTE_MS);
  said.length = 0;
});

test("updates that are shown at once are counted once a minute", async () => {
  await arrives();
  assert.deepEqual(said, ["1 new update"]);

  for (let n = 0; n < 5; n += 1) {
    await pass(10_000);
    await arrives();
  }
  assert.deepEqual(said, ["1 new update"]);
  await pass(10_000);
  assert.deepEqual(said, ["1 new update", "5 new updates"]);

  await pass(10 * MINUTE_MS); // nothing new is no news
  assert.deepEqual(said, ["1 new update", "5 new updates"]);
});

test("of those that wait all are counted, and none is said again once it is shown", async () => {
  standAt(false);
  await arrives(2);
  await pass(20_000);
  await arrives();
  assert.deepEqual(said, ["2 new updates"]);
  await pass(MINUTE_MS);
  assert.deepEqual(said, ["2 new updates", "3 new updates"]);

  get("new-updates").click();
  await pass(2 * MINUTE_MS);
  assert.deepEqual(said, ["2 new updates", "3 new updates"]);
  assert.equal(get("say").textContent, "");
  await arrives();
  assert.deepEqual(said.slice(2), ["1 new update"]);
});

test("what was said while it waited is not said when it is shown by itself", async () => {
  standAt(false);
  await arrives(2);
  await pass(2 * MINUTE_MS);
  standAt(true);
  await pass(2 * MINUTE_MS);

  assert.equal(get("new-updates").hidden, true);
  assert.deepEqual(said, ["2 new updates"]);
});

test("nothing is said while the page is paused, and then how many there are", async () => {
  get("pause").click();
  await settle();
  said.length = 0;
  await arrives(3);
  await pass(5 * MINUTE_MS);
  await arrives();
  assert.deepEqual(said, []);
  assert.equal(get("new-updates").textContent, "4 new updates");

  get("pause").click();
  await settle();
  assert.deepEqual(said, ["4 new updates"]);
});

test("a pause that begins before it is time to speak is one, too", async () => {
  await arrives();
  await arrives();
  get("pause").click();
  await settle();
  said.length = 0;
  await pass(5 * MINUTE_MS);
  assert.deepEqual(said, []);
  get("pause").click();
  await settle();
  assert.deepEqual(said, ["1 new update"]); // the second
});
