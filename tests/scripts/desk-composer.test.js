// The composer's keys, its blocks, and what happens when something goes wrong.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import * as desk from "./desk-page.js";
import { find, findAll, get, pass, server } from "./support.js";

const { answer, composer, headingBox, press, quoteBlock, saved, sentTo, textBlock, type, visit } =
  desk;
const THREE = textBlock("text-1") + quoteBlock("quote-1") + textBlock("text-2");
const UPDATES = "/desk/live/flood/updates/";

beforeEach(async () => {
  server.asked.length = 0;
  answer();
  desk.newDevice();
  await visit(composer({ blocks: THREE }));
});
const blocks = () => findAll("#composer .blk").map(({ id }) => id.replace("block-form-", ""));
const key = (element, name, more = {}) =>
  element.dispatchEvent(
    new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true, ...more }),
  );

// Blocks -----------------------------------------------------------------------------------

test("the arrows on a handle move its block, say where, and stop at the ends", () => {
  const grip = find("#block-form-quote-1 .grip");
  key(grip, "ArrowUp");
  assert.deepEqual(blocks(), ["quote-1", "text-1", "text-2"]);
  assert.equal(saved(), "Quote moved to position 1 of 3");
  key(grip, "ArrowUp");
  assert.deepEqual(blocks(), ["quote-1", "text-1", "text-2"]);
  key(grip, "ArrowDown");
  key(grip, "ArrowDown");

  assert.deepEqual(blocks(), ["text-1", "text-2", "quote-1"]);
  assert.equal(saved(), "Quote moved to position 3 of 3");
});

test("Alt and an arrow move the block under the caret; the menu moves it, too", () => {
  key(find("[name=quote-1-speaker]"), "ArrowDown", { altKey: true });
  assert.deepEqual(blocks(), ["text-1", "text-2", "quote-1"]);

  find("#block-form-quote-1 [data-move=up]").click();

  assert.deepEqual(blocks(), ["text-1", "quote-1", "text-2"]);
});

test("a removed block can be brought back where it stood, with its words", () => {
  type(find("[name=quote-1-words]"), "We saw it coming");
  find("#block-form-quote-1 [data-remove]").click();
  assert.deepEqual(blocks(), ["text-1", "text-2"]);
  assert.equal(find(".gone-block").firstChild.data, "Quote removed. ");

  find(".gone-block button").click();

  assert.deepEqual(blocks(), ["text-1", "quote-1", "text-2"]);
  assert.equal(find("[name=quote-1-words]").value, "We saw it coming");
});

test("a block is moved past the place of a removed one", () => {
  find("#block-form-quote-1 [data-remove]").click();
  key(find("#block-form-text-2 .grip"), "ArrowUp");
  assert.deepEqual(blocks(), ["text-2", "text-1"]);

  key(find("#block-form-text-2 .grip"), "ArrowDown");

  assert.deepEqual(blocks(), ["text-1", "text-2"]);
});

test("a block that is added goes to the end, with the focus in it", async () => {
  answer(({ url }) => (url === "/desk/blocks/quote/" ? { text: quoteBlock("quote-9") } : null));
  press(".add-quote");
  await pass(0);

  assert.deepEqual(blocks(), ["text-1", "quote-1", "text-2", "quote-9"]);
  assert.equal(document.activeElement.name, "quote-9-words");
});

test("a block goes below the one that was written in last", async () => {
  answer(({ url }) => (url === "/desk/blocks/quote/" ? { text: quoteBlock("quote-9") } : null));
  find("[name=text-1-words]").focus();
  find(".add-quote").focus(); // as pressing it does
  press(".add-quote");
  await pass(0);
  assert.deepEqual(blocks(), ["text-1", "quote-9", "quote-1", "text-2"]);

  // Of the heading nothing is below: to the end.
  answer(({ url }) => (url === "/desk/blocks/quote/" ? { text: quoteBlock("quote-8") } : null));
  headingBox().focus();
  press(".add-quote");
  await pass(0);
  assert.equal(blocks().at(-1), "quote-8");
});

test("a block of a name that is here already, as from the shell, has another", async () => {
  answer(({ url }) => (url === "/desk/blocks/quote/" ? { text: quoteBlock("quote-1") } : null));
  press(".add-quote");
  await pass(0);

  const added = blocks().at(-1);
  assert.match(added, /^quote-[0-9a-f]{8}$/);
  assert.equal(find(`#block-form-${added} textarea`).name, `${added}-words`);
});

