// Has the desk's poll ask for news, a moment after it was heard that there is some. All desks of a
// blog hear it at once: asked by all of them in the same moment, a server with one processor
// answers whoever asks for something else, a search say, after all of them.

const SPREAD_MS = 250;

let timer = 0;

export function askForNews() {
  timer ||= setTimeout(() => {
    timer = 0;
    htmx.trigger(document.body, "desk:news");
  }, Math.random() * SPREAD_MS);
}
