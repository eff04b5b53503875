// The outbox: updates that were published without a connection wait here and go out by
// themselves, in the order in which they were written. An entry leaves only when an answer
// names its key and the update's id: a sign-in page, or a hotel's, answers 200 too.

const OLD_MS = 10 * 60_000;
const JUMP_MS = 60_000; // a clock that was set, or never asked
const TRY_MS = 15_000;
const outbox = document.getElementById("outbox");
const sent = []; // shown until the page is gone, kept nowhere
const others = new BroadcastChannel(`outbox-${person}`);
const waitingEntries = async () => (await idbKeyval.values(shelves.outbox)).sort((a, b) => a.n - b.n);
const store = (entry) => idbKeyval.set(entry.key, entry, shelves.outbox);
const asItIs = (entry) => idbKeyval.get(entry.key, shelves.outbox);
// Of what is shown, another tab may have sent or dropped it.
async function restate(entry, more) {
  const now = await asItIs(entry);
  if (now) await store({ ...now, ...more });
}

async function queue(composer, sent) {
  const hand = handOf(composer);
  try { await queueNow(composer, sent); } catch {
    hand.isOpen = true;
    hand.isQueued = false;
    tell(composer, said.notHere);
  }
}
// What was typed since they were sent is no part of them: it goes on in the next.
async function queueNow(composer, fields) {
  const hand = handOf(composer);
  hand.isOpen = false; // a copy that is kept later would stay behind
  hand.isQueued = true;
  const all = await waitingEntries();
  const place = placeOf(composer);
  const entry = {
    n: Math.max(Date.now(), (all.at(-1)?.n || 0) + 1), key: valueIn(fields, "key"), fields, place,
    title: titleIn(fields), at: deskTime(), offset: clockOffset, began: performance.now(), page: performance.timeOrigin, state: "waiting",
  };
  await store(entry);
  await dropKept(hand);
  let added;
  await makeBlank(composer, () => { added = addedTo(composer, fields); });
  letGoOf(hand);
  tell(composer, said.queued);
  if (added.typed.length) await goOnIn(composer, added);
  else composer.querySelector(".c-heading textarea").focus({ preventScroll: true });
  await listOutbox();
  others.postMessage("changed");
}

// How long ago it was written, by the desk's clock; Infinity where that is in doubt.
function age(entry) {
  const isDoubtful = Math.abs(clockOffset - entry.offset) > JUMP_MS;
  const past = Math.max(deskTime() - entry.at, entry.page === performance.timeOrigin ? performance.now() - entry.began : 0);
  return isDoubtful || past < -JUMP_MS ? Infinity : past;
}

let away = "";
let isFlushing = false;
let isDueAgain = false;
async function flush() {
  isDueAgain = isFlushing; // the line may have come back while a try was failing
  if (isFlushing) return;
  isFlushing = true;
  try {
    do { isDueAgain = false; await alone(sendAll); } while (isDueAgain);
  } finally { isFlushing = false; }
}
// Another tab of this person may be sending them.
const alone = (act) => (navigator.locks
  ? navigator.locks.request(`outbox-${person}`, { ifAvailable: true }, (lock) => lock && act())
  : act());
