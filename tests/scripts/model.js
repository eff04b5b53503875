// A model of everything around the machine of what is being written (desk/composer/machine.js):
// a device that keeps, tabs that die in the middle of what they do, a line that loses and
// delays, and a desk that knows a publication by its key. What the tabs decide is decided by
// the code that is shipped; only its doing, which needs a page, is put in short here.

import { CLEAN, leftBehind, next } from "../../liveblog/static/liveblog/desk/composer/machine.js";
import {
  nextUpdate,
  sameUpdate,
  typedSince,
} from "../../liveblog/static/liveblog/desk/composer/next-update.js";
import {
  numberAfter,
  outcomeOf,
  requestOf,
} from "../../liveblog/static/liveblog/desk/keeping/entries.js";
import {
  fateOf,
  isInOutbox,
  isWithTheDesk,
  recordOf,
} from "../../liveblog/static/liveblog/desk/keeping/records.js";

const KEEP = "/writing/";
class Killed extends Error {}

export const valueOf = (fields, name) => fields.find(([known]) => known === name)?.[1] ?? "";
const wordsIn = (fields) =>
  fields.filter(([name]) => name !== "key" && name !== "block").map(([, value]) => value);
// Each letter that was ever typed is another: <1>, <2>, …
export const lettersIn = (fields) => wordsIn(fields).join(" ").match(/<\d+>/g) ?? [];
const hasTyped = (fields) => lettersIn(fields).length > 0;
const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

export class World {
  constructor() {
    this.now = 0;
    this.made = 0;
    this.isOnline = true;
    this.tabs = [];
    this.line = []; // requests that are under way
    this.device = { writing: new Map(), outbox: new Map() };
    this.desk = { updates: new Map(), copies: new Map(), isRefusing: false };
    this.fuse = Infinity; // steps until a tab dies
    this.isFlushing = null; // the tab that sends the outbox
    this.due = new Set(); // letters that must be found somewhere
    this.fresh = new Set(); // typed within the last pause
    this.doubled = "";
  }
  name(what) {
    this.made += 1;
    return `${what}${this.made}`;
  }

  // The desk ---------------------------------------------------------------------------------

  blank() {
    const text = this.name("text-t");
    return [
      ["key", this.name("key")],
      ["block", text],
      ["heading", ""],
      [`${text}-words`, ""],
    ];
  }
  // As liveblog/desk/views/updates.py: a key publishes once; with other words it is answered
  // by what can be done with them then, a correction.
  publish({ fields, key = valueOf(fields, "key"), hand, version }) {
    const known = this.desk.updates.get(key);
    if (known && !isSame(known.fields, fields)) return { offers: key };
    if (!known && this.desk.isRefusing) {
      this.desk.isRefusing = false;
      return { back: fields };
    }
    if (!known) this.goLive(key, fields);
    this.finish(key, { hand, version, of: key });
    return { id: `update-${key}`, key };
  }
  goLive(key, fields) {
    for (const letter of lettersIn(fields))
      for (const [other, update] of this.desk.updates)
        if (other !== key && update.letters.has(letter)) this.doubled = `${letter} in two updates`;
    const update = this.desk.updates.get(key) ?? { letters: new Set() };
    for (const letter of lettersIn(fields)) update.letters.add(letter);
    this.desk.updates.set(key, { ...update, fields });
  }
  // As liveblog/publishing/autosave.py: what another has kept later stays, as a correction.
  finish(key, { hand, version, of }) {
    const copy = this.desk.copies.get(key);
    this.desk.copies.delete(key);
    if (!copy || copy.hand === hand || copy.version <= version) return;
    this.desk.copies.set(`correct-${of}`, { ...copy, fields: withoutKey(copy.fields) });
  }
  correct({ fields, of, hand, version }) {
    this.goLive(of, [["key", of], ...fields.filter(([name]) => name !== "key")]);
    this.finish(`correct-${of}`, { hand, version, of });
    return { id: `update-${of}`, row: true };
  }
  // As liveblog/publishing/autosave.py.
  save({ fields, version, hand, of }) {
    const key = of ? `correct-${of}` : valueOf(fields, "key");
    if (!of && this.desk.updates.has(key)) return { status: 409, sent: key };
    const known = this.desk.copies.get(key);
    if (known && known.version !== version && known.hand !== hand)
      return { status: 409, fields: known.fields, version: known.version };
    const saved = { fields, hand, version: (known?.version ?? 0) + 1 };
    if (hasTyped(fields)) this.desk.copies.set(key, saved);
    else this.desk.copies.delete(key);
    return { status: 200, version: saved.version };
  }
  // An update is written in one tab at a time, as a rule, and so here. What the desk keeps of
  // two is in tests/desk/test_written_in_two_tabs.py.
  isOpen(key, but = null) {
    const isOf = (tab) => tab !== but && !tab.of && tab.key === key;
    const isSaving = ({ verb, tab, of, fields }) =>
      verb === "save" && tab?.isAlive && tab !== but && !of && valueOf(fields, "key") === key;
    return this.tabs.some(isOf) || this.line.some(isSaving);
  }
  // What opens at a blog's address: the newest of what was left on the desk, or nothing.
  composition() {
    if (!this.isOnline) return { fields: this.blank(), version: 0, hand: "" };
    const left = [...this.desk.copies]
      .filter(([key]) => !key.startsWith("correct-") && !this.isOpen(key))
      .at(-1);
    if (left) return { fields: left[1].fields, version: left[1].version, hand: left[1].hand };
    return { fields: this.blank(), version: 0, hand: "" };
  }

