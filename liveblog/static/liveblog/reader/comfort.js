// The menu of text sizes and colours: what is chosen holds at once and is kept on this device.
// before_paint.js sets it on the next page. A module of its own, which comes when the menu is opened.

const menu = /** @type {any} */ (document.getElementById("comfort"));
const { dataset } = document.documentElement;
let isOpenable = false;

// From then on the button opens and closes it without us.
/** @type {(button: HTMLButtonElement) => Promise<void>} */
export async function firstOpen(button) {
  if (isOpenable) return;
  isOpenable = true;
  await new Promise((done) => {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = button.dataset.style;
    sheet.onload = sheet.onerror = done;
    document.head.append(sheet);
  });
  button.popoverTargetElement = menu;
  menu.showPopover();
}

for (const name of ["text", "theme"]) menu.elements[name].value = dataset[name] ?? "";

menu.addEventListener("change", ({ target: { name, value } }) => {
  if (value) dataset[name] = value;
  else delete dataset[name];
  try {
    if (value) localStorage.setItem(`reader:${name}`, value);
    else localStorage.removeItem(`reader:${name}`);
  } catch {
    /* for this page only */
  }
});