async function sendAll() {
  const due = (await waitingEntries()).filter((entry) => entry.state === "waiting");
  if (!due.length) return;
  const here = await contact();
  away = !here ? said.noConnection : here.person === person ? "" : said.signIn;
  if (!away) {
    for (const entry of due) {
      if (!entry.isDecided && age(entry) > OLD_MS) await restate(entry, { state: "old" });
      else await sendOne(entry);
    }
  }
  await listOutbox();
  others.postMessage("changed");
}
async function sendOne(entry) {
  const sending = send(entry);
  wordsFirst(sending); // no picture takes the line from them
  const answer = await sending;
  // Also where it was taken out meanwhile: it has been sent, and that is to be known.
  if (answer?.key === entry.key && answer.id) {
    await idbKeyval.del(entry.key, shelves.outbox);
    sent.unshift({ ...entry, state: "sent", told: entry.isDraft ? said.savedAsDraft : answer.told, href: answer.href, fields: null });
    if (!entry.isDraft) showEntry(entry, answer.html);
    return;
  }
  if (!await asItIs(entry)) return;
  // 403: the token is asked for again before the next try.
  const isRefused = answer?.problem || [404, 413, 400].includes(answer?.status);
  if (isRefused) await restate(entry, { state: "refused", problem: answer.problem || fill(said.refused, { status: answer.status }) });
}
// The answer is the composer again, as for anyone who publishes: what is wrong stands in it.
function send(entry) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    for (const [name, value] of entry.fields) body.append(name, value);
    request.open("POST", `${entry.place}${entry.isDraft ? "/drafts/" : "/updates/"}`);
    request.timeout = TRY_MS;
    request.setRequestHeader("HX-Request", "true");
    for (const [name, value] of Object.entries(deskHeaders())) request.setRequestHeader(name, value);
    request.setRequestHeader("Idempotency-Key", entry.key);
    request.upload.onprogress = ({ loaded, total }) => showProgress(entry, loaded / total);
    request.onload = () => resolve(read(request));
    request.onerror = request.ontimeout = () => resolve(null);
    request.send(body);
  });
}
function read(request) {
  const page = new DOMParser().parseFromString(request.response, "text/html");
  const line = page.querySelector("[data-saved]");
  const problems = page.querySelector("[data-refused]") ? [...page.querySelectorAll(".composer .tell.bad, .composer .err")] : [];
  return {
    status: request.status,
    key: request.getResponseHeader("Idempotency-Key"),
    id: request.getResponseHeader("Update-Id"),
    html: request.response,
    told: line?.querySelector("b")?.textContent.trim() || said.live,
    href: line?.querySelector("a")?.getAttribute("href"),
    problem: problems.map((problem) => problem.textContent.trim()).join(" "),
  };
}
// In the list of its blog, where that is open.
function showEntry(entry, html) {
  const composer = document.getElementById("composer");
  if (isShell || !composer || placeOf(composer) !== entry.place) return;
  const parts = document.createElement("template");
  parts.innerHTML = html;
  parts.content.querySelector("#composer")?.remove();
  htmx.swap(document.createElement("div"), parts.innerHTML, { swapStyle: "none" });
  htmx.trigger(document.body, "desk:published");
}

// The list ------------------------------------------------------------------------------