  // The line ---------------------------------------------------------------------------------

  ask(request) {
    if (!this.isOnline) return request.done(null);
    this.line.push({ ...request, isAtTheDesk: false });
    return null;
  }
  arrive(request) {
    if (request.isAtTheDesk) return;
    request.isAtTheDesk = true;
    request.answer = this[request.verb](request);
  }
  // The answer comes; `isLost`: the line fails instead, before or after the desk was reached.
  answer(request, isLost) {
    if (!isLost) this.arrive(request);
    this.line = this.line.filter((other) => other !== request);
    // A lost request may be at the desk all the same, or come there later than what follows.
    if (isLost && !request.isAtTheDesk && request.isLate) this.line.push({ ...request, tab: null });
    if (request.tab?.isAlive) this.run(() => request.done(isLost ? null : request.answer));
    else if (request.tab) request.tab.isGone = true;
  }

  // Tabs -------------------------------------------------------------------------------------

  // Do this, unless the tab dies of it.
  run(act) {
    try {
      act();
    } catch (reason) {
      if (!(reason instanceof Killed)) throw reason;
    }
  }
  step(tab) {
    if (!tab.isAlive) throw new Killed();
    this.fuse -= 1;
    if (this.fuse > 0) return;
    this.fuse = Infinity;
    this.kill(tab);
    throw new Killed();
  }
  kill(tab) {
    tab.isAlive = false;
    this.tabs = this.tabs.filter((other) => other !== tab);
    if (this.isFlushing === tab) this.isFlushing = null;
    // What was typed within the last pause is kept nowhere yet, and cannot be.
    for (const letter of lettersIn(tab.fields))
      if (this.fresh.has(letter)) this.fresh.delete(letter);
  }
  open() {
    const tab = new Tab(this, this.composition());
    this.tabs.push(tab);
    this.run(() => tab.pickUp());
  }
  openCorrection(of) {
    const copy = this.desk.copies.get(`correct-${of}`);
    const { fields } = this.desk.updates.get(of);
    const tab = new Tab(this, copy ?? { fields: withoutKey(fields), version: 0, hand: "" }, of);
    this.tabs.push(tab);
    this.run(() => tab.pickUp());
  }
  // 300 ms in which nobody types, in every tab.
  pause() {
    for (const tab of [...this.tabs]) this.run(() => tab.pause());
    for (const letter of this.fresh) this.due.add(letter);
    this.fresh.clear();
  }

  // What must be true ------------------------------------------------------------------------

