// "You left off here": what this device remembers, and where it shows it.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { openReader, older, update } from "./reader-page.js";
import { clock, find, get, leavePage, pass, setHidden, settle, show } from "./support.js";

process.env.TZ = "Europe/Berlin";
await openReader({ since: 9 });
await import("../../liveblog/static/liveblog/reader/returning/main.js");
const KEY = "reader:left:flood";
const HOUR_MS = 3_600_000;
const leave = (first, at = clock.now - HOUR_MS) =>
  localStorage.setItem(KEY, JSON.stringify({ first, at }));
let opened = 0;
// A visit: the module as a browser loads it with each page.
async function visit() {
  leavePage();
  const since = await import(`../../liveblog/static/liveblog/reader/since.js?n=${(opened += 1)}`);
  await settle();
  return since;
}
const feedOf = (...numbers) => {
  get("feed").innerHTML = numbers.map((n) => update(n)).join("") + older();
};
const line = () => get("left-off");
const told = () => (get("since").hidden ? "" : get("since").firstElementChild.textContent);

beforeEach(() => {
  leavePage();
  localStorage.clear();
  history.replaceState(null, "", location.pathname);
  get("since").hidden = true;
  line()?.remove();
  setHidden(false);
});

test("a line stands above what was there before, and the rest is counted", async () => {
  leave(2);
  feedOf(4, 3, 2, 1);

  await visit();

  assert.equal(line().nextElementSibling, get("update-2"));
  assert.equal(told(), "2 updates since you left");
  assert.equal(line().textContent, "You left off here at 11:00");
});

test("one who left on another day is told which", async () => {
  leave(2, clock.now - 25 * HOUR_MS);
  feedOf(3, 2);

  await visit();

  assert.equal(line().textContent, "You left off here on Mon 11 May at 11:00");
});

test("with nothing new there is no line", async () => {
  leave(4);
  feedOf(4, 3);

  await visit();

  assert.equal(line(), null);
  assert.equal(told(), "");
});

test("a gap counts for as many updates as it has left out", async () => {
  leave(2);
  feedOf(9, 2);
  find("#update-2").insertAdjacentHTML(
    "beforebegin",
    `<p class="gap" data-first="5" data-more="5"></p>`,
  );

  await visit();

  assert.equal(told(), "6 updates since you left");
});

test("the line stands above the line of a day", async () => {
  leave(2);
  feedOf(3, 2);
  find("#update-2").insertAdjacentHTML("beforebegin", `<p class="day">Monday</p>`);

  await visit();

  assert.equal(line().nextElementSibling.className, "day");
});

test("who left long ago is led to what they missed, and sees the line once it is here", async () => {
  leave(1);
  feedOf(4, 3);
  const { showSince } = await visit();
  assert.equal(told(), "more than 2 updates since you left");
  assert.equal(get("since").firstElementChild.getAttribute("href"), "/live/flood/after/1/");

  find("#feed .older").outerHTML = update(1);
  showSince();

  assert.equal(line().nextElementSibling, get("update-1"));
  assert.equal(told(), "2 updates since you left");
});

test("once the line has been seen, nothing leads to it any more", async () => {
  leave(2);
  feedOf(3, 2);
  await visit();

  show(line(), true);

  assert.equal(told(), "");
  assert.notEqual(line(), null);
});

test("several are read in their order, on the page that begins with the first of them", async () => {
  leave(2);
  feedOf(4, 3, 2);
  await visit();

  const [link] = get("since").children;
  assert.equal(link.getAttribute("href"), "/live/flood/after/2/");
  const click = new MouseEvent("click", { cancelable: true, ctrlKey: true });
  assert.equal(link.dispatchEvent(click), true);
});

test("of a single one the way to the line is a click, and the focus goes along", async () => {
  leave(2);
  feedOf(3, 2);
  await visit();

  get("since").firstElementChild.click();

  assert.equal(document.activeElement, line());
});

test("it can be dismissed", async () => {
  leave(2);
  feedOf(3, 2);
  await visit();

  find("#since button").click();

  assert.equal(line(), null);
  assert.equal(told(), "");
});

for (const kept of [
  "not JSON",
  "null",
  "[2, 1]",
  '"two"',
  '{"first":2}',
  '{"first":"2","at":1}',
  '{"first":-1,"at":1}',
  '{"first":2,"at":99999999999999}',
  '{"first":999999999,"at":1}',
]) {
  test(`what the device remembers wrongly breaks nothing: ${kept}`, async () => {
    localStorage.setItem(KEY, kept);
    feedOf(3, 2);

    await visit();
    assert.equal(localStorage.getItem(KEY), null);
    assert.equal(line(), null);
    dispatchEvent(new Event("pagehide"));

    assert.equal(JSON.parse(localStorage.getItem(KEY)).first, 3);
  });
}

test("a glance elsewhere is no leaving; minutes are", async () => {
  feedOf(3, 2);
  const { showSince } = await visit();
  setHidden(true);
  await pass(HOUR_MS / 60);
  get("feed").insertAdjacentHTML("afterbegin", update(4));
  setHidden(false);
  await settle();
  showSince();
  assert.equal(line(), null);

  setHidden(true);
  get("feed").insertAdjacentHTML("afterbegin", update(5));
  await pass(HOUR_MS / 10);
  setHidden(false);
  await settle();

  assert.equal(line().nextElementSibling, get("update-4"));
});

test("a tab that slept takes back nothing that another has shown", async () => {
  feedOf(3, 2);
  await visit();
  leave(8, clock.now);

  dispatchEvent(new Event("pagehide"));

  assert.equal(JSON.parse(localStorage.getItem(KEY)).first, 8);
});

test("a tab that nobody has looked at remembers nothing", async () => {
  setHidden(true);
  feedOf(3, 2);
  await visit();

  dispatchEvent(new Event("pagehide"));

  assert.equal(localStorage.getItem(KEY), null);
});

test("where the story is told in its order, one has come as far as the window shows", async () => {
  const { after } = get("feed").dataset;
  delete get("feed").dataset.after; // which the live page alone has
  feedOf(1, 2, 3, 4);
  for (const n of [1, 2, 3, 4])
    find(`#update-${n}`).getBoundingClientRect = () => ({ top: n * 300 }); // it is 800 px high
  await visit();

  dispatchEvent(new Event("pagehide"));

  assert.equal(JSON.parse(localStorage.getItem(KEY)).first, 2);
  assert.equal(line(), null);
  get("feed").dataset.after = after;
});

test("a newsroom's setting turns it off", async () => {
  delete get("feed").dataset.sinceYouLeft;
  localStorage.setItem(KEY, JSON.stringify({ first: 2, at: 1 }));
  feedOf(3, 2);

  await visit();

  assert.equal(line(), null);
  get("feed").dataset.sinceYouLeft = "";
});
