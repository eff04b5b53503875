// Pictures in the composer: chosen, dropped or pasted; each shows how far it has got.

const pictureWords = document.getElementById("words-pictures").dataset;
const megabytes = (bytes) => new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(bytes && Math.max(0.1, bytes / 1e6));

on("change", "[data-pictures]", (input) => {
  const files = [...input.files];
  input.value = "";
  addPictures(composerOf(input), files);
});
function addPictures(composer, files) {
  const added = files.map((file) => {
    const picture = newPicture(file);
    const block = figureFor(picture.name);
    composer.querySelector(".blocks").append(block);
    htmx.process(block);
    bringPicture(picture);
    return block;
  });
  if (!added.length) return;
  added[0].querySelector("input:not([type=hidden])").focus();
  added[0].dispatchEvent(new Event("input", { bubbles: true }));
}
// A figure's form that waits for the picture of this name. Needs no line.
function figureFor(name, prefix = `figure-${name.slice(0, 8)}`) {
  const copy = document.getElementById("figure-to-copy").content.firstElementChild.cloneNode(true);
  for (const element of [copy, ...copy.querySelectorAll("*")]) {
    for (const attribute of element.attributes) attribute.value = attribute.value.replaceAll("figure-new", prefix);
  }
  copy.querySelector("[name=block]").value = prefix;
  copy.querySelector("[name$=-upload]").value = name;
  copy.querySelector("[data-awaited]").dataset.awaited = name;
  return copy;
}
async function bringPicture(picture) {
  showPicture(picture);
  await keepPicture(picture); // as it is, before anything is done with it
  const file = await smaller(picture.file);
  if (!pictures.has(picture.name)) return;
  if (file !== picture.file) {
    Object.assign(picture, { before: picture.file.size, file });
    await keepPicture(picture);
    showPicture(picture);
  }
  sendPicture(picture);
}

// Where it is shown: in the figures that wait for it, or, once their words have gone, in
// the list above the composer.
function showPicture(picture) {
  const figures = [...document.querySelectorAll(`.composer [data-awaited="${picture.name}"]`)];
  let line = document.querySelector(`#pictures [data-awaited="${picture.name}"]`);
  const isListed = !figures.length && pictures.has(picture.name) && picture.state !== "here";
  if (!isListed) line?.remove();
  else if (!line) line = listPicture(picture);
  for (const place of isListed ? [...figures, line] : figures) fillPlace(place, picture);
  const section = document.getElementById("pictures");
  if (section) section.hidden = !section.querySelector("li");
}
function showAllPictures() {
  for (const picture of pictures.values()) showPicture(picture);
}
function listPicture(picture) {
  const list = document.querySelector("#pictures ul");
  if (!list) return null; // not on a blog's desk
  list.append(document.getElementById("picture-line").content.cloneNode(true));
  list.lastElementChild.dataset.awaited = picture.name;
  list.lastElementChild.querySelector("[data-name]").textContent = picture.fileName;
  return list.lastElementChild;
}
function fillPlace(place, picture) {
  if (!place) return;
  place.dataset.state = picture.state;
  showPreview(place.querySelector("[data-thumbnail]"), picture);
  const isRefused = picture.state === "refused";
  const told = place.querySelector("[data-told]");
  told.textContent = sentenceOf(picture);
  if (isRefused) told.setAttribute("role", "alert"); else told.removeAttribute("role");
  const bar = place.querySelector("progress");
  bar.hidden = isRefused || picture.state === "here";
  bar.value = picture.sent / picture.file.size;
  place.querySelector("[data-again]").hidden = !["offline", "signedOut", "failed"].includes(picture.state);
  const cancel = place.querySelector("[data-cancel]");
  cancel.hidden = picture.state === "here";
  cancel.textContent = isRefused ? pictureWords.dismiss : pictureWords.cancel;
  offerFocus(place, picture);
}
function showPreview(box, picture) {
  if (!box || box.firstChild) return;
  picture.preview ??= URL.createObjectURL(picture.file);
  const image = new Image();
  image.alt = "";
  image.addEventListener("error", () => image.remove()); // none that a browser can show
  image.src = picture.preview;
  box.append(image);
}
function sentenceOf(picture) {
  const size = megabytes(picture.file.size);
  const values = {
    name: picture.fileName, problem: picture.problem, status: picture.status, size,
    sent: megabytes(picture.sent), n: Math.floor((picture.sent / picture.file.size) * 100),
  };
  const said = [fill(pictureWords[picture.state], values)];
  if (picture.before && picture.state !== "here" && picture.state !== "refused") said.push(fill(pictureWords.smaller, { size, before: megabytes(picture.before) }));
  if (picture.isFilled && picture.state === "here") said.push(pictureWords.filled);
  if (!picture.isKept && picture.state !== "here") said.push(pictureWords.notKept);
  return said.join(" ");
}
const pictureAt = (element) => pictures.get(element.closest("[data-awaited]").dataset.awaited);
on("click", "[data-again]", (button) => { const picture = pictureAt(button); picture.failures = 0; sendPicture(picture); });
on("click", "[data-cancel]", async (button) => {
  const picture = pictureAt(button);
  const composer = composerOf(button);
  const next = composer?.querySelector(".add-pictures input") || document.querySelector("#composer .c-heading textarea");
  button.closest(".blk")?.remove();
  const wasOpen = isUnsettled(picture);
  dropFromDevice(picture);
  showPicture(picture);
  next?.focus();
  if (composer) {
    composer.dispatchEvent(new Event("input", { bubbles: true }));
    say(composer, fill(pictureWords.cancelled, { name: picture.fileName }));
  }
  if (wasOpen) cancelAtDesk(picture);
});
// Where there is no line, the desk stops waiting by itself.
async function cancelAtDesk(picture) {
  try {
    const reply = await fetch(`${pictureWords.uploads}${picture.name}/`, { method: "DELETE", headers: deskHeaders(), redirect: "manual" });
    if (reply.status === 202) setTimeout(() => cancelAtDesk(picture), PAUSE_MS[0]); // a piece is just being taken
    else if (reply.ok) for (const row of (await reply.json()).rows) await showRow(row);
  } catch { /* told above */ }
}

