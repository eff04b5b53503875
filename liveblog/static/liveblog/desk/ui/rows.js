// The row of an update that a picture has joined, as it is now.

import { showAges } from "./ages.js";

export async function showRow({ id, url }) {
  const reply = await fetch(url, { redirect: "manual" }).catch(() => null);
  const row = document.getElementById(id);
  if (!reply?.ok || !row || row.querySelector(".composer, details[open]")) return;
  const answer = document.createElement("template");
  answer.innerHTML = await reply.text();
  const now = answer.content.getElementById(id);
  if (!now) return;
  const focused = row.contains(document.activeElement) ? document.activeElement.id : "";
  row.replaceWith(now);
  htmx.process(now);
  showAges();
  if (focused) document.getElementById(focused)?.focus();
}
