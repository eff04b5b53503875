"""What a device keeps of somebody's words, and what a test does to it."""

import pytest
from playwright.sync_api import Error as PlaywrightError


def saved(page):
    return page.locator("#composer [data-saved]")


def take_line(page):
    """Set the browser offline, and return once a request to the desk has failed.

    On a busy machine an update was once published right after `set_offline` had returned.
    """
    page.context.set_offline(True)
    page.wait_for_function(
        "() => fetch('/desk/contact/', {method: 'HEAD'}).then(() => false, () => true)"
    )


def with_crash(page):
    """The tab is gone at once, without a chance to say anything."""
    with pytest.raises(PlaywrightError, match="crash"):
        page.goto("chrome://crash", timeout=5000)


ALL_THAT_IS_KEPT = """async () => {
  const kept = [];
  for (const { name } of await indexedDB.databases()) {
    const open = indexedDB.open(name);
    const db = await new Promise(done => { open.onsuccess = () => done(open.result); });
    if (!db.objectStoreNames.contains("kept")) continue;
    const all = db.transaction("kept").objectStore("kept").getAll();
    kept.push(...await new Promise(done => { all.onsuccess = () => done(all.result); }));
    db.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const answer = await cache.match(request);
      if (!/static/.test(request.url)) kept.push(request.url, await answer.text());
    }
  }
  return JSON.stringify(kept);
}"""


@pytest.fixture
def phone(sign_in, cal, blog):
    page = sign_in(
        cal,
        at="/desk/live/flood/",
        width=390,
        height=844,
        network_away=True,
        service_workers="allow",
    )
    page.evaluate("async () => { await navigator.serviceWorker.ready; }")
    page.wait_for_load_state("networkidle")
    return page


def entries(page):
    return page.locator("#outbox article")


def headings(blog):
    rows = blog.updates.published().order_by("first_revision")
    return list(rows.values_list("heading", flat=True))