const shapes = { waiting: "device", old: "clock", refused: "warn", sent: "check" };
async function listOutbox() {
  if (!outbox) return;
  const entries = await waitingEntries();
  outbox.hidden = !entries.length && !sent.length;
  outbox.querySelector("[data-count]").textContent = entries.length ? fill(said.notYetLive, { n: entries.length }) : "";
  const pressable = document.activeElement;
  const focused = pressable?.closest("[data-entry]")?.dataset.entry;
  const rows = [...entries, ...sent].map(rowOf);
  const list = outbox.querySelector("[data-entries]");
  // A button that is being pressed is not taken away for its like.
  if (rows.length === list.children.length && rows.every((row, n) => row.isEqualNode(list.children[n]))) return;
  list.replaceChildren(...rows);
  if (!focused) return;
  const all = [...(rows.find((row) => row.dataset.entry === focused) || rows[0])?.querySelectorAll("button, a") || []];
  // On the same word as before: another may publish what was to be dropped.
  (all.find((each) => each.textContent === pressable.textContent) || all[0])?.focus();
}
function rowOf(entry) {
  const row = document.getElementById("outbox-entry").content.cloneNode(true).firstElementChild;
  row.classList.add(`is-${entry.state}`);
  row.dataset.entry = entry.key;
  for (const icon of row.querySelectorAll("[data-icon]")) icon.hidden = icon.dataset.icon !== shapes[entry.state];
  row.querySelector("h3").textContent = entry.title;
  row.querySelector("[data-state]").textContent = stateOf(entry);
  row.querySelector("[data-acts]").append(...actsOf(entry));
  if (entry.state === "old") showSince(entry, row.querySelector("[data-since]"));
  return row;
}
const stateOf = (entry) => fill({
  waiting: `${said.waiting} ${away || said.trying}`, old: said.old, refused: `${said.isRefused} ${entry.problem || ""}`, sent: entry.told || "",
}[entry.state], { time: timeOf(entry.at) });
function actsOf(entry) {
  const time = { time: timeOf(entry.at).slice(0, 5) };
  const decide = (label, more) => button(fill(label, time), async () => {
    await restate(entry, { state: "waiting", isDecided: true, ...more });
    await listOutbox(); // it cannot be dropped any more
    await flush();
  });
  const takeBack = button(said.takeBack, () => putInComposer(entry));
  const drop = button(said.drop, () => ask(said.dropTitle, fill(said.dropMeans, { title: entry.title }), said.keepIt, said.drop, async () => {
    await idbKeyval.del(entry.key, shelves.outbox);
    await listOutbox();
  }));
  if (entry.state === "sent") return entry.href ? [linkTo(entry.href, said.view)] : [];
  if (entry.state === "old") return [decide(said.publishAsWritten), decide(said.toEditors, { isDraft: true }), drop];
  if (away === said.signIn) return [linkTo(`${said.login}?next=${location.pathname}`, said.doSignIn), takeBack];
  return entry.state === "refused" ? [takeBack, drop] : [button(said.tryNow, flush), takeBack];
}
function linkTo(href, label) {
  const link = document.createElement("a");
  Object.assign(link, { href, className: "btn", textContent: label });
  return link;
}
async function putInComposer(entry) {
  const composer = document.getElementById("composer");
  if (placeOf(composer) !== entry.place) { location.assign(`${entry.place}/`); return; }
  const now = await asItIs(entry);
  if (!now) return listOutbox();
  if (hasTyped(composer)) return tell(composer, said.composerIsFull);
  if (!await restore(composer, now.fields)) return tell(composer, said.composerIsFull);
  changed(composer);
  composer.querySelector(".c-heading textarea").focus(); // now: later it would be taken from another field
  await keepHere(composer); // before it leaves the outbox
  await idbKeyval.del(entry.key, shelves.outbox);
  await listOutbox();
}
// What readers have been told since it was written, for whoever decides.
async function showSince(entry, place) {
  place.hidden = false;
  const address = said.since.replace("/-/", `/${entry.place.split("/").at(-1)}/`).replace("/0/", `/${Math.floor(entry.at / 1000)}/`);
  const answer = await fetch(address, { redirect: "manual" }).catch(() => null);
  if (answer?.ok) place.innerHTML = await answer.text();
}
function showProgress(entry, part) {
  const row = outbox?.querySelector(`[data-entry="${CSS.escape(entry.key)}"]`);
  if (!row) return;
  row.classList.add("is-moving");
  row.querySelector("[data-state]").textContent = fill(said.sendingPart, { n: Math.floor(part * 100) });
  row.querySelector("progress").value = part;
}

// When a publication fails ----------------------------------------------------------------

const PASSING = new Set([0, 408, 429, 500, 502, 503, 504]);
const canWait = (event) => (PASSING.has(event.detail.xhr?.status || 0) ? publishedFrom(event) : null);
// The composer of what was to be published, not saved or scheduled; also where it was emptied
// for the next while the words were on their way.
function publishedFrom({ detail: { elt, xhr, requestConfig } }) {
  const composer = elt.closest?.("#composer");
  const isPublish = composer && new URL(requestConfig.path, location).pathname === `${placeOf(composer)}/updates/`;
  return isPublish && (hasTyped(composer) || titleIn(xhr.sent) !== said.noHeading) ? composer : null;
}
// Not our answer: it must not take the composer's place.
document.body.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr } = event.detail;
  const elt = pressed(event);
  const composer = isSend(event) && composerOf(elt);
  if (!composer || xhr.status !== 200 || xhr.getResponseHeader("Update-Id") || /id="(composer|correcting)"/.test(xhr.response)) return;
  event.detail.shouldSwap = false;
  if (new URL(xhr.responseURL || location, location).pathname.startsWith("/accounts/")) return;
  if (publishedFrom(event)) queue(composer, xhr.sent);
  else tell(composer, said.hereOffline, deskTime());
});
function showWord() {
  for (const word of document.querySelectorAll("#composer [data-send]:not([data-save]) .swap > :first-child")) {
    const text = [...word.childNodes].findLast((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (!text) continue;
    word.dataset.word ??= text.data.trim();
    text.data = ` ${navigator.onLine ? word.dataset.word : said.whenConnected}`;
  }
}
addEventListener("offline", showWord);
addEventListener("online", () => { showWord(); flush(); });
document.addEventListener("visibilitychange", () => { if (!document.hidden) flush(); });
others.addEventListener("message", listOutbox);
setInterval(flush, TRY_MS);
