// The settings of a blog: what is typed survives a reload, an error, a lost connection and
// being signed out, and leaving asks.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { askedAt, contactOf, openDesk, type } from "./small-desk-page.js";
import { find, findAll, module, pass, server } from "./support.js";

const EDIT = "/desk/live/flood/edit/";
const hiddenFields = (seen, members) =>
  `<input type="hidden" name="seen_revision" value="${seen}">` +
  members.map((pk) => `<input type="hidden" name="initial-members" value="${pk}">`).join("");
// As edit_blog.html has it. `stood`: what the blog has.
const settings = ({
  seen = 5,
  stood = {},
  typed = {},
  members = ["3"],
  isRefused = false,
} = {}) => {
  const known = { headline: "River", standfirst: "It rises.", ...stood };
  const lines = Object.entries(known).map(
    ([name, value]) =>
      `<textarea name="${name}" ${isRefused && name in typed ? "autofocus" : ""}>${typed[name] ?? value}</textarea>` +
      `<input type="hidden" name="initial-${name}" value="${value}">`,
  );
  const ticks = ["3", "4"].map(
    (pk) =>
      `<input type="checkbox" name="members" value="${pk}" ${members.includes(pk) ? "checked" : ""}>`,
  );
  return `<form id="settings" method="post" enctype="multipart/form-data" action="${EDIT}"
    data-settings="Flood" ${isRefused ? "data-refused" : ""}
    hx-post="${EDIT}" hx-target="this" hx-swap="outerHTML" hx-select="#settings">
    <input type="hidden" name="csrfmiddlewaretoken" value="token">${hiddenFields(seen, members)}
    ${lines.join("")}<select name="language"><option value="en" selected></option><option value="de"></option></select>
    <input type="hidden" name="initial-language" value="en">
    ${ticks.join("")}<div id="kept-hero"></div><input type="file" name="hero">
    <p data-saved></p><button type="button" data-drop-settings hidden>Discard</button>
    <a href="/desk/live/flood/" data-cancel-settings>Cancel</a><button data-send>Publish</button></form>`;
};
const url = `https://live.example${EDIT}`;
server.answer = ({ url: asked }) => (asked === "/desk:contact/" ? contactOf() : { status: 204 });
await openDesk(`<main>${settings()}</main>`, { url });
await module("desk/main");
const { shelves } = await module("desk/keeping/device");
const { store } = await module("desk/keeping/store");
const { changedNames } = await module("desk/keeping/settings");
await pass(20_000);

let answer;
beforeEach(async () => {
  find("#dialog").close();
  find("#dialog").replaceChildren();
  server.asked.length = 0;
  server.answer = ({ url: asked, method }) => {
    if (asked === "/desk:contact/") return contactOf();
    return asked.startsWith(EDIT) ? answer(method, asked) : { status: 204 };
  };
});
// The page anew, with what the blog has by now.
async function open(options) {
  find("main").innerHTML = settings(options);
  htmx.process(find("main"));
  htmx.trigger(find("#settings"), "htmx:afterSettle");
  await pass(1_000);
}
const field = (name) => find(`#settings [name="${name}"]`);
const sentFields = () => askedAt(EDIT).findLast(({ method }) => method === "POST").body;
const kept = () => store.values(shelves.writing);
const asksOnLeaving = () => {
  const event = new Event("beforeunload", { cancelable: true });
  dispatchEvent(event);
  return event.defaultPrevented;
};
async function publish() {
  find("[data-send]").click();
  await pass(1_000);
}
const said = () => find("#settings [data-saved]").textContent;

