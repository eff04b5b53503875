// Frames on a picture, in its pixels as it is turned now: {x, y, width, height}. Pure.

export const LEAST_PX = 16;
export const between = (n, least, most) => Math.min(Math.max(n, least), Math.max(least, most));

// The frame, moved and shrunk until it lies in the picture.
export function inside(frame, size) {
  const width = between(frame.width, Math.min(LEAST_PX, size.width), size.width);
  const height = between(frame.height, Math.min(LEAST_PX, size.height), size.height);
  return {
    x: between(frame.x, 0, size.width - width),
    y: between(frame.y, 0, size.height - height),
    width,
    height,
  };
}
export const moved = (frame, dx, dy, size) =>
  inside({ ...frame, x: frame.x + dx, y: frame.y + dy }, size);

// Pulled at these sides ("n", "se" …); the others stay where they are.
export function resized(frame, sides, dx, dy, size, aspect = 0) {
  let [left, top, right, bottom] = [
    frame.x,
    frame.y,
    frame.x + frame.width,
    frame.y + frame.height,
  ];
  if (sides.includes("w")) left = between(left + dx, 0, right - LEAST_PX);
  if (sides.includes("e")) right = between(right + dx, left + LEAST_PX, size.width);
  if (sides.includes("n")) top = between(top + dy, 0, bottom - LEAST_PX);
  if (sides.includes("s")) bottom = between(bottom + dy, top + LEAST_PX, size.height);
  if (!aspect) return { x: left, y: top, width: right - left, height: bottom - top };
  const widest = sides.includes("w") ? right : size.width - left;
  const highest = sides.includes("n") ? bottom : size.height - top;
  const wanted = /[we]/.test(sides) ? right - left : (bottom - top) * aspect;
  const width = Math.min(wanted, widest, highest * aspect);
  const height = width / aspect;
  return {
    x: sides.includes("w") ? right - width : left,
    y: sides.includes("n") ? bottom - height : top,
    width,
    height,
  };
}
// The largest of this shape that the picture has room for, around the middle of the frame.
export function shaped(frame, aspect, size) {
  if (!aspect) return frame;
  const width = Math.min(size.width, size.height * aspect);
  const height = width / aspect;
  return inside(
    {
      x: frame.x + (frame.width - width) / 2,
      y: frame.y + (frame.height - height) / 2,
      width,
      height,
    },
    size,
  );
}
export const spanned = (a, b) => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

// The same frame once the picture of this size has been turned by a quarter.
export function turnedFrame({ x, y, width, height }, size, way) {
  const turnedTo =
    way === "right" ? { x: size.height - y - height, y: x } : { x: y, y: size.width - x - width };
  return { ...turnedTo, width: height, height: width };
}