  everywhere() {
    const { writing, outbox } = this.device;
    return new Set([
      ...this.tabs.flatMap((tab) => [...lettersIn(tab.fields), ...tab.offers.flatMap(lettersOf)]),
      ...[...writing.values(), ...outbox.values()].flatMap(lettersOf),
      ...[...this.desk.copies.values()].flatMap(lettersOf),
      ...this.live(),
    ]);
  }
  live() {
    return new Set([...this.desk.updates.values()].flatMap(({ letters }) => [...letters]));
  }
  problem() {
    const known = this.everywhere();
    const lost = [...this.due].filter((letter) => !known.has(letter));
    return lost.length ? `${lost} lost` : this.doubled;
  }
  // Given up by the person who wrote it, on purpose.
  giveUp(letters) {
    for (const letter of letters) {
      this.due.delete(letter);
      this.fresh.delete(letter);
    }
  }
}
const lettersOf = ({ fields }) => lettersIn(fields);
const withoutKey = (fields) => fields.filter(([name]) => name !== "key");

class Tab {
  constructor(world, { fields, version, hand }, of = "") {
    Object.assign(this, { world, version, hand, of, isAlive: true, offers: [] });
    this.fields = fields.map((pair) => [...pair]);
    this.session = this.newSession();
    this.holds = new Set([this.session.id]);
    this.closing = new Set(); // sessions that this page has let go of
  }
  newSession(more = {}) {
    const id = this.world.name("session");
    return {
      id,
      version: this.version,
      state: { ...CLEAN, wasSent: Boolean(this.hand) },
      offered: [],
      replaces: [],
      of: this.of,
      ...more,
    };
  }
  get spot() {
    return this.of ? `/updates/${this.of}${KEEP}#` : `${KEEP}#`;
  }
  get key() {
    return this.of ? "" : valueOf(this.fields, "key");
  }

  // A person ---------------------------------------------------------------------------------

  // Into a correction that is being sent nobody can type.
  get isInert() {
    return this.of && this.session.state.is === "sending";
  }
  write(names, letter) {
    if (this.isInert) return;
    const fields = this.fields.filter(([name]) => name !== "key" && name !== "block");
    const field = fields[names % fields.length];
    field[1] += letter;
    this.world.fresh.add(letter);
    this.happen({ type: "typed" });
  }
  // Everything in a field, for something else.
  replace(names, letter) {
    if (this.isInert) return;
    const fields = this.fields.filter(([name]) => name !== "key" && name !== "block");
    const field = fields[names % fields.length];
    const isGoing = this.session.state.is === "sending" || this.session.state.is === "queued";
    const sent = isGoing ? new Set(lettersIn(this.session.going.sent)) : new Set();
    const gone = (field[1].match(/<\d+>/g) ?? []).filter((each) => !sent.has(each));
    this.world.giveUp(gone);
    field[1] = letter;
    this.world.fresh.add(letter);
    this.happen({ type: "typed" });
  }
  add(letter) {
    if (this.isInert) return;
    const block = this.world.name("quote-q");
    this.fields.push(["block", block], [`${block}-words`, letter], [`${block}-speaker`, ""]);
    this.world.fresh.add(letter);
    this.happen({ type: "typed" });
  }
  // Who is asked takes both: of the two texts of one update one is made.
  decide() {
    const offer = this.offers.shift();
    if (!offer) return;
    const fields = this.fields.filter(([name]) => name !== "key" && name !== "block");
    const here = new Set(lettersIn(this.fields));
    fields.at(-1)[1] += lettersIn(offer.fields)
      .filter((letter) => !here.has(letter))
      .join("");
    this.session.version = offer.version ?? this.session.version;
    this.happen({ type: "chosen" });
    if (!offer.id) return;
    this.happen({ type: "paused" });
    this.drop(offer.id);
  }
  send() {
    const { session, world } = this;
    const { is } = session.state;
    if (["queued", "sending", "closed"].includes(is) || this.offers.length) return;
    if (!hasTyped(this.fields)) return;
    const sent = this.fields.map((pair) => [...pair]);
    session.going = { sent };
    this.happen({ type: "send", goesOnIn: this.of ? "same" : "next" });
    const verb = this.of ? "correct" : "publish";
    world.ask({
      verb,
      tab: this,
      fields: sent,
      of: this.of,
      hand: session.id,
      version: session.version,
      done: (answer) => this.sent(session, answer),
    });
  }

