// An answer that is not the desk's, such as a hotel's sign-in page: it must not take the
// composer's place, and what was sent waits in the outbox.

import { isSend, pressed } from "../composer/sends.js";
import { composerOf } from "../ui/page.js";
import { deviceWords } from "../ui/words.js";
import { deskTime } from "./device.js";
import { publishedFrom, queue } from "./outbox.js";
import { tell } from "./told.js";

document.body.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr } = event.detail;
  const elt = pressed(event);
  const composer = isSend(event) && composerOf(elt);
  if (
    !composer ||
    xhr.status !== 200 ||
    xhr.getResponseHeader("Update-Id") ||
    /id="(composer|correcting)"/.test(xhr.response)
  )
    return;
  event.detail.shouldSwap = false;
  if (new URL(xhr.responseURL || location.href, location.href).pathname.startsWith("/accounts/"))
    return;
  if (publishedFrom(event)) queue(composer, xhr.sent);
  else tell(composer, deviceWords.hereOffline, deskTime());
});
