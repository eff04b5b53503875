// Without a connection the service worker answers with the shell: a composer for whichever
// blog stands in the address. It holds nobody's data; what this device knows is put in.

import { makeBlank } from "../composer/blocks.js";
import { fieldsOf, hasTyped, valueIn } from "../composer/fields.js";
import { placeOf } from "../composer/identity.js";
import { linkTo } from "../ui/elements.js";
import { focusHeading } from "../ui/page.js";
import { deviceWords } from "../ui/words.js";
import { contact, isShell, shelves } from "./device.js";
import { store } from "./store.js";

const slugHere = location.pathname.match(/^\/desk\/live\/([-\w]+)\//)?.[1];
const homeOf = (slug) => deviceWords.blog.replace("/-/", `/${slug}/`);

// Known here from now on: how the blog is called, and what an empty composer of it holds.
export async function rememberPlace(composer) {
  const heading = document.querySelector("#strip h1");
  if (!heading || composer.dataset.version !== "0") return;
  const place = placeOf(composer);
  const blank =
    valueIn(fieldsOf(composer), "draft") || hasTyped(composer) ? undefined : fieldsOf(composer);
  await store.update(
    place,
    (known) => ({
      blank: known?.blank,
      ...(blank && { blank }),
      headline: heading.textContent,
      language: heading.lang,
      direction: heading.dir,
      zone: document.body.dataset.zone,
      quotes: composer.dataset.quotes,
    }),
    shelves.places,
  );
}

export async function fillShell() {
  const places = await store.entries(shelves.places);
  const list = document.querySelector("[data-places]");
  for (const [place, { headline, language, direction }] of places) {
    const line = document.createElement("li");
    const link = linkTo(`${place}/`, headline);
    Object.assign(link, { lang: language, dir: direction });
    line.append(link);
    list.append(line);
  }
  const here = slugHere && places.find(([place]) => `${place}/` === homeOf(slugHere));
  document.querySelector("[data-unknown]").hidden = Boolean(here);
  const composer = document.getElementById("composer");
  if (!here) return;
  const [, { headline, language, direction, quotes }] = here;
  Object.assign(composer.dataset, { language, quotes });
  const heading = document.querySelector("#strip h1");
  Object.assign(heading, { textContent: headline, lang: language, dir: direction });
  document.title = headline;
  await makeBlank(composer);
  composer.hidden = false; // what is typed before it was filled would be lost
  focusHeading();
}
// There is a connection, or there is none; and with one, the way to the full desk.
const LOOK_MS = 15_000;
/** @type {(isConnected: boolean) => void} */
function showConnection(isConnected) {
  for (const part of document.querySelectorAll("[data-no-connection]")) part.hidden = isConnected;
  document.querySelector("[data-connected]").hidden = !isConnected;
}
const look = async () => showConnection(Boolean(await contact()));
// What the browser says of the line may be true of a hotel's: the desk itself is asked.
/** @type {(isConnected: boolean) => void} */
export function watchConnection(isConnected) {
  showConnection(isConnected);
  addEventListener("online", look);
  addEventListener("offline", () => showConnection(false));
  setInterval(() => {
    if (!document.hidden) look();
  }, LOOK_MS);
}
// The addresses of the shell are of no blog: before htmx reads them, they are of this one.
if (isShell && slugHere) {
  for (const name of ["action", "formaction", "hx-post", "data-keep"]) {
    for (const element of document.querySelectorAll(`[${name}*="/live/-/"]`))
      element.setAttribute(
        name,
        element.getAttribute(name).replace("/live/-/", `/live/${slugHere}/`),
      );
  }
  htmx.process(document.body);
}
