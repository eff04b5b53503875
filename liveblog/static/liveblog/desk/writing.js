// Nothing typed is lost: every pause keeps it on this device, every few seconds it goes to
// the desk as a working copy. What readers see is never touched by it.

const WRITING_PAUSE_MS = 300;
const EVERY_MS = 3_000;
// One hand for each open composer, by what is written in it: a composer that comes back
// with errors in it goes on under the same.
const hands = new Map();
const placeOf = (composer) => composer.dataset.keep.replace(/(\/updates\/\d+)?\/writing\/$/, "");
const spotOf = (composer) => `${composer.dataset.keep}#${composer.elements.draft?.value || ""}`;
const topicOf = (composer) => `${composer.dataset.keep}#${composer.elements.key?.value || ""}`;
const newHand = (composer) => ({ id: crypto.randomUUID(), version: Number(composer.dataset.version || 0), isDirty: false, isOpen: true });
function handOf(composer) {
  if (!hands.has(topicOf(composer))) hold(composer, newHand(composer));
  return hands.get(topicOf(composer));
}
function hold(composer, hand) {
  hands.set(topicOf(composer), hand);
  // Held until this page is gone: others see that somebody still writes under this hand.
  hand.held = new Promise((held) => {
    if (!navigator.locks) return held();
    return navigator.locks.request(`hand-${hand.id}`, { mode: "shared" }, () => { held(); return new Promise(() => {}); }).catch(held);
  });
}
// Done with: who goes on under the same key, as in a second correction, has a new one.
function letGoOf(hand) {
  clearTimeout(hand.pause);
  clearTimeout(hand.next);
  for (const [topic, known] of hands) if (known === hand) hands.delete(topic);
}
// What was left under a hand that nobody has any more, for as long as `act` takes: where a
// browser opens its tabs again, one alone takes it up.
const withLeft = (id, act) => {
  const take = async () => { const record = await idbKeyval.get(id, shelves.writing); return record && act(record); };
  return navigator.locks ? navigator.locks.request(`hand-${id}`, { ifAvailable: true }, (lock) => lock && take()) : take();
};

