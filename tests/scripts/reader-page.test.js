// The lines between days, who is busy in the feed, and that what is being read stays in place.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { openReader, update } from "./reader-page.js";
import { find, get, module } from "./support.js";

await openReader();
const { showDays } = await module("reader/days");
const { readerIsBusy } = await module("reader/busy");
const { keepPlace, rememberPlace } = await module("reader/place");
const { counted, nextUpdate, remembered } = await module("reader/page");

const MONDAY = { day: "Monday, 11 May" };
const TUESDAY = { day: "Tuesday, 12 May" };
const line = (day) => `<p class="day">${day}</p>`;
const feed = (...parts) => {
  get("feed").innerHTML = parts.join("");
};
const lines = () =>
  [...get("feed").children].map((each) => (each.matches(".day") ? each.textContent : each.id));
beforeEach(() => feed());

test("a line stands between the updates of two days, none above the first of the live page", () => {
  feed(update(3, TUESDAY), update(2, TUESDAY), update(1, MONDAY));
  showDays();
  showDays(); // doing so twice does nothing

  assert.deepEqual(lines(), ["update-3", "update-2", "Monday, 11 May", "update-1"]);
});

test("the server's lines stay; one that stands between updates of one day goes", () => {
  feed(
    update(3, TUESDAY),
    line("Monday, 11 May"),
    update(2, MONDAY),
    line("Monday, 11 May"),
    update(1, MONDAY),
  );
  showDays();

  assert.deepEqual(lines(), ["update-3", "Monday, 11 May", "update-2", "update-1"]);
});

test("a line goes with the update that it stood above", () => {
  feed(update(3, TUESDAY), line("Monday, 11 May"), update(2, MONDAY));
  get("update-2").remove();
  showDays();
  assert.deepEqual(lines(), ["update-3"]);

  feed(line("Tuesday, 12 May"), update(3, TUESDAY));
  showDays();

  assert.deepEqual(lines(), ["update-3"]);
});

test("a reader is busy with the focus in the feed, a selection, or a player in view", () => {
  feed(update(1, { inside: `<div data-player="p"></div>` }));
  assert.equal(readerIsBusy(), false);
  find("#update-1 a").focus();
  assert.equal(readerIsBusy(), true);
  document.activeElement.blur();

  getSelection().selectAllChildren(find("#update-1 h3"));
  assert.equal(readerIsBusy(), true);
  getSelection().removeAllRanges();

  const player = find("[data-player]");
  player.append(document.createElement("iframe"));
  player.getBoundingClientRect = () => ({ top: 100, bottom: 300 });
  assert.equal(readerIsBusy(), true);
  player.getBoundingClientRect = () => ({ top: 900, bottom: 1100 });

  assert.equal(readerIsBusy(), false);
});

test("the focus that the page set for a mouse is nobody's place in the feed", () => {
  feed(update(1));
  const heading = find("#update-1 h3");
  heading.tabIndex = -1;
  const { matches } = heading;
  let isByKeyboard = false;
  heading.matches = (selector) =>
    selector === ":focus-visible" ? isByKeyboard : matches.call(heading, selector);
  heading.focus();
  assert.equal(readerIsBusy(), false);
  isByKeyboard = true;

  assert.equal(readerIsBusy(), true);
});

test("the page scrolls by as much as what is being read has moved", () => {
  feed(update(2), update(1));
  const tops = { 2: 40, 1: 200 };
  for (const n of [2, 1])
    find(`#update-${n} h3`).getBoundingClientRect = () => ({ top: tops[n], bottom: tops[n] + 20 });
  const scrolled = [];
  globalThis.scrollBy = ({ top }) => scrolled.push(top);
  globalThis.scrollY = 500;
  rememberPlace();
  tops[1] = 260;
  keepPlace();
  keepPlace(); // only once

  rememberPlace();
  keepPlace(); // nothing has moved

  globalThis.scrollY = 0;
  rememberPlace(); // at the very top, news pushes the page down
  tops[1] = 999;
  keepPlace();

  assert.deepEqual(scrolled, [60]);
});

test("what whole pixels leave over counts the next time, until the reader scrolls", () => {
  feed(update(1));
  let top = 200;
  find("#update-1 h3").getBoundingClientRect = () => ({ top, bottom: top + 20 });
  const scrolled = [];
  globalThis.scrollY = 500;
  globalThis.scrollBy = (by) => {
    scrolled.push(by.top);
    globalThis.scrollY += Math.round(by.top);
  };
  function grow(by) {
    rememberPlace();
    top += by;
    keepPlace();
  }

  grow(0.25);
  grow(0.5);
  globalThis.scrollY += 40; // by the reader
  grow(0.25);

  assert.deepEqual(scrolled, [0.25, 0.75, 0.25]);
});

test("what this device cannot remember is for this visit only", () => {
  const storage = globalThis.localStorage;
  Object.defineProperty(globalThis, "localStorage", {
    get: () => {
      throw new Error("private");
    },
    configurable: true,
  });
  remembered.set("a", "1");
  remembered.forget("a");
  assert.equal(remembered.get("a"), null);
  Object.defineProperty(globalThis, "localStorage", { value: storage, configurable: true });
  remembered.set("a", "1");

  assert.equal(remembered.get("a"), "1");
});

test("the words know one from many, and the next update is past what stands between", () => {
  assert.equal(counted("new", 1), "1 new update");
  assert.equal(counted("new", 2), "2 new updates");
  feed(update(2), line("x"), `<p class="gap"></p>`, update(1));

  assert.equal(nextUpdate(get("update-2")), get("update-1"));
  assert.equal(nextUpdate(get("update-1")), null);
});
