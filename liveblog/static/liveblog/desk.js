// The desk in the browser: dialogs and menus, the composer's blocks, its keys and its words
// about what is saved. Without it a correspondent can still publish a heading and a text.
(() => {
  "use strict";
  document.documentElement.classList.add("js");
  const isWide = matchMedia("(min-width: 60rem)");
  const dialog = document.getElementById("dialog");
  const on = (type, selector, act) => document.addEventListener(type, (event) => {
    const hit = event.target.closest?.(selector);
    if (hit) act(hit, event);
  });
  const composerOf = (element) => element.closest(".composer");
  // What is said is in the page, in the person's language (desk/_words.html).
  const words = document.getElementById("words").dataset;
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const say = (composer, told, { isBad = false } = {}) => {
    const line = composer?.querySelector("[data-saved]");
    if (!line) return;
    if (line.textContent !== told) line.textContent = told;
    line.classList.toggle("bad", isBad);
  };

  /* ---- Menus and the dialog ------------------------------------------- */

  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!menu.contains(event.target) || event.target.closest(".pop button, .pop a")) menu.open = false;
    }
  });
  document.addEventListener("keydown", (event) => {
    const menu = document.querySelector("details.menu[open]");
    if (event.key !== "Escape" || !menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });

  let opener = null;
  document.body.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target !== dialog) return;
    opener = event.detail.requestConfig?.elt;
    if (!dialog.open) dialog.showModal();
    (dialog.querySelector("[aria-invalid=true]") || dialog.querySelector("[autofocus]"))?.focus();
  });
  dialog.addEventListener("close", () => {
    dialog.replaceChildren();
    if (opener?.isConnected) opener.focus();
  });
  on("click", "dialog [data-close]", (link, event) => { event.preventDefault(); dialog.close(); });

  // A question that was answered well: its result goes to the row, and the focus to the
  // update after it. (One with errors comes back into the dialog.)
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    const { requestConfig, target, isError } = event.detail;
    if (!requestConfig?.elt.matches?.("[data-dialog]") || isError || target === dialog) return;
    const next = target.nextElementSibling;
    dialog.close();
    focusLater(next?.querySelector("h3") || next?.querySelector("a"));
  });
  const focusLater = (element) => setTimeout(() => {
    if (!element) return;
    if (element.matches("h3")) element.tabIndex = -1;
    element.focus({ preventScroll: true });
  });

  // The note belongs to the choice above it.
  const showNotes = (root) => {
    for (const note of root.querySelectorAll("[data-note]")) {
      const wants = note.closest("form").querySelector("[value=wrong], [value=notice]");
      note.classList.toggle("is-not-asked", Boolean(wants) && !wants.checked);
    }
  };
  on("change", ".pick input", (input) => showNotes(input.form));

  /* ---- The composer ------------------------------------------------------ */

  on("keydown", ".composer", (composer, event) => {
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && event.key === "Enter") {
      event.preventDefault();
      composer.querySelector("[data-send]").click();
    } else if (isCommand && event.key.toLowerCase() === "s" && composer.querySelector("[data-save]")) {
      event.preventDefault();
      composer.querySelector("[data-save]").click();
    } else if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      const block = event.target.closest(".blk");
      if (!block) return;
      event.preventDefault();
      move(block, event.key === "ArrowUp" ? "up" : "down");
    }
  });
  // A heading is one line: Enter goes on to the text.
  on("keydown", ".c-heading textarea", (heading, event) => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    composerOf(heading).querySelector(".blk textarea")?.focus();
  });
  on("input", ".composer", (composer) => say(composer, words.notSaved));

  function move(block, direction) {
    const focused = document.activeElement;
    const other = direction === "up" ? block.previousElementSibling : block.nextElementSibling;
    if (!other) return;
    if (direction === "up") other.before(block); else other.after(block);
    focused?.focus();
    const all = [...block.parentElement.children];
    say(composerOf(block), fill(words.moved, { kind: block.dataset.kind, n: all.indexOf(block) + 1, all: all.length }));
  }
  on("click", "[data-move]", (button) => {
    const block = button.closest(".blk");
    move(block, button.dataset.move);
    block.querySelector("summary").focus();
  });

  // A removed block leaves its row until the update is published.
  on("click", "[data-remove]", (button) => {
    const block = button.closest(".blk");
    const row = document.createElement("p");
    row.className = "gone-block";
    row.append(`${fill(words.removed, { kind: block.dataset.kind })} `);
    const undo = document.createElement("button");
    undo.type = "button";
    undo.className = "btn quiet";
    undo.textContent = words.undo;
    undo.addEventListener("click", () => { row.replaceWith(block); block.querySelector("textarea, input:not([type=hidden])").focus(); });
    row.append(undo);
    block.replaceWith(row);
    undo.focus();
  });
  on("click", "[data-dismiss]", (button) => button.closest("[data-problem]").remove());

  // New blocks go to the end; the rest of the form is left alone.
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    const { requestConfig, xhr } = event.detail;
    const button = requestConfig?.elt;
    if (!button?.matches?.("[data-add]") || xhr.status !== 200) return;
    event.detail.shouldSwap = false;
    const answer = document.createElement("template");
    answer.innerHTML = xhr.response;
    const added = [...answer.content.children];
    const blocks = composerOf(button).querySelector(".blocks");
    blocks.append(...added);
    for (const block of added) htmx.process(block);
    const field = added[0]?.querySelector("textarea, input:not([type=hidden])");
    (field || added[0]?.querySelector("button"))?.focus();
    if (button.type === "file") { button.value = ""; endUpload(button); }
  });

  /* ---- Pictures on their way ------------------------------------------------ */

  document.body.addEventListener("htmx:beforeRequest", (event) => {
    const input = event.detail.elt;
    if (input.type !== "file") return;
    if (!input.files.length) { event.preventDefault(); return; }
    const line = document.createElement("div");
    line.className = "upload";
    const told = document.createElement("span");
    told.textContent = input.files.length === 1 ? fill(words.sending, { name: input.files[0].name }) : fill(words.sendingAll, { n: input.files.length });
    const bar = document.createElement("progress");
    bar.max = 1;
    bar.value = 0;
    line.append(told, bar);
    composerOf(input).querySelector(".blocks").after(line);
    input.uploadLine = line;
  });
  document.body.addEventListener("htmx:xhr:progress", (event) => {
    const line = event.detail.elt?.uploadLine || event.target.uploadLine;
    if (!line || !event.detail.total) return;
    const part = event.detail.loaded / event.detail.total;
    line.querySelector("progress").value = part;
    line.querySelector("span").textContent = part < 1 ? fill(words.sent, { n: Math.floor(part * 100) }) : words.reading;
  });
  const endUpload = (input) => { input.uploadLine?.remove(); input.uploadLine = null; };

  /* ---- What colleagues do: said at once, shown when asked -------------------- */

  document.body.addEventListener("htmx:beforeRequest", (event) => {
    if (event.detail.elt.id === "desk-poll" && (document.hidden || !navigator.onLine)) event.preventDefault();
  });
  // A row that somebody is writing in stays as it is; a row that is there comes once.
  document.body.addEventListener("htmx:oobBeforeSwap", (event) => {
    const { target, fragment } = event.detail;
    if (target.matches(".row-update") && target.querySelector(".composer")) event.detail.shouldSwap = false;
    // Nothing is taken from under the hands: an open menu, or the place of the focus.
    const isHeld = target.contains(document.activeElement) || target.querySelector("details[open]");
    if (["strip", "about", "queue"].includes(target.id) && isHeld) event.detail.shouldSwap = false;
    if (target.id !== "rows") return;
    for (const row of [...fragment.children]) {
      const known = document.getElementById(row.id);
      if (!known) continue;
      const isNewer = Number(row.dataset.revision) > Number(known.dataset.revision);
      if (!isNewer || known.querySelector(".composer")) { row.remove(); continue; }
      known.replaceWith(row);
      htmx.process(row);
    }
  });

  /* ---- When the server cannot be reached, or says no -------------------------- */

  const refusals = {
    0: words.offline,
    401: words.signedOut,
    403: words.signInChanged,
    404: words.mayNot,
    413: words.tooMuch,
    503: words.busy,
  };
  function refused(event) {
    if (event.detail.elt.id === "desk-poll") return;
    const composer = event.detail.elt.closest(".composer") || document.getElementById("composer");
    const status = event.detail.xhr?.status || 0;
    if (event.detail.elt.type === "file") {
      endUpload(event.detail.elt);
      event.detail.elt.value = "";
    }
    if (!event.detail.elt.closest(".composer")) return tellBeside(event.detail.elt, status);
    say(composer, refusals[status] || fill(words.notPublished, { status }), { isBad: true });
  }
  // Withdraw, Pin, Correct: what went wrong stands where it was pressed.
  function tellBeside(pressed, status) {
    const place = pressed.closest("dialog form, .row-update") || document.querySelector(".composer");
    place.querySelector(".problem")?.remove();
    const problem = document.createElement("p");
    problem.className = "err problem";
    problem.setAttribute("role", "alert");
    problem.textContent = status ? fill(words.notDone, { status }) : words.notDoneOffline;
    place.append(problem);
  }
  for (const failure of ["htmx:sendError", "htmx:timeout", "htmx:responseError"]) document.body.addEventListener(failure, refused);
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    // Signed out: the answer is the sign-in page, which must not replace the words.
    if (new URL(event.detail.xhr.responseURL || location).pathname.startsWith("/accounts/")) {
      event.detail.shouldSwap = false;
      say(document.querySelector(".composer"), refusals[401], { isBad: true });
    }
  });
  for (const [type, busy] of [["htmx:beforeRequest", "true"], ["htmx:afterRequest", "false"]]) {
    document.body.addEventListener(type, (event) => event.detail.elt.querySelector?.("[data-send]")?.setAttribute("aria-busy", busy));
  }

  /* ---- After something was swapped in -------------------------------------------- */

  function settle(root) {
    showNotes(root);
    showAges();
  }
  document.body.addEventListener("htmx:afterSettle", (event) => {
    settle(document);
    const { elt, requestConfig } = event.detail;
    if (elt.id === "desk-poll") return;
    const asked = requestConfig?.elt;
    // Only when it was asked for: a poll must not take the focus into an open correction.
    const correcting = asked?.matches("[id^=correct-]") ? elt.querySelector?.("#correcting") : null;
    const composer = elt.matches?.(".composer") ? elt : correcting;
    if (composer) {
      const invalid = composer.querySelector("[aria-invalid=true]");
      (invalid || composer.querySelector(".c-heading textarea")).focus({ preventScroll: composer.id === "composer" && !invalid });
      if (composer.getBoundingClientRect().top < 0 && !invalid) composer.scrollIntoView({ block: "start" });
    } else if (elt.matches?.(".row-update") && asked?.closest("#correcting")) {
      elt.querySelector("[id^=correct-]")?.focus({ preventScroll: true });
    } else if (asked?.matches(".held")) {
      focusLater(document.querySelector("#rows .row-update h3"));
    }
  });

  // One composer in a row, and only the person takes it away.
  document.body.addEventListener("htmx:confirm", (event) => {
    const row = event.detail.elt.closest(".acts")?.closest(".row-update");
    const open = row?.querySelector(".composer");
    if (!open) return;
    event.preventDefault();
    open.querySelector(".c-heading textarea").focus();
  });
  document.body.addEventListener("htmx:confirm", (event) => {
    const stop = event.detail.elt;
    if (!stop.matches("[data-stop]") || !hasWords(stop.closest(".composer"))) return;
    event.preventDefault();
    ask(words.discard, words.discardMeans, words.keepEditing, words.discardMine, () => event.detail.issueRequest(true));
  });
  function ask(question, meaning, stay, go, act) {
    const box = document.createElement("div");
    box.className = "question";
    const title = document.createElement("h2");
    title.id = "question-title";
    title.textContent = question;
    const text = document.createElement("p");
    text.textContent = meaning;
    const buttons = document.createElement("div");
    buttons.className = "da";
    for (const [label, look, chosen] of [[stay, "btn", false], [go, "btn stop go", true]]) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = look;
      button.textContent = label;
      button.addEventListener("click", () => { dialog.close(); if (chosen) act(); });
      buttons.append(button);
    }
    box.append(title, text, buttons);
    dialog.replaceChildren(box);
    opener = document.activeElement;
    dialog.showModal();
    buttons.firstElementChild.focus();
  }

  // A picture that is still on its way would be left behind.
  document.body.addEventListener("htmx:confirm", (event) => {
    const form = event.detail.elt.closest(".composer");
    if (!event.detail.elt.matches(".composer, [data-save]") || !form.querySelector(".upload")) return;
    event.preventDefault();
    say(form, words.pictureOnItsWay, { isBad: true });
  });

  // Leaving with words that are nowhere else asks first.
  let isSending = false;
  function hasWords(composer) {
    const isChanged = (field) => {
      if (field.type === "hidden" || field.type === "file") return false;
      const isTick = field.type === "checkbox" || field.type === "radio";
      return isTick ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
    };
    // One that was refused holds words that are nowhere else, changed or not.
    return composer.hasAttribute("data-refused") || [...composer.querySelectorAll("textarea, input")].some(isChanged);
  }
  document.addEventListener("submit", (event) => { if (event.target.matches(".composer")) isSending = true; });
  addEventListener("beforeunload", (event) => {
    if (!isSending && [...document.querySelectorAll(".composer")].some(hasWords)) event.preventDefault();
  });
  document.body.addEventListener("htmx:afterRequest", () => { isSending = false; });

  const relative = new Intl.RelativeTimeFormat("en-GB", { numeric: "auto", style: "short" });
  function showAges() {
    for (const time of document.querySelectorAll(".row-update .when time")) {
      const age = time.nextElementSibling;
      const minutes = Math.round((Date.now() - Date.parse(time.dateTime)) / 60_000);
      if (!age) continue;
      age.dataset.day ??= age.textContent;
      age.textContent = minutes < 1 ? "now"
        : minutes < 60 ? relative.format(-minutes, "minute")
        : minutes < 1440 ? relative.format(-Math.round(minutes / 60), "hour")
        : age.dataset.day;
    }
  }
  setInterval(() => { if (!document.hidden) showAges(); }, 60_000);

  // On phones nothing takes the focus: the keyboard would cover the page.
  if (isWide.matches && !location.hash) document.querySelector("#composer .c-heading textarea")?.focus({ preventScroll: true });
  settle(document);
})();
