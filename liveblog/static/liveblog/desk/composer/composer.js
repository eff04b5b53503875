// The only one that listens to htmx for the composer. What happens to a request is told to
// the machine of what is being written (machine.js), whose effects are carried out here, by
// the modules that know how; in this order.

import { showBoth } from "../keeping/both.js";
import { carryOutBy, composers, letGo } from "../keeping/editing-sessions.js";
import * as device from "../keeping/on-device.js";
import { putInOutbox, startNext, tellQueued } from "../keeping/outbox.js";
import { pickUp } from "../keeping/pick-up.js";
import * as telling from "../keeping/telling.js";
import * as desk from "../keeping/working-copy.js";
import { addBlock } from "./adding.js";
import { makeBlank } from "./blocks.js";
import { stopSecondPress } from "./double-click.js";
import * as going from "./going.js";
import { askBeforeStopping, keepOpenRow, stayInOpenRow } from "./leaving.js";
import { pressLater } from "./next-press.js";
import { tellCancelled, undoBesideWriting, waitBeforeSending } from "./options.js";
import { keepOutSignInPage, setBusy, tellRefused } from "./refusals.js";
import { setSending } from "./sends.js";
import { goOnAfterSwap, setAddress } from "./settled.js";

carryOutBy({
  keepSoon: device.keepSoon,
  keepHere: device.keepHere,
  keepNext: device.keepNext,
  dropNext: device.dropNext,
  dropOwn: device.dropOwn,
  dropKept: device.dropKept,
  saveWhenDue: desk.saveWhenDue,
  saveLater: desk.saveLater,
  saveAfterwards: desk.saveAfterwards,
  saveNow: desk.saveNow,
  stopSaving: desk.stopSaving,
  noteVersion: desk.noteVersion,
  noteSaved: desk.noteSaved,
  putInOutbox,
  startNext,
  goOn: going.goOn,
  letGo,
  makeBlank: (_, composer) => composer?.id === "composer" && makeBlank(composer),
  tellKept: telling.tellKept,
  tellNotKept: telling.tellNotKept,
  tellSaved: telling.tellSaved,
  tellNotSaved: telling.tellNotSaved,
  tellSent: telling.tellSent,
  tellQueued,
  tellDiscarded: telling.tellDiscarded,
  showBoth,
});

/** @type {(type: keyof HTMLElementEventMap, ...acts: ((event: HtmxEvent) => unknown)[]) => void} */
const on = (type, ...acts) =>
  document.body.addEventListener(type, (/** @type {any} */ event) => {
    for (const act of acts) act(event);
  });
const ifStill = (act) => (event) => event.defaultPrevented || act(event);
const ifToSwap = (act) => (event) => event.detail.shouldSwap && act(event);

on(
  "htmx:confirm",
  stopSecondPress,
  stayInOpenRow,
  askBeforeStopping,
  pressLater,
  waitBeforeSending,
);
on("htmx:configRequest", undoBesideWriting, going.nameSession);
on(
  "htmx:beforeRequest",
  ifStill(going.begin),
  ifStill((event) => setBusy(event, true)),
);
// What keeps an answer out comes before what goes on with it.
on(
  "htmx:beforeSwap",
  addBlock,
  keepOutSignInPage,
  keepOpenRow,
  going.keepOutForeign,
  ifToSwap(going.noteAdded),
);
on("htmx:beforeHistoryUpdate", setAddress);
on("htmx:afterSwap", going.carryOver, tellCancelled);
on("htmx:afterSettle", () => composers().forEach(pickUp), goOnAfterSwap);
on(
  "htmx:afterRequest",
  (event) => setBusy(event, false),
  () => setSending(false),
  going.end,
);
for (const type of /** @type {const} */ (["htmx:sendError", "htmx:timeout", "htmx:responseError"]))
  on(type, (event) => {
    if (event.detail.elt.matches("#desk-poll, [data-quiet]")) return;
    if (!going.queueFailed(event)) tellRefused(event);
  });