test("what is typed is put back after a reload, with what was seen when it was typed", async () => {
  await store.clear(shelves.writing);
  await open();
  assert.equal(asksOnLeaving(), false);
  type(field("headline"), "River falls");
  field("language").value = "de";
  find("[name=members][value='3']").checked = false;
  type(find("[name=members][value='4']"), "4");
  find("[name=members][value='4']").checked = true;
  await pass(1_000);
  assert.equal(asksOnLeaving(), true);
  assert.equal((await kept())[0].title, "Flood");
  assert.match(said(), /^On this device/);

  // A colleague has changed the standfirst, and the headline, too.
  await open({ seen: 9, stood: { standfirst: "It falls.", headline: "Theirs" } });

  const form = new FormData(find("#settings"));
  assert.deepEqual(
    ["headline", "initial-headline", "standfirst", "initial-standfirst"].map((n) => form.get(n)),
    ["River falls", "River", "It falls.", "It falls."],
  );
  assert.deepEqual(form.getAll("members"), ["4"]);
  assert.deepEqual(form.getAll("initial-members"), ["3"]);
  assert.equal(form.get("language"), "de");
  assert.equal(form.get("seen_revision"), "5");
  assert.match(said(), /^As you left it at/);
  assert.equal(find("[data-drop-settings]").hidden, false);
  assert.equal(asksOnLeaving(), true);
});

test("typed back to what stood there, nothing is kept and leaving asks nothing", async () => {
  await store.clear(shelves.writing);
  await open();
  type(field("headline"), "River falls");
  await pass(1_000);
  type(field("headline"), "River");
  await pass(1_000);

  assert.deepEqual(await kept(), []);
  assert.equal(asksOnLeaving(), false);
});

test("being signed out, or without a line, the words stay and are kept", async () => {
  await store.clear(shelves.writing);
  await open();
  type(field("headline"), "River falls");
  answer = () => ({ status: 401, text: "<p>Sign in</p>" });
  await publish();
  assert.match(said(), /^You are signed out/);
  type(field("headline"), "River falls.");
  await pass(1_000);
  assert.match(said(), /^On this device/);
  assert.equal(find("#settings").inert, false);
  answer = () => null;
  await publish();
  assert.match(said(), /^No connection/);
  assert.equal(field("headline").value, "River falls.");
  assert.equal((await kept()).length, 1);
});

test("signed in again in another tab, it just goes out", async () => {
  await store.clear(shelves.writing);
  await open();
  type(field("headline"), "River falls");
  let tries = 0;
  answer = () =>
    (tries += 1) === 1 ? { status: 403 } : { headers: { "HX-Redirect": "/desk/live/flood/" } };
  await publish();

  assert.equal(tries, 2);
  assert.deepEqual(await kept(), []);
});

test("refused, it is kept as typed, its picture too, and comes back after a reload", async () => {
  await store.clear(shelves.writing);
  await open();
  type(field("headline"), "x".repeat(3));
  const hero = `<div id="kept-hero"><input type="checkbox" name="kept_hero" value="abc" checked></div>`;
  answer = (method) => ({
    text:
      method === "POST"
        ? settings({ isRefused: true, typed: { headline: "xxx" } }).replace(
            `<div id="kept-hero"></div>`,
            hero,
          )
        : hero,
  });
  await publish();
  assert.equal(document.activeElement, field("headline"));
  assert.equal(asksOnLeaving(), true);

  await open();

  assert.equal(field("headline").value, "xxx");
  assert.equal(askedAt("?kept_hero=abc").length, 1);
  assert.equal(field("kept_hero").value, "abc");
});

test("once the desk has it, nothing stays on the device and nothing is asked", async () => {
  await store.clear(shelves.writing);
  await open();
  type(field("headline"), "River falls");
  await pass(1_000);
  answer = () => ({ headers: { "HX-Redirect": "/desk/live/flood/" } });
  find("[data-send]").click();
  await pass(0);
  assert.equal(sentFields().get("headline"), "River falls");
  await pass(1_000);

  assert.deepEqual(await kept(), []);
  assert.equal(asksOnLeaving(), false);
});

test("Cancel asks where something was typed, and then discards it", async () => {
  await store.clear(shelves.writing);
  await open();
  type(field("headline"), "River falls");
  await pass(1_000);
  find("[data-cancel-settings]").click();
  await pass(10);
  assert.equal(find("#question-title").textContent, "Discard what you have typed here?");
  assert.equal((await kept()).length, 1);
  findAll("#dialog button")
    .find((button) => button.textContent === "Discard mine")
    .click();
  await pass(1_000);

  assert.deepEqual(await kept(), []);
  assert.equal(field("headline").value, "River");
});

