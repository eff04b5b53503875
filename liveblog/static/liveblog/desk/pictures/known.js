// What a picture's file says of it goes into its figure's form, never over what was typed.

import { happenIn } from "../keeping/editing-sessions.js";
import { isFilled, onTheBlogsClock } from "../ui/moments.js";
import { composerOf, on } from "../ui/page.js";

const usualCredit = () =>
  document.getElementById("figure-to-copy").content.querySelector("[name$='-credit']").value;
// Once a picture has come: says which words were filled in.
export function fillKnown(picture, known = {}) {
  for (const place of document.querySelectorAll(`form [data-awaited="${picture.name}"]`)) {
    const field = (name) => place.querySelector(`[name$="-${name}"]`);
    const isFree = (name) =>
      !field(name).value.trim() || (name === "credit" && field(name).value === usualCredit());
    for (const name of ["caption", "credit", "alt"]) {
      if (!known[name] || !isFree(name) || (name === "alt" && field("is_decorative")?.checked))
        continue;
      field(name).value = field(name).dataset.filled = known[name];
      picture.isFilled = true;
    }
    fillRights(place, field, known);
    const line = place.querySelector("[data-from-file]");
    line.hidden = !known.from_file;
    line.querySelector("[data-said]").textContent = known.from_file || "";
    const add = line.querySelector("[data-add-place]");
    Object.assign(add.dataset, { addPlace: known.place || "", taken: known.taken_on || "" });
    add.hidden = !known.place && !known.taken_on;
    const composer = composerOf(place);
    if (composer) happenIn(composer, "changed");
    else place.dispatchEvent(new Event("input", { bubbles: true })); // in a blog's settings
  }
}
// What is seen now is what was said of it: sent back as it is, it changes nothing.
function fillRights(place, field, known) {
  if (!("rights_seen" in known)) return;
  field("own_pages_only").checked ||= known.own_pages_only;
  const ends = [field("ends_at_time"), field("ends_at_date")];
  if (known.ends_at && !ends.some(isFilled))
    onTheBlogsClock(known.ends_at).forEach((value, n) => (ends[n].value = value));
  field("rights_seen").value = known.rights_seen;
  if (field("own_pages_only").checked || ends.some(isFilled))
    place.querySelector(".pic-rights").open = true;
}

// "Arnfeld, 12 May 2026", in the blog's language, behind the caption.
on("click", "[data-add-place]", (button) => {
  const { addPlace, taken } = button.dataset;
  const tongue = button.closest("[data-language]").dataset.language.replace(/^en$/, "en-GB");
  const day =
    taken &&
    new Intl.DateTimeFormat(`${tongue}-u-nu-latn`, { dateStyle: "long", timeZone: "UTC" }).format(
      new Date(taken),
    );
  const added = [addPlace, day].filter(Boolean).join(", ");
  const caption = button.closest(".pic").querySelector("[name$='-caption']");
  const before = caption.value.trim();
  const isSentence = /[.!?…]$/.test(before);
  caption.value = before
    ? `${before}${isSentence ? "" : ","} ${added}${isSentence ? "." : ""}`
    : added;
  button.hidden = true;
  caption.focus();
  caption.dispatchEvent(new Event("input", { bubbles: true }));
});
// It needs no alt text, or somebody still has to write it: not both.
const OTHER = { is_decorative: "owes_alt", owes_alt: "is_decorative" };
on("change", ".instead input", (box) => {
  const other = box
    .closest(".instead")
    .querySelector(`[name$="-${OTHER[box.name.split("-").pop()]}"]`);
  if (box.checked && other) other.checked = false;
});
