// "Clear this device", and signing out: nothing typed or waiting stays here. What would be
// lost is named first.

import { makeBlank } from "../composer/blocks.js";
import { setSending } from "../composer/sends.js";
import { dropShared } from "../pictures/shared.js";
import { dropAllPictures } from "../pictures/store.js";
import { ask, setOpener } from "../ui/dialogs.js";
import { fill, on } from "../ui/page.js";
import { deviceWords } from "../ui/words.js";
import { emptyDevice, emptyFor, person } from "./device.js";
import { closeAll, composers } from "./editing-sessions.js";
import { listOutbox, sent } from "./outbox.js";
import { forgetSettings } from "./settings.js";
import { tell } from "./told.js";
import { unsentHere, unsentOfOthers } from "./unsent.js";

on("click", "[data-clear-device]", async (pressed) => {
  const unsent = [...(await unsentHere()), ...(await unsentOfOthers())];
  if (!unsent.length) return clearDevice(pressed);
  ask(
    deviceWords.clearTitle,
    deviceWords.clearMeans,
    deviceWords.keepIt,
    deviceWords.clear,
    () => clearDevice(pressed),
    unsent,
  );
  // Not the button, which is out of sight once its menu is shut.
  return setOpener(pressed.closest(".menu")?.querySelector("summary"));
});
async function clearDevice(pressed) {
  closeAll();
  forgetSettings();
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
}
on("submit", "form[action$='/logout/']", async (form, event) => {
  if (form.dataset.isEmptied) return;
  event.preventDefault();
  const unsent = await unsentHere();
  const leave = async () => {
    closeAll();
    forgetSettings();
    await dropAllPictures();
    await dropShared();
    await emptyFor(person);
    form.dataset.isEmptied = "yes";
    setSending(true);
    form.submit();
  };
  if (unsent.length)
    ask(
      deviceWords.leaveTitle,
      fill(deviceWords.leaveMeans, { n: unsent.length }),
      deviceWords.keepIt,
      deviceWords.leave,
      leave,
      unsent,
    );
  else await leave();
});
