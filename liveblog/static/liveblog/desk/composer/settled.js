// After the page has come, and after something was swapped in.

import { showAges } from "../ui/ages.js";
import { focusLater, showNotes } from "../ui/dialogs.js";
import { focusHeading } from "../ui/page.js";
import { aim, showUndo, showUntil } from "./options.js";

// At once. As long as htmx waits (20 ms), the focus is nowhere, and a letter typed is lost.
htmx.config.defaultSettleDelay = 0;

function settle(root) {
  showNotes(root);
  showAges();
  showUntil();
  showUndo(root);
  aim(root.getElementById("composer"));
}
// The row is shorter than its composer was: where one had scrolled to stand others now.
/** @type {(row: Element) => void} */
function keepInSight(row) {
  const belowTheStrip = parseFloat(getComputedStyle(row).scrollMarginBlockStart);
  if (row.getBoundingClientRect().top < belowTheStrip) row.scrollIntoView({ block: "start" });
}
/** @type {(event: HtmxEvent) => void} */
export function goOnAfterSwap(event) {
  settle(document);
  const { elt, requestConfig } = event.detail;
  if (elt.id === "desk-poll") return;
  const asked = requestConfig?.elt;
  // Only when it was asked for: a poll must not take the focus into an open correction.
  const correcting = asked?.matches("[id^=correct-]") ? elt.querySelector?.("#correcting") : null;
  const composer = elt.matches?.(".composer") ? elt : correcting;
  if (composer && !("goesOn" in composer.dataset)) {
    const invalid = composer.querySelector("[aria-invalid=true]");
    (invalid || composer.querySelector(".c-heading textarea")).focus({
      preventScroll: composer.id === "composer" && !invalid,
    });
    if (composer.getBoundingClientRect().top < 0 && !invalid)
      composer.scrollIntoView({ block: "start" });
  } else if (!composer && elt.matches?.(".row-update") && asked?.closest("#correcting")) {
    elt.querySelector("[id^=correct-]")?.focus({ preventScroll: true });
    keepInSight(elt);
  } else if (asked?.matches(".held")) {
    focusLater(() => document.querySelector("#rows .row-update h3"));
  }
}

// What was published is not at this address any more. (htmx keeps no history here, so it
// would leave the address as it is.)
/** @type {(event: HtmxEvent) => void} */
export function setAddress(event) {
  history.replaceState(history.state, "", event.detail.history.path + location.hash);
}

focusHeading();
settle(document);
