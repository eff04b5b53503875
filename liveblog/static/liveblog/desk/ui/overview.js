// The screen of all blogs: it says which lines it has, and is sent those that look different now.

import { showAges } from "./ages.js";

const poll = document.getElementById("blogs-poll");
const behind = document.getElementById("blogs-behind");
const isOurs = (event) => poll && event.detail.elt === poll;

// What was not swapped, since the focus is in it, is asked for again.
const seen = () =>
  Array.from(document.querySelectorAll(".blog[data-place]"), (line) => {
    const now = line.querySelector("[data-state]");
    return `${line.dataset.place}.${now.dataset.state}`;
  }).join(" ");

document.body.addEventListener("htmx:configRequest", (event) => {
  if (!isOurs(event)) return;
  event.detail.parameters.seen = seen();
  if (document.querySelector("#blogs-told a")) event.detail.parameters.told = "1";
});
document.body.addEventListener("htmx:afterRequest", (event) => {
  if (!isOurs(event)) return;
  // Who was signed out meanwhile gets the sign-in page.
  const { successful, xhr } = event.detail;
  behind.hidden = successful && xhr.responseURL.includes("/now/");
  showAges();
});
document.addEventListener("visibilitychange", () => {
  if (poll && !document.hidden) htmx.trigger(poll, "desk:awake");
});
showAges();
