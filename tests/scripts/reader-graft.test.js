// News in the place of what is there: what is the same stays the very same element.

import assert from "node:assert/strict";
import { test } from "node:test";
import { module, openPage } from "./support.js";

await openPage("");
const { graft } = await module("reader/graft");

function element(html) {
  const box = document.createElement("template");
  box.innerHTML = html;
  return box.content.firstElementChild;
}
// Graft and compare with what was meant; returns what stands there now.
function grafted(own, html) {
  const news = element(html);
  graft(own, news);
  assert.equal(own.outerHTML.replaceAll("<iframe></iframe>", ""), element(html).outerHTML);
  return own;
}
const open = (player) => player.append(document.createElement("iframe"));

test("the same news changes nothing", () => {
  const own = element("<article><h3>A</h3><p>One <b>word</b></p></article>");
  const [heading, text] = own.children;

  grafted(own, "<article><h3>A</h3><p>One <b>word</b></p></article>");

  assert.deepEqual([...own.children], [heading, text]);
});

test("a text that differs is replaced, and what stands around it stays", () => {
  const own = element("<article><h3>A</h3><p>One</p><p>Two</p></article>");
  const [heading, , two] = own.children;

  grafted(own, "<article><h3>A</h3><p>Another <i>one</i></p><p>Two</p></article>");

  assert.deepEqual([own.children[0], own.children[2]], [heading, two]);
});

test("what comes in above leaves what is below where it is", () => {
  const own = element("<ol><li><a href='/1'>One</a></li></ol>");
  const [one] = own.children;

  grafted(own, `<ol><li><a href="/2">Two</a></li><li><a href="/1">One</a></li></ol>`);

  assert.equal(own.children[1], one);
});

test("attributes follow the news, but a heading keeps the focus that it was given", () => {
  const own = element(`<h3 class="a" data-old="1" tabindex="-1">A</h3>`);

  graft(own, element(`<h3 class="b" data-new="2">A</h3>`));

  assert.equal(own.outerHTML, `<h3 class="b" tabindex="-1" data-new="2">A</h3>`);
});

const story = (player, around = "") =>
  `<article><p>Above.</p>${around}<figure class="embed"><div data-player="${player}"></div>
    <figcaption>${around}x</figcaption></figure></article>`;

test("an opened embed goes on while all around it changes", () => {
  const own = element(story("embed-1"));
  const player = own.querySelector("[data-player]");
  open(player);

  const same = `<figure class="embed"><figcaption>Another</figcaption></figure>`;
  graft(own, element(story("embed-1", same)));

  assert.equal(own.querySelector("[data-player]"), player);
  assert.equal(player.querySelectorAll("iframe").length, 1);
  assert.equal(own.querySelectorAll(".embed").length, 3);
});

test("an opened embed gives way to another one", () => {
  const own = element(story("embed-1"));
  open(own.querySelector("[data-player]"));

  grafted(own, story("embed-2"));
});

test("an embed that nobody opened is replaced by what the server has of it now", () => {
  const own = element(`<div data-player="e-1"><a href="/old">Watch</a></div>`);

  grafted(own, `<div data-player="e-1"><a href="/new">Watch it</a></div>`);
});

for (const [state, isInUse] of [
  [{ paused: false, played: { length: 1 }, ended: false }, true],
  [{ paused: true, played: { length: 1 }, ended: false }, true],
  [{ paused: true, played: { length: 0 }, ended: false }, false],
  [{ paused: true, played: { length: 1 }, ended: true }, false],
]) {
  test(`a film is in use from its start to its end: ${JSON.stringify(state)}`, () => {
    const own = element(`<div data-player="f-1"><video></video></div>`);
    const film = own.querySelector("video");
    for (const [name, value] of Object.entries(state)) Object.defineProperty(film, name, { value });

    graft(own, element(`<div data-player="f-1"><p>Words</p></div>`));

    assert.equal(own.contains(film), isInUse);
  });
}

test("of a table the figures that changed are new, and shown as such", () => {
  const row = (name, ...votes) =>
    `<tr><th>${name}</th>${votes.map((n) => `<td class="n"><bdi>${n}</bdi></td>`).join("")}</tr>`;
  const table = (...rows) =>
    `<table><caption>Votes</caption><tbody>${rows.join("")}</tbody></table>`;
  const own = element(table(row("A", 12, 31), row("B", 1, 2)));
  const [first, second] = own.rows;
  const texts = () => [...own.querySelectorAll("td")].map((cell) => cell.innerHTML);

  graft(own, element(table(row("A", 31, 12), row("B", 1, 2))));
  assert.deepEqual([...own.rows], [first, second]);
  assert.deepEqual(texts(), [
    ...[`<bdi data-new="">31</bdi>`, `<bdi data-new="">12</bdi>`],
    ...["<bdi>1</bdi>", "<bdi>2</bdi>"],
  ]);

  const figure = own.querySelector("bdi");
  graft(own, element(table(row("A", 33, 12), row("B", 1, 2), row("C", 0, 0))));
  assert.notEqual(own.querySelector("bdi"), figure);
  assert.equal(own.rows[0], first);
  assert.deepEqual(texts(), [
    ...[`<bdi data-new="">33</bdi>`, "<bdi>12</bdi>", "<bdi>1</bdi>", "<bdi>2</bdi>"],
    ...["<bdi>0</bdi>", "<bdi>0</bdi>"],
  ]);
});
