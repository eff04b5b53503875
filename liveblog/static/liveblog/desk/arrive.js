// After the page has come: what was left is put back, and what waits goes out.

async function arrive() {
  clockOffset = await idbKeyval.get("offset", everybody) || 0;
  if (isShell) await fillShell();
  for (const composer of composers()) {
    if (composer.id === "composer" && !isShell) await rememberPlace(composer);
    await pickUp(composer);
  }
  showWord();
  await listOutbox();
  const here = await contact();
  await forgetEndedSessions(here?.person);
  if (isShell && here && !here.isSignedOut) document.querySelector("[data-connected]").hidden = false;
  await flush();
}
document.body.addEventListener("htmx:afterSettle", () => { for (const composer of composers()) pickUp(composer); });
arrive();
