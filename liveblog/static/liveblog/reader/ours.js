// Whether an answer is one of ours. On a train or in a hotel a portal may answer everything with
// a page of its own, and a cache may hand out what it has kept for long: neither is news.

const STALE_SECONDS = 60;

/** @type {(xhr: XMLHttpRequest) => boolean} */
function isOurs(xhr) {
  const isMarked = xhr.getResponseHeader("Poll-Seconds") ?? xhr.getResponseHeader("Blog-Revision");
  return Boolean(isMarked) && !(Number(xhr.getResponseHeader("Age")) > STALE_SECONDS);
}

// Then htmx says that it has failed, as it does of any other.
document.body.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (!isOurs(detail.xhr)) Object.assign(detail, { isError: true, shouldSwap: false });
});
