// Who is told to sign in again, in another tab, is told when that is done.

import { say } from "../ui/page.js";
import { words } from "../ui/words.js";
import { contact, person } from "./device.js";
import { composers, happenIn } from "./editing-sessions.js";

const LOOK_MS = 15_000;
const told = () => [...document.querySelectorAll("[data-saved] [data-sign-in]")];
async function look() {
  if (document.hidden || !told().length) return;
  const here = await contact();
  if (here?.person !== person) return;
  for (const link of told()) say(link.closest(".composer, [data-settings]"), words.signedInAgain);
  for (const composer of composers()) happenIn(composer, "saveDue");
}
document.addEventListener("visibilitychange", look);
addEventListener("focus", look);
setInterval(look, LOOK_MS);
