// In a frame on another site's page: how high it would have to be, for the script there (embed.js).

const say = () =>
  parent.postMessage({ type: "liveblog:height", height: document.body.scrollHeight }, "*");

// Its styles show what is in it; this does where they have not come.
document.body.hidden = false;
new ResizeObserver(say).observe(document.body);
addEventListener("message", ({ data }) => data?.type === "liveblog:height?" && say());
