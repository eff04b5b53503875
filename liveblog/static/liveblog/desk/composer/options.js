// When an update goes out: at a time, after five seconds, or not after all.

import { relative } from "../ui/ages.js";
import { isFilled } from "../ui/moments.js";
import { composerOf, fill, on, say } from "../ui/page.js";
import { optionWords } from "../ui/words.js";
import { hasWords } from "./fields.js";
import { isSend, setSending } from "./sends.js";

// Its time and its day.
const DUE = "[name^=due_at_]";
// The filled button says what will happen: with a time, Schedule takes Publish's place.
export function aim(composer) {
  const due = [...(composer?.querySelectorAll(DUE) ?? [])];
  const publish = composer?.querySelector("[data-publish]");
  const schedule = composer?.querySelector("[data-schedule]");
  if (!due.length || !publish || !schedule) return;
  const isTimed = due.some(isFilled);
  if (isTimed === composer.classList.contains("is-timed")) return;
  composer.classList.toggle("is-timed", isTimed);
  if (isTimed) publish.before(schedule);
  else due[0].closest(".due").append(schedule);
  for (const [button, isMain] of [
    [schedule, isTimed],
    [publish, !isTimed],
  ]) {
    button.classList.toggle("go", isMain);
    button.toggleAttribute("data-send", isMain);
  }
}
on("input", DUE, (due) => aim(composerOf(due)));
on("click", "[data-choose-time]", (button) => {
  const when = composerOf(button).querySelector(".when");
  when.open = true;
  when.querySelector("input").focus();
});
// Enter in a line saves, as Ctrl+S does: what the form's first button is, is by chance.
on("keydown", "#composer input:not([type=checkbox], [type=file])", (input, event) => {
  if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.isComposing) return;
  event.preventDefault();
  composerOf(input).querySelector("[data-save]")?.click();
});

// "in 54 min" goes on counting.
export function showUntil() {
  for (const until of document.querySelectorAll("[data-until]")) {
    const minutes = Math.ceil((Date.parse(until.dataset.until) - Date.now()) / 60_000);
    if (minutes >= 0 && minutes < 60) until.textContent = relative.format(minutes, "minute");
  }
}
setInterval(() => {
  if (!document.hidden) showUntil();
}, 30_000);

// Undo is offered for its seconds, and for as long as it is pointed at or has the focus.
export function showUndo(root) {
  for (const undo of root.querySelectorAll("[data-undo]:not([data-counts])")) {
    let left = Number(undo.dataset.undo);
    undo.dataset.counts = "";
    const tick = setInterval(() => {
      if (!undo.isConnected) return clearInterval(tick);
      if (undo.matches(":hover, :focus-within")) return;
      left -= 0.25;
      if (left > 0) return;
      clearInterval(tick);
      undo.classList.add("is-over"); // out of sight, in its place: the rows below stay in theirs
    }, 250);
  }
}
// What is being written in the composer stays there: the undone update is in the queue.
/** @type {(event: HtmxEvent) => void} */
export function undoBesideWriting(event) {
  const composer = document.getElementById("composer");
  if (!event.detail.elt.matches("[data-undo]") || !composer || !hasWords(composer)) return;
  event.detail.parameters.keep_composer = "1";
  holdLine(composer);
  composer.querySelector("[data-saved]").replaceChildren();
  say(composer, optionWords.takenBack);
}

// "Send in 5 s, Cancel": the words wait here, and what stands in the fields then goes out.
const sendsAfter = Number(document.body.dataset.sendsAfter);
/** @type {(event: HtmxEvent) => void} */
export function waitBeforeSending(event) {
  const form = event.detail.elt;
  if (!sendsAfter || event.defaultPrevented) return;
  if (!form.matches(".composer")) return void (isSend(event) && sendInstead(form));
  event.preventDefault();
  if (!form.querySelector("[data-cancel-sending]")) wait(form, event.detail);
}
// Saved or scheduled by another button meanwhile, it is not published after all.
function sendInstead(button) {
  const cancel = composerOf(button).querySelector("[data-cancel-sending]");
  cancel?.click();
  button.toggleAttribute("data-cancels", Boolean(cancel));
}
// "Draft saved" alone would not say it.
/** @type {(event: HtmxEvent) => void} */
export function tellCancelled({ detail: { elt, requestConfig } }) {
  if (!requestConfig?.elt.matches("[data-save][data-cancels]") || !elt.matches(".composer")) return;
  elt.querySelector("[data-saved] > span").prepend(`${optionWords.cancelled} `);
}
function wait(form, { issueRequest, triggeringEvent }) {
  const send = form.querySelector(".send");
  const cancel = document.createElement("button");
  const publish = send.querySelector("[data-send], [data-publish]");
  let left = sendsAfter;
  cancel.type = "button";
  cancel.className = "btn";
  cancel.dataset.cancelSending = "";
  cancel.textContent = optionWords.cancel;
  send.insertBefore(cancel, publish);
  publish.setAttribute("aria-busy", "true");
  holdLine(form);
  say(form, fill(optionWords.publishesIn, { n: left }));
  keepSubmitter(form, triggeringEvent?.submitter);
  setTimeout(() => {
    setSending(false);
  }); // leaving still asks

  const end = () => {
    clearInterval(tick);
    const hadFocus = cancel === document.activeElement;
    cancel.remove();
    publish.setAttribute("aria-busy", "false");
    if (hadFocus) publish.focus();
  };
  const stop = () => {
    end();
    holdLine(form);
    form.querySelector("[data-submitter]")?.remove();
    say(form, optionWords.cancelled);
  };
  const tick = setInterval(() => {
    left -= 1;
    if (!form.isConnected) return end();
    if (left > 0) return say(form, fill(optionWords.publishesIn, { n: left }));
    end();
    setSending(true);
    issueRequest(true);
  }, 1000);
  cancel.addEventListener("click", stop);
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && cancel.isConnected) stop();
  });
}
// Until something is typed again, what is saved meanwhile is not said.
const holdLine = (form) => {
  form.querySelector("[data-saved]").dataset.held = "";
};
on("input", ".composer", (form) => {
  const line = form.querySelector("[data-saved]");
  line?.removeAttribute("data-held");
  line?.classList.remove("bad");
});
// htmx forgets which button it was ("Publish now") when the focus leaves it.
function keepSubmitter(form, submitter) {
  if (!submitter?.name) return;
  const kept = document.createElement("input");
  Object.assign(kept, { type: "hidden", name: submitter.name, value: submitter.value });
  kept.dataset.submitter = "";
  form.append(kept);
}
