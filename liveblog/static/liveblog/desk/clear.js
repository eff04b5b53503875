// "Clear this phone", and signing out: nothing typed or waiting stays on this device.

on("click", "[data-clear-device]", async (pressed) => {
  letGo();
  await dropAllPictures();
  await emptyDevice();
  sent.length = 0;
  for (const composer of composers()) {
    if (composer.id === "composer") await makeBlank(composer);
    tell(composer, said.cleared);
  }
  await listOutbox();
  pressed.closest(".menu")?.removeAttribute("open");
  document.getElementById("cleared").textContent = said.cleared;
});
on("submit", "form[action$='/logout/']", async (form, event) => {
  if (form.dataset.isEmptied) return;
  event.preventDefault();
  const waiting = (await waitingEntries()).length + await countHereAlone() + [...pictures.values()].filter(isUnsettled).length;
  const leave = async () => {
    letGo();
    await dropAllPictures();
    await emptyFor(person);
    form.dataset.isEmptied = "yes";
    isSending = true;
    form.submit();
  };
  if (waiting) ask(said.leaveTitle, fill(said.leaveMeans, { n: waiting }), said.keepIt, said.leave, leave);
  else await leave();
});
