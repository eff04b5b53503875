// At the top of the page stands what came last, as long as it stands, and leads there.

import assert from "node:assert/strict";
import { test } from "node:test";
import { answerPolls, arrives, oob, openReader, poll, start, update } from "./reader-page.js";
import { find, pass, show } from "./support.js";

await openReader({ updates: update(2) + update(1), since: 2 });
await start();
show(find("#edge"), false); // the reader is further down: what arrives waits

let revision = 2;
async function next(...html) {
  revision += 1;
  answerPolls(html.join("") + oob(poll(revision)));
  await pass(5_500);
}
const line = () => {
  const link = find("#latest a");
  const [strong, time, badge, what] = link.children;
  assert.equal(strong.textContent, "Latest");
  assert.equal(link.getAttribute("href"), `#${link.dataset.goto}`);
  const mark = badge.hidden ? [] : [badge.className, badge.textContent];
  return link.hidden ? null : [link.dataset.goto, time.textContent, what.textContent, ...mark];
};
const gone = (n) => `<div id="update-${n}" hx-swap-oob="delete"></div>`;
const MARK = '<p class="meta"><span class="badge out b-unconfirmed">Unconfirmed</span></p>';

test("an update that waits behind the button is already said, and is gone to", async () => {
  await next(arrives(update(3)));

  assert.deepEqual(line(), ["update-3", "11:00", "Update 3"]);
  find("#latest a").click();
  assert.ok(find("#feed #update-3"));
});

test("a correction of it changes the line, a withdrawal takes it away", async () => {
  await next(oob(update(3, { heading: "Bridge open", revision: 4 })));
  assert.deepEqual(line(), ["update-3", "11:00", "Bridge open"]);

  await next(gone(3));
  assert.deepEqual(line(), ["update-2", "11:00", "Update 2"]);
});

test("the mark of what is not certain goes along", async () => {
  await next(arrives(update(6, { heading: "The dam has broken", inside: MARK })));
  const mark = ["badge out b-unconfirmed", "Unconfirmed"];
  assert.deepEqual(line(), ["update-6", "11:00", "The dam has broken", ...mark]);

  await next(gone(6));
  assert.deepEqual(line(), ["update-2", "11:00", "Update 2"]);
});

test("one without a heading is called by its first words, a label is no part of a name", async () => {
  const words = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen";
  const body = `<div class="body"><p>${words} fifteen</p></div>`;
  const bare = update(8, { inside: body }).replace("<h3>", '<h3 class="vh">');
  await next(arrives(bare));
  assert.equal(line()[2], `${words}…`);

  const heading = '<span class="label">Analysis:</span> Why it rained';
  await next(arrives(update(9, { heading })));
  assert.equal(line()[2], "Why it rained");
});

test("while it is paused the line says what is shown", async () => {
  find("#new-updates").click();
  find("#pause").click();
  await next(arrives(update(10)));
  assert.equal(line()[0], "update-9");

  find("#pause").click();
  assert.equal(line()[0], "update-10");
});

test("without updates it is empty", async () => {
  await next(...[10, 9, 8, 2, 1].map(gone));

  assert.equal(line(), null);
});
