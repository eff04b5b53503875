// What an agency wrote into a photograph goes along when a canvas has made it anew.

import assert from "node:assert/strict";
import { test } from "node:test";
import { module } from "./support.js";

const { withIptc } = await module("desk/pictures/iptc");

const bytesOf = (text) => [...new TextEncoder().encode(text)];
const dataSet = (number, value, record = 2) => [
  ...[0x1c, record, number, value.length >> 8, value.length & 255],
  ...value,
];
const resource = (number, content) => [
  ...bytesOf("8BIM"),
  ...[number >> 8, number & 255, 0, 0],
  ...[0, 0, content.length >> 8, content.length & 255],
  ...content,
  ...(content.length % 2 ? [0] : []),
];
const segment = (marker, content) => [
  0xff,
  marker,
  (content.length + 2) >> 8,
  (content.length + 2) & 255,
  ...content,
];
const photoshop = (...resources) =>
  segment(0xed, [...bytesOf("Photoshop 3.0\0"), ...resources.flat()]);
const picture = (...segments) =>
  new Blob([new Uint8Array([0xff, 0xd8, ...segments.flat(), 0xff, 0xda, 1, 2])], {
    type: "image/jpeg",
  });
const CAPTION = dataSet(120, bytesOf("The river at Arnfeld"));
const made = picture();

const read = async (blob) => Buffer.from(await blob.arrayBuffer());
async function kept(...segments) {
  return read(await withIptc(made, picture(...segments)));
}

test("the caption goes along, right behind the beginning", async () => {
  const result = await kept(segment(0xe0, bytesOf("JFIF")), photoshop(resource(0x0404, CAPTION)));

  const expected = photoshop(resource(0x0404, CAPTION));
  assert.deepEqual([...result.subarray(0, 2)], [0xff, 0xd8]);
  assert.equal(result.includes("The river at Arnfeld"), true);
  assert.equal(result.length, (await read(made)).length + expected.length);
});

test("a preview, a thumbnail and what belongs to no record are left out", async () => {
  const sets = [
    ...dataSet(202, bytesOf("preview")),
    ...dataSet(5, bytesOf("other"), 3),
    ...CAPTION,
  ];

  const result = await kept(photoshop(resource(0x040c, bytesOf("seen")), resource(0x0404, sets)));

  assert.equal(
    result.includes("preview") || result.includes("seen") || result.includes("other"),
    false,
  );
  assert.equal(result.includes("The river at Arnfeld"), true);
});

for (const [what, segments] of [
  ["none at all", []],
  ["a segment of another program", [segment(0xed, bytesOf("Another program 1.0\0........."))]],
  [
    "a resource longer than its segment",
    [segment(0xed, [...bytesOf("Photoshop 3.0\x008BIM"), 4, 4, 250, 0])],
  ],
  ["a set longer than its resource", [photoshop(resource(0x0404, [0x1c, 2, 120, 9, 9, 65]))]],
  ["a length of more than two bytes", [photoshop(resource(0x0404, [0x1c, 2, 120, 0x80, 4, 65]))]],
]) {
  test(`a picture that has nothing to take along stays as it was made: ${what}`, async () => {
    assert.equal(await withIptc(made, picture(...segments)), made);
  });
}

test("only from a JPEG to a JPEG", async () => {
  const png = new Blob([await read(picture(photoshop(resource(0x0404, CAPTION))))], {
    type: "image/png",
  });

  assert.equal(await withIptc(made, png), made);
  assert.equal(await withIptc(png, picture(photoshop(resource(0x0404, CAPTION)))), png);
});

test("of several segments the first that has something goes along, however long", async () => {
  const long = dataSet(120, bytesOf("x".repeat(32_000)));

  const result = await kept(
    photoshop(resource(0x040c, bytesOf("seen"))),
    photoshop(resource(0x0404, long)),
    photoshop(resource(0x0404, CAPTION)),
  );

  assert.equal(result.includes("x".repeat(32_000)), true);
  assert.equal(result.includes("Arnfeld"), false);
});
