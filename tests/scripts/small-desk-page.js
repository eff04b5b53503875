// A page of the desk for the scripts: what base.html has around a composer, its words taken
// from the templates, and a composer with one text.

import { readFileSync } from "node:fs";
import { joined, openPage, server } from "./support.js";

const SHOWN = "templates/liveblog/desk";
// `{% translate "…" %}`, and a `blocktranslate trimmed` over several lines, as it is in English;
// `{% url 'desk:contact' %}` as /desk:contact/.
export const inEnglish = (template) =>
  template
    .replace(/\{% (?:load|include|comment)[^%]*%\}|\{#.*?#\}/g, "")
    .replace(/\{% translate ["'](.*?)["'][^%]*%\}/g, "$1")
    .replace(/\{% blocktranslate trimmed %\}(.*?)\{% endblocktranslate %\}/gs, (_, lines) =>
      joined(lines),
    )
    .replace(/\{% url '([^']*)'([^%]*)%\}/g, (_, name, args) => {
      const given = args.match(/'([^']*)'/)?.[1];
      return `/${name}/${given ? `${given}/` : ""}`;
    });
const words = ["_words", ...["editor", "options", "device", "pictures"].map((n) => `words/${n}`)]
  .map((name) => inEnglish(readFileSync(`${SHOWN}/${name}.html`, "utf8")))
  .join("");

export const composerOf = (id, keep, key) => `
  <form class="composer" id="${id}" data-keep="${keep}" data-version="0" method="post" action="/x/">
    <input type="hidden" name="csrfmiddlewaretoken" value="token">
    <input type="hidden" name="key" value="${key}">
    <div class="top"></div>
    <div class="c-heading"><textarea name="heading"></textarea></div>
    <div class="blocks">
      <div class="blk blk-text" id="block-form-text-1">
        <input type="hidden" name="block" value="text-1">
        <textarea class="words" name="text-1-words"></textarea>
      </div>
    </div>
    <input type="text" name="location">
    <input name="byline" value="Cal Ferris">
    <p data-saved></p>
    <button data-send>Publish</button>
  </form>`;
const SURROUNDINGS = `
  <section id="outbox" hidden><h2><span data-count></span></h2><div data-entries></div></section>
  <p id="cleared"></p><dialog id="dialog"></dialog><dialog id="preview"></dialog>${words}`;

// The desk as /desk/live/flood/, where Cal Ferris (7) is signed in.
export async function openDesk(body, { url = "https://live.example/desk/live/flood/" } = {}) {
  const person = `data-person="7" data-byline="Cal Ferris" data-zone="Europe/Berlin"`;
  const headers = `hx-headers='{"X-CSRFToken": "token", "Desk-Person": "7"}'`;
  return openPage(body + SURROUNDINGS, { url, bodyAttributes: `${person} ${headers}` });
}

// What the desk answers to `contact`, for a server of a test to fall back on.
export const contactOf = (person = 7) => ({
  json: { person, token: "token", session: "s", at: new Date().toISOString() },
});
// Requests so far to an address that ends so.
export const askedAt = (end) => server.asked.filter(({ url }) => url.endsWith(end));
export function type(field, text) {
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
