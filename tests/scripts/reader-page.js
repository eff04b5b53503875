// The live page as templates/liveblog/reader/ makes it, cut down to what the scripts read.

import { openPage, server, settle } from "./support.js";

const WORDS = {
  language: "en",
  now: "now",
  "new-one": "{n} new update",
  "new-other": "{n} new updates",
  "since-one": "{n} update since you left",
  "since-other": "{n} updates since you left",
  "more-one": "more than {n} update since you left",
  "more-other": "more than {n} updates since you left",
  "your-time": "{time} your time",
  "your-zone": "Your time is {zone}",
  "left-off": "You left off here at {time}",
  "left-off-on": "You left off here on {day} at {time}",
  paused: "Paused",
  ended: "Live coverage has ended",
  resumed: "Live coverage has resumed",
  copied: "Link copied",
  "continue-at": "Continue at {time}",
  returning: new URL("../../liveblog/static/liveblog/reader/returning/main.js", import.meta.url),
};
export const wordsElement = (words = WORDS) => {
  const attributes = Object.entries(words).map(([name, text]) => `data-${name}="${text}"`);
  return `<div id="words" hidden ${attributes.join(" ")}></div>`;
};

export const connection = `<p id="connection" data-lost="Connection lost, trying again"
  data-back="Connected again" hidden></p>`;

export const update = (
  n,
  {
    heading = `Update ${n}`,
    revision = n,
    day = "Tuesday, 12 May",
    at = "2026-05-12T11:00:00+02:00",
    inside = "",
    attributes = "",
  } = {},
) => `<article class="update" id="update-${n}" data-revision="${revision}" data-first="${n}"
  data-day="${day}" ${attributes}>
  <p class="when" tabindex="-1"><time datetime="${at}">11:00</time> <span class="ago">12 May</span></p>
  <h3>${heading}</h3>${inside}<p><a class="share" data-share href="/live/flood/update/${n}/">Share</a></p></article>`;

export const poll = (since, { seconds = 5, hold = 0, swap = "", attributes = "" } = {}) => {
  const waits = hold ? `data-hold="${hold}"` : "";
  const asks =
    `data-seconds="${seconds}" ${waits} hx-get="/live/flood/since/${since}/" hx-swap="none"` +
    ` hx-trigger="every ${seconds}s, reader:wake from:body" hx-sync="this:drop"`;
  const out = swap ? `hx-swap-oob="${swap}"` : "";
  return `<div id="poll" data-since="${since}" ${seconds ? asks : ""} ${attributes} ${out}></div>`;
};

export const statusLine = ({ closed = false, outdated = false, revision = 1, swap = "" } = {}) => {
  const out = swap ? `hx-swap-oob="${swap}"` : "";
  return `<p id="status-line" data-revision="${revision}" ${outdated ? "data-outdated" : ""} ${out}>
    <span class="badge ${closed ? "b-closed" : "b-live"}"></span>
    <span class="state">Times are in CEST <time datetime="2026-05-12T11:00:00+02:00"></time></span>
  </p>`;
};

export const older = (before = 1) =>
  `<p class="older"><a class="btn" href="/live/flood/before/${before}/"
    hx-get="/live/flood/older/${before}/" hx-target="closest .older" hx-swap="outerHTML">Earlier updates</a>
    <span class="said" role="status" data-loading="Loading …" data-failed="That did not work."></span></p>`;

// Open the page with these updates, the newest first.
export async function openReader({
  updates = "",
  since = 3,
  tail = "",
  seconds = 5,
  hold = 0,
  feed = "",
  closed = false,
  language = "en",
} = {}) {
  const words = wordsElement({ ...WORDS, language });
  await openPage(`<main id="main"><header id="headline" data-revision="1"><h1>Flood</h1></header>
    ${statusLine({ closed })}
    <p id="latest"><a href="#update-0" data-goto="update-0"><strong>Latest</strong> <span class="at"></span>
      <span class="badge out" hidden></span> <span class="what"></span></a></p>
    <div id="slim" hidden><div><span class="badge"></span><a class="story-name" href="#main"></a>
      <span class="at"></span>
      <a class="to-keys" href="#key-events">Key events</a></div></div>
    <div id="bar" class="bar"><div class="lift"><p id="outdated" hidden></p>
      <a class="btn go" id="new-updates" href="/live/flood/" hidden></a>
      <a class="btn" id="in-order" href="/live/flood/" hidden>Oldest first</a>
      <p id="since" hidden><a class="btn" href="#left-off"></a><button class="btn" type="button">×</button></p></div>
      ${connection}</div>
    <button id="pause" type="button">Pause</button>
    <ol id="key-events" data-revision="1"><li><a data-goto="update-1" href="/live/flood/update/1/">One</a></li></ol>
    <p id="say" class="vh" role="status"></p><div id="edge"></div><div id="held" hidden></div>
    <div id="feed" data-blog="flood" data-after="/live/flood/after/0/" data-since-you-left
      ${feed}>${updates}${tail}</div></main>
    ${words}${poll(since, { seconds, hold })}`);
}

// The server's next answers to polls: HTML, or a whole answer.
export function answerPolls(...answers) {
  server.answer = ({ url }) => {
    const next = url.includes("/since/") && answers.shift();
    if (!next) return { status: 204, headers: { "Poll-Seconds": 5 } };
    return typeof next === "string" ? { text: next, headers: { "Poll-Seconds": 5 } } : next;
  };
}
export const polls = () => server.asked.filter(({ url }) => url.includes("/since/"));
export const oob = (html, swap = "true") => html.replace(/^<(\w+)/, `<$1 hx-swap-oob="${swap}"`);
export const arrives = (...updates) =>
  `<div hx-swap-oob="afterbegin:#held">${updates.join("")}</div>`;
export async function start(main = "main") {
  await import(`../../liveblog/static/liveblog/reader/${main}.js`);
  await settle();
}
