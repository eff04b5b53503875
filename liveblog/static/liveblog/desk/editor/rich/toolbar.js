// The toolbar over a text: one stop of the Tab key, arrows inside.

export function addToolbar(editor, place, act) {
  const bar = document.getElementById("editor-toolbar").content.firstElementChild.cloneNode(true);
  if (!place.matches(".composer *")) bar.querySelector("[data-act=quote]").remove();
  const buttons = [...bar.querySelectorAll("button")];
  const isMac = /Mac|iP(hone|ad)/.test(navigator.platform);
  for (const hint of isMac ? bar.querySelectorAll("kbd") : [])
    hint.textContent = hint.textContent.replace("Ctrl", "⌘").replace("Alt", "⌥");

  const stopAt = (stop) => {
    for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
  };
  stopAt(buttons[0]);
  // A bar that comes under a pointer at rest says nothing: its words would cover the heading.
  bar.classList.add("is-untouched");
  const touched = () => bar.classList.remove("is-untouched");
  for (const type of ["pointermove", "keydown", "focusin"])
    bar.addEventListener(type, touched, { once: true });
  // The caret stays in the text under the pointer.
  bar.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "mouse") event.preventDefault();
  });
  bar.addEventListener("mousedown", (event) => event.preventDefault());
  bar.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) act(button.dataset.act);
  });
  bar.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(/** @type {Found} */ (event.target));
    const ahead = getComputedStyle(bar).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const back = ahead === "ArrowRight" ? "ArrowLeft" : "ArrowRight";
    const to = { [ahead]: at + 1, [back]: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === "Escape") {
      event.preventDefault();
      editor.commands.focus();
    }
    if (to === undefined) return;
    event.preventDefault();
    const next = buttons.at(to % buttons.length);
    stopAt(next);
    next.focus();
  });
  const show = () => {
    for (const button of buttons) {
      const kind = button.dataset.active;
      if (kind) button.setAttribute("aria-pressed", String(editor.isActive(kind)));
    }
  };
  editor.on("transaction", show);
  show();
  place.append(bar);
  return bar;
}
