// The menu of text sizes and colours: what is chosen holds at once and is kept on this device.
// before_paint.js sets it on the next page. A module of its own, which comes when the menu is opened.

const menu = /** @type {any} */ (document.getElementById("comfort"));
const { dataset } = document.documentElement;

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
