// Around the composer: dialogs, colleagues' news, the library, signing out, the shell.
// Slow: `make quick` leaves it out.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import * as desk from "./desk-page.js";
import { clock, find, findAll, get, pass, server, setHidden, until } from "./support.js";

const { answer, broken, composer, headingBox, press, saved, type, valuesOf, visit } = desk;

beforeEach(async () => {
  server.asked.length = 0;
  answer();
  desk.newDevice();
  await visit();
});
const asked = (url) => server.asked.filter((each) => each.url === url).length;
const key = (element, name) =>
  element.dispatchEvent(
    new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }),
  );
const row = (n, { revision = n, heading = `Row ${n}`, acts = "", inside = "" } = {}) =>
  `<article class="row-update" id="row-${n}" data-revision="${revision}"><p class="when">
    <time datetime="2026-05-12T09:48:00+00:00">11:48</time><span>12 May</span></p>
    <h3>${heading}</h3>${inside}<div class="acts">${acts}</div></article>`;
function rows(...all) {
  get("rows").innerHTML = all.join("");
  htmx.process(get("rows"));
}
// An answer of which all parts go out of band, as the desk's poll has it.
async function hear(html) {
  answer(({ url }) => (url === "/desk/news/" ? { text: html } : null));
  const asks = document.createElement("button");
  asks.setAttribute("hx-get", "/desk/news/");
  asks.setAttribute("hx-swap", "none");
  document.body.append(asks);
  htmx.process(asks);
  asks.click();
  await pass(0);
}

// Menus and dialogs --------------------------------------------------------------------------

test("a menu closes with Escape, with a click elsewhere, and once something was chosen", () => {
  const menu = find("details.menu");
  menu.open = true;
  key(document.body, "Escape");
  assert.equal(menu.open, false);
  assert.equal(document.activeElement, menu.querySelector("summary"));
  menu.open = true;
  headingBox().click();
  assert.equal(menu.open, false);
  menu.open = true;
  menu
    .querySelector("summary")
    .dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  assert.equal(menu.contains(document.activeElement), true);
});

const QUESTION = `<form id="question" hx-post="/desk/withdraw/" hx-target="#row-5" hx-swap="outerHTML"
  data-dialog><h2>Withdraw?</h2><button autofocus>Yes</button><a href="/x" data-close>No</a></form>`;
const WITHDRAW = `<a id="withdraw" href="/w" hx-get="/desk/withdraw/" hx-target="#dialog"
  hx-swap="innerHTML">Withdraw</a>`;

test("a question stands in the dialog, and gives the focus back", async () => {
  rows(row(5, { acts: WITHDRAW }));
  answer(({ url, method }) =>
    url === "/desk/withdraw/" && method === "GET" ? { text: QUESTION } : null,
  );
  get("withdraw").focus();
  press("#withdraw");
  await pass(0);
  assert.equal(find("dialog h2").textContent, "Withdraw?");
  assert.equal(document.activeElement, find("dialog button"));

  press("dialog [data-close]");

  assert.equal(document.activeElement, get("withdraw"));
});

test("a question from a menu gives the focus back to the menu's button, as the menu is shut", async () => {
  const menu = `<details class="menu" open><summary id="more">More</summary>
    <div class="pop">${WITHDRAW}</div></details>`;
  rows(row(5, { acts: menu }));
  answer(({ url }) => (url === "/desk/withdraw/" ? { text: QUESTION } : null));
  get("withdraw").focus();
  press("#withdraw");
  await pass(0);

  press("dialog [data-close]");

  assert.equal(document.activeElement, get("more"));
});

test("its answer goes to the row, and the focus to what can be done there now, or to the next", async () => {
  rows(row(5, { acts: WITHDRAW }), row(4));
  const answers = [row(5, { acts: `<a href="/again">Again</a>` }), ""];
  answer(({ url, method }) => {
    if (url !== "/desk/withdraw/") return null;
    return { text: method === "GET" ? QUESTION : answers.shift() };
  });
  for (const focused of ["Again", "Row 4"]) {
    get("row-5").querySelector(".acts").innerHTML = WITHDRAW;
    htmx.process(get("row-5"));
    press("#withdraw");
    await pass(0);
    find("dialog button").click();
    await pass(0);
    if (focused === "Row 4") get("row-5")?.remove();
    await pass(10);
    if (focused === "Again") assert.equal(document.activeElement.textContent, focused);
  }
});

