// The reader's place: kept while a page is loaded again, and found again, or offered.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { older, openReader, update } from "./reader-page.js";
import { find, findAll, get, pass, setHidden, settle } from "./support.js";

await openReader({ since: 9 });
const KEY = `reader:place:${location.pathname}`;
const HEIGHT_PX = 100;

// The updates of the feed stand below one another, each as high; the window shows six of them.
let scrolled = 0;
globalThis.innerHeight = window.innerHeight = 600;
globalThis.scrollBy = ({ top }) => (scrolled += top);
Element.prototype.getBoundingClientRect = function () {
  const at = findAll("#feed > .update").indexOf(this);
  const top = at < 0 ? 0 : at * HEIGHT_PX - scrolled;
  return { top, bottom: top + HEIGHT_PX };
};
const { leadBack } = await import("../../liveblog/static/liveblog/reader/returning/main.js");
let navigation = "navigate";
performance.getEntriesByType = () => [{ type: navigation }];

let opened = 0;
// As a browser loads it with each page; what it had kept before is read then.
async function open(type) {
  navigation = type;
  await import(`../../liveblog/static/liveblog/reader/standing.js?n=${(opened += 1)}`);
  await settle();
}
const feedOf = (...numbers) => {
  get("feed").innerHTML = numbers.map((n) => update(n)).join("") + older();
};
const kept = () => JSON.parse(sessionStorage.getItem(KEY));
const offered = () => get("continue")?.querySelector("a") ?? null;
const place = (first) => ({ first, top: 30, at: "11:00" });

beforeEach(() => {
  sessionStorage.clear();
  scrolled = 0;
  get("continue")?.remove();
  htmx.trigger = () => {};
});

test("the update at the top is kept with its offset and its time, and a browser leaves it to us", async () => {
  await open("navigate");
  feedOf(5, 4, 3, 2);
  scrolled = 190; // of the second ten pixels are under the bar: the third is the first to be read

  dispatchEvent(new Event("pagehide"));

  assert.deepEqual(kept(), { first: 3, top: 10, at: "11:00" });
  assert.equal(history.scrollRestoration, "manual");
});

test("a tab that is hidden may be discarded: the place is kept then", async () => {
  await open("navigate");
  feedOf(5, 4, 3, 2);
  scrolled = 190;

  setHidden(true);

  assert.equal(kept().first, 3);
  setHidden(false);
});

test("above the feed nothing is kept, and a browser finds the place itself", async () => {
  await open("navigate");
  feedOf(5, 4);
  scrolled = -200;

  dispatchEvent(new Event("pagehide"));

  assert.equal(kept(), null);
  assert.equal(history.scrollRestoration, "auto");
});

test("loaded again, the page goes back to that update, whatever has come above it", async () => {
  feedOf(9, 8, 5, 4, 3, 2);
  sessionStorage.setItem(KEY, JSON.stringify(place(3)));

  await open("reload");

  assert.equal(find("#update-3").getBoundingClientRect().top, 30);
  assert.equal(offered(), null);
});

test("who follows a link to the page begins at its top", async () => {
  feedOf(5, 4, 3);
  sessionStorage.setItem(KEY, JSON.stringify(place(3)));

  await open("navigate");

  assert.equal(scrolled, 0);
});

for (const [order, numbers] of [
  ["newest first", [9, 5, 2, 1]],
  ["oldest first", [1, 2, 5, 9]],
]) {
  test(`in the place of one that was withdrawn stands the next to be read: ${order}`, async () => {
    feedOf(...numbers);

    await leadBack(place(4));

    const next = order === "newest first" ? 2 : 5;
    assert.equal(find(`#update-${next}`).getBoundingClientRect().top, 30);
  });
}

test("updates that had been loaded in place are loaded once more", async () => {
  feedOf(9, 8);
  htmx.trigger = async (link) => {
    await null; // as an answer, later
    const last = Number(findAll("#feed > .update").at(-1).id.split("-")[1]);
    link.closest(".older").outerHTML = update(last - 1) + update(last - 2) + older();
  };

  await leadBack(place(5));

  assert.equal(find("#update-5").getBoundingClientRect().top, 30);
});

test("what stands further down is offered by its time, at the page that begins with it", async () => {
  feedOf(9, 8);
  let pressed = 0;
  htmx.trigger = async (link) => {
    await null; // as an answer, later
    pressed += 1;
    link.closest(".older").outerHTML = update(8 - pressed) + older(7);
  };

  await leadBack(place(1));

  assert.equal(pressed, 5);
  assert.equal(offered().textContent, "Continue at 11:00");
  assert.equal(offered().getAttribute("href"), "/live/flood/before/2/");
  assert.equal(scrolled, 0);
});

test("where nothing more comes it is offered, too", async () => {
  feedOf(9, 8);
  const done = leadBack(place(3));
  await pass(15_000);
  await done;

  assert.equal(offered().getAttribute("href"), "/live/flood/before/4/");
});

test("in a story told in its order the page begins with it as well", async () => {
  feedOf(1, 2);
  find(".older a").setAttribute("href", "/live/flood/after/2/");
  const done = leadBack(place(30));
  await pass(15_000);
  await done;

  assert.equal(offered().getAttribute("href"), "/live/flood/after/29/");
});

test("who has begun to move is not moved, but offered the way", async () => {
  feedOf(9, 8);
  htmx.trigger = async (link) => {
    await null; // as an answer, later
    dispatchEvent(new Event("wheel"));
    link.closest(".older").outerHTML = update(7) + update(6);
  };

  await leadBack(place(6));

  assert.equal(scrolled, 0);
  offered().click();
  assert.equal(find("#update-6").getBoundingClientRect().top, 30);
  assert.equal(offered(), null);
});

for (const [what, spoilt] of [
  ["not JSON", "{"],
  ["of another shape", '{"first":"3","top":null}'],
]) {
  test(`what the tab keeps wrongly breaks nothing: ${what}`, async () => {
    feedOf(5, 4, 3);
    sessionStorage.setItem(KEY, spoilt);

    await open("reload");

    assert.equal(scrolled, 0);
    assert.equal(offered(), null);
  });
}

test("a browser that keeps nothing finds the place as it can", async () => {
  const errors = [];
  window.addEventListener("error", ({ error }) => errors.push(error));
  const own = Object.getOwnPropertyDescriptor(globalThis, "sessionStorage");
  Object.defineProperty(globalThis, "sessionStorage", {
    configurable: true,
    get() {
      throw new Error("refused");
    },
  });
  await open("reload");
  feedOf(5, 4, 3, 2);
  scrolled = 190;
  history.scrollRestoration = "auto";

  dispatchEvent(new Event("pagehide"));

  assert.equal(history.scrollRestoration, "auto");
  assert.deepEqual(errors, []);
  Object.defineProperty(globalThis, "sessionStorage", own);
});
