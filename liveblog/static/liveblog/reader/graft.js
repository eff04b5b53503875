// Put news in the place of what is there, level by level. What is the same stays the very
// same element: a player goes on, an opened embed is not loaded again, the selection and
// the focus stay, a picture does not flicker.

export const playersIn = (element) =>
  [element, ...element.querySelectorAll("[data-player]")].filter((each) => each.dataset.player);

// An embed is in use once the reader has opened it, a film from its start to its end.
export const isInUse = (player) =>
  Boolean(player.querySelector("iframe")) ||
  [...player.querySelectorAll("video, audio")].some(
    (media) => (!media.paused || media.played.length) && !media.ended,
  );

const isSamePlayer = (own, news) =>
  playersIn(own).some(
    (player) =>
      isInUse(player) &&
      playersIn(news).some((its) => its.dataset.player === player.dataset.player),
  );
// Cells have their places: two that say the same are two.
const isEqual = (own, news) => own.isEqualNode(news) && !own.matches("td");
const isSameKind = (own, news) =>
  own.id === news.id && own.tagName === news.tagName && own.className === news.className;

/** @type {(own: Element, news: Element) => void} */
export function graft(own, news) {
  const isPlayer = own.dataset.player && own.dataset.player === news.dataset.player;
  if (own.isEqualNode(news) || (isPlayer && isInUse(own))) return;
  copyAttributes(own, news);
  if (hasText(own) || hasText(news)) {
    if (own.innerHTML === news.innerHTML) return;
    if (own.closest("td")) {
      // What a figure's cell says now is another element, which lights up.
      news.dataset.new = "";
      own.replaceWith(news);
    } else own.replaceChildren(...news.childNodes);
    return;
  }
  const stays = new Map();
  pair([...own.children], [...news.children], stays);
  const staying = new Set(stays.values());
  for (const child of [...own.children]) if (!staying.has(child)) child.remove();
  let next = own.firstChild;
  for (const child of [...news.children]) {
    const counterpart = stays.get(child);
    if (!counterpart) {
      own.insertBefore(child, next);
      continue;
    }
    graft(counterpart, child);
    next = counterpart.nextSibling;
  }
}

// Which of our elements stay for which of the news: first the players in use, since they
// must not be moved, then what is equal, then what is of the same kind; each time only
// between those that have been found.
/** @type {(own: Element[], news: Element[], stays: Map<Element, Element>) => void} */
function pair(own, news, stays) {
  for (const isCounterpart of [isSamePlayer, isEqual, isSameKind]) {
    for (const [at, child] of news.entries()) {
      const found = own.findIndex((each) => isCounterpart(each, child));
      if (found < 0) continue;
      stays.set(child, own[found]);
      pair(own.slice(0, found), news.slice(0, at), stays);
      pair(own.slice(found + 1), news.slice(at + 1), stays);
      return;
    }
  }
}

const hasText = (element) =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());

function copyAttributes(own, news) {
  // Ours, so that a heading can have the focus: without it the focus would be lost.
  const isOurs = (name) => name === "tabindex";
  for (const { name } of [...own.attributes])
    if (!news.hasAttribute(name) && !isOurs(name)) own.removeAttribute(name);
  for (const { name, value } of news.attributes)
    if (own.getAttribute(name) !== value) own.setAttribute(name, value);
}