test("a pin taken off beside the list leaves the focus in the next card, or in the heading", async () => {
  const card = (n) =>
    `<form id="unpin-${n}" hx-post="/desk/unpin/" hx-swap="none"><button>Unpin ${n}</button></form>`;
  const about = (...cards) =>
    `<section id="about" hx-swap-oob="true"><h2>Pinned</h2>${cards.join("")}</section>`;
  get("unsent").innerHTML = about(card(1), card(2)).replace(' hx-swap-oob="true"', "");
  htmx.process(get("unsent"));
  const answers = [about(card(2)), about()];
  answer(({ url }) => (url === "/desk/unpin/" ? { text: answers.shift() } : null));

  for (const [n, focused] of [
    [1, "Unpin 2"],
    [2, "Pinned"],
  ]) {
    find(`#unpin-${n} button`).focus();
    press(`#unpin-${n} button`);
    await pass(50);
    assert.equal(document.activeElement.textContent, focused);
  }
});

// News ---------------------------------------------------------------------------------------

test("a row that is there comes once, and an older one not at all", async () => {
  rows(row(5), row(4));
  await hear(
    `<div hx-swap-oob="afterbegin:#rows">${row(6)}` +
      `${row(5, { revision: 7, heading: "Mended" })}${row(4, { revision: 3, heading: "Older" })}</div>`,
  );

  assert.deepEqual(
    findAll("#rows h3").map((each) => each.textContent),
    ["Row 6", "Mended", "Row 4"],
  );
});

test("rows that arrive late go where they stand once the page is loaded again", async () => {
  const first = (n) => row(n).replace("<article", `<article data-first-revision="${n}"`);
  rows(first(7), row(5));
  const late = first(6).replace(`"acts">`, `"acts">${WITHDRAW}`);
  await hear(`<div hx-swap-oob="afterbegin:#rows">${first(8)}${first(7)}${late}</div>`);
  await hear(`<div hx-swap-oob="afterbegin:#rows">${first(9)}</div>`);

  assert.deepEqual(
    findAll("#rows h3").map((each) => each.textContent),
    ["Row 9", "Row 8", "Row 7", "Row 6", "Row 5"],
  );
  press("#row-6 #withdraw");
  await pass(0);
  assert.equal(asked("/desk/withdraw/"), 1);
});

test("a row that is there comes once, also where the order is by time", async () => {
  rows(row(5), row(4, { inside: composer({ id: "correcting", key: "" }) }));
  await hear(
    `<div hx-swap-oob="afterend:#row-5">${row(4)}</div>` +
      `<div hx-swap-oob="afterend:#row-4">${row(3)}</div>`,
  );

  assert.deepEqual(
    findAll("#rows h3").map((each) => each.textContent),
    ["Row 5", "Row 4", "Row 3"],
  );
});

test("a row that somebody is writing in stays as it is", async () => {
  rows(row(5, { inside: composer({ id: "correcting", key: "" }) }));
  await hear(
    row(5, { revision: 9, heading: "Theirs" }).replace("<article", `<article hx-swap-oob="true"`),
  );

  assert.equal(find("#row-5 h3").textContent, "Row 5");
});

test("an open correction says that its update has other words now, and no other does", () => {
  get("rows").innerHTML =
    '<form id="correcting" data-update="29"><p data-live-since>From 14:03:07</p></form>';
  const hear = (pk) =>
    document.body.dispatchEvent(
      new CustomEvent("desk:corrected", { detail: { [pk]: "Ada changed it." } }),
    );
  hear(30);
  assert.equal(find("[data-live-since]").textContent, "From 14:03:07");
  hear(29);
  assert.equal(find("[data-live-since]").textContent, "Ada changed it.");
});