// The row of an update that a picture has joined, as it is now.
async function showRow({ id, url }) {
  const reply = await fetch(url, { redirect: "manual" }).catch(() => null);
  const row = document.getElementById(id);
  if (!reply?.ok || !row || row.querySelector(".composer, details[open]")) return;
  const answer = document.createElement("template");
  answer.innerHTML = await reply.text();
  const now = answer.content.getElementById(id);
  if (!now) return;
  const focused = row.contains(document.activeElement) ? document.activeElement.id : "";
  row.replaceWith(now);
  htmx.process(now);
  showAges();
  if (focused) document.getElementById(focused)?.focus();
}

// Dropped anywhere else, a file would take the place of the page.
const bringsFiles = (event) => event.dataTransfer?.types.includes("Files");
document.addEventListener("dragover", (event) => {
  if (!bringsFiles(event)) return;
  event.preventDefault();
  const composer = event.target.closest?.(".composer");
  event.dataTransfer.dropEffect = composer ? "copy" : "none";
  composer?.classList.add("is-over");
}, true);
document.addEventListener("dragleave", (event) => {
  const composer = event.target.closest?.(".composer");
  if (composer && !composer.contains(event.relatedTarget)) composer.classList.remove("is-over");
}, true);
document.addEventListener("drop", (event) => {
  if (!bringsFiles(event)) return;
  event.preventDefault();
  event.stopPropagation();
  const composer = event.target.closest?.(".composer");
  composer?.classList.remove("is-over");
  if (composer) addPictures(composer, [...event.dataTransfer.files]);
}, true);
// Words copied in an office program come with a picture of themselves: those are words.
document.addEventListener("paste", (event) => {
  const composer = event.target.closest?.(".composer");
  const { files, types } = event.clipboardData;
  if (!composer || !files.length || types.includes("text/plain")) return;
  event.preventDefault();
  event.stopPropagation();
  addPictures(composer, [...files]);
}, true);

// What is still on this device goes on where it was.
async function bringPicturesBack() {
  const kept = await idbKeyval.values(shelves.files).catch(() => []);
  for (const each of kept) if (!pictures.has(each.name)) sendPicture(asPicture(each));
  showAllPictures();
}
document.body.addEventListener("htmx:afterSettle", showAllPictures);
bringPicturesBack();
