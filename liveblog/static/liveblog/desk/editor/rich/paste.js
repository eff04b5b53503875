// What is pasted from word processors, chats and mail, as the few kinds that we know.
//
// It reads the style attribute as text: under the desk's policy the browser ignores it, so
// the editor would see no bold of Google Docs, and take all of such a paste for bold.

const BULLET = /^[\s\u00a0]*[·•▪◦§\uf0b7o–—-][\s\u00a0]{2,}/;
const NUMBER = /^[\s\u00a0]*\(?(?:\d{1,3}|[a-z])[.)][\s\u00a0]{2,}/i;
const BLOCKS =
  "p, div, h1, h2, h3, h4, h5, h6, li, ul, ol, tr, td, th, blockquote, pre, section, article, table";
const NOT_WORDS =
  "head, template, xml, title, meta, link, object, iframe, svg, math, button, select, " +
  "textarea, input, .gmail_signature";

export function cleanPaste(html) {
  const page = parsed(html);
  for (const gone of page.querySelectorAll(NOT_WORDS)) gone.remove();
  for (const picture of page.querySelectorAll("img"))
    picture.replaceWith(
      picture.matches("[data-stringify-emoji], [data-emoji], .emoji") ? picture.alt : "",
    );
  for (const line of page.querySelectorAll("[data-stringify-type=paragraph-break]"))
    rename(line, "br");
  // Only what somebody marked is bold: Google Docs wraps all in a <b> that is not.
  for (const wrapper of page.querySelectorAll("b[id^=docs-internal-guid]"))
    wrapper.replaceWith(...wrapper.childNodes);
  for (const rich of page.querySelectorAll("[data-css]")) markStyles(rich);
  for (const line of page.querySelectorAll("p, div")) asItem(line);
  for (const row of page.querySelectorAll("tr")) asLine(row);
  for (const heading of page.querySelectorAll("h1, h2, h3, h5, h6")) rename(heading, "h4");
  for (const heading of page.querySelectorAll("h4")) unwrap(heading.querySelectorAll("strong, b"));
  for (const part of page.querySelectorAll("div, section, article, blockquote, pre")) flatten(part);
  for (const list of page.querySelectorAll("ul, ol")) joinNext(list);
  for (const link of page.querySelectorAll("a")) straighten(link);
  tidyBreaks(page);
  tidySpaces(page);
  for (const element of page.querySelectorAll("*")) keepAddress(element);
  return page.body.innerHTML.trim();
}

// What the policy forbids is told to the console as soon as it is parsed: not even here.
// (Each of these passes over the text once, whatever is in it.)
const FORBIDDEN = /\s(style|on[a-z]+)(?=\s*=)/gi;
function parsed(html) {
  const inert = html
    .replace(/<(\/?)(?:style|script)\b/gi, "<$1template")
    .replace(/<\/?o:p\b[^<>]*>/gi, "")
    .replace(/<[a-z][^<>]*>/gi, (tag) =>
      tag.replace(
        FORBIDDEN,
        (_, name) => ` data-${name.toLowerCase() === "style" ? "css" : "gone"}`,
      ),
    );
  const page = new DOMParser().parseFromString(inert, "text/html");
  const comments = page.createTreeWalker(page, NodeFilter.SHOW_COMMENT);
  const found = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const comment of found) comment.remove();
  page.body.normalize();
  return page;
}
function rename(element, tag) {
  const other = element.ownerDocument.createElement(tag);
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}
const unwrap = (elements) => {
  for (const element of elements) element.replaceWith(...element.childNodes);
};
function keepAddress(element) {
  for (const { name } of [...element.attributes])
    if (name !== "href" || element.localName !== "a") element.removeAttribute(name);
}

// Bold and italic by style, from spans; and by element, where a style takes it back.
function markStyles(element) {
  const css = element.dataset.css;
  if (/mso-hide:\s*all|display:\s*none/i.test(css)) return element.remove();
  // Not Word's mso-bidi-font-weight, which is for other scripts.
  const isBold = /(?:^|[;\s])font-weight:\s*(?:bold|[6-9]00)/i.test(css);
  const isItalic = /(?:^|[;\s])font-style:\s*italic/i.test(css);
  if (element.matches("b, strong") && /(?:^|[;\s])font-weight:\s*(?:normal|[1-5]00)/i.test(css))
    return unwrap([element]);
  if (element.matches("i, em") && /(?:^|[;\s])font-style:\s*normal/i.test(css))
    return unwrap([element]);
  if (!element.matches("span") || !element.textContent.trim()) return undefined;
  for (const [isMarked, tag] of [
    [isBold, "strong"],
    [isItalic, "em"],
  ]) {
    if (!isMarked) continue;
    const mark = element.ownerDocument.createElement(tag);
    mark.append(...element.childNodes);
    element.append(mark);
  }
  return undefined;
}