test("nothing is taken from under the hands", async () => {
  get("strip").insertAdjacentHTML("beforeend", `<details open><summary>More</summary></details>`);
  await hear(`<section id="strip" hx-swap-oob="true"><h1>Other</h1></section>`);
  assert.equal(find("#strip h1").textContent, "Flood");

  find("#strip details").open = false;
  await hear(`<section id="strip" hx-swap-oob="true"><h1>Other</h1></section>`);

  assert.equal(find("#strip h1").textContent, "Other");
});

test("what the same person published elsewhere is fetched unasked, once", async () => {
  rows(row(5));
  document.body.insertAdjacentHTML("beforeend", `<div id="desk-poll"></div>`);
  await hear(
    `<div id="desk-poll" hx-swap-oob="true" data-arrived="5 6" data-rows="/desk/rows/"></div><p id="cleared"
      hx-swap-oob="true"></p>`,
  );

  assert.equal(asked("/desk/rows/"), 1);
});

test("the desk's poll rests while nobody looks", async () => {
  document.body.insertAdjacentHTML(
    "beforeend",
    `<div id="desk-poll" hx-get="/desk/poll/" hx-trigger="every 5s" hx-swap="none"></div>`,
  );
  htmx.process(document.body);
  setHidden(true);
  await pass(20_000);
  assert.equal(asked("/desk/poll/"), 0);
  setHidden(false);
  await pass(6_000);

  assert.equal(asked("/desk/poll/"), 1);
});

test("ages go on by themselves", async () => {
  rows(row(5));
  await pass(60_000);
  assert.equal(find("#row-5 .when span").textContent, "13 min ago");

  clock.now += 26 * 3_600_000;
  await pass(60_000);
  assert.equal(find("#row-5 .when span").textContent, "12 May");
});

test("one alt text written leads to the next", async () => {
  const owed = (n) =>
    `<form data-owed id="owed-${n}" hx-post="/desk/owed/" hx-swap="outerHTML"><input type="text" name="alt">
      <button>Keep</button></form>`;
  get("unsent").innerHTML = owed(1) + owed(2);
  htmx.process(get("unsent"));
  const refused = owed(2).replace("<input", `<input aria-invalid="true"`);
  answer(({ url }) => (url === "/desk/owed/" ? { text: refused } : null));
  find("#owed-2 button").click();
  await pass(0);
  assert.equal(document.activeElement, find("#owed-2 input"));

  answer(({ url }) =>
    url === "/desk/owed/" ? { text: `<p data-owed tabindex="-1">Thanks</p>` } : null,
  );
  find("#owed-1 button").click();
  await pass(0);

  assert.equal(document.activeElement, find("#owed-2 input"));
});

// The library, the focal point -----------------------------------------------------------------

const LIBRARY = `<button type="button" data-library hx-get="/desk/library/" hx-target="#dialog"
  hx-swap="innerHTML">Library</button>`;
const shelf = (n, more = "") =>
  `<div id="shelf"><button data-choose hx-get="/desk/choose/${n}/" hx-swap="none">River</button>${more}</div>`;
const OLDER = `<button data-older hx-get="/desk/older/" hx-target="#shelf" hx-swap="outerHTML">Older</button>`;
async function openLibrary(composerId) {
  answer(({ url }) => {
    if (url === "/desk/library/") return { text: shelf(2, OLDER) };
    if (url === "/desk/older/") return { text: shelf(3) };
    const block = desk.figureBlock("figure-3").replace('-image"', '-image" value="0123"');
    return url === "/desk/choose/3/?blog=flood" ? { text: block } : null;
  });
  find(`#${composerId} .add`).insertAdjacentHTML("beforeend", LIBRARY);
  htmx.process(get(composerId));
  find(`#${composerId} [data-library]`).focus();
  press(`#${composerId} [data-library]`);
  await pass(0);
}

