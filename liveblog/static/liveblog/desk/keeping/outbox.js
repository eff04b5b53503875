// The outbox: updates that were published without a connection wait here and go out by
// themselves, in the order in which they were written. An entry leaves only when an answer
// names its key and the update's id: a sign-in page, or a hotel's, answers 200 too.

import { makeBlank, restore } from "../composer/blocks.js";
import { addedTo, goOnIn } from "../composer/carry-over.js";
import { hasTyped, titleIn, valueIn } from "../composer/fields.js";
import { placeOf } from "../composer/identity.js";
import { leftBehind } from "../composer/machine.js";
import { wordsFirst } from "../pictures/line.js";
import { ask } from "../ui/dialogs.js";
import { button, linkTo } from "../ui/elements.js";
import { fill, signInAddress } from "../ui/page.js";
import { deviceWords } from "../ui/words.js";
import {
  clockOffset,
  contact,
  deskHeaders,
  deskTime,
  isShell,
  person,
  senderHeaders,
  shelves,
  timeOf,
} from "./device.js";
import { begin, happen, keepNow, newSession } from "./editing-sessions.js";
import { keepInstead } from "./on-device.js";
import { isOld, numberAfter, outcomeOf, requestOf } from "./entries.js";
import { store } from "./store.js";
import { tell } from "./told.js";

export const TRY_MS = 15_000;
const outbox = document.getElementById("outbox");
/** @type {Entry[]} */
export const sent = []; // shown until the page is gone, kept nowhere
let queuedLast = ""; // from this page
export const others = new BroadcastChannel(`outbox-${person}`);
/** @type {() => Promise<Entry[]>} */
export const waitingEntries = async () =>
  (await store.values(shelves.outbox)).sort((a, b) => a.n - b.n);
const keepEntry = (entry) => store.set(entry.id, entry, shelves.outbox);
const asItIs = (entry) => store.get(entry.id, shelves.outbox);
// Of what is shown, another tab may have sent or dropped it.
/** @type {(entry: Entry, more: Partial<Entry>) => Promise<void>} */
async function restate(entry, more) {
  const now = await asItIs(entry);
  if (now) await keepEntry({ ...now, ...more });
}

// What was sent with this session's last request waits here from now on.
/** @type {(session: EditingSession) => Promise<void>} */
export async function putInOutbox(session) {
  const { sent: fields, composer } = session.going;
  queuedLast = crypto.randomUUID();
  try {
    const all = await waitingEntries();
    // Not under its key: another tab may have sent the same update with other words.
    await keepEntry({
      id: queuedLast,
      n: numberAfter(all, Date.now()),
      key: valueIn(fields, "key"),
      session: session.id,
      version: session.version,
      fields,
      place: placeOf(composer),
      title: titleIn(fields),
      at: deskTime(),
      offset: clockOffset,
      began: performance.now(),
      page: performance.timeOrigin,
      state: "waiting",
    });
  } catch {
    return happen(session, { type: "notInOutbox" });
  }
  return happen(session, { type: "inOutbox" });
}
// What was typed since they were sent is no part of them: it goes on in the next.
/** @type {(session: EditingSession, composer?: Composer) => Promise<unknown>} */
export async function startNext(session, composer) {
  if (!composer) return;
  const { going } = session;
  let added;
  await makeBlank(composer, () => {
    added = addedTo(composer, going.sent);
  });
  tell(composer, deviceWords.queued);
  if (!added.typed.length)
    return composer.querySelector(".c-heading textarea").focus({ preventScroll: true });
  await goOnIn(composer, added);
  await keepInstead(composer, session);
}
/** @type {(session: EditingSession) => Promise<void>} */
export async function tellQueued({ going }) {
  if (going.retryMs) tryIn(going.retryMs);
  await listOutbox();
  others.postMessage({});
}
// Below the composer stands that it is in the outbox, for as long as it is.
/** @type {(entries: Entry[]) => void} */
function tellQueuedLast(entries) {
  const composer = document.getElementById("composer");
  if (composer?.querySelector("[data-saved]")?.dataset.told !== deviceWords.queued) return;
  const entry = entries.find(({ id }) => id === queuedLast);
  if (entry && entry.state !== "waiting") tell(composer, stateOf(entry));
}
// Another tab of this person has taken one in, out, or has sent it.
/** @type {(event: MessageEvent) => Promise<void>} */
export function hearOthers({ data }) {
  if (data.sent) sent.unshift(data.sent);
  return listOutbox();
}
const now = () => ({
  deskTime: deskTime(),
  offset: clockOffset,
  page: performance.timeOrigin,
  onPage: performance.now(),
});