test("a template fills what is empty, and its text goes below what is written", async () => {
  answer(({ url }) => (url === "/desk/goal/" ? { text: textBlock("text-9", "1:0 by") } : null));
  const button = document.createElement("button");
  button.type = "button";
  for (const [name, value] of Object.entries({
    "data-add": "",
    "data-heading": "Goal!",
    "data-label": "Score",
    "hx-get": "/desk/goal/",
    "hx-target": "closest .composer",
    "hx-swap": "none",
  }))
    button.setAttribute(name, value);
  get("composer").append(button);
  htmx.process(button);
  type(headingBox(), "Mine");
  // As a blog with a label of its own begins.
  Object.assign(find("[name=label]").dataset, { usual: "Flood" });
  find("[name=label]").value = "Flood";
  const heard = [];
  get("composer").addEventListener("input", ({ target }) => heard.push(target.name));

  button.click();
  await pass(0);

  assert.deepEqual(
    [headingBox().value, find("[name=label]").value, blocks()],
    ["Mine", "Score", ["text-1", "quote-1", "text-2", "text-9"]],
  );
  assert.deepEqual(heard, ["label"]); // so it is kept as if it was typed
  assert.equal(document.activeElement.name, "text-9-words");
});

// Keys -------------------------------------------------------------------------------------

test("Ctrl+Enter publishes, Ctrl+S saves, Enter in the heading goes on to the text", async () => {
  type(headingBox(), "Bridge");
  key(headingBox(), "Enter");
  assert.equal(document.activeElement.name, "text-1-words");
  key(headingBox(), "s", { ctrlKey: true });
  await pass(0);
  assert.equal(sentTo("/drafts/").length, 1);

  key(headingBox(), "Enter", { metaKey: true });
  await pass(0);

  assert.equal(sentTo("/updates/").length, 1);
});

test("Enter in a line saves a draft, and never publishes", async () => {
  type(headingBox(), "Bridge");
  key(find("[name=location]"), "Enter");
  await pass(0);

  assert.deepEqual([sentTo("/drafts/").length, sentTo("/updates/").length], [1, 0]);
});

// With a time ------------------------------------------------------------------------------

test("with a time Schedule takes Publish's place, until it is cleared; a time alone is of today", () => {
  const [time, day] = [find("[name=due_at_time]"), find("[name=due_at_date]")];
  const today = new Intl.DateTimeFormat("sv", { timeZone: "Europe/Berlin" }).format(Date.now());
  type(time, "18:00");
  assert.equal(find("[data-send]").textContent, "Schedule");
  assert.equal(day.value, today);

  type(time, "");

  assert.equal(day.value, "");
  assert.equal(find("[data-send]").textContent.trim(), "Publish");
  assert.equal(find(".due [data-schedule]").textContent, "Schedule");
});

test("a day that somebody chose stays, and one that is half typed is sent as what it is", () => {
  const [time, day] = [find("[name=due_at_time]"), find("[name=due_at_date]")];
  type(day, "2026-05-12");
  type(time, "18:00");
  type(time, "");
  assert.equal(day.value, "2026-05-12");
  assert.equal(find("[data-send]").textContent, "Schedule");

  day.value = "";
  Object.defineProperty(day, "validity", { value: { badInput: true } });
  type(time, "18:00");

  assert.equal(day.value, "");
  assert.equal(new FormData(get("composer")).get("due_at_date"), "?");
});

// Going out --------------------------------------------------------------------------------

test("the second press of a double click sends no empty update", async () => {
  answer(({ url }) =>
    url === UPDATES ? { text: composer({ key: "k2" }), headers: { "Update-Id": 1 } } : null,
  );
  type(headingBox(), "Bridge");
  press("[data-send]");
  await pass(100);
  press("[data-send]");
  await pass(100);
  assert.equal(sentTo("/updates/").length, 1);

  await pass(1_000);
  press("[data-send]");
  await pass(0);

  assert.equal(sentTo("/updates/").length, 2);
});

const WAITING = `data-person="7" data-sends-after="5" data-byline="Cal" data-zone="Europe/Berlin"
  hx-headers='{"X-CSRFToken": "token"}'`;

test("who waits five seconds before sending can cancel, by button or by Escape", async () => {
  await visit(composer(), { body: WAITING });
  type(headingBox(), "Bridge");
  press("[data-send]");
  await pass(1_000);
  assert.equal(saved(), "Publishes in 4 s");
  press("[data-cancel-sending]");
  await pass(10_000);
  assert.equal(sentTo("/updates/").length, 0);
  assert.match(saved(), /^Not published: you cancelled it/);

  press("[data-send]");
  await pass(2_000);
  key(headingBox(), "Escape");
  await pass(10_000);

  assert.equal(sentTo("/updates/").length, 0);
});