test("an older picture of the library goes to the end of the composer, and is kept there", async () => {
  await openLibrary("composer");
  press("[data-older]");
  await pass(0);
  assert.equal(document.activeElement, find("[data-choose]"));
  press("[data-choose]");
  await pass(500);

  const block = findAll("#composer .blocks .blk").at(-1);
  assert.equal(block.id, "block-form-figure-3");
  assert.equal(find("dialog").hasAttribute("open"), false);
  assert.equal(document.activeElement, block.querySelector("[name$=-caption]"));
  const [{ fields }] = await valuesOf("writing");
  assert.deepEqual(fields.filter(([name]) => name === "block").at(-1), ["block", "figure-3"]);
});

test("a picture of the library goes to the composer that asked for it, or nowhere", async () => {
  const correcting = { id: "correcting", key: "key-2", action: "/desk/live/flood/updates/9/edit/" };
  get("rows").innerHTML = composer(correcting);
  await openLibrary("correcting");
  find("dialog").close();
  assert.equal(document.activeElement, find("#correcting [data-library]"));
  assert.equal(find(".blk-figure"), null);
  press("#correcting [data-library]");
  await pass(0);
  press("[data-older]");
  await pass(0);
  press("[data-choose]");
  await pass(0);

  assert.equal(findAll("#correcting .blk-figure").length, 1);
  assert.equal(find("#composer .blk-figure"), null);
});

const FOCAL = `<form id="question" data-focal-form data-kept="Kept."><div data-focal-pick tabindex="0">
  <img data-focal-crop><i data-focal-mark hidden></i></div><label><input type="radio" name="spot"
  value="50 50" checked></label><label hidden><input type="radio" name="spot" value="" data-focal-exact>
  </label><p data-focal-told data-words="{x} % and {y} %"></p></form>`;

test("the focal point is pressed on the picture, or moved by keys within it", async () => {
  answer(({ url }) => (url === "/desk/focus/3/" ? { text: FOCAL } : null));
  get("unsent").innerHTML = `<a data-focal href="/desk/focus/3/">Focal point</a>`;
  press("[data-focal]");
  await pass(0);
  const pick = find("[data-focal-pick]");
  assert.equal(find("[data-focal-mark]").style.left, "50%");
  pick.getBoundingClientRect = () => ({ left: 100, top: 100, width: 200, height: 100 });
  pick.dispatchEvent(new MouseEvent("click", { bubbles: true, clientX: 150, clientY: 190 }));
  assert.equal(find("[data-focal-told]").textContent, "25 % and 90 %");
  key(pick, "ArrowDown");
  for (let n = 0; n < 3; n += 1)
    pick.dispatchEvent(
      new KeyboardEvent("keydown", { key: "ArrowLeft", shiftKey: true, bubbles: true }),
    );

  assert.equal(find("[data-focal-exact]").value, "0 91");
  assert.equal(find("[data-focal-exact]").checked, true);
  find("[data-focal-form]").dispatchEvent(new Event("desk:focused", { bubbles: true }));
  assert.equal(find("dialog").hasAttribute("open"), false);
});

// Undo, the queue ------------------------------------------------------------------------------

test("undo is offered for its seconds, but not taken from under the hands", async () => {
  get("unsent").innerHTML = `<p data-undo="2"><button>Undo</button></p><div id="queue"></div>`;
  await hear("");
  document.body.dispatchEvent(
    new CustomEvent("htmx:afterSettle", { detail: { elt: get("unsent") }, bubbles: true }),
  );
  const undo = find("[data-undo]");
  let isPointedAt = true;
  const { matches } = undo;
  undo.matches = (selector) =>
    selector.includes(":hover") ? isPointedAt : matches.call(undo, selector);
  await pass(5_000);
  assert.equal(undo.isConnected, true);
  assert.equal(undo.classList.contains("is-over"), false);
  isPointedAt = false;
  await pass(2_500);

  // Out of sight, and its place is kept: nothing moves.
  assert.equal(undo.classList.contains("is-over"), true);
  assert.equal(undo.isConnected, true);
});

