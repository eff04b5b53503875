// What an agency wrote into a photograph (IPTC: caption, credit, instructions): a canvas
// loses it, and the desk offers it beside the picture. Nothing else goes along: EXIF has the
// place and a thumbnail of what was cropped away or blurred, XMP may have both.

const MARKER = { start: 0xd8, photoshop: 0xed, scan: 0xda };
const HEAD_BYTES = 256 * 1024; // it stands before the picture itself
const IS_A_PICTURE = 200; // data sets from here on hold a preview

/** @type {(made: Blob, original: Blob) => Promise<Blob>} */
export async function withIptc(made, original) {
  if (made.type !== "image/jpeg" || original.type !== "image/jpeg") return made;
  const sets = iptcIn(new Uint8Array(await original.slice(0, HEAD_BYTES).arrayBuffer()));
  if (!sets.length) return made;
  return new Blob([made.slice(0, 2), photoshopSegment(sets), made.slice(2)], { type: made.type });
}
/** @type {(bytes: Uint8Array) => number[]} */
function iptcIn(bytes) {
  const number = (at) => bytes[at] * 256 + bytes[at + 1];
  if (bytes[0] !== 0xff || bytes[1] !== MARKER.start) return [];
  for (
    let at = 2;
    at + 4 < bytes.length && bytes[at] === 0xff && bytes[at + 1] !== MARKER.scan;
    at += 2 + number(at + 2)
  ) {
    if (bytes[at + 1] !== MARKER.photoshop) continue;
    const found = dataSetsIn(bytes.subarray(at + 4, at + 2 + number(at + 2)));
    if (found.length) return found;
  }
  return [];
}
// "Photoshop 3.0\0", then resources: "8BIM", number, name, size, content; each padded.
function dataSetsIn(segment) {
  const view = new DataView(segment.buffer, segment.byteOffset, segment.length);
  for (let at = 14; at + 12 <= segment.length;) {
    if (view.getUint32(at) !== 0x3842494d) return [];
    const name = at + 6;
    const size = name + segment[name] + 1 + ((segment[name] + 1) % 2);
    if (size + 4 > segment.length) return [];
    const [start, length] = [size + 4, view.getUint32(size)];
    if (view.getUint16(at + 4) === 0x0404)
      return shortSets(segment.subarray(start, start + length));
    at = start + length + (length % 2);
  }
  return [];
}
// Of the application record, and what says in which letters it is written.
function shortSets(content) {
  const kept = [];
  for (let at = 0; at + 5 <= content.length && content[at] === 0x1c;) {
    const end = at + 5 + content[at + 3] * 256 + content[at + 4];
    if (content[at + 3] > 127 || end > content.length) break;
    if ([1, 2].includes(content[at + 1]) && content[at + 2] < IS_A_PICTURE)
      kept.push(...content.subarray(at, end));
    at = end;
  }
  return kept;
}
function photoshopSegment(sets) {
  const padded = sets.length % 2 ? [...sets, 0] : sets;
  const content = [
    ...new TextEncoder().encode("Photoshop 3.0\0" + "8BIM"),
    4,
    4,
    0,
    0,
    0,
    0,
    sets.length >> 8,
    sets.length & 255,
    ...padded,
  ];
  const length = content.length + 2;
  return length > 0xffff
    ? new Uint8Array()
    : new Uint8Array([0xff, MARKER.photoshop, length >> 8, length & 255, ...content]);
}
