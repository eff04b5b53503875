// A picture as large as the window, with its caption and credit, and those beside it in the same
// update. A press shows it in its own size, to be scrolled: so a map or a chart can be read on a
// phone. Pinching is the browser's. It is handed the page's words and imports nothing: a module of
// its own, which comes at the first press.

/** @type {HTMLDialogElement} */
let dialog;
let stage, said, previous, next;
let links = [],
  at = 0;

/** @type {(link: HTMLAnchorElement, words: DOMStringMap) => Promise<void>} */
export async function enlarge(link, words) {
  if (!dialog) await build(words);
  links = picturesBeside(link);
  at = links.indexOf(link);
  show();
  dialog.showModal();
  gone.observe(document.body, { childList: true, subtree: true });
}

// Those of the same update. What is covered stays covered.
const picturesBeside = (link) =>
  [...link.closest(".update, .hero").querySelectorAll("a.enlarge")].filter(
    (each) => !each.closest("details:not([open])"),
  );

async function build(words) {
  await styled(words.enlargedStyle);
  dialog = document.createElement("dialog");
  dialog.className = "enlarged";
  stage = element("div", "stage");
  stage.tabIndex = 0; // the keyboard scrolls it, too
  said = element("p", "said-of-it");
  previous = button("previous", "‹", words.previous, () => step(-1));
  next = button("next", "›", words.next, () => step(1));
  const close = button("close", "×", words.close, () => dialog.close());
  dialog.append(close, stage, previous, next, said);
  dialog.addEventListener("keydown", onKey);
  dialog.addEventListener("close", () => {
    gone.disconnect();
    stage.replaceChildren();
  });
  stage.addEventListener("click", ({ target, clientX, clientY }) => {
    if (target !== stage) resize(clientX, clientY);
    else if (!dialog.classList.contains("is-whole")) dialog.close();
  });
  document.body.append(dialog);
}

/** @type {(href: string) => Promise<unknown>} */
const styled = (href) =>
  new Promise((done, failed) => {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = href;
    sheet.onload = done;
    sheet.onerror = failed;
    document.head.append(sheet);
  });

function element(name, className) {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

function button(className, sign, label, act) {
  const made = element("button", className);
  made.type = "button";
  made.textContent = sign;
  made.ariaLabel = made.title = label;
  made.addEventListener("click", act);
  return made;
}

function show() {
  const link = links[at];
  const picture = link.querySelector("picture").cloneNode(true);
  const image = picture.querySelector("img");
  image.loading = "eager";
  for (const each of picture.children) each.sizes = "100vw";
  stage.replaceChildren(picture);
  const caption = link.closest("figure").querySelector(":scope > figcaption");
  said.replaceChildren(...(caption?.cloneNode(true).childNodes ?? []));
  dialog.ariaLabel = image.alt || link.ariaLabel;
  dialog.classList.remove("is-whole");
  previous.hidden = next.hidden = links.length === 1;
  // Not disabled: that would take the keyboard's focus away.
  previous.ariaDisabled = String(at === 0);
  next.ariaDisabled = String(at === links.length - 1);
}

function step(by) {
  if (!links[at + by]) return;
  at += by;
  show();
}

// As large as the window, or in its own size with the point that was pressed where it was.
function resize(x, y) {
  const image = stage.querySelector("img");
  const { left, top, width, height } = image.getBoundingClientRect();
  const isWhole = dialog.classList.toggle("is-whole");
  const own = isWhole ? `${image.getAttribute("width")}px` : "100vw";
  for (const each of image.parentElement.children) each.sizes = own;
  const now = image.getBoundingClientRect();
  stage.scrollBy(
    now.left + ((x - left) / width) * now.width - x,
    now.top + ((y - top) / height) * now.height - y,
  );
  stage.focus();
}

function onKey({ key, target }) {
  const isWhole = dialog.classList.contains("is-whole");
  const middle = [innerWidth / 2, innerHeight / 2];
  const forwards = getComputedStyle(dialog).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  if ((key === "+" && !isWhole) || (key === "-" && isWhole)) resize(...middle);
  if (isWhole && target === stage) return; // the arrows scroll
  if (key === "ArrowLeft" || key === "ArrowRight") step(key === forwards ? 1 : -1);
}

// An update that has changed has its pictures anew; one that was withdrawn has none any more.
const gone = new MutationObserver(() => {
  const link = links[at];
  if (link.isConnected) return;
  const again = [...document.querySelectorAll("a.enlarge")].find(({ href }) => href === link.href);
  if (!again || again.closest("details:not([open])")) return dialog.close();
  links = picturesBeside(again);
  at = links.indexOf(again);
  show();
});