test("undoing leaves the next update that is being written", async () => {
  get("unsent").innerHTML =
    `<form data-undo="10" hx-post="/desk/undo/" hx-swap="none"><button>Undo</button></form>`;
  htmx.process(get("unsent"));
  type(headingBox(), "The next");
  answer(({ url }) => (url === "/desk/undo/" ? { text: "" } : null));
  find("[data-undo] button").click();
  await pass(0);

  const { body } = server.asked.find(({ url }) => url === "/desk/undo/");
  assert.match(String(body), /keep_composer=1/);
  assert.match(saved(), /^Taken back/);
});

test("the queue's times go on, and it does not change under the hands", async () => {
  const soon = new Date(clock.now + 10 * 60_000).toISOString();
  get("unsent").innerHTML =
    `<div id="queue" hx-get="/desk/queue/" hx-trigger="every 5s" hx-swap="none"><b data-until="${soon}"></b>
      <button>x</button></div>`;
  htmx.process(get("unsent"));
  find("#queue button").focus();
  await pass(31_000);
  assert.equal(find("[data-until]").textContent, "in 10 min");
  assert.equal(asked("/desk/queue/"), 0);

  headingBox().focus();
  await pass(6_000);

  assert.equal(asked("/desk/queue/"), 1);
});

test("the preview is the composer, sent into a frame, and the form is what it was", () => {
  const sent = [];
  const form = get("composer");
  form.submit = () => sent.push([form.getAttribute("action"), form.target]);
  find(".send").insertAdjacentHTML(
    "beforeend",
    `<button data-preview formaction="/desk/preview/">Preview</button>`,
  );
  // Which this DOM does not know of buttons.
  Object.defineProperty(find("[data-preview]"), "formAction", { value: "/desk/preview/" });
  press("[data-preview]");

  assert.deepEqual(
    sent.map(([, target]) => target),
    ["preview"],
  );
  assert.match(sent[0][0], /\/desk\/preview\/$/);
  assert.equal(form.getAttribute("action"), "/desk/live/flood/updates/");
});

test("a blog that is not live yet is looked at in the same frame", () => {
  get("preview").insertAdjacentHTML("beforeend", "<iframe></iframe>");
  get("unsent").innerHTML =
    `<a data-preview-page href="/desk/live/flood/preview-blog/">Preview</a>`;
  press("[data-preview-page]");

  assert.equal(get("preview").open, true);
  assert.match(find("#preview iframe").src, /\/desk\/live\/flood\/preview-blog\/$/);
});

test("the words come back to be mended with the focus in what is wrong", async () => {
  answer(({ url }) =>
    url.endsWith("/updates/")
      ? {
          text: composer({
            refused: true,
            blocks: desk
              .quoteBlock("quote-1")
              .replace("<textarea", `<textarea aria-invalid="true"`),
          }),
        }
      : null,
  );
  type(headingBox(), "Bridge");
  press("[data-send]");
  await pass(100);

  assert.equal(document.activeElement.name, "quote-1-words");
});

test("stopping a correction that was typed into asks first", async () => {
  const stop = `<a data-stop href="/s" hx-get="/desk/row/5/" hx-target="#row-5" hx-swap="outerHTML">Stop</a>`;
  rows(
    row(5, {
      inside: composer({ id: "correcting", key: "", heading: "Old" }).replace(
        "</form>",
        `${stop}</form>`,
      ),
    }),
  );
  answer(({ url }) => {
    if (url.endsWith("/discard/")) return { json: { discarded: true } };
    return url === "/desk/row/5/" ? { text: row(5) } : null;
  });
  type(find("#correcting [name=heading]"), "New");
  press("[data-stop]");
  await pass(0);
  assert.equal(find("dialog h2").textContent, "Discard your correction?");
  assert.equal(asked("/desk/row/5/"), 0);

  findAll("dialog button").at(-1).click();
  await pass(0);

  assert.equal(asked("/desk/row/5/"), 1);
});

// Signing out, sessions --------------------------------------------------------------------------

function signOut() {
  const form = find("form[action$='/logout/']");
  form.submit = () => form.setAttribute("data-left", "");
  form.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  return form;
}

