// Beside each time how long ago it was, and the reader's own time where it is another one.

import { byId, feed, language, said, words } from "./page.js";

const MINUTE_MS = 60_000,
  DAY_MINUTES = 1440;
const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto", style: "short" });
export const clock = new Intl.DateTimeFormat(language, {
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});
const weekdayAndClock = new Intl.DateTimeFormat(language, {
  weekday: "short",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

const aged = feed ?? byId("listing");

// By how many ms the server's clock is ahead of this device's, which may be wrong by hours.
let ahead = 0;
/** @type {(xhr: XMLHttpRequest) => void} */
export function setClock(xhr) {
  // A cache that kept the answer says for how long.
  const kept = Number(xhr.getResponseHeader("Age")) * 1000;
  const off = Date.parse(xhr.getResponseHeader("Date")) + kept - Date.now();
  const isWrong = Math.abs(off) > MINUTE_MS;
  if (!isWrong && !ahead) return;
  ahead = isWrong ? off : 0;
  showTimes();
}

/** @param {Element} [within] */
export function showTimes(within = aged) {
  if (!within || !words.language) return; // a page without our words keeps the server's times
  for (const time of within.querySelectorAll(".when time")) {
    showAge(time);
    if (feed) showYours(time);
  }
}

function showAge(time) {
  const age = time.parentElement.querySelector(".ago");
  if (!age) return;
  const minutes = Math.round((Date.now() + ahead - Date.parse(time.dateTime)) / MINUTE_MS);
  age.dataset.day ??= age.textContent;
  age.textContent =
    minutes < -1 || minutes >= DAY_MINUTES
      ? age.dataset.day // by a clock that is behind it is still to come
      : minutes < 1
        ? words.now
        : minutes < 60
          ? relative.format(-minutes, "minute")
          : relative.format(-Math.round(minutes / 60), "hour");
}

/* Two zones may differ on one day and agree on another: what counts is the moment itself. */

const theirOffset = (moment) => {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(moment);
  return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
};
const yourOffset = (moment) => -new Date(moment).getTimezoneOffset();
export const isElsewhere = (moment) => theirOffset(moment) !== yourOffset(moment);

// Where it was another day for the reader, that is said too: "Mon 23:10 your time".
function yourTime(moment) {
  const yours = new Date(moment);
  const isAnotherDay = yours.getDate() !== Number(moment.slice(8, 10));
  return said("yourTime", { time: (isAnotherDay ? weekdayAndClock : clock).format(yours) });
}

function showYours(time) {
  showBeside(time.parentElement, isElsewhere(time.dateTime) ? yourTime(time.dateTime) : "");
}

// "Times are in CET (UTC+1)", and the reader's are not.
export function showZone() {
  const line = document.querySelector("#status-line .state");
  const moment = line?.querySelector("time")?.dateTime;
  if (moment && words.language)
    showBeside(line, isElsewhere(moment) ? said("yourZone", { zone: yourZone(moment) }) : "");
}

// "UTC−5 (New York)": an offset, as the server writes it, and the city of the device's zone.
function yourZone(moment) {
  const minutes = Math.abs(yourOffset(moment));
  const rest = minutes % 60 ? `:${String(minutes % 60).padStart(2, "0")}` : "";
  const offset = minutes
    ? `UTC${yourOffset(moment) < 0 ? "−" : "+"}${Math.floor(minutes / 60)}${rest}`
    : "UTC";
  const [area, ...places] = Intl.DateTimeFormat().resolvedOptions().timeZone.split("/");
  return places.length && area !== "Etc"
    ? `${offset} (${places.at(-1).replaceAll("_", " ")})`
    : offset;
}

function showBeside(line, sentence) {
  const beside = line.querySelector(".yours") ?? document.createElement("span");
  if (!sentence) {
    beside.remove();
    return;
  }
  beside.className = "yours";
  if (beside.textContent !== sentence) beside.textContent = sentence;
  if (!beside.isConnected) line.append(" ", beside); // heard as words of their own
}

if (aged) {
  showTimes();
  showZone();
  setInterval(() => {
    if (!document.hidden) showTimes();
  }, MINUTE_MS);
}
