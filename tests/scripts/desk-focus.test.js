// Where the focus is once what was pressed has gone with what it changed.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { contactOf, openDesk } from "./small-desk-page.js";
import { find, module, pass, server } from "./support.js";

const row = (inside) => `<article id="row-5" class="row-update">${inside}</article>`;
const menu = (
  verb,
) => `<details class="menu" id="more-acts-5"><summary>More</summary><div class="pop">
  <form method="post" action="/x/" hx-post="/x/" hx-target="#row-5" hx-swap="outerHTML"><button>${verb}</button></form>
  </div></details>`;
const shift = (inside) => `<section id="shift">${inside}</section>`;
const claim = `<form method="post" action="/y/" hx-post="/y/" hx-target="#shift" hx-swap="outerHTML">
  <button>Release</button></form><input type="hidden" name="a"><input name="words">`;
let answer = "";
server.answer = ({ url }) => (url === "/desk:contact/" ? contactOf() : { status: 204 });
await openDesk(`<main id="main"><a href="/">Blogs</a><div id="here"></div></main>`);
await module("desk/main");
await pass(20_000);
beforeEach(() => {
  server.answer = ({ url, method }) => {
    if (url === "/desk:contact/") return contactOf();
    return method === "POST" ? { text: answer } : { status: 204 };
  };
});

async function press(html, answered, selector = "button") {
  find("#here").innerHTML = html;
  htmx.process(find("#here"));
  answer = answered;
  const button = find(`#here ${selector}`);
  button.closest("details")?.setAttribute("open", "");
  button.focus();
  button.click();
  await pass(1_000);
}

test("of a verb in a menu it is on the menu, which is shut", async () => {
  await press(row(menu("Breaking")), row(menu("No longer breaking")));

  assert.equal(find("#row-5 button").textContent, "No longer breaking");
  assert.equal(document.activeElement, find("#more-acts-5 summary"));
});

test("where that is gone, it is on the first thing that can be pressed there now", async () => {
  await press(shift(claim), shift(`<input name="words"><a href="/">All</a>`));

  assert.equal(document.activeElement, find("#shift a"));
});

test("where nothing can be pressed there, it is on that itself", async () => {
  await press(row(menu("Breaking")), row("<p>Withdrawn</p>"));

  assert.equal(document.activeElement, find("#row-5"));
});

test("nobody's focus is taken who has gone on elsewhere", async () => {
  find("#here").innerHTML = row(menu("Breaking"));
  htmx.process(find("#here"));
  answer = row(menu("No longer breaking"));
  find("#here button").focus();
  find("#here button").click();
  find("#main a").focus();
  await pass(1_000);

  assert.equal(document.activeElement, find("#main a"));
});