function changed(composer, typed) {
  const hand = handOf(composer);
  hand.isDirty = hand.isUnkept = true;
  if (typed && hand.isSent) hand.isOpen = hand.isAdded = true; // added to what is live
  hand.isTyped ||= Boolean(typed); // in this page, or added to what was sent already
  clearTimeout(hand.pause);
  hand.pause = setTimeout(() => keepHere(composer), WRITING_PAUSE_MS);
}
async function keepHere(composer) {
  const hand = handOf(composer);
  clearTimeout(hand.pause);
  if (!hand.isOpen || !composer.isConnected) return;
  const record = { spot: spotOf(composer), key: composer.elements.key?.value || "", fields: fieldsOf(composer), at: deskTime(), version: hand.version, keep: composer.dataset.keep, isOnTheDesk: Boolean(hand.isSaved && !hand.isDirty), isAdded: hand.isAdded };
  try {
    hand.isUnkept = false; // unless something is typed meanwhile
    await hand.held; // before another tab can take it up as left behind
    if (hasTyped(composer)) await putNow(hand.id, record);
    else await idbKeyval.del(hand.id, shelves.writing);
    if (hand.isAdded) return tell(composer, said.sentAlready);
    if (!hand.isSaved && hasTyped(composer)) tell(composer, navigator.onLine ? said.here : said.hereOffline, record.at);
  } catch { hand.isUnkept = true; tell(composer, said.notHere); }
  hand.next ??= setTimeout(() => keepThere(composer), Math.max(0, (hand.sentAt || 0) + EVERY_MS - Date.now()));
}
// Without waiting for an event that a page which is just being left does not get.
async function putNow(id, record) {
  await keepsHere; // as all that is done with this shelf
  await shelves.writing("readwrite", (shelf) => {
    shelf.put(record, id);
    shelf.transaction.commit();
    return idbKeyval.promisifyRequest(shelf.transaction);
  });
}
// After what this hand is just about to keep. With it goes what was offered of the same
// update and not chosen.
const dropKept = (hand) => hand.held.then(() => Promise.all([hand.id, ...hand.offered || []].map((id) => idbKeyval.del(id, shelves.writing))));
async function keepThere(composer) {
  const hand = handOf(composer);
  const mayGo = () => hand.isDirty && hand.isOpen && !hand.isAdded && !hand.isAsked && !hand.isBusy && composer.isConnected;
  if (hand.isUnkept && mayGo()) await keepHere(composer); // never older here than there
  clearTimeout(hand.next);
  hand.next = null;
  if (!mayGo()) return;
  hand.isDirty = false;
  hand.isBusy = true;
  hand.sentAt = Date.now();
  // With what is made of the answer: who waits for it then looks at what is kept here.
  hand.going = post(composer.dataset.keep, fieldsOf(composer), hand).then((answer) => {
    hand.isBusy = false;
    return hand.isOpen && heed(composer, hand, answer);
  });
  await hand.going;
  if (hand.isDirty && hand.isOpen) hand.next ??= setTimeout(() => keepThere(composer), EVERY_MS);
}
// The desk's answer, or null for none and for one that is not the desk's.
async function post(address, fields, hand) {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  body.append("kept_hand", hand.id);
  body.append("kept_version", hand.version);
  hand.request = new AbortController();
  try {
    if (!csrf()) await contact(); // in the shell
    const signal = AbortSignal.any([hand.request.signal, AbortSignal.timeout(15_000)]);
    const answer = await fetch(address, { method: "POST", body, signal, redirect: "manual", headers: deskHeaders() });
    const isJson = answer.headers.get("Content-Type")?.startsWith("application/json");
    return { status: answer.status, ...(isJson ? await answer.json() : {}) };
  } catch { return null; }
}
async function heed(composer, hand, answer) {
  if (answer?.version && answer.status === 200) {
    hand.version = answer.version;
    hand.isSaved = true;
    const record = await idbKeyval.get(hand.id, shelves.writing);
    if (record && hand.isOpen && !hand.isDirty) await idbKeyval.set(hand.id, { ...record, version: hand.version, isOnTheDesk: true }, shelves.writing);
    return hasTyped(composer) && tell(composer, said.there, Date.parse(answer.at));
  }
  hand.isSaved = false;
  if (answer?.sent) return settleSent(composer, hand);
  if (answer?.fields) { hand.isAsked = true; return offerBoth(composer, answer.fields, Date.parse(answer.at), said.elsewhere, { version: answer.version }); }
  hand.isDirty = true;
  const here = answer?.status === 403 && await contact();
  if (here === null || here?.person === person) return null;
  if (answer?.status === 401 || here) { forgetEndedSessions(); return tell(composer, said.hereSignedOut, deskTime()); }
  return hasTyped(composer) && tell(composer, said.hereOffline, deskTime());
}
// Published from another place. What was added to it since is here alone, and stays here.
async function settleSent(composer, hand) {
  hand.isAdded = hand.isTyped;
  if (hand.isAdded) return keepHere(composer);
  hand.isOpen = false;
  hand.isSent = true;
  await idbKeyval.del(hand.id, shelves.writing);
  return tell(composer, said.sentAlready);
}
// The line speaks when the kind of state changes; the time is for the eye alone.
function tell(composer, told, at) {
  const line = composer.querySelector("[data-saved]");
  if (!line || "held" in line.dataset) return;
  // A refusal stays until something is typed: that the words are kept is no news beside it.
  if (line.matches(".bad") && [said.here, said.there, said.hereOffline, said.hereSignedOut].includes(told)) return;
  if (line.dataset.told !== told || !line.querySelector("[data-at]")) {
    const word = document.createElement("b");
    const time = document.createElement("span");
    const rest = document.createElement("span");
    const [before, after = ""] = told.split("{time}");
    word.textContent = before.trim();
    rest.textContent = after;
    time.dataset.at = "";
    time.setAttribute("aria-hidden", "true");
    const all = document.createElement("span");
    all.append(word, " ", time, rest);
    line.replaceChildren(all);
    line.dataset.told = told;
    line.classList.remove("bad");
  }
  line.querySelector("[data-at]").textContent = at && told.includes("{time}") ? timeOf(at) : "";
}