  // What becomes of a sending ----------------------------------------------------------------

  sent(session, answer) {
    if (!answer) return this.failed(session);
    if (answer.offers) return this.offered(session, answer.offers);
    if (answer.back) {
      this.carry(session, answer.back, true);
      return this.end(session, { type: "failed" });
    }
    if (answer.row) {
      this.of = "";
      const { fields, version, hand } = this.world.composition();
      Object.assign(this, { fields: fields.map((pair) => [...pair]), version, hand });
      this.end(session, { type: "published" });
      return this.pickUp();
    }
    this.carry(session, this.world.blank());
    this.end(session, { type: "published" });
    return this.pickUp();
  }
  // Swapped in: the words that were added go on in what has come.
  carry(session, fields, isBack = false) {
    const { sent } = session.going;
    const now = this.fields;
    const written = new Set(now.map(([name]) => name));
    session.going.isMore = typedSince(sent, now).length > 0;
    // Refused, its writer has the words that stand there now; what they replaced is given up.
    if (isBack) this.giveUpWhatWasReplaced(session);
    if (!session.going.isMore) this.fields = fields.map((pair) => [...pair]);
    else if (isBack) this.fields = sameUpdate(fields, sent, now).map((pair) => [...pair]);
    else this.fields = nextUpdate(fields, sent, now, written).map((pair) => [...pair]);
    if (!isBack) [this.version, this.hand] = [0, ""];
  }
  giveUpWhatWasReplaced({ going }) {
    const here = new Set(lettersIn(this.fields));
    this.world.giveUp(lettersIn(going.sent).filter((letter) => !here.has(letter)));
  }
  end(session, event) {
    if (event.type === "published") this.session = this.newSession();
    if (event.type === "published") this.hold(this.session.id);
    this.happen(event, session);
    if (event.type === "failed" && session.going.isMore) this.keepInstead(session);
  }
  // Live already, with other words: a correction of it stands where the composer stood.
  offered(session, key) {
    this.carry(session, withoutKey(session.going.sent), true);
    this.of = key;
    this.fields = withoutKey(this.fields);
    [this.version, this.hand] = [this.world.desk.copies.get(`correct-${key}`)?.version ?? 0, ""];
    this.session = this.newSession();
    this.hold(this.session.id);
    this.happen({ type: "failed" }, session);
    this.keepInstead(session); // refused, it picks up nothing that was left
  }
  failed(session) {
    this.happen({ type: "failed" }, session);
    if (this.of) return this.giveUpWhatWasReplaced(session);
    return this.happen({ type: "queue" }, session);
  }
  keepInstead(session) {
    if (session !== this.session) this.session.replaces = idsOf(session);
    this.happen({ type: "changed" });
    this.happen({ type: "paused" });
  }

  // The machine, and what follows from it ----------------------------------------------------

