// The words first: while an update is on its way, no picture takes the line from it.

import { ANSWER_MS, pictures } from "./store.js";

let wordsUnderWay = Promise.resolve();
export function wordsFirst(through) {
  wordsUnderWay = Promise.race([
    through,
    new Promise((done) => {
      setTimeout(done, ANSWER_MS);
    }),
  ]);
  for (const picture of pictures.values()) if (picture.isSending) picture.request?.abort("words");
}
export async function wordsAreThrough() {
  for (let last; last !== wordsUnderWay;) {
    last = wordsUnderWay;
    await last;
  }
}
document.body.addEventListener("htmx:beforeRequest", (event) => {
  if (!event.detail.elt.closest(".composer") || event.detail.requestConfig.verb === "get") return;
  wordsFirst(
    new Promise((done) => {
      event.detail.xhr.addEventListener("loadend", done);
    }),
  );
});