for (const [name, { status, told }] of Object.entries({
  saved: {
    status: 200,
    told: "Not published: you cancelled it. Your text is here. Draft saved 14:03:07",
  },
  refused: { status: 418, told: "Not published (error 418). Your text is safe here: try again." },
}))
  test(`who saves the draft instead within the five seconds cancels, and is told so: ${name}`, async () => {
    await visit(composer(), { body: WAITING });
    const draft = { key: "k2", draft: "9", heading: "Bridge", saved: "Draft saved 14:03:07" };
    let code = status;
    answer(({ url }) =>
      url === "/desk/live/flood/drafts/" ? { status: code, text: composer(draft) } : null,
    );
    type(headingBox(), "Bridge");
    press("[data-send]");
    await pass(2_000);
    headingBox().dispatchEvent(
      new KeyboardEvent("keydown", { key: "s", ctrlKey: true, bubbles: true, cancelable: true }),
    );
    await pass(10_000);

    assert.equal(sentTo("/drafts/").length, 1);
    assert.equal(sentTo("/updates/").length, 0);
    assert.equal(saved(), told);

    code = 200;
    press("[data-save]");
    await pass(100);
    assert.doesNotMatch(saved(), /Not published/);
  });

test("after the five seconds it goes out once, with what stands in the fields then", async () => {
  await visit(composer(), { body: WAITING });
  type(headingBox(), "Bridge");
  press("[data-send]");
  await pass(2_000);
  type(headingBox(), "Bridge closed");
  await pass(3_500);

  assert.deepEqual(
    sentTo("/updates/").map(
      ({ body }) => new URLSearchParams(body).get("heading") ?? body.get("heading"),
    ),
    ["Bridge closed"],
  );
});

// Refusals ---------------------------------------------------------------------------------

for (const [status, told] of [
  [401, /^You are signed out/],
  [404, /^You may no longer write here/],
  [413, /^That is more than we take at once/],
  [418, /^Not published \(error 418\)/],
]) {
  test(`an answer ${status} leaves the words where they are, and says why`, async () => {
    answer(({ url }) => (url === UPDATES ? { status, text: "" } : null));
    type(headingBox(), "Bridge");
    press("[data-send]");
    await pass(100);

    assert.match(saved(), told);
    assert.equal(headingBox().value, "Bridge");
  });
}

test("who has signed in again in another tab just publishes", async () => {
  let isFirst = true;
  answer(({ url }) => {
    if (url === "/desk/contact/") return desk.contact({ token: "new" });
    if (url !== UPDATES) return null;
    const status = isFirst ? 403 : 200;
    isFirst = false;
    return {
      status,
      text: composer({ key: "k2" }),
      headers: status === 200 ? { "Update-Id": 1 } : {},
    };
  });
  type(headingBox(), "Bridge");
  press("[data-send]");
  await pass(100);

  assert.deepEqual(
    sentTo("/updates/").map(({ headers }) => headers["X-CSRFToken"]),
    ["token", "new"],
  );
});

test("the sign-in page does not take the composer's place", async () => {
  answer(({ url }) =>
    url === UPDATES
      ? { text: "<form>Sign in</form>", url: "https://live.example/accounts/login/" }
      : null,
  );
  type(headingBox(), "Bridge");
  press("[data-send]");
  await pass(100);

  assert.equal(headingBox().value, "Bridge");
  assert.match(saved(), /^You are signed out/);
});

const ROW = `<article class="row-update" id="row-5" data-revision="3"><p class="when">
  <time datetime="2026-05-12T09:30:00Z">11:30</time> <span>12 May</span></p><h3>Old</h3><div class="acts"><a
  id="correct-5" href="/x" hx-get="/desk/live/flood/updates/5/edit/" hx-target="#row-5"
  hx-swap="outerHTML">Correct</a></div></article>`;
const OF_UPDATE = {
  id: "correcting",
  key: "",
  heading: "Old",
  action: "/desk/live/flood/updates/5/",
  keep: "/desk/live/flood/updates/5/writing/",
};
const CORRECTING =
  `<article class="row-update" id="row-5" data-revision="3">` +
  composer(OF_UPDATE).replaceAll('id="id_', 'id="c_') +
  `<div class="acts"><a href="/pin" hx-get="/desk/pin/" hx-target="#row-5">Pin</a></div></article>`;

test("what cannot be done in a row is said beside it", async () => {
  get("rows").innerHTML = ROW;
  htmx.process(get("rows"));
  answer(({ url }) => (url.endsWith("/edit/") ? { status: 500 } : null));
  press("#correct-5");
  await pass(0);

  assert.match(find("#row-5 .problem").textContent, /^Not done \(error 500\)/);
});

