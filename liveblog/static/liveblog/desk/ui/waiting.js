// Beside the desk's poll a request waits for news of this blog in the waiting room, as the pages of
// readers do (reader/hold.js), and has the poll ask when there is some. It says that there is
// something, to anybody; what, and by whom, the poll is told, who has signed in.

import { askForNews } from "./ask-for-news.js";

const LOOK_MS = 500;
const REFUSED_MS = 60_000;

let until = 0, // by the server's clock; with 0 it says the next
  notBefore = 0,
  answered = "", // the last address at which there was news: it would be there at once again
  controller = null; // of the request that is under way

const addressNow = () => document.getElementById("desk-poll")?.dataset.wait ?? "";

async function wait() {
  const address = addressNow();
  const isRest = document.hidden || !navigator.onLine || Date.now() < notBefore;
  if (controller || isRest || !address || address === answered) return;
  controller = new AbortController();
  const { signal } = controller;
  const reply = await fetch(`${address}until/${until}/`, {
    signal,
    credentials: "omit",
    redirect: "error",
  }).catch(() => null);
  controller = null;
  until = Number(reply?.headers.get("Poll-Until") ?? 0);
  if (!until && !signal.aborted) notBefore = Date.now() + REFUSED_MS;
  if (reply?.status !== 200) return;
  answered = address;
  if (address === addressNow()) askForNews();
}
setInterval(wait, LOOK_MS);
document.addEventListener("visibilitychange", () => {
  if (document.hidden) controller?.abort();
});
