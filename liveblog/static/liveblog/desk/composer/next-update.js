// What was typed while an update was being sent is no part of it: it goes on in the next, or
// in this one where it has come back. Pure: of names and values alone.

const OF_COMPOSER = ["key", "draft", "draft_seen", "announces"];
export const IN_BLOCK = /^[a-z]+-[a-z0-9]+-/;

/** @type {(sent: Fields, now: Fields) => Fields} */
export function typedSince(sent, now) {
  const had = new Set(sent.map(String));
  return now.filter((pair) => !had.has(String(pair)) && pair[1] && !OF_COMPOSER.includes(pair[0]));
}

/** @type {(one: Fields, other: Fields) => boolean} */
export const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

// What was added to a block that has gone goes on as text; a block that was added, as it is.
/** @type {(blank: Fields, sent: Fields, now: Fields, written: Set<string>) => Fields} */
export function nextUpdate(blank, sent, now, written) {
  const stood = new Map(sent);
  const typed = typedSince(sent, now);
  const gone = new Set([...stood.keys()].filter((name) => IN_BLOCK.test(name)));
  const isAdded = (pair) =>
    pair[0] === "block" ? typed.includes(pair) : IN_BLOCK.test(pair[0]) && !gone.has(pair[0]);
  const rest = ([name, value]) =>
    value.startsWith(stood.get(name) || "")
      ? value.slice((stood.get(name) || "").length).trim()
      : value;
  /** @type {Fields} */
  const lines = typed
    .filter(([name]) => !IN_BLOCK.test(name) && name !== "block")
    .map((pair) => [pair[0], pair[0] === "heading" ? rest(pair) : pair[1]]);
  const words = typed.filter(([name]) => gone.has(name) && written.has(name)).map(rest);
  const text = `${blank.find(([name]) => name === "block")?.[1] ?? ""}-words`;
  const kept = blank.filter(([name]) => name !== text && !lines.some(([line]) => line === name));
  return [...kept, ...lines, [text, words.join("\n\n")], ...now.filter(isAdded)];
}
// In a composer that has come back: with what it now is to the desk, and with the fields that
// only it has, as where it is a correction now.
/** @type {(back: Fields, sent: Fields, now: Fields) => Fields} */
export function sameUpdate(back, sent, now) {
  const known = new Set([...sent, ...now].map(([name]) => name));
  const isOwn = (/** @type {Fields[0]} */ [name]) => OF_COMPOSER.includes(name);
  const isItsAlone = (/** @type {Fields[0]} */ pair) =>
    isOwn(pair) || !(known.has(pair[0]) || IN_BLOCK.test(pair[0]));
  return [...now.filter((pair) => !isOwn(pair)), ...back.filter(isItsAlone)];
}
