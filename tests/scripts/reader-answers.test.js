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
  polls,
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

test("what changed of an update that is not on the page is left out: htmx would call it an error", async () => {
  const missed = [];
  const note = ({ detail }) => missed.push(detail.content.id);
  document.body.addEventListener("htmx:oobErrorNoTarget", note);

  await polled(
    oob(update(last + 500, { heading: "Mended" })) +
      `<div id="update-${last + 501}" hx-swap-oob="delete"></div>`,
  );

  document.body.removeEventListener("htmx:oobErrorNoTarget", note);
  assert.deepEqual(missed, []);
  assert.deepEqual(ids(), [first() + 2, first() + 1, first()]);
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
  assert.equal(get("held").children.length, 0);
});

test("not even for a moment does an older answer show what it had", async () => {
  const since = 800;
  await polled(
    poll(since, { swap: "true" }) +
      oob(update(first(), { heading: "Two are closed.", revision: since })) +
      `<div id="update-${last}" hx-swap-oob="delete"></div>`,
  );
  const seen = [];
  const look = () =>
    seen.push(
      ...["One is closed.", "Sirens"].filter((words) => get("feed").textContent.includes(words)),
    );
  const all = { childList: true, subtree: true, characterData: true };
  new MutationObserver(look).observe(get("feed"), all);

  await polled(
    poll(since - 5, { swap: "true" }) +
      oob(update(first(), { heading: "One is closed.", revision: last })) +
      arrives(update(last, { heading: "Sirens" })),
  );

  assert.deepEqual(seen, []);
  assert.equal(find(`#update-${first()} h3`).textContent, "Two are closed.");
  assert.equal(get("held").children.length, 0);
  assert.equal(get("poll").dataset.since, String(since));
});

test("arrivals wait while the focus, or a selection, is in the feed", async () => {
  const heading = find(`#update-${first()} h3`);
  find(`#update-${first()} .when`).focus();
  await polled(arrives(update(last)));
  assert.equal(get("new-updates").textContent, "1 new update");
  assert.deepEqual(ids(), [first() + 2, first() + 1, first()]);
  get("new-updates").click();
  assert.equal(ids()[0], last);

  document.activeElement.blur();
  getSelection().selectAllChildren(heading);
  await polled(arrives(update((last += 1))));
  assert.equal(ids()[0], last - 1);
  getSelection().removeAllRanges();
  get("new-updates").click();
  assert.equal(ids()[0], last);
});

test("what a newsroom puts between two updates stays where it is", async () => {
  find(`#update-${first() + 1}`).insertAdjacentHTML("afterend", `<div class="slot">slot</div>`);

  await polled(arrives(update(last)));

  assert.deepEqual(
    findAll("#feed > *").map((each) => each.id || each.className),
    [
      ...[last, first() + 2, first() + 1].map((n) => `update-${n}`),
      "slot",
      `update-${first()}`,
      "older",
    ],
  );
});

test("a newsroom's scripts hear of arrivals, and whether they had waited", async () => {
  const heard = [];
  const note = ({ detail }) => heard.push(detail);
  document.addEventListener("reader:arrived", note);
  await polled(arrives(update(last)));
  show(get("edge"), false);
  await polled(arrives(update(last + 2), update(last + 1)));
  get("new-updates").click();
  document.removeEventListener("reader:arrived", note);

  assert.deepEqual(heard, [
    { ids: [`update-${last}`], held: false },
    { ids: [`update-${last + 2}`, `update-${last + 1}`], held: true },
  ]);
  last += 2;
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

// A part of earlier updates from a cache that is so many revisions behind the page.
async function earlierFromACache(revision, html) {
  server.answer = () => ({ text: html, headers: { "Blog-Revision": revision } });
  find(".older a").click();
  await settle();
  server.asked.length = 0;
}
const SEEN = 1001; // by the page, as of the test above
const askedSince = () => polls().map(({ url }) => Number(url.split("/").at(-2)));

test("earlier updates from a cache that is behind are brought up to date, by one poll", async () => {
  await earlierFromACache(900, update(5, { heading: "Number 4" }) + update(4));
  assert.deepEqual(ids().slice(3), [5, 4]);

  await polled(
    oob(update(5, { heading: "Corrected", revision: SEEN })) +
      `<div id="update-4" hx-swap-oob="delete"></div>` +
      poll(SEEN, { swap: "true" }),
  );

  assert.deepEqual(ids().slice(3), [5]);
  assert.equal(find("#update-5 h3").textContent, "Corrected");
  assert.deepEqual(askedSince().slice(0, 2), [900, SEEN]);
  assert.deepEqual(new Set(askedSince().slice(1)), new Set([SEEN]));
});

test("polls go on from where a stale cache could not answer", async () => {
  await earlierFromACache(900, update(0, { heading: "Number 4" }));
  answerPolls(
    arrives(update(last)) + poll(901, { swap: "true" }),
    oob(update(0, { heading: "Corrected", revision: SEEN })) + poll(SEEN, { swap: "true" }),
  );
  await pass(20_000);

  assert.equal(find("#update-0 h3").textContent, "Corrected");
  assert.deepEqual(askedSince().slice(0, 3), [900, 901, SEEN]);
  assert.equal(get("poll").dataset.since, String(SEEN));
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
  assert.equal(find(".older").getAttribute("aria-busy"), "true");

  for (const failure of [{ status: 503 }, null]) {
    answer(failure);
    await settle();

    assert.equal(find(".older .said").textContent, "That did not work.");
    assert.equal(find(".older").getAttribute("aria-busy"), "false");
    assert.equal(find(".older a"), link);
    link.click(); // the same one tries again
    await settle();
    assert.equal(find(".older .said").textContent, "Loading …");
  }

  answer({ text: update(-1), headers: { "Blog-Revision": 2000 } });
  await settle();
  assert.ok(get("update--1"));
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
