"""A composer whose sending is held back, so that a test can write meanwhile."""

from tests.browser.conftest import until

WRITING = """async () => {
  const name = `desk-${document.body.dataset.person}-writing`;
  const open = indexedDB.open(name);
  const db = await new Promise(done => { open.onsuccess = () => done(open.result); });
  const all = db.transaction("kept").objectStore("kept").getAll();
  return await new Promise(done => { all.onsuccess = () => done(all.result); });
}"""


def hold(page, address):
    """Requests to this address wait until the test lets them go."""
    held = []
    page.route(address, lambda route: held.append(route))
    return held


def let_go(held, page):
    until(page, lambda: held)
    for route in held:
        route.continue_()


def text_of(page):
    return page.get_by_label("Text", exact=True)
