// What arrives with an answer to the live page's poll: out of sight at first, or in the place of
// what is here already.

import { insertInOrder } from "./arrivals.js";
import { replace } from "./answers.js";
import { withdrawn } from "./fragments.js";
import { byId, held } from "./page.js";

document.body.addEventListener("htmx:oobBeforeSwap", ({ detail }) => {
  if (detail.target !== held) return;
  detail.shouldSwap = false;
  for (const arrival of [...detail.fragment.children]) receive(arrival);
});

function receive(arrival) {
  const known = byId(arrival.id);
  if (known) {
    replace(known, arrival);
    return;
  }
  if (withdrawn.has(arrival.id)) return;
  insertInOrder(arrival, held);
  htmx.process(arrival);
}
