// What has been done to a picture, step by step, so that each can be undone. A step is the
// whole state; nothing in it is ever changed.

import { shaped, turnedFrame } from "./geometry.js";

export const untouched = (size) => ({
  turns: 0,
  size,
  crop: { x: 0, y: 0, ...size },
  aspect: 0,
  blurs: [],
});

export function turned(state, way) {
  const size = { width: state.size.height, height: state.size.width };
  const turn = (frame) => turnedFrame(frame, state.size, way);
  const crop = turn(state.crop);
  return {
    ...state,
    size,
    turns: (state.turns + (way === "right" ? 1 : 3)) % 4,
    crop: shapedAgain(crop, state.aspect, size),
    blurs: state.blurs.map(turn),
  };
}
// A chosen shape holds after a turn, too; what has it already stays as it is.
const shapedAgain = (crop, aspect, size) =>
  !aspect || Math.abs(crop.width / crop.height - aspect) < 0.01 ? crop : shaped(crop, aspect, size);

export class Steps {
  constructor(first) {
    this.all = [first];
    this.at = 0;
    this.kind = "";
  }
  get now() {
    return this.all[this.at];
  }
  get canUndo() {
    return this.at > 0;
  }
  get canRedo() {
    return this.at < this.all.length - 1;
  }
  // Steps of one kind in a row (an arrow key held down) are undone as one.
  take(state, kind = "") {
    if (!kind || kind !== this.kind || this.canRedo || !this.canUndo) this.at += 1;
    this.all.splice(this.at, Infinity, state);
    this.kind = kind;
  }
  undo() {
    if (this.canUndo) this.at -= 1;
    this.kind = "";
  }
  redo() {
    if (this.canRedo) this.at += 1;
    this.kind = "";
  }
}
