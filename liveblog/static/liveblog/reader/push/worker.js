// The service worker of pushes. It shows what comes, in browsers that do not do so by themselves
// (Declarative Web Push), opens what it leads to, and tells the desk of another address.

import { follows, keep } from "./kept.js";

const worker = /** @type {any} */ (self);

worker.addEventListener("install", () => worker.skipWaiting());

worker.addEventListener("push", (event) => {
  const { notification } = event.data.json();
  const { title, navigate, ...rest } = notification;
  event.waitUntil(worker.registration.showNotification(title, { ...rest, data: { navigate } }));
});

worker.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(lead(event.notification.data.navigate));
});

// To the page where it is open already, else to a new one.
/** @type {(address: string) => Promise<void>} */
async function lead(address) {
  const pages = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  const open = pages.find((page) => page.url.split("#")[0] === address);
  await (open ? open.focus() : worker.clients.openWindow(address));
}

worker.addEventListener("pushsubscriptionchange", (event) => event.waitUntil(renew(event)));

/** @type {(event: any) => Promise<void>} */
async function renew({ oldSubscription, newSubscription }) {
  const kept = await follows();
  const replaces = oldSubscription?.endpoint ?? kept.endpoint;
  const made =
    newSubscription ??
    (await worker.registration.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: kept.key,
    }));
  const { endpoint, keys } = made.toJSON();
  const fields = { act: "follow", endpoint, p256dh: keys.p256dh, auth: keys.auth, replaces };
  for (const { send } of Object.values(kept.stories))
    await fetch(send, { method: "POST", body: new URLSearchParams(fields) });
  await keep({ ...kept, endpoint });
}
