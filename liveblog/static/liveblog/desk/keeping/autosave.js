// When what is being written is kept: while it is typed, and when the page is left.

import { topicOf } from "../composer/identity.js";
import { on } from "../ui/page.js";
import { composers, happen, happenIn, sessions } from "./editing-sessions.js";

const typed = (composer) => happenIn(composer, "typed");
on("input", ".composer", typed);
on("change", ".composer", typed);

const open = () => composers().flatMap((composer) => sessions.get(topicOf(composer)) ?? []);
async function keepAndSave(session) {
  if (!session.state.isUnkept) return;
  await happen(session, { type: "paused" });
  await happen(session, { type: "saveDue" });
}
const keepAllNow = () => open().forEach(keepAndSave);
document.addEventListener("visibilitychange", () => {
  if (document.hidden) keepAllNow();
});
addEventListener("pagehide", keepAllNow);
addEventListener("online", () => {
  for (const session of open()) happen(session, { type: "saveDue" });
});