test("a composer in a row is taken away by its writer alone", async () => {
  get("rows").innerHTML = CORRECTING;
  htmx.process(get("rows"));
  server.asked.length = 0;
  press("#rows .acts a");
  await pass(0);

  assert.equal(server.asked.filter(({ url }) => url === "/desk/pin/").length, 0);
  assert.equal(document.activeElement, find("#correcting .c-heading textarea"));
});

test("a mark that comes late takes no correction away", async () => {
  get("rows").innerHTML = ROW.replace(
    "</a></div>",
    `</a><button id="pin" hx-post="/desk/pin/" hx-target="#row-5" hx-swap="outerHTML">Pin</button></div>`,
  ).replace('hx-swap="outerHTML">Correct', 'hx-select="#correcting" hx-swap="beforeend">Correct');
  htmx.process(get("rows"));
  let done;
  answer(({ url }) => {
    if (url === "/desk/pin/") return new Promise((answered) => (done = answered));
    return url.endsWith("/edit/") ? { text: CORRECTING } : null;
  });
  press("#pin");
  await pass(0);
  press("#correct-5");
  await pass(0);
  type(find("#correcting [name=heading]"), "Upper bridge closed");

  done({ text: ROW.replace("Old", "Pinned") });
  await pass(400);

  assert.equal(find("#correcting [name=heading]").value, "Upper bridge closed");
});

test("nothing is typed into a correction that is on its way", async () => {
  get("rows").innerHTML = CORRECTING;
  htmx.process(get("rows"));
  let done;
  answer(({ url }) =>
    url.endsWith("/updates/5/") ? new Promise((answered) => (done = answered)) : null,
  );
  type(find("#correcting [name=heading]"), "New");
  find("#correcting [data-send]").click();
  await pass(0);
  assert.equal(get("correcting").inert, true);

  done({ status: 500 });
  await pass(0);

  assert.equal(get("correcting").inert, false);
});

// A text that is an address ----------------------------------------------------------------

test("a pasted address alone can become a link card", async () => {
  const card = `<div class="blk blk-card" id="block-form-card-1" data-kind="Link"><input type="hidden"
    name="block" value="card-1"><input type="url" name="card-1-url"><input type="text" name="card-1-title"></div>`;
  answer(({ url }) => (url === "/desk/blocks/card/" ? { text: card } : null));
  const box = find("[name=text-1-words]");
  box.value = "https://a.example/b";
  box.dispatchEvent(
    Object.assign(new Event("paste", { bubbles: true }), {
      clipboardData: { files: [], types: [] },
    }),
  );
  await pass(0);
  find("[data-address] button").click();
  await pass(0);

  assert.equal(findAll("[name$=-url]").at(-1).value, "https://a.example/b");
  assert.equal(box.value, "");
  assert.equal(find("[data-address]"), null);
});

test("writing on after an address is an answer, too", async () => {
  const box = find("[name=text-1-words]");
  box.value = "https://a.example/b";
  box.dispatchEvent(
    Object.assign(new Event("paste", { bubbles: true }), {
      clipboardData: { files: [], types: [] },
    }),
  );
  await pass(0);
  assert.notEqual(find("[data-address]"), null);

  type(box, "https://a.example/b says it all");

  assert.equal(find("[data-address]"), null);
});

// Plain words over bold ones -----------------------------------------------------------------

test("a straight quotation mark becomes the blog's, in a step of its own", () => {
  const steps = [];
  document.execCommand = (...step) => steps.push(step);
  const box = headingBox();
  const typed = (text, data, box = headingBox()) => {
    box.value = text;
    box.setSelectionRange(text.length, text.length);
    box.dispatchEvent(
      Object.assign(new Event("input", { bubbles: true }), { inputType: "insertText", data }),
    );
  };
  typed(`He said "`, `"`);
  typed(`He said x`, `x`);
  assert.deepEqual(steps, [["insertText", false, "“"]]);
  assert.deepEqual([box.selectionStart, box.selectionEnd], [9, 9]);

  // Addresses are left as they are typed.
  steps.length = 0;
  const { parentElement: block } = find("[name=quote-1-speaker]");
  block.insertAdjacentHTML("beforeend", `<input type="text" name="quote-1-source_url">`);
  typed("https://a.example/it'", "'", find("[name=quote-1-source_url]"));
  assert.deepEqual(steps, []);
  typed("Pat O'", "'", find("[name=quote-1-speaker]"));
  assert.deepEqual(steps, [["insertText", false, "’"]]);
});
