// On other sites' pages, which fetch it from us: frames of ours become as high as what is in them,
// and elements with `data-live-latest` get a blog's latest headings. At most 2 KB. All of it stands
// in a block: no name of ours becomes one of theirs.

{
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const ours = new URL(script.src).origin;
  const LEAST_PX = 200,
    MOST_PX = 20_000,
    RENEWED_EVERY_MS = 60_000;
  const framesOfOurs = () =>
    [...document.querySelectorAll("iframe")].filter(({ src }) => src.startsWith(`${ours}/`));

  addEventListener("message", ({ origin, source, data }) => {
    if (origin !== ours || data?.type !== "liveblog:height") return;
    const height = Math.min(MOST_PX, Math.max(LEAST_PX, Number(data.height) || 0));
    for (const frame of framesOfOurs())
      if (frame.contentWindow === source) frame.style.height = `${height}px`;
  });
  // Those that were there before this script have told theirs to nobody. One that has not come
  // yet tells it when it has.
  for (const frame of framesOfOurs())
    frame.contentWindow.postMessage({ type: "liveblog:height?" }, "*");

  // Until the blog is gone. While nobody looks nothing is asked.
  /** @type {(place: HTMLElement) => Promise<void>} */
  const showLatest = async (place) => {
    let isGone = false;
    if (!document.hidden) {
      const address = `${ours}/live/${encodeURIComponent(place.dataset.liveLatest)}/latest/`;
      const answer = await fetch(address, { credentials: "omit" }).catch(() => null);
      if (answer?.ok) place.innerHTML = await answer.text();
      isGone = answer?.status === 404 || answer?.status === 410;
    }
    if (isGone) place.replaceChildren();
    else setTimeout(() => showLatest(place), RENEWED_EVERY_MS);
  };
  for (const place of /** @type {any} */ (document.querySelectorAll("[data-live-latest]")))
    showLatest(place);
}