// Word has no lists in what it copies, only paragraphs that begin with a mark.
function asItem(line) {
  const text = line.textContent;
  const isListed =
    /MsoList/i.test(line.className) || /mso-list:(?!\s*none)/i.test(line.dataset.css || "");
  const mark = text.match(BULLET) || (isListed && text.match(NUMBER));
  if (!mark || line.querySelector(BLOCKS)) return;
  const tag = BULLET.test(text) ? "ul" : "ol";
  cutStart(line, mark[0].length);
  const before = line.previousElementSibling;
  const list = before?.matches(`${tag}[data-made]`)
    ? before
    : line.ownerDocument.createElement(tag);
  if (list !== before) {
    list.dataset.made = "";
    line.before(list);
  }
  list.append(rename(line, "li"));
}
function cutStart(element, letters) {
  const texts = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let left = letters; left > 0 && texts.nextNode();) {
    const cut = Math.min(left, texts.currentNode.data.length);
    texts.currentNode.data = texts.currentNode.data.slice(cut);
    left -= cut;
  }
}

// Word on the web makes a list of each item.
function joinNext(list) {
  for (
    let next = list.nextElementSibling;
    next?.localName === list.localName;
    next = list.nextElementSibling
  ) {
    list.append(...next.childNodes);
    next.remove();
  }
}

// There are no tables here: a row is a line.
function asLine(row) {
  const line = row.ownerDocument.createElement("p");
  const cells = [...row.cells].filter((cell) => cell.textContent.trim());
  cells.forEach((cell, n) => {
    if (n) line.append(" · ");
    unwrap(cell.querySelectorAll("p, div"));
    line.append(...cell.childNodes);
  });
  row.closest("table").before(line);
  row.remove();
}

// Mail writes its lines in divs.
function flatten(part) {
  if (part.querySelector(BLOCKS)) unwrap([part]);
  else rename(part, "p");
}

// Through a mail's or a search's counter to the page itself, without what counts visits.
function straighten(link) {
  let address;
  try {
    address = new URL(link.getAttribute("href"));
  } catch {
    return unwrap([link]);
  }
  const inside = /\.safelinks\.protection\.outlook\.com$/.test(address.hostname)
    ? "url"
    : /^www\.google\.[a-z.]+$/.test(address.hostname) && address.pathname === "/url"
      ? "q"
      : "";
  if (inside && address.searchParams.has(inside)) {
    try {
      address = new URL(address.searchParams.get(inside));
    } catch {
      /* stays as it is */
    }
  }
  for (const name of [...address.searchParams.keys()])
    if (/^(utm_\w+|fbclid|gclid)$/.test(name)) address.searchParams.delete(name);
  // A name before the host is there to deceive.
  if (address.username) return unwrap([link]);
  link.setAttribute("href", address.href);
  return undefined;
}

// A break between two blocks, or the last in one, is a line that nobody wrote.
function tidyBreaks(page) {
  const isEdge = (node) => !node || (node.nodeType === Node.ELEMENT_NODE && node.matches(BLOCKS));
  const beside = (node, way) => {
    let other = node[way];
    while (other?.nodeType === Node.TEXT_NODE && !other.data.trim()) other = other[way];
    return other;
  };
  for (const line of page.querySelectorAll("br")) {
    const isLast = isEdge(beside(line, "nextSibling")) || isEdge(beside(line, "previousSibling"));
    if (isLast && !line.closest("span, a, strong, em, b, i")) line.remove();
  }
  for (const line of [...page.querySelectorAll("p, h4, li")].reverse())
    if (!line.textContent.trim()) line.remove();
}
function tidySpaces(page) {
  const texts = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  // A run of them held a place in a line. One by itself is French, or 5 km.
  while (texts.nextNode())
    texts.currentNode.data = texts.currentNode.data
      .replace(/[ \t\r\n\u00a0]{2,}/g, " ")
      .replace(/[\t\r\n\u200b\ufeff]/g, " ");
}
