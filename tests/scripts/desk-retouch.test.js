// The dialog in which a picture is turned, cropped and blurred. What its pixels look like
// afterwards is in tests/browser/test_retouch.py: here nothing is drawn.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { find, findAll, module, openPage, pass } from "./support.js";

await openPage("");
const { run } = await module("desk/pictures/retouch/open");

const drawn = [];
const pen = new Proxy(
  { getImageData: () => ({ data: new Uint8ClampedArray(4) }) },
  {
    get: (own, name) => own[name] ?? ((...given) => drawn.push([name, ...given])),
    set: () => true,
  },
);
function canvasHere() {
  const { prototype } = window.HTMLCanvasElement;
  prototype.getContext = function getContext() {
    pen.canvas = this;
    return new Proxy(pen, {
      get: (own, name) => (name === "canvas" ? this : own[name]),
      set: () => true,
    });
  };
  prototype.toBlob = function toBlob(done, type) {
    done({ type, width: this.width, height: this.height });
  };
}
canvasHere();
window.HTMLElement.prototype.setPointerCapture = () => {};

const DIALOG = `<div id="retouch" data-cropped="Cropped {width} {height}"
  data-turned="Turned {width} {height}" data-blurred="Blurred {n} {width} {height}" data-spot="Area {n}"
  data-removed="Removed" data-undone="Undone" data-redone="Redone">
  <button data-rt-mode="crop">Crop</button><button data-rt-mode="blur">Blur</button>
  <button data-rt-turn="left">Left</button><button data-rt-turn="right">Right</button>
  <div data-rt-for="crop"><button data-rt-aspect="0">Free</button><button data-rt-aspect="1:1">1:1</button>
    <button data-rt-whole>Whole</button></div>
  <div data-rt-for="blur"><button data-rt-add>Add</button></div>
  <button data-rt-undo>Undo</button><button data-rt-redo>Redo</button><button data-rt-use>Use</button>
  <div data-rt-picture><canvas data-rt-view></canvas>
    <div data-rt-frame tabindex="0"><i data-rt-side="e"></i></div></div><p data-rt-told></p></div>`;
const bitmap = { width: 1000, height: 500 };
let made;
let isDone;
beforeEach(() => {
  document.body.innerHTML = DIALOG;
  find("[data-rt-picture]").getBoundingClientRect = () => ({
    left: 0,
    top: 0,
    width: 500,
    height: 250,
  });
  isDone = false;
  made = run(find("#retouch"), bitmap).then((result) => {
    isDone = true;
    return result;
  });
});
const press = (name) => find(`[data-rt-${name}]`).click();
const told = () => find("[data-rt-told]").textContent;
const key = (element, name, more = {}) =>
  element.dispatchEvent(
    new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true, ...more }),
  );
const frame = () => find("[data-rt-frame]");
const areas = () => findAll("[data-rt-area]");
const place = ({ style }) => [style.left, style.top, style.width, style.height];
// Drag from one point of the screen to another; the picture stands on it at half its size.
function drag(element, [x, y], [toX, toY]) {
  const at = (type, clientX, clientY, where) =>
    where.dispatchEvent(
      Object.assign(new MouseEvent(type, { bubbles: true, cancelable: true, clientX, clientY }), {
        pointerId: 1,
      }),
    );
  at("pointerdown", x, y, element);
  const box = find("[data-rt-picture]");
  at("pointermove", toX, toY, box);
  at("pointerup", toX, toY, box);
}

test("it begins with the whole picture, the focus on its frame, and nothing to undo", () => {
  assert.deepEqual(place(frame()), ["0%", "0%", "100%", "100%"]);
  assert.equal(document.activeElement, frame());
  assert.equal(find("[data-rt-undo]").getAttribute("aria-disabled"), "true");
});

test("used as it is, it stays what it was", async () => {
  press("use");

  assert.equal(await made, null);
});

test("turned, it is made anew, as high as it was wide", async () => {
  press("turn=right");
  assert.equal(told(), "Turned 500 1000");
  press("use");

  assert.deepEqual(await made, { type: "image/jpeg", width: 500, height: 1000 });
});

