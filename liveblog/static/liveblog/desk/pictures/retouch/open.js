// The dialog in which a picture is turned, cropped and blurred.

import { boundedSize, finished, paint, viewScale } from "./drawing.js";
import { between, inside, LEAST_PX, moved, resized, shaped, spanned } from "./geometry.js";
import { follow, lay, layAreas, pointIn, pressed } from "./stage.js";
import { Steps, turned, untouched } from "./steps.js";

// Resolves with the picture as a JPEG once "Use" is pressed.
export function run(root, bitmap) {
  return new Promise((done) => {
    new Retouch(root, bitmap, done);
  });
}
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const ratioOf = (words) => {
  const [a, b] = words.split(":").map(Number);
  return b ? a / b : 0;
};

class Retouch {
  constructor(root, bitmap, done) {
    this.root = root;
    this.bitmap = bitmap;
    this.done = done;
    this.mode = "crop";
    this.painted = null;
    this.box = root.querySelector("[data-rt-picture]");
    this.view = root.querySelector("[data-rt-view]");
    this.frame = root.querySelector("[data-rt-frame]");
    this.steps = new Steps(untouched(boundedSize(bitmap)));
    root.addEventListener("click", (event) => this.onClick(event));
    root.addEventListener("keydown", (event) => this.onKey(event));
    this.box.addEventListener("pointerdown", (event) => this.onPointer(event));
    this.show();
    this.frame.focus();
  }
  get state() {
    return this.steps.now;
  }

  // Showing
  show() {
    const { state, steps, root } = this;
    if (this.painted?.turns !== state.turns || this.painted?.blurs !== state.blurs) {
      paint(this.view, this.bitmap, state, viewScale(state.size));
      this.painted = state;
    }
    lay(this.frame, state.crop, state.size);
    layAreas(this.box, state.blurs, state.size, (n) => filled(root.dataset.spot, { n }));
    this.press("[data-rt-mode]", (button) => button.dataset.rtMode === this.mode);
    this.press("[data-rt-aspect]", (button) => ratioOf(button.dataset.rtAspect) === state.aspect);
    root.dataset.mode = this.mode;
    for (const tools of root.querySelectorAll("[data-rt-for]"))
      tools.hidden = tools.dataset.rtFor !== this.mode;
    this.frame.tabIndex = this.mode === "crop" ? 0 : -1;
    for (const area of this.areas()) area.tabIndex = this.mode === "blur" ? 0 : -1;
    root.querySelector("[data-rt-undo]").setAttribute("aria-disabled", String(!steps.canUndo));
    root.querySelector("[data-rt-redo]").setAttribute("aria-disabled", String(!steps.canRedo));
  }
  press(selector, isOn) {
    for (const button of this.root.querySelectorAll(selector))
      button.setAttribute("aria-pressed", String(isOn(button)));
  }
  areas() {
    return [...this.box.querySelectorAll("[data-rt-area]")];
  }
  tell(words, frame, n) {
    const values = { n, width: Math.round(frame?.width), height: Math.round(frame?.height) };
    this.root.querySelector("[data-rt-told]").textContent = filled(
      this.root.dataset[words],
      values,
    );
  }

  // Doing
  take(changes, kind) {
    this.steps.take({ ...this.state, ...changes }, kind);
    this.show();
  }
  crop(crop, kind) {
    this.take({ crop }, kind);
    this.tell("cropped", crop);
  }
  blur(n, frame, kind) {
    const blurs = [...this.state.blurs];
    blurs[n] = frame;
    this.take({ blurs }, kind);
    this.tell("blurred", frame, n + 1);
  }
  turn(way) {
    this.steps.take(turned(this.state, way));
    this.show();
    this.tell("turned", this.state.crop);
  }
  shape(aspect) {
    const { crop, size } = this.state;
    this.take({ aspect, crop: shaped(crop, aspect, size) });
    this.tell("cropped", this.state.crop);
  }
  addInTheMiddle() {
    const { crop, size, blurs } = this.state;
    const side = Math.min(crop.width, crop.height) / 4;
    this.blur(
      blurs.length,
      inside(
        {
          x: crop.x + (crop.width - side) / 2,
          y: crop.y + (crop.height - side) / 2,
          width: side,
          height: side,
        },
        size,
      ),
    );
    this.areas().at(-1).focus();
  }
  remove(n) {
    this.take({ blurs: this.state.blurs.filter((_, other) => other !== n) });
    this.tell("removed");
    (this.areas()[n] || this.areas().at(-1) || this.root.querySelector("[data-rt-add]")).focus();
  }
  goBack() {
    if (this.steps.canUndo) {
      this.steps.undo();
      this.show();
      this.tell("undone");
    }
  }
  goOn() {
    if (this.steps.canRedo) {
      this.steps.redo();
      this.show();
      this.tell("redone");
    }
  }
  async use(button) {
    if (button.hasAttribute("aria-busy")) return;
    button.setAttribute("aria-busy", "true");
    this.done(this.steps.canUndo ? await finished(this.bitmap, this.state) : null);
  }

