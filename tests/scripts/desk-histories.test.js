// Nothing typed is lost, and nothing is published twice, whatever happens in whichever order.
// Another LIVEBLOG_SEED plays other histories; the one in a failure repeats it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { World } from "./model.js";

const HISTORIES = 10_000;
const LENGTH = 30;
const SEED = Number(process.env.LIVEBLOG_SEED ?? 11);

// Numbers that seem random, the same for the same seed (mulberry32).
function randomFrom(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

// What can happen, and how often. Each has a number that chooses: which tab, which field.
const pick = (all, n) => all[n % all.length];
const inTab = (act) => (world, n) => {
  const tab = pick(world.tabs, n);
  if (tab) world.run(() => act(tab, n >> 3, world));
};
const onLine = (act) => (world, n) => {
  const request = pick(world.line, n);
  if (request) world.run(() => act(world, request, n >> 4));
};
const letter = (world) => `<${(world.made += 1)}>`;
const HAPPENINGS = {
  type: [7, inTab((tab, n, world) => tab.write(n, letter(world)))],
  replace: [2, inTab((tab, n, world) => tab.replace(n, letter(world)))],
  add: [1, inTab((tab, n, world) => tab.add(letter(world)))],
  pause: [6, (world) => world.pause()],
  save: [3, inTab((tab) => tab.save())],
  saved: [4, inTab(saveAtOnce)],
  decide: [2, inTab((tab) => tab.decide())],
  send: [7, inTab((tab) => tab.send())],
  arrive: [4, onLine((world, request) => world.arrive(request))],
  answer: [6, onLine((world, request) => world.answer(request, false))],
  lose: [4, onLine((world, request, n) => world.answer(lateOf(request, n), true))],
  refuse: [1, (world) => (world.desk.isRefusing = true)],
  flush: [3, inTab((tab) => tab.flush())],
  takeBack: [1, inTab((tab) => tab.takeBack())],
  open: [2, (world) => world.tabs.length < 2 && world.open()],
  kill: [1, inTab((tab, n, world) => world.kill(tab))],
  reopen: [5, inTab(reopen)],
  killSoon: [3, (world, n) => (world.fuse = 1 + (n % 6))],
  offline: [1, (world) => (world.isOnline = false)],
  online: [3, (world) => (world.isOnline = true)],
};
// What is being written goes to the desk, and the answer is there at once.
function saveAtOnce(tab, _, world) {
  world.pause();
  tab.save();
  const own = world.line.filter(({ verb, tab: other }) => verb === "save" && other === tab);
  for (const request of own) world.answer(request, false);
}
function reopen(tab, _, world) {
  world.kill(tab);
  world.open();
}
function lateOf(request, n) {
  request.isLate = n % 2 === 1;
  return request;
}
const NAMES = Object.entries(HAPPENINGS).flatMap(([name, [often]]) => Array(often).fill(name));

function historyFrom(seed) {
  const random = randomFrom(seed);
  return Array.from({ length: LENGTH }, () => [NAMES[random(NAMES.length)], random(1000)]);
}

// What is wrong with it; nothing, as a rule.
function play(history) {
  const world = new World();
  world.open();
  for (const [name, n] of history) {
    HAPPENINGS[name][1](world, n);
    const problem = world.problem();
    if (problem) return `${problem} at ${name} ${n}`;
  }
  return endOf(world);
}
// All quiet: the line holds, and the person opens the page until all is published.
function endOf(world) {
  world.fuse = Infinity;
  world.isOnline = true;
  world.desk.isRefusing = false;
  world.pause();
  for (let n = 0; n < 40 && !isDone(world); n += 1) {
    goOnIn(world, n);
    const problem = world.problem();
    if (problem) return `${problem} in the end`;
  }
  const live = world.live();
  const missing = [...world.due].filter((each) => !live.has(each));
  return missing.length ? `${missing} never published` : "";
}
const isDone = ({ device: { writing, outbox }, desk, tabs, line, due, live }) =>
  !writing.size &&
  !outbox.size &&
  !line.length &&
  !tabs.some(({ offers }) => offers.length) &&
  (!desk.copies.size || [...due].every((each) => live.call({ desk }).has(each)));
function goOnIn(world, n) {
  const answerAll = () => {
    while (world.line.length) world.answer(world.line[0], false);
  };
  answerAll();
  if (n % 3 === 2) for (const tab of [...world.tabs]) world.kill(tab);
  if (n % 6 === 5) {
    const onDesk = [...world.desk.copies.keys()].find((key) => key.startsWith("correct-"));
    const here = [...world.device.writing.values()].find((record) => record.of)?.of;
    const of = here ?? onDesk?.slice("correct-".length);
    if (of) world.openCorrection(of);
  }
  if (!world.tabs.length) world.open();
  answerAll();
  for (const act of ["decide", "decide", "decide", "pause", "save", "takeBack", "flush", "send"]) {
    for (const tab of [...world.tabs]) world.run(() => tab[act]());
    answerAll();
  }
}

// The shortest that still goes wrong.
function shrink(history) {
  let short = history;
  for (let size = short.length >> 1; size >= 1; size = size >> 1)
    for (let from = 0; from < short.length;) {
      const without = [...short.slice(0, from), ...short.slice(from + size)];
      if (play(without)) short = without;
      else from += size;
    }
  return short;
}

test(`in ${HISTORIES} histories nothing is lost and nothing published twice`, () => {
  for (let n = 0; n < HISTORIES; n += 1) {
    const history = historyFrom(SEED + n);
    if (!play(history)) continue;
    const short = shrink(history);
    const told = short.map((each) => each.join(" ")).join(", ");
    assert.fail(`${play(short)}. LIVEBLOG_SEED=${SEED + n}: ${told}`);
  }
});
