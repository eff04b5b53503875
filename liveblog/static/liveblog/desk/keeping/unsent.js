// What would be lost with this device, by what each is called.

import { titleIn } from "../composer/fields.js";
import { isUnsettled, pictures } from "../pictures/store.js";
import { fill } from "../ui/page.js";
import { deviceWords } from "../ui/words.js";
import { person } from "./device.js";
import { waitingEntries } from "./outbox.js";
import { keepSettings } from "./settings.js";
import { everybody, shelfOf, store } from "./store.js";
import { writtenHereAlone } from "./here-alone.js";

/** @type {() => Promise<string[]>} */
export async function unsentHere() {
  await keepSettings();
  const written = await writtenHereAlone();
  const waiting = await waitingEntries();
  const sending = [...pictures.values()].filter(isUnsettled);
  return [
    ...waiting.map(({ title }) => `${deviceWords.kindOutbox}: ${title}`),
    ...written.map(
      ({ title, fields }) => `${deviceWords.kindWriting}: ${title || titleIn(fields)}`,
    ),
    ...sending.map(({ fileName }) => `${deviceWords.kindPicture}: ${fileName}`),
  ];
}
// What colleagues wrote who have signed in here is counted, not shown.
/** @type {() => Promise<string[]>} */
export async function unsentOfOthers() {
  const known = (await store.get("sessions", everybody)) || {};
  let n = 0;
  for (const who of Object.keys(known)) {
    if (who === person) continue;
    const written = await store.values(shelfOf(who, "writing"));
    n += written.filter((record) => !record.isOnTheDesk).length;
    for (const name of ["outbox", "files"]) n += (await store.values(shelfOf(who, name))).length;
  }
  return n ? [fill(deviceWords.ofOthers, { n })] : [];
}