test("an arrow key moves or resizes the frame by a hundredth of the longer side", async () => {
  key(frame(), "ArrowLeft", { shiftKey: true });
  assert.equal(told(), "Cropped 990 500");
  key(frame(), "ArrowUp", { shiftKey: true });
  key(frame(), "ArrowRight");
  assert.deepEqual(place(frame()), ["1%", "0%", "99%", "98%"]);
  key(frame(), "ArrowRight", { ctrlKey: true });
  key(frame(), "a");
  press("use");

  assert.deepEqual(await made, { type: "image/jpeg", width: 990, height: 490 });
});

test("the frame is dragged, and pulled at its sides", () => {
  drag(find("[data-rt-side]"), [500, 100], [250, 100]);
  assert.deepEqual(place(frame()), ["0%", "0%", "50%", "100%"]);

  drag(frame(), [100, 100], [200, 100]);

  assert.deepEqual(place(frame()), ["20%", "0%", "50%", "100%"]);
  assert.equal(told(), "Cropped 500 500");
});

test("a shape is chosen, and the whole picture again", () => {
  press("aspect='1:1'");
  assert.equal(told(), "Cropped 500 500");
  assert.equal(find("[data-rt-aspect='1:1']").getAttribute("aria-pressed"), "true");

  press("whole");

  assert.deepEqual(place(frame()), ["0%", "0%", "100%", "100%"]);
});

test("an area is blurred by keyboard, moved, resized and removed", () => {
  press("mode=blur");
  press("add");
  assert.equal(told(), "Blurred 1 125 125");
  assert.equal(areas()[0].getAttribute("aria-label"), "Area 1");
  assert.equal(document.activeElement, areas()[0]);
  key(areas()[0], "ArrowRight");
  key(areas()[0], "ArrowDown", { shiftKey: true });
  assert.equal(told(), "Blurred 1 125 135");
  press("add");
  key(areas()[0], "Delete");

  assert.equal(told(), "Removed");
  assert.equal(areas().length, 1);
  key(areas()[0], "Backspace");
  assert.equal(document.activeElement, find("[data-rt-add]"));
});

test("an area is drawn by pointer, moved and pulled at its corner; a mere press draws none", () => {
  press("mode=blur");
  drag(find("[data-rt-view]"), [100, 100], [101, 101]);
  assert.equal(areas().length, 0);
  drag(find("[data-rt-view]"), [100, 100], [200, 150]);
  assert.deepEqual(place(areas()[0]), ["20%", "40%", "20%", "20%"]);
  drag(areas()[0], [150, 120], [200, 120]);
  assert.deepEqual(place(areas()[0]), ["30%", "40%", "20%", "20%"]);

  drag(find(".retouch-corner"), [250, 150], [300, 150]);

  assert.deepEqual(place(areas()[0]), ["30%", "40%", "30%", "20%"]);
});

test("what was done is undone and done again, by button and by key", () => {
  key(frame(), "ArrowLeft", { shiftKey: true });
  press("turn=left");
  press("undo");
  assert.equal(told(), "Undone");
  key(frame(), "z", { ctrlKey: true });
  assert.deepEqual(place(frame()), ["0%", "0%", "100%", "100%"]);
  press("undo");
  key(frame(), "Z", { metaKey: true, shiftKey: true });
  press("redo");

  assert.equal(told(), "Redone");
  assert.equal(find("[data-rt-redo]").getAttribute("aria-disabled"), "true");
});

test("what is blurred is drawn from a few averaged cells, never from the picture itself", async () => {
  press("mode=blur");
  press("add");
  drawn.length = 0;
  press("use");
  press("use"); // pressed twice, it is made once
  await made;
  await pass(0);

  const sources = drawn.filter(([name]) => name === "drawImage").map(([, source]) => source);
  const cells = sources.filter((source) => source !== bitmap && source.width <= 16);
  assert.equal(isDone, true);
  assert.ok(cells.length >= 2);
  assert.equal(drawn.filter(([name]) => name === "putImageData").length, 1);
});