let due = 0;
// In milliseconds; 0 where nothing is said. The desk says it in seconds.
/** @type {(answer: XMLHttpRequest) => number} */
export const retryMs = (answer) => Number(answer.getResponseHeader("Retry-After")) * 1_000;
// When a busy desk has said: it may be busy with these very words, sent by another tab.
/** @type {(ms: number) => void} */
function tryIn(ms) {
  clearTimeout(due);
  due = setTimeout(flush, ms);
}
let away = "";
let isFlushing = false;
let isDueAgain = false;
export async function flush() {
  isDueAgain = isFlushing; // the line may have come back while a try was failing
  if (isFlushing) return;
  isFlushing = true;
  try {
    do {
      isDueAgain = false;
      await alone(sendAll);
    } while (isDueAgain);
  } finally {
    isFlushing = false;
  }
}
// Another tab of this person may be sending them, or just have looked and found nothing to send:
// after it comes this one's turn.
const alone = (act) => (navigator.locks ? navigator.locks.request(`outbox-${person}`, act) : act());
async function sendAll() {
  const due = (await waitingEntries()).filter((entry) => entry.state === "waiting");
  if (!due.length) return;
  const here = await contact();
  away = !here ? deviceWords.noConnection : here.person === person ? "" : deviceWords.signIn;
  if (!away) {
    for (const listed of due) {
      const entry = await asItIs(listed);
      // Taken back, or dropped, while an earlier one was on its way.
      if (entry?.state !== "waiting") continue;
      if (isOld(entry, now())) await restate(entry, { state: "old" });
      // The later ones wait for it: they go out in their order.
      else if (await isHeldUp(entry)) break;
    }
  }
  await listOutbox();
  others.postMessage({});
}
// Sends it. True where the line was gone, or the desk was busy, so that it is tried again.
/** @type {(entry: Entry) => Promise<boolean>} */
async function isHeldUp(entry) {
  const sending = send(entry);
  wordsFirst(sending); // no picture takes the line from them
  const answer = await sending;
  const outcome = outcomeOf(entry, answer);
  // Also where it was taken out meanwhile: it has been sent, and that is to be known.
  if (outcome === "sent") {
    await store.del(entry.id, shelves.outbox);
    /** @type {Entry} */
    const shown = {
      ...entry,
      state: "sent",
      told: entry.isDraft ? deviceWords.savedAsDraft : answer.told,
      href: answer.href,
      fields: null,
    };
    sent.unshift(shown);
    others.postMessage({ sent: shown });
    if (!entry.isDraft) showEntry(entry, answer.html);
  } else if (outcome === "refused" && (await asItIs(entry)))
    await restate(entry, {
      state: "refused",
      problem: answer.problem || fill(deviceWords.refused, { status: answer.status }),
    });
  else if (answer?.retryMs) tryIn(answer.retryMs);
  return !answer || (outcome !== "sent" && answer.retryMs > 0);
}
// The answer is the composer again, as for anyone who publishes: what is wrong stands in it.
/** @type {(entry: Entry) => Promise<any>} */
function send(entry) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    const { address, fields, key } = requestOf(entry);
    for (const [name, value] of fields) body.append(name, value);
    request.open("POST", address);
    request.timeout = TRY_MS;
    request.setRequestHeader("HX-Request", "true");
    const { session: id, version } = entry;
    const sender = id ? senderHeaders({ id, version }) : {};
    for (const [name, value] of Object.entries({ ...deskHeaders(), ...sender }))
      request.setRequestHeader(name, value);
    request.setRequestHeader("Idempotency-Key", key);
    request.upload.onprogress = ({ loaded, total }) => showProgress(entry, loaded / total);
    request.onload = () => resolve(read(request));
    request.onerror = () => resolve(null);
    request.ontimeout = () => resolve({}); // a slow one holds nothing up
    request.send(body);
  });
}
function read(request) {
  const page = new DOMParser().parseFromString(request.response, "text/html");
  const line = page.querySelector("[data-saved]");
  const problems = page.querySelector("[data-refused]")
    ? [...page.querySelectorAll(".composer .tell.bad, .composer .err")]
    : [];
  return {
    status: request.status,
    retryMs: retryMs(request),
    key: request.getResponseHeader("Idempotency-Key"),
    id: request.getResponseHeader("Update-Id"),
    html: request.response,
    told: line?.querySelector("b")?.textContent.trim() || deviceWords.live,
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
export async function listOutbox() {
  if (!outbox) return;
  const entries = await waitingEntries();
  tellQueuedLast([...entries, ...sent]);
  outbox.hidden = !entries.length && !sent.length;
  outbox.querySelector("[data-count]").textContent = entries.length
    ? fill(deviceWords.notYetLive, { n: entries.length })
    : "";
  const pressable = document.activeElement;
  const focused = pressable?.closest("[data-entry]")?.dataset.entry;
  const rows = [...entries, ...sent].map(rowOf);
  const list = outbox.querySelector("[data-entries]");
  // A button that is being pressed is not taken away for its like.
  if (
    rows.length === list.children.length &&
    rows.every((row, n) => row.isEqualNode(list.children[n]))
  )
    return;
  list.replaceChildren(...rows);
  if (!focused) return;
  const all = [
    ...((rows.find((row) => row.dataset.entry === focused) || rows[0])?.querySelectorAll(
      "button, a",
    ) || []),
  ];
  // On the same word as before: another may publish what was to be dropped.
  (all.find((each) => each.textContent === pressable.textContent) || all[0])?.focus();
}
/** @type {(entry: Entry) => Found} */
function rowOf(entry) {
  const blank = document.getElementById("outbox-entry").content.firstElementChild;
  const row = blank.cloneNode(true);
  row.classList.add(`is-${entry.state}`);
  row.dataset.entry = entry.id;
  for (const icon of row.querySelectorAll("[data-icon]"))
    icon.hidden = icon.dataset.icon !== shapes[entry.state];
  row.querySelector("h3").textContent = entry.title;
  row.querySelector("[data-state]").textContent = stateOf(entry);
  row.querySelector("[data-acts]").append(...actsOf(entry));
  if (entry.state === "old") showSince(entry, row.querySelector("[data-since]"));
  return row;
}
/** @type {(entry: Entry) => string} */
const stateOf = (entry) =>
  fill(
    {
      waiting: `${deviceWords.waiting} ${away || deviceWords.trying}`,
      old: deviceWords.old,
      refused: `${deviceWords.isRefused} ${entry.problem || ""}`,
      sent: entry.told || "",
    }[entry.state],
    { time: timeOf(entry.at) },
  );
/** @type {(entry: Entry) => Element[]} */
function actsOf(entry) {
  const time = { time: timeOf(entry.at).slice(0, 5) };
  const decide = (label, more) =>
    button(fill(label, time), async () => {
      await restate(entry, { state: "waiting", isDecided: true, ...more });
      await listOutbox(); // it cannot be dropped any more
      await flush();
    });
  const takeBack = button(deviceWords.takeBack, () => putInComposer(entry));
  const drop = button(deviceWords.drop, () =>
    ask(
      deviceWords.dropTitle,
      fill(deviceWords.dropMeans, { title: entry.title }),
      deviceWords.keepIt,
      deviceWords.drop,
      async () => {
        await store.del(entry.id, shelves.outbox);
        await listOutbox();
      },
    ),
  );
  if (entry.state === "sent") return entry.href ? [linkTo(entry.href, deviceWords.view)] : [];
  if (entry.state === "old")
    return [
      decide(deviceWords.publishAsWritten),
      decide(deviceWords.toEditors, { isDraft: true }),
      drop,
    ];
  if (away === deviceWords.signIn) return [linkTo(signInAddress(), deviceWords.doSignIn), takeBack];
  return entry.state === "refused"
    ? [takeBack, drop]
    : [button(deviceWords.tryNow, flush), takeBack];
}
/** @type {(entry: Entry) => Promise<unknown>} */
async function putInComposer(entry) {
  const composer = document.getElementById("composer");
  const now = await asItIs(entry);
  if (!now) return listOutbox();
  if (placeOf(composer) !== now.place) {
    location.assign(`${now.place}/`);
    return;
  }
  if (hasTyped(composer)) return tell(composer, deviceWords.composerIsFull);
  if (!(await restore(composer, now.fields))) return tell(composer, deviceWords.composerIsFull);
  composer.querySelector(".c-heading textarea").focus(); // now: later it would be taken from another field
  // Before it leaves the outbox; and as if typed anew, for it may be live with other words.
  begin(composer, newSession(composer, { state: leftBehind({ wasSent: true }) }));
  await keepNow(composer, "typed");
  await store.del(entry.id, shelves.outbox);
  await listOutbox();
}
// What readers have been told since it was written, for whoever decides.
async function showSince(entry, place) {
  place.hidden = false;
  const address = deviceWords.since
    .replace("/-/", `/${entry.place.split("/").at(-1)}/`)
    .replace("/0/", `/${Math.floor(entry.at / 1000)}/`);
  const answer = await fetch(address, { redirect: "manual" }).catch(() => null);
  if (answer?.ok) place.innerHTML = await answer.text();
}
function showProgress(entry, part) {
  const row = outbox?.querySelector(`[data-entry="${CSS.escape(entry.id)}"]`);
  if (!row) return;
  row.classList.add("is-moving");
  row.querySelector("[data-state]").textContent = fill(deviceWords.sendingPart, {
    n: Math.floor(part * 100),
  });
  row.querySelector("progress").value = part;
}

// When a publication fails ----------------------------------------------------------------

const PASSING = new Set([0, 408, 429, 500, 502, 503, 504]);
/** @type {(xhr?: XMLHttpRequest) => boolean} */
export const isPassing = (xhr) => PASSING.has(xhr?.status || 0);
/** @type {(event: HtmxEvent, going?: Going) => boolean} */
export const canWait = (event, going) => isPassing(event.detail.xhr) && isPublication(event, going);
// Not where it was to be saved or scheduled. Also where the composer was emptied for the next
// while the words were on their way.
/** @type {(event: HtmxEvent, going?: Going) => boolean} */
export function isPublication({ detail: { requestConfig } }, going) {
  if (going?.composer.id !== "composer") return false;
  const { pathname } = new URL(requestConfig.path, location.href);
  if (pathname !== `${placeOf(going.composer)}/updates/`) return false;
  return hasTyped(going.composer) || titleIn(going.sent) !== deviceWords.noHeading;
}
