// Following a story by notifications, without an account: what "Follow" opens. A module of its own,
// which comes when the button is pressed, as do its words and its style.
//
// One subscription of this browser serves all stories that it follows: the desk keeps which these
// are, and so does this device, where the service worker reads it (worker.js).

import { follows, keep } from "./kept.js";

// In which there is no page: the worker gets nothing to do but notifications.
const SCOPE = "/push/";

/** @type {any} */
let panel = null;
/** @type {any} */
let button = null;

/** @type {(pressed: HTMLElement) => Promise<void>} */
export async function open(pressed) {
  button = pressed;
  if (!panel) await fetchPanel();
  show(await state());
  panel.showModal();
}

async function fetchPanel() {
  const reply = await fetch(button.dataset.panel);
  if (!reply.ok) return location.assign(location.pathname);
  await styled();
  document.body.insertAdjacentHTML("beforeend", await reply.text());
  panel = document.getElementById("push");
  const form = panel.querySelector("form");
  const { quiet } = (await follows()).stories[button.dataset.story] ?? {};
  form.elements.quiet.checked = !quiet || quiet.length > 0;
  if (quiet?.length) [form.elements.quiet_from.value, form.elements.quiet_until.value] = quiet;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    attempt(follow);
  });
  panel.querySelector("[data-stop]").addEventListener("click", () => attempt(stop));
  for (const close of panel.querySelectorAll("[data-close]"))
    close.addEventListener("click", () => panel.close());
  markAsApp();
}

const styled = () =>
  new Promise((done) => {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = button.dataset.style;
    sheet.onload = sheet.onerror = done;
    document.head.append(sheet);
  });

// So that it opens by itself from the Home Screen of an iPhone, where it can be sent something.
function markAsApp() {
  const meta = document.createElement("meta");
  meta.name = "apple-mobile-web-app-capable";
  meta.content = "yes";
  document.head.append(meta);
}

async function state() {
  if (!("PushManager" in window)) return "install";
  if (Notification.permission === "denied") return "denied";
  const isKept = button.dataset.story in (await follows()).stories;
  return isKept && (await subscription()) ? "on" : "new";
}

/** @type {(state: string) => void} */
function show(state) {
  for (const part of panel.querySelectorAll("[data-when]"))
    part.hidden = !part.dataset.when.split(" ").includes(state);
  complain("");
  const isOn = state === "on";
  button.toggleAttribute("data-on", isOn);
  // Which the next page reads before anything is fetched: on_demand.js.
  try {
    if (isOn) localStorage.setItem(`reader:${button.dataset.story}`, "1");
    else localStorage.removeItem(`reader:${button.dataset.story}`);
  } catch {
    /* for this page only */
  }
}

/** @type {(sentence: string) => void} */
function complain(sentence) {
  const problem = panel.querySelector(".problem");
  problem.textContent = sentence;
  problem.hidden = !sentence;
}

/** @type {(act: () => Promise<void>) => Promise<void>} */
async function attempt(act) {
  panel.setAttribute("aria-busy", "true");
  try {
    complain("");
    await act();
  } catch (failure) {
    if (Notification.permission === "denied") show("denied");
    else complain(failure.status === 429 ? panel.dataset.busy : panel.dataset.failed);
  } finally {
    panel.removeAttribute("aria-busy");
  }
}

const registered = () => navigator.serviceWorker.getRegistration(SCOPE);
const subscription = async () => (await registered())?.pushManager.getSubscription();

async function follow() {
  // Before anything is waited for: some browsers ask only where a press was just now.
  const permission = await Notification.requestPermission();
  if (permission !== "granted") return show(permission === "denied" ? "denied" : "new");
  const made = await subscribed();
  const { quiet, quiet_from, quiet_until } = panel.querySelector("form").elements;
  const hours = quiet.checked ? [quiet_from.value, quiet_until.value] : [];
  await send({
    act: "follow",
    ...fieldsOf(made),
    ...(quiet.checked && { quiet_from: hours[0], quiet_until: hours[1] }),
    time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const story = { send: panel.dataset.send, quiet: hours };
  const { stories } = await follows();
  await keep({
    endpoint: made.endpoint,
    key: panel.dataset.key,
    stories: { ...stories, [button.dataset.story]: story },
  });
  const wasOn = button.hasAttribute("data-on");
  show("on");
  if (wasOn) panel.close();
}

async function subscribed() {
  const registration = await navigator.serviceWorker.register(panel.dataset.worker, {
    scope: SCOPE,
  });
  await active(registration);
  const wanted = { userVisibleOnly: true, applicationServerKey: panel.dataset.key };
  try {
    return await registration.pushManager.subscribe(wanted);
  } catch (failure) {
    // With a key that the newsroom has no more.
    const former = await registration.pushManager.getSubscription();
    if (!former || failure.name !== "InvalidStateError") throw failure;
    await former.unsubscribe();
    return registration.pushManager.subscribe(wanted);
  }
}

/** @type {(registration: ServiceWorkerRegistration) => Promise<void>} */
function active(registration) {
  const worker = registration.active ?? registration.waiting ?? registration.installing;
  if (!worker || worker.state === "activated") return Promise.resolve();
  return new Promise((done) =>
    worker.addEventListener("statechange", () => worker.state === "activated" && done()),
  );
}

/** @type {(made: PushSubscription) => Record<string, string>} */
function fieldsOf(made) {
  const { endpoint, keys } = made.toJSON();
  return { endpoint, p256dh: keys.p256dh, auth: keys.auth };
}

async function stop() {
  const kept = await follows();
  const made = await subscription();
  delete kept.stories[button.dataset.story];
  // Where it was the last one, its push service tells the desk that it is gone, if nobody else can.
  const isLast = Object.keys(kept.stories).length === 0;
  const told = made ? send({ act: "stop", endpoint: made.endpoint }) : Promise.resolve();
  if (isLast) await told.catch(() => {});
  else await told;
  if (isLast) await made?.unsubscribe();
  await keep(kept);
  show("new");
  panel.close();
}

/** @type {(fields: Record<string, string>) => Promise<void>} */
async function send(fields) {
  const reply = await fetch(panel.dataset.send, {
    method: "POST",
    body: new URLSearchParams(fields),
  });
  if (!reply.ok) throw Object.assign(new Error("refused"), { status: reply.status });
}
