// A pin that is taken off beside the list goes with its card: the focus goes to the next, or
// to what has none any more.

import { focusLater } from "./dialogs.js";

document.body.addEventListener("htmx:beforeSwap", ({ detail: { requestConfig, isError } }) => {
  if (isError || !requestConfig?.elt.matches?.("[id^=unpin-]")) return;
  requestConfig.elt.querySelector("button").blur(); // else nothing is taken from under the hands
  focusLater(() => {
    const headings = [...document.querySelectorAll("#about h2")];
    const heading = headings.find((each) => !each.closest("[hidden]"));
    heading.tabIndex = -1;
    return document.querySelector("#about [id^=unpin-] button") || heading;
  });
});