test("of two sections each keeps its own words, and one that is saved leaves the other", async () => {
  await store.clear(shelves.writing);
  const open = () => {
    find("main").innerHTML = [settings(), settings()]
      .map((form, n) =>
        form.replaceAll("#settings", `#part-${n}`).replace(`id="settings"`, `id="part-${n}"`),
      )
      .join("");
    htmx.process(find("main"));
    for (const form of findAll("[data-settings]")) htmx.trigger(form, "htmx:afterSettle");
    return pass(1_000);
  };
  const headline = (n) => find(`#part-${n} [name=headline]`);
  await open();
  type(headline(0), "One");
  type(headline(1), "Two");
  await pass(1_000);
  const spots = (await kept()).map(({ spot }) => spot);
  assert.deepEqual(
    spots.sort(),
    [0, 1].map((n) => `settings-${EDIT}#part-${n}`),
  );

  answer = () => ({
    headers: { "Section-Saved": "part" },
    text: settings({ seen: 6, stood: { headline: "One" } }).replace(`id="settings"`, `id="part-0"`),
  });
  find("#part-0 [data-send]").click();
  await pass(1_000);

  assert.deepEqual(
    (await kept()).map(({ spot }) => spot),
    [`settings-${EDIT}#part-1`],
  );
  assert.equal(document.activeElement, find("#part-0 [data-send]"));
  assert.deepEqual([headline(0).value, headline(1).value], ["One", "Two"]);
  assert.equal(asksOnLeaving(), true);
  await open();
  assert.deepEqual([headline(0).value, headline(1).value], ["River", "Two"]);
});

test("in a form that says nothing of what stood there, all that differs is put back", () => {
  const now = [
    ["headline", ""],
    ["language", "en"],
  ];
  const typed = [
    ["headline", "A\r\nB"],
    ["language", "en"],
    ["members", "3"],
  ];

  assert.deepEqual(changedNames(typed, now), ["headline", "members"]);
});

test("what no reader sees is saved as soon as it is chosen, and the focus stays", async () => {
  await store.clear(shelves.writing);
  await open();
  const form = find("#settings");
  form.setAttribute("data-saves-itself", "");
  find("[name=members][value='4']").id = "four";
  answer = () => ({
    headers: { "Section-Saved": "people" },
    text: settings({ seen: 5, members: ["3", "4"] }).replace(
      `value="4" checked`,
      `value="4" id="four" checked`,
    ),
  });
  find("#four").focus();
  find("#four").checked = true;
  find("#four").dispatchEvent(new Event("change", { bubbles: true }));
  await pass(1_000);

  assert.deepEqual(sentFields().getAll("members"), ["3", "4"]);
  assert.equal(document.activeElement, find("#four"));
  assert.deepEqual(await kept(), []);
  assert.equal(asksOnLeaving(), false);
  server.asked.length = 0;
  find("#four").dispatchEvent(new Event("change", { bubbles: true }));
  await pass(1_000);
  assert.equal(askedAt(EDIT).length, 0, "nothing has changed");
});

test("what was typed at an old address of the blog is put back at the new one", async () => {
  await open();
  type(field("standfirst"), "It rises no more.");
  await pass(1_000);
  const [record] = await kept();
  await store.del(record.spot, shelves.writing);
  const spot = "settings-/desk/live/storm/edit/";
  await store.set(spot, { ...record, spot }, shelves.writing);

  await open();
  assert.equal(field("standfirst").value, "It rises.");
  document.body.dataset.cameFrom = "/desk/live/storm";
  await open();
  delete document.body.dataset.cameFrom;

  assert.equal(field("standfirst").value, "It rises no more.");
  assert.deepEqual(
    (await kept()).map((one) => one.spot),
    ["settings-/desk/live/flood/edit/"],
  );
});