// "Show both": what is in the composer stays, the other stands above it to be chosen.
function offerBoth(composer, fields, at, question, from) {
  composer.querySelector("[data-both]")?.remove();
  const box = document.createElement("div");
  box.className = "tell inf both";
  box.dataset.both = "";
  box.setAttribute("role", "alert");
  const text = document.createElement("p");
  text.textContent = fill(question, { time: timeOf(at) });
  const show = button(said.showBoth, () => { show.replaceWith(bothOf(composer, fields, from)); });
  box.append(text, show);
  composer.querySelector(".top").after(box);
}
function bothOf(composer, fields, { version, id }) {
  const both = document.createElement("div");
  const other = document.createElement("div");
  other.className = "other";
  for (const [name, value] of fields) {
    if (!/^(heading|label|location)$|-(words|caption|alt|speaker|title|url|original)$/.test(name) || !value.trim()) continue;
    const line = document.createElement("p");
    line.textContent = value;
    other.append(line);
  }
  const settled = async (act) => {
    if (act && !await restore(composer, fields)) return; // typed into meanwhile: still asked
    const hand = handOf(composer); // of the key that stands there now
    hand.version = version ?? hand.version;
    hand.isAsked = false;
    composer.querySelector("[data-both]").remove();
    changed(composer);
    composer.querySelector("textarea")?.focus();
    if (!id) return;
    await keepHere(composer); // before the other is let go
    await idbKeyval.del(id, shelves.writing);
  };
  both.append(other, button(said.takeOther, () => settled(true)), button(said.keepThis, () => settled(false)));
  return both;
}
function button(label, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "btn";
  made.textContent = label;
  made.addEventListener("click", act);
  return made;
}

// A composer that has just come: what was left on this device for it is put back.
async function pickUp(composer) {
  if (composer.dataset.isPickedUp) return;
  composer.dataset.isPickedUp = "yes";
  composer.autocomplete = "off"; // what is kept here is put back, not what the browser has
  new MutationObserver(() => changed(composer)).observe(composer.querySelector(".blocks"), { childList: true });
  if (composer.hasAttribute("data-refused")) return;
  if (isBegun(composer)) changed(composer);
  const left = (await idbKeyval.entries(shelves.writing))
    .filter(([, record]) => record.spot === spotOf(composer))
    .sort(([, a], [, b]) => b.at - a.at);
  let isTaken = false;
  for (const [id] of left) {
    await withLeft(id, (record) => {
      if (isTaken && isOfUpdate(composer, record)) return offerLeft(composer, id, record);
      if (isTaken) return isShell || handOver(id, record);
      isTaken = true;
      return putBack(composer, id, record);
    });
  }
}
// Typed before the scripts came.
const isBegun = (composer) => typedFields(composer).some((field) => field.value !== field.defaultValue);
const isOfUpdate = (composer, record) => record.key === (composer.elements.key?.value || "");
function offerLeft(composer, id, record) {
  if (isOfUpdate(composer, record)) (handOf(composer).offered ??= []).push(id);
  return offerBoth(composer, record.fields, record.at, said.newerHere, { id });
}
async function putBack(composer, id, record) {
  const isSame = isOfUpdate(composer, record);
  const isNewer = composer.dataset.hand === id || record.version === Number(composer.dataset.version);
  if (isSame && JSON.stringify(record.fields) === JSON.stringify(fieldsOf(composer))) return idbKeyval.del(id, shelves.writing);
  const isFree = !hasTyped(composer) || Boolean(composer.elements.draft?.value) || composer.id === "correcting";
  if (isSame ? !isNewer : composer.dataset.hand || !isFree) {
    if (!isSame) return handOver(id, record);
    return offerLeft(composer, id, record);
  }
  if (isBegun(composer) || !await restore(composer, record.fields)) return offerLeft(composer, id, record);
  hold(composer, { ...newHand(composer), id, version: record.version, isTyped: record.isAdded, isAdded: record.isAdded });
  tell(composer, said.here, record.at);
  changed(composer);
}
// Words of another composition: the desk keeps them beside this one.
async function handOver(id, record) {
  const answer = await post(record.keep, record.fields, { id, version: record.version });
  if (answer?.status !== 200 && (!answer?.sent || record.isAdded)) return;
  await idbKeyval.del(id, shelves.writing);
  if (!answer.sent) htmx.ajax("GET", location.pathname, { target: "#unsent", select: "#unsent", swap: "outerHTML" });
}

