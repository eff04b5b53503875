// The list of what this person has typed in this blog and not sent, as it is now.

export const showUnsent = () =>
  htmx.ajax("GET", location.pathname, {
    target: "#unsent",
    select: "#unsent",
    swap: "outerHTML",
  });
