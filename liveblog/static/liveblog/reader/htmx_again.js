// On a line that loses requests htmx may be what was lost: then it is fetched once more.

let isUnderWay = false;

/** @type {(act: { loaded: () => void, failed: () => void }) => void} */
export function fetchHtmx({ loaded, failed }) {
  const lost = document.querySelector('script[src*="/htmx."]');
  // Before the page is complete it would wait for an event that has been.
  if (isUnderWay || !lost || document.readyState !== "complete") return;
  isUnderWay = true;
  const again = document.createElement("script");
  again.src = lost.src;
  const end = (act) => () => {
    isUnderWay = false;
    act();
  };
  again.onload = end(loaded);
  again.onerror = end(failed);
  lost.replaceWith(again);
}
