// How long ago, and when by the reader's own clock: in other zones, and across a change of it.

import assert from "node:assert/strict";
import { register } from "node:module";
import { test } from "node:test";
import { openReader, statusLine, update } from "./reader-page.js";
import { clock, find, findAll, get, pass } from "./support.js";

register("./visits.js", import.meta.url);
await openReader();
// Summer time ends in Berlin on 25 October 2026, in New York on 1 November; never in Lagos.
const SUMMER = "2026-10-24T14:00:00+02:00";
const AUTUMN = "2026-10-26T13:00:00+01:00";
const WINTER = "2026-11-02T13:00:00+01:00";

async function timesIn(zone) {
  process.env.TZ = zone;
  return import(`../../liveblog/static/liveblog/reader/times.js?zone=${zone}`);
}
function yours() {
  return findAll("#feed .when").map((when) => when.querySelector(".yours")?.textContent ?? "");
}

for (const [zone, expected] of [
  ["America/New_York", ["08:00 your time", "08:00 your time", "07:00 your time"]],
  ["Africa/Lagos", ["13:00 your time", "", ""]],
  ["Europe/Paris", ["", "", ""]],
]) {
  test(`a reader in ${zone} sees both times where they differ`, async () => {
    const { showTimes } = await timesIn(zone);
    get("feed").innerHTML = [SUMMER, AUTUMN, WINTER].map((at, n) => update(n, { at })).join("");

    showTimes(get("feed"));
    showTimes(get("feed")); // doing so twice does nothing

    assert.deepEqual(yours(), expected);
  });
}

test("another day for the reader is named", async () => {
  const { showTimes } = await timesIn("America/New_York");
  get("feed").innerHTML = update(1, { at: "2026-05-12T05:10:00+02:00" });

  showTimes(get("feed"));

  assert.deepEqual(yours(), ["Mon 23:10 your time"]);
});

for (const [zone, expected] of [
  ["America/New_York", "Your time is UTC−4 (New York)"],
  ["Asia/Kolkata", "Your time is UTC+5:30 (Kolkata)"],
  ["America/Argentina/Buenos_Aires", "Your time is UTC−3 (Buenos Aires)"],
  ["Etc/UTC", "Your time is UTC"],
  ["Europe/Berlin", undefined],
]) {
  test(`the state line names the zone of a reader in ${zone}`, async () => {
    const { showZone } = await timesIn(zone);
    get("status-line").outerHTML = statusLine();

    showZone();

    // Kolkata's old name is what some versions of Node know.
    const said = find("#status-line .yours")?.textContent.replace("Calcutta", "Kolkata");
    assert.equal(said?.replace("(UTC)", "").trim(), expected);
  });
}

test("what is written beside a time is heard apart from it", async () => {
  const { showTimes } = await timesIn("America/New_York");
  get("feed").innerHTML = update(1, { at: WINTER });

  showTimes(get("feed"));

  assert.equal(
    find(".when").textContent.replace(/\s+/g, " ").trim().endsWith(" 07:00 your time"),
    true,
  );
});

test("ages grow and end in the date that the server wrote", async () => {
  await timesIn("Europe/Berlin");
  const ago = (minutes) =>
    new Date(clock.now - minutes * 60_000).toISOString().replace("Z", "+00:00");
  get("feed").innerHTML = [0, 58, 120, 3 * 1440].map((n) => update(n, { at: ago(n) })).join("");
  const ages = () => findAll("#feed .ago").map((age) => age.textContent);

  const { showTimes } = await timesIn("Europe/London");
  showTimes(get("feed"));
  assert.deepEqual(ages(), ["now", "58 min ago", "2 hr ago", "12 May"]);

  await pass(180_000); // it is said anew each minute

  assert.deepEqual(ages(), ["3 min ago", "1 hr ago", "2 hr ago", "12 May"]);
});

test("digits are those that the server writes, also where a language has others", async () => {
  process.env.TZ = "America/New_York";
  get("words").dataset.language = "fa";
  const at = new Date(clock.now - 12 * 60_000).toISOString().replace("Z", "+00:00");
  get("feed").innerHTML = update(1, { at }) + update(2, { at: WINTER });

  // With a module of words that has found this language.
  await import("../../liveblog/static/liveblog/reader/times.js?visit=1");

  assert.equal(find("#update-1 .ago").textContent, "12 دقیقه پیش");
  assert.equal(yours()[1], "07:00 your time");
});