  happen(event, session = this.session) {
    const { state, effects } = next(session.state, event);
    session.state = state;
    for (const effect of effects) {
      this.world.step(this);
      this[effect]?.(session, event);
    }
  }
  hold(id) {
    this.holds.add(id);
  }
  isHere(session) {
    return session === this.session;
  }
  put(id, record, replaced = []) {
    this.world.device.writing.set(id, record);
    for (const other of replaced) this.world.device.writing.delete(other);
  }
  drop(id) {
    this.world.step(this);
    this.world.device.writing.delete(id);
  }
  keepSoon(session) {
    session.isPausing = true;
  }
  pause() {
    const { session } = this;
    if (!session.isPausing) return;
    session.isPausing = false;
    this.happen({ type: "paused" });
  }
  keepHere(session) {
    if (!this.isHere(session)) return;
    const fields = this.fields.map((pair) => [...pair]);
    const here = { spot: this.spot, keep: KEEP, fields, at: (this.world.now += 1) };
    const own = session.next && session.state.hasNext && !session.state.goesOnIn;
    const replaced = own ? [...session.replaces, session.next.id] : session.replaces;
    if (hasTyped(fields))
      this.put(session.id, { ...recordOf(session, here), key: this.key, of: this.of }, replaced);
    else this.world.device.writing.delete(session.id);
    session.replaces = [];
    this.happen({ type: "stored" }, session);
  }
  keepNext(session) {
    if (!this.isHere(session)) return;
    const { world, fields: now } = this;
    session.next ??= { id: world.name("session"), key: world.name("key") };
    const { id, key } = session.next;
    this.hold(id);
    const { sent } = session.going;
    if (!typedSince(sent, now).length) return this.drop(id);
    const text = world.name("text-t");
    const blank = [
      ["key", key],
      ["block", text],
      ["heading", ""],
      [`${text}-words`, ""],
    ];
    const fields = nextUpdate(blank, sent, now, new Set(now.map(([name]) => name)));
    const at = (world.now += 1);
    return this.put(id, {
      spot: `${KEEP}#`,
      keep: KEEP,
      key,
      fields,
      at,
      version: 0,
      isTyped: true,
    });
  }
  dropNext(session) {
    if (session.next) this.drop(session.next.id);
    session.next = undefined;
  }
  dropOwn({ id }) {
    this.drop(id);
  }
  dropKept(session) {
    for (const id of idsOf(session)) this.drop(id);
  }
  saveWhenDue(session) {
    session.isDue = true;
  }
  saveLater(session) {
    session.isDue = true;
  }
  save() {
    const { session } = this;
    if (!session.isDue) return;
    session.isDue = false;
    this.happen({ type: "saveDue" });
  }
  saveAfterwards(session) {
    if (this.isHere(session)) this.happen({ type: "keptFirst" }, session);
  }
  saveNow(session) {
    const save = {};
    session.saving = save;
    const { id: hand, version } = session;
    const fields = this.fields.map((pair) => [...pair]);
    const done = (answer) => session.saving === save && this.saved(session, answer);
    this.world.ask({ verb: "save", tab: this, fields, hand, version, of: this.of, done });
  }
  stopSaving(session) {
    session.saving = null;
    session.isDue = false;
  }
  saved(session, answer) {
    const type =
      answer?.status === 200
        ? "saved"
        : answer?.sent
          ? "sentElsewhere"
          : answer?.fields
            ? "foundOther"
            : "notSaved";
    this.happen({ type, answer }, session);
  }
  noteVersion(session, { answer }) {
    session.version = answer.version;
  }
  noteSaved({ id, version }) {
    const record = this.world.device.writing.get(id);
    if (record) this.put(id, { ...record, version, isOnTheDesk: true });
  }
  showBoth(_, { answer }) {
    this.offers = this.offers.filter(({ id }) => id);
    this.offers.push({ fields: answer.fields, version: answer.version });
  }
  letGo(session) {
    session.isPausing = session.isDue = false;
  }
  goOn(session) {
    if (session.going.isMore) this.keepInstead(session);
  }

  // The outbox -------------------------------------------------------------------------------

