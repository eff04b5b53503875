// What a page knows of its reader before it is painted.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { openReader } from "./reader-page.js";

await openReader();
const root = document.documentElement;
let opened = 0;
const open = () =>
  import(`../../liveblog/static/liveblog/reader/before_paint.js?n=${(opened += 1)}`);
const isReturning = () => root.classList.contains("returning");

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, "", "/live/flood/");
  root.className = "";
  delete root.dataset.theme;
  delete root.dataset.text;
});

test("who has been in this blog is known, and in no other", async () => {
  localStorage["reader:left:ferry"] = "{}";
  await open();
  assert.equal(isReturning(), false);

  history.replaceState(null, "");
  localStorage["reader:left:flood"] = "{}";
  await open();
  assert.equal(isReturning(), true);
});

test("a page that is loaded again stays as it was, and what others keep of it is kept", async () => {
  history.replaceState({ place: 7 }, "");
  await open();
  localStorage["reader:left:flood"] = "{}";
  await open();

  assert.equal(isReturning(), false);
  assert.deepEqual(history.state, { place: 7, isReturning: false });
});

test("a chosen theme and text size are the page's, and nothing else is", async () => {
  await open();
  assert.deepEqual({ ...root.dataset }, {});

  localStorage["reader:theme"] = "dark";
  localStorage["reader:text"] = "larger";
  await open();
  assert.deepEqual({ ...root.dataset }, { theme: "dark", text: "larger" });
});

test("where storage is refused the reader is a new one", async () => {
  const own = Object.getOwnPropertyDescriptor(globalThis, "localStorage");
  Object.defineProperty(globalThis, "localStorage", {
    configurable: true,
    get() {
      throw new DOMException("refused", "SecurityError");
    },
  });
  await open();
  Object.defineProperty(globalThis, "localStorage", own);

  assert.equal(isReturning(), false);
});