test("signing out with all on the desk empties the device and goes", async () => {
  type(headingBox(), "Bridge");
  await pass(4_000);
  const form = signOut();
  await pass(100);

  assert.equal(form.hasAttribute("data-left"), true);
  assert.deepEqual(await valuesOf("writing"), []);
});

test("signing out with words on this device alone asks first", async () => {
  broken();
  type(headingBox(), "Bridge");
  await pass(400);
  const form = signOut();
  await pass(100);
  assert.equal(form.hasAttribute("data-left"), false);
  assert.match(find("dialog p").textContent, /^Texts on this device alone: 1/);

  findAll("dialog button").at(-1).click();
  await pass(100);

  assert.equal(form.hasAttribute("data-left"), true);
  assert.deepEqual(await valuesOf("writing"), []);
});

test("of a session that the desk has ended nothing stays on the device", async () => {
  const everybody = idbKeyval.createStore("desk", "kept");
  await idbKeyval.set("sessions", { 8: "ended", 9: "expired" }, everybody);
  for (const who of ["8", "9"])
    await idbKeyval.set("k", { fields: [] }, desk.store(who, "writing"));
  answer(({ url }) => {
    if (!url.startsWith("/accounts/session/")) return null;
    return { status: url.includes("ended") ? 410 : 401, text: "" };
  });
  await visit();
  await pass(100);

  assert.deepEqual(await valuesOf("writing", "8"), []);
  assert.equal((await valuesOf("writing", "9")).length, 1);
});

// The shell ----------------------------------------------------------------------------------------

const SHELL_BODY = `data-person="" data-byline="" data-shell hx-headers='{"X-CSRFToken": "", "Desk-Person": ""}'`;
const SHELL =
  composer({ keep: "/desk/live/-/writing/", action: "/desk/live/-/updates/" })
    .replace("<h2>New update</h2>", '<h2>New update</h2><b data-as="Newsbook"></b>')
    .replace('id="composer"', 'id="composer" hidden') +
  `<b data-no-connection>No connection</b><p data-connected hidden><a href="">Load the desk</a></p>` +
  `<p data-unknown hidden></p><ul data-places></ul>`;

test("the shell is a composer of the blog in the address, with what this device knows of it", async () => {
  await pass(100); // the blog's desk was open here
  broken();
  await visit(SHELL, { body: SHELL_BODY });
  await pass(100);

  assert.equal(get("composer").hidden, false);
  assert.equal(get("composer").dataset.keep, "/desk/live/flood/writing/");
  assert.equal(find("#strip h1").textContent, "Flood");
  assert.equal(find("[data-as]").textContent, "Cal");
  assert.equal(find("[data-places] a").getAttribute("href"), "/desk/live/flood/");
  assert.equal(find("[data-unknown]").hidden, true);
  type(headingBox(), "Typed offline");
  await pass(400);
  await visit(SHELL, { body: SHELL_BODY });
  await pass(100);
  assert.equal(headingBox().value, "Typed offline");

  answer();
  await visit();
  await pass(100);

  assert.equal(headingBox().value, "Typed offline");
});

test("a page that was never open here says which were", async () => {
  desk.newDevice();
  await visit(SHELL, { body: SHELL_BODY });
  await pass(100);

  assert.equal(find("[data-unknown]").hidden, false);
  assert.equal(get("composer").hidden, true);
  assert.equal(find("[data-connected]").hidden, false);
});

test("it says when there is a connection again, and when there is none", async () => {
  const shown = () => [find("[data-no-connection]").hidden, find("[data-connected]").hidden];
  broken();
  await visit(SHELL, { body: SHELL_BODY });
  await pass(100);
  assert.deepEqual(shown(), [false, true]);

  answer();
  dispatchEvent(new Event("online"));
  await pass(100);
  assert.deepEqual(shown(), [true, false]);

  broken();
  dispatchEvent(new Event("offline"));
  await pass(100);
  assert.deepEqual(shown(), [false, true]);

  // Without a word from the browser, as behind a router that had lost its line.
  answer();
  await pass(16_000);
  assert.deepEqual(shown(), [true, false]);
});

