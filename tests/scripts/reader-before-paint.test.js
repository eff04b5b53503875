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

test("what is chosen in the menu holds at once, is kept, and can be given up", async () => {
  const radios = (name, ...values) =>
    values.map((value) => `<input type="radio" name="${name}" value="${value}">`).join("");
  document.body.insertAdjacentHTML(
    "beforeend",
    `<form id="comfort">${radios("text", "", "large", "larger")}${radios("theme", "", "dark")}</form>`,
  );
  const menu = document.getElementById("comfort");
  root.dataset.theme = "dark";
  await import("../../liveblog/static/liveblog/reader/comfort.js");
  assert.deepEqual([menu.elements.text.value, menu.elements.theme.value], ["", "dark"]);
  const choose = (name, value) => menu.querySelector(`[name=${name}][value="${value}"]`).click();

  choose("text", "larger");
  choose("theme", "");

  assert.deepEqual({ ...root.dataset }, { text: "larger" });
  assert.deepEqual({ ...localStorage }, { "reader:text": "larger" });
  delete root.dataset.text;
  await open();
  assert.deepEqual({ ...root.dataset }, { text: "larger" });
  menu.remove();
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
