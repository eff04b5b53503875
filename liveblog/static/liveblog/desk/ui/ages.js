// "12 min ago" is British; digits are the same in every language of the desk.

import { words } from "./words.js";

const language = document.documentElement.lang.replace(/^en$/, "en-GB");
export const relative = new Intl.RelativeTimeFormat(`${language}-u-nu-latn`, {
  numeric: "auto",
  style: "short",
});
export function showAges() {
  for (const time of document.querySelectorAll(".row-update .when time, .blog-now .when time")) {
    const age = time.nextElementSibling;
    const minutes = Math.round((Date.now() - Date.parse(time.dateTime)) / 60_000);
    if (!age) continue;
    age.dataset.day ??= age.textContent;
    age.textContent =
      minutes < 1
        ? words.now
        : minutes < 60
          ? relative.format(-minutes, "minute")
          : minutes < 1440
            ? relative.format(-Math.round(minutes / 60), "hour")
            : age.dataset.day;
  }
}
setInterval(() => {
  if (!document.hidden) showAges();
}, 60_000);