// Pictures that are edited --------------------------------------------------------------------------

const TOOLS = (module) =>
  `<div id="retouch" data-module="${module}" data-styles="/retouch.css"></div>`;
const EDITS =
  "data:text/javascript,export const run = async () => " +
  "new Blob([new Uint8Array([255, 216, 255, 217])], { type: 'image/jpeg' });";

test("an edited picture takes the place of what was chosen, with its words, and the desk forgets", async () => {
  globalThis.URL.createObjectURL = () => "blob:x";
  globalThis.createImageBitmap = async () => ({ width: 10, height: 10 });
  globalThis.File ??= class extends Blob {
    constructor(parts, name, more) {
      super(parts, more);
      this.name = name;
    }
  };
  let times = 0;
  answer(({ url }) => {
    if (url.startsWith("/desk/uploads/")) return null;
    if (url === "/desk/retouch/") return { text: TOOLS(EDITS) };
    if (!url.endsWith("/forget/")) return null;
    times += 1;
    return times === 1
      ? { status: 202, json: {} }
      : { json: { name: url.split("/").at(-3), is_gone: true } };
  });
  const input = find("[data-pictures]");
  const chosen = Object.assign(new Blob([new Uint8Array(10)], { type: "image/jpeg" }), {
    name: "river.jpg",
  });
  Object.defineProperty(input, "files", { value: [chosen], configurable: true });
  input.dispatchEvent(new Event("change", { bubbles: true }));
  type(find("[name$=-caption]"), "The river");
  const old = find("[name$=-upload]").value;
  press("[data-retouch]");
  await pass(0);
  await until(() => find("link[href='/retouch.css']"));
  find("link[href='/retouch.css']").dispatchEvent(new Event("load"));
  await until(() => find("[name$=-upload]").value !== old);
  await pass(100);

  const name = find("[name$=-upload]").value;
  assert.equal(find("[name$=-caption]").value, "The river");
  assert.equal(saved(), "Edited");
  assert.deepEqual(
    (await valuesOf("files")).map((each) => each.name),
    [name],
  );
  assert.deepEqual(
    (await valuesOf("forgotten")).map((each) => [each.name, each.instead]),
    [[old, name]],
  );
  await pass(10_000); // it is asked again
  assert.deepEqual(await valuesOf("forgotten"), []);
});

test("what could not be forgotten is asked for again by the next page", async () => {
  const old = { name: "old", instead: "new", times: 0 };
  await idbKeyval.set("old", old, desk.store("7", "forgotten"));
  answer(({ url }) =>
    url.endsWith("/old/forget/") ? { json: { name: "old", is_gone: true } } : null,
  );
  await visit();
  await pass(100);

  const [{ body }] = server.asked.filter(({ url }) => url.endsWith("/forget/"));
  assert.equal(body.get("instead"), "new");
  assert.deepEqual(await valuesOf("forgotten"), []);
});

test("a picture that the browser cannot open is said to be one, and stays", async () => {
  globalThis.createImageBitmap = async () => {
    throw new Error("InvalidStateError");
  };
  answer(({ url }) => (url === "/desk/retouch/" ? { text: TOOLS(EDITS) } : null));
  const input = find("[data-pictures]");
  const chosen = Object.assign(new Blob(["8BPS"], { type: "image/x-psd" }), { name: "a.psd" });
  Object.defineProperty(input, "files", { value: [chosen], configurable: true });
  input.dispatchEvent(new Event("change", { bubbles: true }));
  press("[data-retouch]");
  await pass(0);
  await until(() => find("link[href='/retouch.css']"));
  find("link[href='/retouch.css']").dispatchEvent(new Event("load"));
  await until(() => !find("[data-retouch]").hasAttribute("aria-busy"));

  assert.equal(saved(), "Cannot");
  assert.equal(find("dialog").hasAttribute("open"), false);
  assert.equal((await valuesOf("files")).length, 1);
});