  // What the person does
  onClick(event) {
    const hit = (name) => event.target.closest(`[data-rt-${name}]`);
    if (hit("mode")) {
      this.mode = hit("mode").dataset.rtMode;
      this.show();
    } else if (hit("turn")) this.turn(hit("turn").dataset.rtTurn);
    else if (hit("aspect")) this.shape(ratioOf(hit("aspect").dataset.rtAspect));
    else if (hit("whole")) this.take({ aspect: 0, crop: untouched(this.state.size).crop });
    else if (hit("add")) this.addInTheMiddle();
    else if (hit("undo")) this.goBack();
    else if (hit("redo")) this.goOn();
    else if (hit("use")) this.use(hit("use"));
  }
  onKey(event) {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z") {
      event.preventDefault();
      if (event.shiftKey) this.goOn();
      else this.goBack();
      return;
    }
    const { crop, aspect, size, blurs } = this.state;
    const area = event.target.closest("[data-rt-area]");
    const n = area ? Number(area.dataset.rtArea) : -1;
    if (area && ["Delete", "Backspace"].includes(event.key)) {
      event.preventDefault();
      this.remove(n);
      return;
    }
    const isFrame = event.target === this.frame;
    const frame = isFrame
      ? pressed(event, crop, size, aspect)
      : area && pressed(event, blurs[n], size, 0);
    if (!frame) return;
    event.preventDefault();
    if (isFrame) this.crop(frame, `crop-${event.shiftKey}`);
    else this.blur(n, frame, `blur-${n}-${event.shiftKey}`);
  }
  onPointer(event) {
    if (event.button) return;
    if (this.mode === "crop") this.dragFrame(event);
    else this.dragArea(event);
  }
  dragFrame(event) {
    const { crop, size, aspect } = this.state;
    if (!event.target.closest("[data-rt-frame]")) return;
    const sides = event.target.closest("[data-rt-side]")?.dataset.rtSide;
    const at = (dx, dy) =>
      sides ? resized(crop, sides, dx, dy, size, aspect) : moved(crop, dx, dy, size);
    this.frame.focus();
    follow(
      event,
      this.box,
      size,
      (dx, dy) => lay(this.frame, at(dx, dy), size),
      (dx, dy) => {
        if (dx || dy) this.crop(at(dx, dy));
      },
    );
  }
  dragArea(event) {
    const { blurs, size } = this.state;
    const area = event.target.closest("[data-rt-area]");
    if (!area) {
      this.drawArea(event);
      return;
    }
    const n = Number(area.dataset.rtArea);
    const isCorner = event.target.matches(".retouch-corner");
    const at = (dx, dy) =>
      isCorner ? resized(blurs[n], "se", dx, dy, size) : moved(blurs[n], dx, dy, size);
    area.focus();
    follow(
      event,
      this.box,
      size,
      (dx, dy) => lay(area, at(dx, dy), size),
      (dx, dy) => {
        if (dx || dy) this.blur(n, at(dx, dy));
      },
    );
  }
  drawArea(event) {
    const { size, blurs } = this.state;
    const from = pointIn(event, this.box, size);
    const drawn = this.box.appendChild(
      Object.assign(document.createElement("div"), { className: "retouch-area" }),
    );
    const at = (dx, dy) =>
      spanned(from, {
        x: between(from.x + dx, 0, size.width),
        y: between(from.y + dy, 0, size.height),
      });
    follow(
      event,
      this.box,
      size,
      (dx, dy) => lay(drawn, at(dx, dy), size),
      (dx, dy) => {
        drawn.remove();
        const frame = at(dx, dy);
        if (Math.min(frame.width, frame.height) < LEAST_PX / 2) return; // pressed, not drawn
        this.blur(blurs.length, inside(frame, size));
        this.areas().at(-1).focus();
      },
    );
  }
}
