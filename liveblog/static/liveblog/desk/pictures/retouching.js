// A picture edited on this device: turned, cropped, blurred. What is edited takes the place
// of what was chosen, under a name of its own; of the other nothing stays on the desk. While
// it is being edited nothing of it is sent. The tools come when they are asked for.

import { dialog, openDialog } from "../ui/dialogs.js";
import { on, say } from "../ui/page.js";
import { bringPicture } from "./adding.js";
import { figureFor } from "./figure.js";
import { forgetPicture } from "./forgetting.js";
import { withIptc } from "./iptc.js";
import { dropFromDevice, newPicture, pictures } from "./store.js";
import { sendPicture } from "./uploads.js";

const MOST_SECONDS = 30; // a worker makes a large one in eight
const nameOfPicture = (block) =>
  block.querySelector("[name$='-upload']").value || block.querySelector("[name$='-image']").value;

on("click", "[data-retouch]", async (button) => {
  if (button.hasAttribute("aria-busy")) return;
  const block = button.closest(".blk");
  const words = button.closest("[data-figure-tools]").dataset;
  const picture = pictures.get(nameOfPicture(block));
  button.setAttribute("aria-busy", "true");
  holdPicture(picture);
  try {
    const tools = await fetchTools(button.dataset.retouch);
    const original =
      picture?.file ||
      (await fetchPicture(button.dataset.picture, () => say(button.form, words.making)));
    const made = await editIn(tools, original);
    if (made) putInstead(block, made, picture?.fileName || "");
    if (made) say(document.getElementById(block.id)?.closest("form"), words.edited);
  } catch (reason) {
    const why = { TypeError: "notNow", RangeError: "notMade" }[reason.name] || "cannot";
    say(button.form, words[why], { isBad: true });
  } finally {
    button.removeAttribute("aria-busy");
    if (picture) {
      picture.isHeld = false;
      sendPicture(picture);
    }
  }
});
function holdPicture(picture) {
  if (!picture) return;
  picture.isHeld = true;
  clearTimeout(picture.timer);
  picture.request?.abort("edited");
}
async function fetchTools(address) {
  const reply = await fetch(address, { redirect: "manual" });
  const box = document.createElement("template");
  box.innerHTML = reply.ok ? await reply.text() : "";
  const tools = box.content.getElementById("retouch");
  if (!tools) throw new TypeError("The tools did not come.");
  await arrived(tools.dataset.styles);
  return { tools, run: (await import(tools.dataset.module)).run };
}
function arrived(styles) {
  if (document.querySelector(`link[href="${styles}"]`)) return null;
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: styles });
  const loaded = new Promise((done, failed) => {
    link.addEventListener("load", done);
    link.addEventListener("error", () => {
      link.remove();
      failed(new TypeError("No styles."));
    });
  });
  document.head.append(link);
  return loaded;
}
// As large as the desk will have it: what is edited of less stays small.
async function fetchPicture(address, tellThatItIsMade) {
  if (!address) throw new Error("It is on another device.");
  for (let times = 0; times < MOST_SECONDS; times += 1) {
    const reply = await fetch(address, { redirect: "manual" });
    if (!reply.ok) throw new TypeError("The picture did not come.");
    if (reply.status !== 202) return reply.blob();
    tellThatItIsMade();
    await new Promise((done) => {
      setTimeout(done, 1000);
    });
  }
  throw new RangeError("It is not made yet.");
}
// What was made of it, as a JPEG; null if it stays as it is.
async function editIn({ tools, run }, original) {
  if (original.type === "image/gif") throw new Error("It may move.");
  const bitmap = await createImageBitmap(original, { imageOrientation: "from-image" });
  openDialog(tools);
  const closed = new Promise((done) => {
    dialog.addEventListener("close", () => done(null), { once: true });
  });
  const made = await Promise.race([closed, run(tools, bitmap)]);
  if (dialog.open) dialog.close();
  return made && withIptc(made, original);
}
function putInstead(block, made, fileName) {
  const name = `${fileName.replace(/\.[^.]*$/, "") || "edited"}.jpg`;
  const old = nameOfPicture(block);
  const picture = newPicture(new File([made], name, { type: made.type }));
  const figure = figureFor(picture.name, block.querySelector("[name=block]").value);
  copyWords(block, figure);
  block.replaceWith(figure);
  htmx.process(figure);
  if (pictures.has(old)) dropFromDevice(pictures.get(old));
  forgetPicture(old, picture.name);
  bringPicture(picture);
  figure.querySelector("[data-retouch]").focus();
  figure.dispatchEvent(new Event("input", { bubbles: true }));
}
// What was typed, and what had been filled in from the file.
function copyWords(from, to) {
  for (const field of from.querySelectorAll("[name]")) {
    if (field.name === "block" || /-(image|upload)$/.test(field.name)) continue;
    const same = [...to.querySelectorAll("[name]")].find(
      (other) =>
        other.name === field.name && (other.type !== "radio" || other.value === field.value),
    );
    if (!same) continue;
    if (["checkbox", "radio"].includes(field.type)) same.checked = field.checked;
    else same.value = field.value;
  }
}