test("without the tools the picture is sent as it is", async () => {
  const input = find("[data-pictures]");
  const chosen = Object.assign(new Blob([new Uint8Array(10)], { type: "image/jpeg" }), {
    name: "river.jpg",
  });
  Object.defineProperty(input, "files", { value: [chosen], configurable: true });
  input.dispatchEvent(new Event("change", { bubbles: true }));
  press("[data-retouch]");
  await pass(100);

  assert.equal(saved(), "Not now");
  assert.equal(find("[data-retouch]").hasAttribute("aria-busy"), false);
});

test("what the page asks for by itself says that it may wait, and a form in it does not", async () => {
  document.body.insertAdjacentHTML(
    "beforeend",
    `<section id="queue" hx-get="/desk/queue/" hx-trigger="every 5s" hx-target="this" data-quiet>
      <form hx-post="/desk/approve/" hx-swap="none"><button id="approve">Approve</button></form></section>`,
  );
  htmx.process(document.body);
  await pass(6_000);
  get("approve").click();
  await pass(0);

  const priorities = ["/desk/queue/", "/desk/approve/"].map(
    (address) => server.asked.find(({ url }) => url === address).headers["Priority"],
  );
  assert.deepEqual(priorities, ["u=6", undefined]);
});

// Waiting for news ---------------------------------------------------------------------------

const WAITING = "/live/flood/since/3/until/";
const pollWaiting = (since) => `<div id="desk-poll" hx-get="/desk/poll/" hx-swap="none"
  hx-trigger="every 3600s, desk:news from:body" data-wait="/live/flood/since/${since}/"></div>`;
// A poll, and a room that holds each request until `publish` is called.
function openWaiting() {
  const room = { holds: [] };
  answer(({ url }) => {
    if (url === `${WAITING}0/`) return { status: 204, headers: { "Poll-Until": 12 } };
    if (url === `${WAITING}12/`) return new Promise((done) => room.holds.push(done));
    return url === "/desk/poll/" ? { status: 204 } : null;
  });
  document.body.insertAdjacentHTML("beforeend", pollWaiting(3));
  htmx.process(document.body);
  return room;
}

test("the poll asks when the waiting room says that there is news, and not before", async () => {
  const { holds } = openWaiting();
  await pass(10_000);
  assert.deepEqual([asked(`${WAITING}0/`), asked(`${WAITING}12/`), holds.length], [1, 1, 1]);
  assert.equal(asked("/desk/poll/"), 0);

  holds[0]({ status: 200, text: "what all may read", headers: { "Poll-Until": 24 } });
  await pass(250);
  assert.equal(asked("/desk/poll/"), 1);

  // The poll failed, say: the address stays, and has been answered.
  await pass(10_000);
  assert.equal(server.asked.filter(({ url }) => url.startsWith(WAITING)).length, 2);
  assert.equal(find("#rows").textContent.includes("what all may read"), false);
});

test("news that the poll knows already is not asked for", async () => {
  const { holds } = openWaiting();
  await pass(2_000);
  get("desk-poll").dataset.wait = "/live/flood/since/4/";
  holds[0]({ status: 200, headers: { "Poll-Until": 24 } });
  await pass(400);

  assert.equal(asked("/desk/poll/"), 0);
});

test("an answer without an end means that nothing waits for a minute", async () => {
  answer(({ url }) => (url.startsWith(WAITING) ? { status: 204 } : null));
  document.body.insertAdjacentHTML("beforeend", pollWaiting(3));
  await pass(59_000);
  assert.equal(asked(`${WAITING}0/`), 1);
  await pass(3_000);

  assert.equal(asked(`${WAITING}0/`), 2);
});

test("nothing waits while nobody looks, and it begins anew when somebody does", async () => {
  openWaiting();
  await pass(2_000);
  setHidden(true);
  await pass(10_000);
  assert.deepEqual([asked(`${WAITING}0/`), asked(`${WAITING}12/`)], [1, 1]);

  setHidden(false);
  await pass(2_000);
  assert.deepEqual([asked(`${WAITING}0/`), asked(`${WAITING}12/`)], [2, 2]);
});
