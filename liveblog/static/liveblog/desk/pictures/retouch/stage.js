// What lies over the picture: the frame of the crop and the blurred areas. Each can be
// taken hold of with mouse or finger, and moved by keys once it has the focus.

import { between, moved, resized } from "./geometry.js";

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const STEPS_ACROSS = 100; // an arrow key moves by a hundredth of the longer side

export function lay(element, { x, y, width, height }, size) {
  Object.assign(element.style, {
    left: `${(x / size.width) * 100}%`,
    top: `${(y / size.height) * 100}%`,
    width: `${(width / size.width) * 100}%`,
    height: `${(height / size.height) * 100}%`,
  });
}
// The frame after a key was pressed; null if the key means nothing here.
export function pressed(event, frame, size, aspect) {
  const way = ARROWS[event.key];
  if (!way || event.ctrlKey || event.metaKey || event.altKey) return null;
  const step = Math.max(1, Math.max(size.width, size.height) / STEPS_ACROSS);
  const [dx, dy] = way.map((n) => n * step);
  return event.shiftKey
    ? resized(frame, dx ? "e" : "s", dx, dy, size, aspect)
    : moved(frame, dx, dy, size);
}
// Follow a pointer from here until it is let go; `draw` gets how far it has come, in pixels
// of the picture, and `end` is called once.
export function follow(event, box, size, draw, end) {
  const { width, height } = box.getBoundingClientRect();
  const from = { x: event.clientX, y: event.clientY };
  const far = (at) => [
    ((at.clientX - from.x) / width) * size.width,
    ((at.clientY - from.y) / height) * size.height,
  ];
  const onMove = (at) => {
    if (at.pointerId === event.pointerId) draw(...far(at));
  };
  const onEnd = (at) => {
    if (at.pointerId !== event.pointerId) return;
    for (const type of ["pointerup", "pointercancel"]) box.removeEventListener(type, onEnd);
    box.removeEventListener("pointermove", onMove);
    end(...far(at));
  };
  event.preventDefault();
  box.setPointerCapture(event.pointerId);
  box.addEventListener("pointermove", onMove);
  for (const type of ["pointerup", "pointercancel"]) box.addEventListener(type, onEnd);
}
export function pointIn(event, box, size) {
  const { left, top, width, height } = box.getBoundingClientRect();
  return {
    x: between(((event.clientX - left) / width) * size.width, 0, size.width),
    y: between(((event.clientY - top) / height) * size.height, 0, size.height),
  };
}
// As many of them as there are areas; those that stay keep the focus.
export function layAreas(box, blurs, size, label) {
  const areas = [...box.querySelectorAll("[data-rt-area]")];
  for (const [n, blur] of blurs.entries()) {
    const area = areas[n] || box.appendChild(newArea(n));
    area.setAttribute("aria-label", label(n + 1));
    lay(area, blur, size);
  }
  for (const area of areas.slice(blurs.length)) area.remove();
}
function newArea(n) {
  const area = document.createElement("div");
  Object.assign(area, { className: "retouch-area", tabIndex: 0 });
  area.setAttribute("role", "application");
  area.dataset.rtArea = n;
  area.append(Object.assign(document.createElement("span"), { className: "retouch-corner" }));
  return area;
}
