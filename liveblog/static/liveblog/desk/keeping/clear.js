// "Clear this phone", and signing out: nothing typed or waiting stays on this device.

import { makeBlank } from "../composer/blocks.js";
import { setSending } from "../composer/sends.js";
import { dropAllPictures, isUnsettled, pictures } from "../pictures/store.js";
import { ask } from "../ui/dialogs.js";
import { fill, on } from "../ui/page.js";
import { deviceWords } from "../ui/words.js";
import { emptyDevice, emptyFor, person } from "./device.js";
import { letGo } from "./hands.js";
import { listOutbox, sent, waitingEntries } from "./outbox.js";
import { tell } from "./told.js";
import { composers, countHereAlone } from "./working-copy.js";

on("click", "[data-clear-device]", async (pressed) => {
  letGo();
  await dropAllPictures();
  await emptyDevice();
  sent.length = 0;
  for (const composer of composers()) {
    if (composer.id === "composer") await makeBlank(composer);
    tell(composer, deviceWords.cleared);
  }
  await listOutbox();
  pressed.closest(".menu")?.removeAttribute("open");
  document.getElementById("cleared").textContent = deviceWords.cleared;
});
on("submit", "form[action$='/logout/']", async (form, event) => {
  if (form.dataset.isEmptied) return;
  event.preventDefault();
  const waiting =
    (await waitingEntries()).length +
    (await countHereAlone()) +
    [...pictures.values()].filter(isUnsettled).length;
  const leave = async () => {
    letGo();
    await dropAllPictures();
    await emptyFor(person);
    form.dataset.isEmptied = "yes";
    setSending(true);
    form.submit();
  };
  if (waiting)
    ask(
      deviceWords.leaveTitle,
      fill(deviceWords.leaveMeans, { n: waiting }),
      deviceWords.keepIt,
      deviceWords.leave,
      leave,
    );
  else await leave();
});