on("input", ".composer", changed);
on("change", ".composer", changed);
const composers = () => document.querySelectorAll(".composer[data-keep]");
function keepAllNow() {
  for (const composer of composers()) if (hands.get(topicOf(composer))?.isUnkept) keepHere(composer).then(() => keepThere(composer));
}
document.addEventListener("visibilitychange", () => { if (document.hidden) keepAllNow(); });
addEventListener("pagehide", keepAllNow);
addEventListener("online", () => { for (const composer of composers()) if (hands.get(topicOf(composer))?.isDirty) keepThere(composer); });
const isUnkept = (composer) => hands.get(topicOf(composer))?.isUnkept;
// How many texts would be lost with this device, once the open ones had their chance.
async function countHereAlone() {
  for (const composer of composers()) {
    const hand = hands.get(topicOf(composer));
    if (!hand) continue;
    if (hand.isUnkept) await keepHere(composer);
    await hand.going?.catch(() => null);
    await keepThere(composer);
  }
  const records = await idbKeyval.values(shelves.writing);
  return records.filter((record) => !record.isOnTheDesk).length;
}
// From now on nothing is kept.
function letGo() {
  for (const hand of hands.values()) {
    hand.isOpen = hand.isUnkept = false;
    clearTimeout(hand.pause);
    clearTimeout(hand.next);
    hand.request?.abort();
  }
}

// While it is being sent nothing is kept: a copy that arrives late would stay behind.
const pressed = (event) => event.detail.requestConfig?.elt || event.detail.elt;
const isSend = (event) => event.detail.requestConfig?.verb === "post" && pressed(event).closest?.(".composer[data-keep]") && !pressed(event).matches("[type=file], [data-undo]");
document.body.addEventListener("htmx:beforeRequest", (event) => {
  if (!isSend(event)) return;
  const composer = composerOf(event.detail.elt);
  const hand = handOf(composer);
  keepHere(composer);
  clearTimeout(hand.next);
  hand.next = null;
  hand.isOpen = false;
  hand.request?.abort();
  event.detail.xhr.hand = hand;
});
document.body.addEventListener("htmx:afterRequest", (event) => {
  const hand = event.detail.xhr?.hand;
  if (!hand) return;
  if (event.detail.xhr.getResponseHeader("Update-Id")) {
    dropKept(hand);
    letGoOf(hand);
    return;
  }
  if (hand.isQueued) return;
  hand.isOpen = true;
  // The question may have gone with the composer that came back.
  hand.isAsked &&= [...composers()].some((composer) => hands.get(topicOf(composer)) === hand && composer.querySelector("[data-both]"));
  // Refused: until they can be published the words are on the desk, too.
  clearTimeout(hand.next); // which would look for the composer of before
  hand.next = setTimeout(() => {
    for (const composer of composers()) if (hands.get(topicOf(composer)) === hand) keepThere(composer);
  }, EVERY_MS);
  // Live already, with other words: what was being written is offered as a correction.
  const offered = !document.getElementById("composer") && document.getElementById("correcting");
  if (offered && handOf(offered) !== hand) (handOf(offered).offered ??= []).push(hand.id);
});
