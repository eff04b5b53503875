// A figure's form that waits for the picture of this name. Needs no line.
export function figureFor(name, prefix = `figure-${name.slice(0, 8)}`) {
  const copy = document.getElementById("figure-to-copy").content.firstElementChild.cloneNode(true);
  for (const element of [copy, ...copy.querySelectorAll("*")]) {
    for (const attribute of element.attributes)
      attribute.value = attribute.value.replaceAll("figure-new", prefix);
  }
  copy.querySelector("[name=block]").value = prefix;
  copy.querySelector("[name$=-upload]").value = name;
  copy.querySelector("[data-awaited]").dataset.awaited = name;
  return copy;
}
