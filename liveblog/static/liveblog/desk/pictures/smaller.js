// A photograph made smaller before it is sent: the desk shows at most 1920 px of width, and
// so much has an upright one (3:4) of this long side. What it says of itself goes along.

import { withIptc } from "./iptc.js";

const LONG_SIDE_PX = 2560;
const LONG_SIDE_PX_ON_SLOW_LINES = 2048;
const QUALITY = 0.85;
const isSlowLine = () => {
  const line = navigator.connection;
  return Boolean(line) && (line.saveData || /2g|3g/.test(line.effectiveType || ""));
};
// The file itself where it is small enough for the line, or is none that a browser can read.
/** @type {(file: Blob) => Promise<Blob>} */
export async function smaller(file) {
  const enough = isSlowLine() ? 200_000 : 2_000_000;
  if (file.size <= enough || !/^image\/(jpeg|png|webp)$/.test(file.type)) return file;
  let bitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    return file;
  }
  const most = isSlowLine() ? LONG_SIDE_PX_ON_SLOW_LINES : LONG_SIDE_PX;
  const scale = Math.min(1, most / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(
    Math.round(bitmap.width * scale),
    Math.round(bitmap.height * scale),
  );
  const pen = canvas.getContext("2d");
  pen.fillStyle = "white"; // under what is transparent, as the desk does
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const made = await canvas.convertToBlob({ type: "image/jpeg", quality: QUALITY });
  return made.size < file.size ? withIptc(made, file) : file;
}
