// The front page follows: its list is grafted, and nothing moves under who looks at it.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { answerPolls, polls, start } from "./reader-page.js";
import { clock, find, openPage, pass, server, setHidden, settle } from "./support.js";

const blog = (slug, latest) => `<article class="card-blog" id="blog-${slug}" dir="ltr">
  <h2><a href="/live/${slug}/">${slug}</a></h2><p class="latest"><span>${latest}</span></p></article>`;
const listing = (blogs, swap = "") =>
  `<div id="listing" ${swap && `hx-swap-oob="${swap}"`}>${Object.entries(blogs)
    .map(([slug, latest]) => blog(slug, latest))
    .join("\n")}<section><h2>Closed</h2></section></div>`;
const poll = (since, swap = "") =>
  `<div id="poll" data-since="${since}" data-seconds="10" data-hold="12" data-rest="10"
    hx-get="/front/since/${since}/" hx-swap="none" hx-trigger="every 10s, reader:wake from:body"
    hx-sync="this:drop" ${swap && `hx-swap-oob="${swap}"`}></div>`;

// A digest is no count: here each is smaller than the one before it.
let cursor = 999_999;
const list = (blogs, headers = {}) => ({
  text: listing(blogs, "true") + poll((cursor -= 1), "true"),
  headers: { "Poll-Seconds": 10, ...headers },
});
const order = () => [...document.querySelectorAll(".card-blog")].map(({ id }) => id);
const latest = (slug) => find(`#blog-${slug} .latest`).textContent;
const press = (type) => window.dispatchEvent(new Event(type));

await openPage(
  `<main id="main"><button id="pause" type="button"></button>
    ${listing({ flood: "One", vote: "Two", storm: "Three" })}</main>
    <div id="words" data-language="en" data-now="now"></div>${poll(cursor)}`,
  { url: "https://live.example/" },
);
await start("main_front");

async function next(answer) {
  answerPolls(answer);
  await pass(12_000);
}
// As the server sorts them now, as if the page had just been loaded.
beforeEach(async () => {
  document.activeElement.blur();
  setHidden(true);
  setHidden(false);
  await next(list({ flood: "One", vote: "Two", storm: "Three" }));
  server.asked.length = 0;
});

test("what is new of a blog is said where it stands", async () => {
  const card = find("#blog-storm");
  find("#blog-storm a").focus();
  await next(list({ storm: "Four", flood: "One", vote: "Two" }));

  assert.deepEqual(order(), ["blog-flood", "blog-vote", "blog-storm"]);
  assert.equal(latest("storm"), "Four");
  assert.equal(find("#blog-storm"), card);
  assert.equal(document.activeElement, card.querySelector("a"));
  assert.equal(find("#poll").dataset.since, String(cursor));
});

test("a blog that comes stands among the others, and one that has closed goes", async () => {
  await next(list({ crest: "Five", vote: "Two", flood: "One" }));

  assert.deepEqual(order(), ["blog-crest", "blog-flood", "blog-vote"]);
});

test("who comes back finds the server's order, unless the focus is in the list", async () => {
  setHidden(true);
  setHidden(false);
  await next(list({ storm: "Four", flood: "One", vote: "Two" }));
  assert.deepEqual(order(), ["blog-storm", "blog-flood", "blog-vote"]);

  find("#blog-flood a").focus();
  setHidden(true);
  setHidden(false);
  await next(list({ vote: "Six", storm: "Four", flood: "One" }));
  assert.deepEqual(order(), ["blog-storm", "blog-flood", "blog-vote"]);
  assert.equal(document.activeElement, find("#blog-flood a"));
});

test("nothing is changed under a finger; the same is asked for again", async () => {
  const before = find("#poll").dataset.since;
  press("pointerdown");
  await next(list({ flood: "Seven" }));
  assert.equal(latest("flood"), "One");
  assert.equal(find("#poll").dataset.since, before);

  press("pointerup");
  server.asked.length = 0;
  await next(list({ flood: "Seven" }));
  assert.equal(latest("flood"), "Seven");
  assert.ok(polls()[0].url.startsWith(`/front/since/${before}/`));
});

test("while it is paused nothing is asked for", async () => {
  find("#pause").click();
  await pass(120_000);
  assert.equal(polls().length, 0);

  find("#pause").click();
  await settle();
  assert.equal(polls().length, 1);
});

test("an evening's news brings a list every ten seconds at most", async () => {
  const nextEnd = () => (Math.floor(clock.now / 12_000) + 1) * 12;
  server.answer = () => list({ flood: `At ${clock.now}` }, { "Poll-Until": nextEnd() });
  await pass(180_000); // refused for one to two minutes, and the first asks until when
  server.asked.length = 0;

  await pass(10 * 60_000);

  assert.ok(polls().length > 55 && polls().length <= 60, `${polls().length}`);
  assert.ok(polls().every(({ url }) => url.includes("/until/")));
});

test("a press that ends unheard, such as in the browser's own menu, does not last", async () => {
  press("pointerdown");
  window.dispatchEvent(Object.assign(new window.Event("pointermove"), { buttons: 1 }));
  await next(list({ flood: "Seven" }));
  assert.equal(latest("flood"), "One");

  window.dispatchEvent(Object.assign(new window.Event("pointermove"), { buttons: 0 }));
  await next(list({ flood: "Seven" }));
  assert.equal(latest("flood"), "Seven");
});

test("the focus goes on to a neighbour when its blog has closed", async () => {
  find("#blog-vote a").focus();
  await next(list({ flood: "One", storm: "Three" }));
  assert.equal(document.activeElement, find("#blog-storm h2"));

  await next(list({ flood: "One" }));
  assert.equal(document.activeElement, find("#blog-flood h2"));
});

test("each blog says how old its news is, at once, after a minute and in what comes", async () => {
  const aged = (at) =>
    `<p class="state"><span class="when"><time datetime="${new Date(at).toISOString()}">14:03</time>
      <span class="ago"></span></span></p>`;
  const ages = () => [...document.querySelectorAll(".ago")].map((age) => age.textContent);
  const withAges = (times) => {
    const answer = list({ flood: "One", vote: "Two" });
    let n = 0;
    return { ...answer, text: answer.text.replace(/<h2><a/g, () => aged(times[n++]) + "<h2><a") };
  };
  const minute = 60_000;
  await next(withAges([clock.now - 12 * minute, clock.now - 26 * 60 * minute]));
  const atFirst = ages();
  await pass(2 * minute);

  assert.deepEqual(atFirst, ["12 min ago", ""]);
  assert.deepEqual(ages(), ["14 min ago", ""]);
  assert.equal(document.querySelector(".yours"), null);
});
