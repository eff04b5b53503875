// What an answer does to the page: it may come twice, late, or after a newer one.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import {
  answerPolls,
  arrives,
  older,
  oob,
  openReader,
  poll,
  start,
  update,
} from "./reader-page.js";
import { find, findAll, get, pass, server, setHidden, settle, show } from "./support.js";

await openReader({ updates: update(3) + update(2) + update(1), tail: older(1) });
await start();
const OLDER = find(".older").outerHTML;

const ids = () => findAll("#feed > .update").map(({ id }) => Number(id.split("-")[1]));
// As fresh as it was opened, but for what the modules remember.
let last = 100;
beforeEach(() => {
  document.activeElement.blur?.();
  get("feed").innerHTML = [last + 3, last + 2, last + 1].map((n) => update(n)).join("") + OLDER;
  htmx.process(get("feed"));
  get("held").replaceChildren();
  show(get("edge"), true);
  last += 10;
});
const first = () => last - 9; // the oldest of the three
async function polled(html) {
  answerPolls(html);
  await pass(20_000);
}

test("an arrival appears by itself where the head of the feed can be seen", async () => {
  await polled(arrives(update(last)));

  assert.deepEqual(ids(), [last, first() + 2, first() + 1, first()]);
  assert.equal(find(`#update-${last}`).classList.contains("is-new"), true);
});

test("what waits can be read in its order, from the newest that is shown", async () => {
  show(get("edge"), false);
  const link = get("in-order");
  await polled(arrives(update(last)));
  assert.equal(link.hidden, true); // of one there is no order

  await polled(arrives(update(last + 1)));

  assert.equal(link.hidden, false);
  assert.equal(link.getAttribute("href"), `/live/flood/after/${first() + 2}/`);
  get("new-updates").click();
  assert.equal(link.hidden, true);
  last += 1;
});

test("an answer that comes twice shows nothing twice", async () => {
  await polled(arrives(update(last)));
  await polled(arrives(update(last)));

  assert.deepEqual(ids(), [last, first() + 2, first() + 1, first()]);
  assert.equal(get("held").children.length, 0);
});

test("arrivals stand in the order in which they were published, however they come", async () => {
  await polled(arrives(update(last + 1)));
  await polled(arrives(update(last + 2), update(last)));

  assert.deepEqual(ids().slice(0, 3), [last + 2, last + 1, last]);
  last += 2;
});

test("a correction keeps the element and the focus in it", async () => {
  const own = find(`#update-${first()}`);
  own.querySelector("a").focus();

  await polled(oob(update(first(), { heading: "Mended", revision: last })));

  assert.equal(find(`#update-${first()}`), own);
  assert.equal(own.querySelector("h3").textContent, "Mended");
  assert.equal(document.activeElement, own.querySelector("a"));
});

test("an older correction does not undo a newer one", async () => {
  await polled(oob(update(first(), { heading: "Newer", revision: last + 1 })));
  await polled(oob(update(first(), { heading: "Older", revision: last })));

  assert.equal(find(`#update-${first()} h3`).textContent, "Newer");
});

test("what was withdrawn does not come back with an older answer", async () => {
  await polled(`<div id="update-${first()}" hx-swap-oob="delete"></div>`);
  assert.deepEqual(ids(), [first() + 2, first() + 1]);

  await polled(arrives(update(first())));

  assert.deepEqual(ids(), [first() + 2, first() + 1]);
});

test("the focus of a withdrawn update goes to the next one", async () => {
  find(`#update-${first() + 1} a`).focus();

  await polled(`<div id="update-${first() + 1}" hx-swap-oob="delete"></div>`);

  assert.equal(document.activeElement, find(`#update-${first()} h3`));
});

test("the cursor is not turned back, and what an older answer brought is asked for again", async () => {
  await polled(poll(1000, { swap: "true" }));
  assert.equal(get("poll").dataset.since, "1000");

  await polled(poll(990, { swap: "true" }));
  assert.equal(get("poll").dataset.since, "1000");
  server.asked.length = 0;
  await polled(poll(1001, { swap: "true" }));

  assert.match(server.asked[0].url, /\/since\/990\/$/);
  assert.equal(get("poll").dataset.since, "1001");
});

test("earlier updates that are here already, or withdrawn, are left out", async () => {
  const gone = last + 5;
  await polled(`<div id="update-${gone}" hx-swap-oob="delete"></div>`);
  server.answer = () => ({
    text: update(first(), { heading: "Again" }) + update(gone) + update(1) + update(0),
    headers: { "Blog-Revision": 1001 },
  });

  find(".older a").focus();
  find(".older a").click();
  await settle();

  assert.deepEqual(ids(), [first() + 2, first() + 1, first(), 1, 0]);
  assert.equal(find(`#update-${first()} h3`).textContent, `Update ${first()}`);
  assert.equal(document.activeElement, find("#update-1 h3"));
});

test("an answer with earlier updates from a cache that is behind makes the page ask again", async () => {
  server.answer = () => ({ text: update(0), headers: { "Blog-Revision": 900 } });
  find(".older a").click();
  await settle();
  server.asked.length = 0;

  await polled(poll(1001, { swap: "true" }));

  assert.match(server.asked[0].url, /\/since\/900\/$/);
});

test("what is to be asked again is not settled by a poll that was under way already", async () => {
  await polled(poll(1002, { swap: "true" })); // nothing is to be asked again
  let done;
  server.answer = ({ url }) => {
    if (url.includes("/since/")) return new Promise((answered) => (done = answered));
    return { text: update(0), headers: { "Blog-Revision": 950 } };
  };
  await pass(6_000);
  find(".older a").click();
  await settle();
  done({ text: poll(1003, { swap: "true" }), headers: { "Poll-Seconds": 5 } });
  await settle();
  server.asked.length = 0;

  await polled("<i></i>");

  assert.match(server.asked[0].url, /\/since\/950\/$/);
});

test("a link for earlier updates says what is under way and what failed", async () => {
  let answer;
  server.answer = () => new Promise((done) => (answer = done));
  const link = find(".older a");
  link.click();
  await settle();
  assert.equal(find(".older .said").textContent, "Loading …");

  answer({ status: 500 });
  await settle();

  assert.equal(find(".older .said").textContent, "That did not work.");
  assert.equal(find(".older a"), link);
});

test("arrivals wait while the page is not looked at, and are counted in its title", async () => {
  setHidden(true);
  get("held").innerHTML = update(last);
  await settle();
  assert.equal(document.title, "(1) Flood – The Wire");
  assert.equal(get("new-updates").textContent, "1 new update");

  setHidden(false);
  await pass(0);

  assert.equal(document.title, "Flood – The Wire");
  assert.equal(ids()[0], last);
});