  putInOutbox(session) {
    const { outbox } = this.world.device;
    const fields = session.going.sent;
    const key = valueOf(fields, "key");
    const waiting = [...outbox.values()].sort((a, b) => a.n - b.n);
    const n = numberAfter(waiting, (this.world.now += 1));
    const id = this.world.name("entry");
    const { id: hand, version } = session;
    outbox.set(id, { id, n, key, fields, hand, version, state: "waiting" });
    this.happen({ type: "inOutbox" }, session);
  }
  startNext(session) {
    this.carry(session, this.world.blank());
    this.session = this.newSession();
    this.hold(this.session.id);
    if (session.going.isMore) this.keepInstead(session);
  }
  flush() {
    const { world } = this;
    if (world.isFlushing || !world.isOnline) return;
    const due = [...world.device.outbox.values()]
      .filter(({ state }) => state === "waiting")
      .sort((a, b) => a.n - b.n);
    if (!due.length) return;
    world.isFlushing = this;
    this.flushNext(due);
  }
  flushNext([entry, ...rest]) {
    const { world } = this;
    const done = (answer) => {
      const named = answer?.id ? { key: answer.key, id: answer.id } : {};
      const told = answer && { status: 200, ...named, problem: answer.id ? "" : "Refused." };
      const outcome = outcomeOf(entry, told);
      world.step(this);
      if (outcome === "sent") world.device.outbox.delete(entry.id);
      else if (outcome === "refused" && world.device.outbox.has(entry.id))
        world.device.outbox.set(entry.id, { ...entry, state: "refused" });
      if (rest.length && world.isOnline) return this.flushNext(rest);
      world.isFlushing = null;
      return null;
    };
    const { fields, key } = requestOf(entry);
    const { hand, version } = entry;
    world.ask({ verb: "publish", tab: this, fields, key, hand, version, done });
  }
  // Words that were refused, into a composer that is empty.
  takeBack() {
    const { outbox } = this.world.device;
    const entry = [...outbox.values()].find(({ state }) => state === "refused");
    const { is } = this.session.state;
    if (!entry || hasTyped(this.fields) || this.of || is === "sending" || is === "queued") return;
    this.fields = entry.fields.map((pair) => [...pair]);
    [this.version, this.hand] = [0, ""];
    this.session = this.newSession({ state: leftBehind({ wasSent: true }) });
    this.hold(this.session.id);
    this.happen({ type: "typed" });
    this.happen({ type: "paused" });
    this.world.step(this);
    outbox.delete(entry.id);
  }

  // Taken up again ---------------------------------------------------------------------------

  pickUp() {
    const { writing } = this.world.device;
    const left = [...writing]
      .filter(([, { spot }]) => spot === this.spot)
      .sort(([, a], [, b]) => b.at - a.at);
    const isHeld = (id) => this.world.tabs.some((tab) => tab.holds.has(id));
    const waiting = [...this.world.device.outbox.values()];
    if (!this.of && isInOutbox(waiting, this.key, this.fields)) this.makeBlank();
    let isTaken = false;
    for (const [id] of left) {
      const record = writing.get(id);
      if (!record || isHeld(id) || this.world.isOpen(record.key, this)) continue;
      if (isInOutbox(waiting, record.key, record.fields)) this.drop(id);
      else if (isTaken && record.key === this.key) this.offer(id, record);
      else if (isTaken) this.handOver(id, record);
      else {
        isTaken = true;
        this.takeUp(id, record);
      }
    }
  }
  makeBlank() {
    this.fields = this.world.blank();
    [this.version, this.hand] = [0, ""];
    this.session = this.newSession();
    this.hold(this.session.id);
  }
  offer(id, record) {
    this.session.offered.push(id);
    this.offers.push({ id, fields: record.fields });
  }
  takeUp(id, record) {
    const { key, hand, version, fields } = this;
    const isFree = !hasTyped(fields) || Boolean(this.of);
    const fate = fateOf(id, record, { key, hand, version, fields, isFree, isBegun: false });
    if (fate === "forget") return this.drop(id);
    if (fate === "handOver") return this.handOver(id, record);
    if (fate === "offer") return this.offer(id, record);
    this.fields = record.fields.map((pair) => [...pair]);
    this.session = this.newSession({ id, version: record.version, state: leftBehind(record) });
    this.hold(id);
    return this.happen({ type: "changed" });
  }
  handOver(id, record) {
    this.hold(id);
    const done = (answer) => {
      if (isWithTheDesk(record, answer)) this.drop(id);
      this.holds.delete(id);
    };
    const { fields, version, of } = record;
    this.world.ask({ verb: "save", tab: this, fields, hand: id, version, of, done });
  }
}
const idsOf = ({ id, next: more, offered }) => [id, ...(more ? [more.id] : []), ...offered];
