// Pictures on their way.

document.body.addEventListener("htmx:beforeRequest", (event) => {
  const input = event.detail.elt;
  if (input.type !== "file") return;
  if (!input.files.length) { event.preventDefault(); return; }
  const line = document.createElement("div");
  line.className = "upload";
  const told = document.createElement("span");
  told.textContent = input.files.length === 1 ? fill(words.sending, { name: input.files[0].name }) : fill(words.sendingAll, { n: input.files.length });
  const bar = document.createElement("progress");
  bar.max = 1;
  bar.value = 0;
  line.append(told, bar);
  composerOf(input).querySelector(".blocks").after(line);
  input.uploadLine = line;
});
document.body.addEventListener("htmx:xhr:progress", (event) => {
  const line = event.detail.elt?.uploadLine || event.target.uploadLine;
  if (!line || !event.detail.total) return;
  const part = event.detail.loaded / event.detail.total;
  line.querySelector("progress").value = part;
  line.querySelector("span").textContent = part < 1 ? fill(words.sent, { n: Math.floor(part * 100) }) : words.reading;
});
const endUpload = (input) => { input.uploadLine?.remove(); input.uploadLine = null; };

// A picture that is still on its way would be left behind.
document.body.addEventListener("htmx:confirm", (event) => {
  const form = event.detail.elt.closest(".composer");
  if (!event.detail.elt.matches(".composer, [data-save]") || !form.querySelector(".upload")) return;
  event.preventDefault();
  say(form, words.pictureOnItsWay, { isBad: true });
});
