// A moment that is typed: a time of 24 hours, and a day (liveblog/desk/moment_field.py).

import { on } from "./page.js";

// As the two fields have it. (Swedish is written so.)
/** @type {(moment: string | number) => string[]} */
export function onTheBlogsClock(moment) {
  const options = /** @type {const} */ ({
    dateStyle: "short",
    timeStyle: "short",
    timeZone: document.body.dataset.zone || "UTC",
  });
  const [day, time] = new Intl.DateTimeFormat("sv", options).format(new Date(moment)).split(" ");
  return [time, day];
}
const dayOf = (time) => time.closest(".moment").querySelector("[type=date]");
/** @type {(day: Found, value: string) => void} */
function setDay(day, value) {
  day.value = value;
  day.dispatchEvent(new Event("input", { bubbles: true }));
}

// A time alone is of today, and says so; it is taken away with the time, if nobody chose it.
on("input", "[data-time]", (time) => {
  const day = dayOf(time);
  if (time.value.trim() && !isFilled(day)) {
    const [, today] = onTheBlogsClock(Date.now());
    day.dataset.today = today;
    setDay(day, today);
  } else if (!time.value.trim() && day.value === day.dataset.today) {
    delete day.dataset.today;
    setDay(day, "");
  }
});
// Half a day has no value: it would be sent as if nothing had been typed.
export const isFilled = (field) => field.value.trim() !== "" || field.validity.badInput;
document.addEventListener("formdata", ({ target, formData }) => {
  const form = /** @type {Composer} */ (target);
  for (const day of form.querySelectorAll("[type=date]"))
    if (day.validity.badInput) formData.set(day.name, "?");
});
