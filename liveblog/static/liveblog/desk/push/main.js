// A push while it is written: how many characters are left, and as a phone shows it.

for (const count of document.querySelectorAll("[data-count]")) {
  const { count: id, most } = /** @type {HTMLElement} */ (count).dataset;
  const field = /** @type {any} */ (document.getElementById(id));
  const shown = document.querySelector("[data-shown]");
  const tell = () => {
    // In characters, as the desk counts them: an emoji is one.
    const length = [...field.value.trim()].length;
    count.textContent = `${length} / ${most}`;
    count.toggleAttribute("data-over", length > Number(most));
    shown.textContent = field.value;
  };
  field.addEventListener("input", tell);
  tell();
}
