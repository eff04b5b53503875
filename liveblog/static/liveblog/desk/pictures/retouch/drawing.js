// The picture as it will be: turned, with what is blurred made unrecognisable, cropped.

// Twice what is ever shown, for room to crop; more is refused by browsers on phones, whose
// canvases end at 16.7 megapixels (4096 × 4096), or makes them drop the page.
const MOST_PX = 4096;
const VIEW_PX = 1400; // what is worked on, on the screen
const QUALITY_OF_EDITED = 0.9;
const CELLS_ACROSS = 4;
const NOISE = 12;

function canvasOf(width, height) {
  return Object.assign(document.createElement("canvas"), {
    width: Math.max(1, Math.round(width)),
    height: Math.max(1, Math.round(height)),
  });
}
export function boundedSize({ width, height }) {
  const scale = Math.min(1, MOST_PX / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
export const viewScale = ({ width, height }) => Math.min(1, VIEW_PX / Math.max(width, height));

// On a canvas of the state's size times `scale`; all of it, also what is cropped away.
export function paint(canvas, bitmap, { size, turns, blurs }, scale) {
  Object.assign(canvas, {
    width: Math.max(1, Math.round(size.width * scale)),
    height: Math.max(1, Math.round(size.height * scale)),
  });
  const pen = canvas.getContext("2d", { willReadFrequently: false });
  pen.fillStyle = "white"; // under what is transparent, as the desk does
  pen.fillRect(0, 0, canvas.width, canvas.height);
  const isAcross = turns % 2 === 1;
  const [width, height] = isAcross ? [canvas.height, canvas.width] : [canvas.width, canvas.height];
  pen.translate(canvas.width / 2, canvas.height / 2);
  pen.rotate((turns * Math.PI) / 2);
  pen.imageSmoothingQuality = "high";
  pen.drawImage(bitmap, -width / 2, -height / 2, width, height);
  pen.setTransform(1, 0, 0, 1, 0, 0);
  for (const blur of blurs) hide(pen, scaled(blur, scale));
}
// To whole pixels, outwards: nothing of an edge shines through.
function scaled({ x, y, width, height }, scale) {
  const [left, top] = [Math.floor(x * scale), Math.floor(y * scale)];
  return {
    x: left,
    y: top,
    width: Math.ceil((x + width) * scale) - left,
    height: Math.ceil((y + height) * scale) - top,
  };
}
// A face becomes some twenty numbers, each with some chance in it: small mosaics of letters
// have been read back by comparing them with all letters there are. What is drawn is made of
// those numbers alone, as flat cells half-way to a blur.
function hide(pen, frame) {
  const { width: all, height: high } = pen.canvas;
  const cell = Math.max(
    Math.min(frame.width, frame.height) / CELLS_ACROSS,
    Math.max(all, high) / 64,
  );
  const few = averaged(
    pen.canvas,
    frame,
    Math.max(1, Math.round(frame.width / cell)),
    Math.max(1, Math.round(frame.height / cell)),
  );
  disturb(few);
  const place = [0, 0, few.width, few.height, frame.x, frame.y, frame.width, frame.height];
  pen.imageSmoothingEnabled = false;
  pen.drawImage(few, ...place);
  pen.imageSmoothingEnabled = true;
  pen.globalAlpha = 0.5;
  pen.drawImage(few, ...place);
  pen.globalAlpha = 1;
}
// Halved and halved again: browsers that shrink at once look at some of the pixels only.
function averaged(source, frame, columns, rows) {
  let [part, { x, y, width, height }] = [source, frame];
  for (let isLast = false; !isLast;) {
    const [w, h] = [Math.max(columns, Math.ceil(width / 2)), Math.max(rows, Math.ceil(height / 2))];
    const next = canvasOf(w, h);
    const pen = next.getContext("2d");
    pen.imageSmoothingQuality = "high";
    pen.drawImage(part, x, y, width, height, 0, 0, w, h);
    isLast = w === columns && h === rows;
    [part, x, y, width, height] = [next, 0, 0, w, h];
  }
  return part;
}
function disturb(canvas) {
  const pen = canvas.getContext("2d");
  const cells = pen.getImageData(0, 0, canvas.width, canvas.height);
  const chance = crypto.getRandomValues(new Uint8Array(canvas.width * canvas.height));
  for (let n = 0; n < cells.data.length; n += 4) {
    const shift = (chance[n / 4] / 255 - 0.5) * 2 * NOISE;
    for (let channel = 0; channel < 3; channel += 1) cells.data[n + channel] += shift;
    cells.data[n + 3] = 255;
  }
  pen.putImageData(cells, 0, 0);
}

export function finished(bitmap, state) {
  const all = canvasOf(1, 1);
  paint(all, bitmap, state, 1);
  const { x, y, width, height } = scaledIn(state.crop, state.size);
  const made = canvasOf(width, height);
  made.getContext("2d").drawImage(all, x, y, width, height, 0, 0, width, height);
  return new Promise((done) => {
    made.toBlob(done, "image/jpeg", QUALITY_OF_EDITED);
  });
}
function scaledIn(crop, size) {
  const [x, y] = [Math.round(crop.x), Math.round(crop.y)];
  return {
    x,
    y,
    width: Math.min(Math.round(crop.width), size.width - x),
    height: Math.min(Math.round(crop.height), size.height - y),
  };
}
