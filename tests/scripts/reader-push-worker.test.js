// The service worker of pushes: what it shows, where it leads, and an address that changes.

import assert from "node:assert/strict";
import { test } from "node:test";

const heard = {},
  shown = [],
  sent = [],
  opened = [];
let kept = null,
  pages = [];
const subscription = (endpoint) => ({
  endpoint,
  toJSON: () => ({ endpoint, keys: { p256dh: "BPoint", auth: "Auth" } }),
});
globalThis.self = {
  addEventListener: (name, act) => (heard[name] = act),
  skipWaiting() {},
  registration: {
    showNotification: async (title, options) => shown.push({ title, ...options }),
    pushManager: { subscribe: async () => subscription("https://push.example/2") },
  },
  clients: {
    matchAll: async () => pages,
    openWindow: async (address) => opened.push(address),
  },
};
globalThis.caches = {
  open: async () => ({ match: async () => kept, put: async (_, reply) => (kept = reply) }),
};
globalThis.fetch = async (url, { body }) => sent.push([url, Object.fromEntries(body)]);
await import("../../liveblog/static/liveblog/reader/push/worker.js");

async function happens(name, event = {}) {
  let done;
  heard[name]({ ...event, waitUntil: (promise) => (done = promise) });
  await done;
}
const DECLARED = {
  web_push: 8030,
  notification: {
    title: "Flood",
    body: "Closed.",
    lang: "ar",
    dir: "rtl",
    tag: "t",
    silent: true,
    navigate: "https://live.example/live/flood/",
  },
};

test("what is declared is shown as a browser would by itself", async () => {
  await happens("push", { data: { json: () => structuredClone(DECLARED) } });

  assert.deepEqual(shown, [
    {
      title: "Flood",
      body: "Closed.",
      lang: "ar",
      dir: "rtl",
      tag: "t",
      silent: true,
      data: { navigate: "https://live.example/live/flood/" },
    },
  ]);
});

test("it leads to the page where that is open, else to a new one", async () => {
  const data = { navigate: "https://live.example/live/flood/" };
  const pressed = { notification: { data, close() {} } };
  let focused = 0;
  await happens("notificationclick", pressed);
  pages = [{ url: "https://live.example/live/flood/#update-1", focus: async () => (focused += 1) }];
  await happens("notificationclick", pressed);

  assert.deepEqual([opened, focused], [[data.navigate], 1]);
});

test("another address takes the place of the one before, for each story", async () => {
  const stories = { "push:1": { send: "/live/a/push/send/" }, "push:2": { send: "/b/" } };
  kept = new Response(JSON.stringify({ endpoint: "https://push.example/1", key: "B", stories }));
  await happens("pushsubscriptionchange");

  assert.deepEqual(
    sent.map(([url]) => url),
    ["/live/a/push/send/", "/b/"],
  );
  assert.deepEqual(sent[0][1], {
    act: "follow",
    endpoint: "https://push.example/2",
    p256dh: "BPoint",
    auth: "Auth",
    replaces: "https://push.example/1",
  });
  assert.equal((await kept.json()).endpoint, "https://push.example/2");
});
