// The front page follows, too: its list comes whole, and is grafted level by level. Nothing is
// announced. While somebody looks the blogs keep their order, whichever has news.

import { isPoll } from "./cursor.js";
import { byId } from "./page.js";
import { isPaused } from "./pause.js";
import { showTimes } from "./times.js";

const listing = byId("listing");
let isPressed = false, // a finger or a button is down
  hasComeBack = false;

/** @type {(list: Element) => Element[]} */
const blogsIn = (list) => [...list.querySelectorAll(":scope > .card-blog")];

// Those that are new to the page stand between the others where the answer has them.
/** @type {(news: Element) => void} */
function keepOrder(news) {
  const known = blogsIn(news).filter(({ id }) => byId(id));
  const order = blogsIn(listing).map(({ id }) => id);
  const places = known.map((blog) => {
    const place = document.createComment("");
    blog.replaceWith(place);
    return place;
  });
  known.sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
  for (const [at, place] of places.entries()) place.replaceWith(known[at]);
}

// A blog that goes would take the focus with it. On a heading Enter opens nothing.
/** @type {(news: Element) => void} */
function keepFocus(news) {
  const focused = document.activeElement?.closest("#listing > .card-blog");
  const stays = new Set(blogsIn(news).map(({ id }) => id));
  if (!focused || stays.has(focused.id)) return;
  const own = blogsIn(listing).filter((blog) => blog === focused || stays.has(blog.id));
  const at = own.indexOf(focused);
  const heading = (own[at + 1] ?? own[at - 1])?.querySelector("h2");
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

// Who was away has not yet aimed at anything: now the order may be put right.
function comeBack() {
  hasComeBack ||= !document.hidden;
}

if (listing) {
  for (const [type, isDown] of Object.entries({ down: true, up: false, cancel: false }))
    addEventListener(`pointer${type}`, () => {
      isPressed = isDown;
    });
  // The browser's own menu may have swallowed that it is up.
  addEventListener("pointermove", ({ buttons }) => {
    if (!buttons) isPressed = false;
  });
  document.addEventListener("visibilitychange", comeBack);
  addEventListener("pageshow", (event) => event.persisted && comeBack());
  document.body.addEventListener("htmx:beforeRequest", (event) => {
    if (isPoll(event) && isPaused) event.preventDefault();
  });
  // An answer that is not taken comes again, since it is asked for with the same cursor.
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    if (isPoll(event) && (isPaused || isPressed)) event.detail.shouldSwap = false;
  });
  document.body.addEventListener("htmx:oobBeforeSwap", (event) => {
    const { target, fragment } = event.detail;
    if (target !== listing) return;
    showTimes(fragment.firstElementChild);
    keepFocus(fragment.firstElementChild);
    const mayMove = hasComeBack && !listing.contains(document.activeElement);
    if (!mayMove) keepOrder(fragment.firstElementChild);
    hasComeBack = false;
  });
}
