// Who has what open: said by the composers of this page, asked for, and shown.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { askedAt, composerOf, contactOf, openDesk, type } from "./small-desk-page.js";
import { find, findAll, module, pass, server } from "./support.js";

const AT_WORK = `<div id="at-work" hidden data-person="7" data-ask="/at-work/known/" data-say="/open/"
  data-editing="{name} is editing, since {time}" data-also="{name} has this open, since {time}."
  data-update="in an update" data-draft="in a draft" data-new="in a new update"
  data-since="since {time}"></div>`;
const correcting = composerOf("correcting", "/desk/live/flood/updates/5/writing/", "")
  .replace('id="correcting"', 'id="correcting" data-update="5"')
  .replace('<div class="top"></div>', '<div class="top"></div><div data-also-open></div>');
const row = (pk, inside = "") =>
  `<article class="row-update" id="row-${pk}"><p class="meta"></p>${inside}</article>`;
await openDesk(
  `<div id="rows">${row(4)}${row(5)}</div><section hidden><ul data-at-work-list></ul></section>` +
    composerOf("composer", "/desk/live/flood/writing/", "k") +
    '<div id="desk-poll" data-revision="7"></div>' +
    AT_WORK,
);
let told, status;
let revision = "7";
const beacons = [];
navigator.sendBeacon = (url, body) => beacons.push([url, Object.fromEntries(body)]) > 0;
let news = () => ({ status: 204 });
server.answer = ({ url }) => {
  if (url === "/news/") return news();
  if (url === "/desk:contact/") return contactOf();
  if (url.startsWith("/at-work/") || url === "/open/")
    return status === 200
      ? { json: { digest: "d1", at_work: told }, headers: { "Blog-Revision": revision } }
      : { status, headers: { "Blog-Revision": revision } };
  return { status: 204 };
};
told = [];
status = 200;
await module("desk/main");
const { askForNews } = await module("desk/ui/ask-for-news");
let random = 0;
Math.random = () => random;

beforeEach(async () => {
  told = [];
  status = 200;
  await pass(11_000);
  server.asked.length = beacons.length = 0;
});
const person = (name, update, since = "14:05", id = 9) => ({
  ...{ person: id, name, update, since, composer: `${name}${update}` },
});
const shownAt = (pk) => find(`#row-${pk} [data-editing]`)?.textContent ?? "";

test("a colleague is shown at the update, and beside; oneself is not", async () => {
  told = [person("Ada", 4), person("Ada", 4), person("Cal", 4, "14:06", 7), person("Mira", null)];
  await pass(900);

  assert.equal(shownAt(4), "Ada is editing, since 14:05");
  assert.equal(shownAt(5), "");
  assert.deepEqual(
    findAll("[data-at-work-list] li").map((line) => line.textContent),
    ["Ada in an update since 14:05", "Mira in a new update since 14:05"],
  );
  assert.equal(find("[data-at-work-list] a").getAttribute("href"), "#row-4");
  assert.ok(server.asked.every(({ url }) => url.startsWith("/at-work/")));
  told = [];
  await pass(900);
  assert.equal(shownAt(4), "");
  assert.equal(find("section:has([data-at-work-list])").hidden, true);
});

test("what stands there already is asked for by its digest", async () => {
  await pass(900);
  const [{ url }] = askedAt("/at-work/d1/");
  assert.equal(url, "/at-work/d1/");
});

test("an open correction says so at once, every ten seconds, and when it is shut", async () => {
  find("#row-5").insertAdjacentHTML("beforeend", correcting);
  told = [person("Ada", 5)];
  await pass(900);

  const [said] = askedAt("/open/");
  const name = said.body.get("composer");
  assert.equal(said.body.get("update"), "5");
  assert.equal(find("#correcting [data-also-open]").textContent, "Ada has this open, since 14:05.");
  await pass(9_900);
  assert.equal(askedAt("/open/").length, 2);
  assert.equal(askedAt("/open/")[1].body.get("composer"), name);

  find("#correcting").remove();
  await pass(900);
  assert.deepEqual(beacons, [
    ["/open/", { composer: name, gone: "yes", csrfmiddlewaretoken: "token" }],
  ]);
});

test("a new update is told of when it is begun, and as gone when the page goes", async () => {
  await pass(900);
  assert.equal(askedAt("/open/").length, 0);
  type(find("#composer [name=heading]"), "N");
  await pass(900);
  assert.equal(askedAt("/open/")[0].body.get("update"), "");

  dispatchEvent(new Event("pagehide"));
  assert.equal(beacons.length, 1);
  type(find("#composer [name=heading]"), "");
});

test("who is refused is not asked again for ten seconds", async () => {
  await pass(900);
  status = 403;
  await pass(900);
  server.asked.length = 0;
  await pass(9_000);
  assert.equal(server.asked.filter(({ url }) => url.startsWith("/at-work/")).length, 0);
  await pass(2_000);
  assert.ok(server.asked.length > 0);
});

test("not all desks of a blog ask for news in the same moment, and each asks once", async () => {
  const asked = [];
  document.body.addEventListener("desk:news", () => asked.push(Date.now()));
  const heardAt = Date.now();
  for (const part of [0, 0.5, 0.99]) {
    random = part;
    askForNews();
    askForNews();
    await pass(250);
  }
  assert.deepEqual(
    asked.map((at) => Math.floor(at - heardAt)),
    [0, 375, 747],
  );
});

test("the poll is made to ask for news once for each revision that is not shown yet", async () => {
  const asked = [];
  document.body.addEventListener("desk:news", () => asked.push(revision));
  await pass(900);
  revision = "8";
  await pass(2000);
  [revision, status] = ["9", 204];
  await pass(2000);
  find("#desk-poll").dataset.revision = "10";
  revision = "10";
  await pass(2000);
  assert.deepEqual(asked, ["8", "9"]);
});

test("news that comes while the poll is under way is asked for after it", async () => {
  find("#desk-poll").outerHTML =
    `<div id="desk-poll" data-revision="10" hx-get="/news/" hx-trigger="desk:news from:body"
      hx-swap="none" hx-sync="this:drop"></div>`;
  htmx.process(find("#desk-poll"));
  let answer;
  news = () => new Promise((done) => (answer = () => done({ status: 204 })));
  revision = "11";
  await pass(1050);
  revision = "12"; // the answer that is on its way knows nothing of it
  await pass(1050);
  find("#desk-poll").dataset.revision = "11";
  answer();
  assert.equal(askedAt("/news/").length, 1);

  await pass(4000);
  assert.equal(askedAt("/news/").length, 2);
  answer();
});
