// In a rehearsal: for half a minute this page behaves as if its line was gone. What it asks for
// fails as it would then, and it is told so as by the browser. Other pages have their line.

let isCut = false;

const ask = globalThis.fetch;
globalThis.fetch = (...asked) =>
  isCut ? Promise.reject(new TypeError("The line is cut")) : ask(...asked);

const send = XMLHttpRequest.prototype.send;
XMLHttpRequest.prototype.send = function (...body) {
  if (!isCut) return send.apply(this, body);
  setTimeout(() => {
    this.dispatchEvent(new Event("error"));
    this.dispatchEvent(new Event("loadend"));
  });
};

/** @type {(to: boolean) => void} */
function turn(to) {
  isCut = to;
  // What the browser itself says of it stands in the prototype.
  if (isCut) Object.defineProperty(navigator, "onLine", { configurable: true, get: () => false });
  else Reflect.deleteProperty(navigator, "onLine");
  dispatchEvent(new Event(to ? "offline" : "online"));
}
document.addEventListener("click", (event) => {
  const button = /** @type {HTMLElement} */ (event.target).closest("[data-cut]");
  if (!(button instanceof HTMLElement) || isCut) return;
  const whole = button.textContent;
  let left = Number(button.dataset.cut);
  const tell = () => {
    button.textContent = button.dataset.cutFor.replace("{n}", String(left));
  };
  turn(true);
  tell();
  const clock = setInterval(() => {
    left -= 1;
    if (left > 0) return tell();
    clearInterval(clock);
    button.textContent = whole;
    turn(false);
  }, 1000);
});
