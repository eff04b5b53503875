// Elements that several modules make.

export function button(label, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "btn";
  made.textContent = label;
  made.addEventListener("click", act);
  return made;
}
export function linkTo(href, label) {
  const link = document.createElement("a");
  Object.assign(link, { href, className: "btn", textContent: label });
  return link;
}
