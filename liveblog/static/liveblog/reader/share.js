// Sharing: the device's own sheet where it has one, else the link is copied. Without
// either the link leads to the permalink, as it does without script.

import { isPlainClick, say, words } from "./page.js";

document.addEventListener("click", async (event) => {
  const link = event.target.closest("a[data-share]");
  if (!link || !isPlainClick(event) || !(navigator.share || navigator.clipboard)) return;
  event.preventDefault();
  try {
    if (navigator.share) await navigator.share({ title: titleOf(link), url: link.href });
    else {
      await navigator.clipboard.writeText(link.href);
      sayCopied(link);
    }
  } catch (error) {
    // Who closes the sheet has thought better of it; a refused clipboard is another matter.
    if (error.name !== "AbortError") location.assign(link.href);
  }
});

const titleOf = (link) =>
  (link.closest(".update")?.querySelector("h3") ?? document.querySelector("h1")).textContent.trim();

function sayCopied(link) {
  const copied = document.createElement("span");
  copied.className = "copied";
  copied.setAttribute("aria-hidden", "true");
  copied.textContent = words.copied;
  link.append(copied);
  say(words.copied);
  setTimeout(() => {
    copied.remove();
    say("");
  }, 2_000);
}
