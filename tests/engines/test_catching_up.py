"""What a reader has missed, where they were, and pages that stood open, the same in each engine."""

import urllib.request

from liveblog import publishing
from tests.engines.looking import (
    HEADINGS,
    IS_FOLLOWING,
    has,
    is_hidden,
    shows,
    text_of,
    top_of,
)
from tests.factories import make_update, many_updates, words
from tests.server import wait_until

LONG = "The water has reached the lower road, and the bridge there is closed. " * 9


def test_what_was_missed_is_read_in_its_order_and_listed(tab, newsroom, blog, ada, cal):
    make_update(blog, "Mark passed", LONG, by=ada, is_key_event=True)
    many_updates(blog, 12)
    named = {"label": "Analysis", "byline": "Cal Ferris"}
    newest = make_update(blog, "Dam opens", LONG, by=cal, **named)
    tab.open(f"{newsroom[0]}/live/flood/")
    tab.wait_for(IS_FOLLOWING)
    tab.evaluate("scrollTo(0, 3000)")

    # What waits behind the button, from its oldest, over two pages, into the present.
    missed = [make_update(blog, f"Missed {n}", by=cal).heading for n in range(23)]
    tab.wait_for(f'{text_of("#new-updates")} === "23 new updates"')
    tab.click("#in-order")
    tab.wait_for(f'location.pathname === "/live/flood/after/{newest.first_revision}/"')
    tab.wait_for(IS_FOLLOWING)
    tab.click("#feed > .older a")
    tab.wait_for(f"{HEADINGS}.length === 23")
    assert tab.evaluate(HEADINGS) == missed
    # Who has not seen them has not read them.
    tab.evaluate("(scrollTo(0, document.body.scrollHeight), 1)")
    tab.wait_for("new Promise((done) => setTimeout(() => done(1), 400))")
    tab.click("#latest-reached a")
    tab.wait_for('location.pathname === "/live/flood/"')
    tab.wait_for(f'{HEADINGS}[0] === "Missed 22"')
    tab.wait_for(IS_FOLLOWING)
    tab.wait_for(f"!({shows('#since')})")

    # Key events, one author's and one label's updates, each by the link that leads there.
    tab.click("#key-events-title a")
    tab.wait_for('location.pathname === "/live/flood/key-events/"')
    assert tab.evaluate(HEADINGS) == ["Mark passed"]
    tab.open(f"{newsroom[0]}{newest.get_absolute_url()}")
    tab.click(f"#update-{newest.pk} .label a")
    tab.wait_for('location.pathname === "/live/flood/label/analysis/"')
    assert tab.evaluate(HEADINGS) == ["Analysis: Dam opens"]
    tab.click(".update .by a")
    tab.wait_for('location.pathname === "/live/flood/by/cal-ferris/"')
    assert tab.evaluate(HEADINGS) == ["Analysis: Dam opens"]


def test_the_place_is_kept_when_a_page_is_loaded_again(tab, newsroom, blog, cal):
    many_updates(blog, 45)
    address = f"{newsroom[0]}/live/flood/"
    tab.open(address)
    tab.wait_for(IS_FOLLOWING)

    # News has come above; then among updates that were loaded in place.
    for older, number in [(False, 8), (True, 30)]:
        if older:
            tab.click("#feed > .older a")
            tab.wait_for(f"{HEADINGS}.length >= 40")
        name = tab.evaluate(f'document.querySelectorAll("#feed .update")[{number}].id')
        tab.evaluate(
            f'(document.getElementById("{name}").scrollIntoView(), scrollBy(0, -90), 1)'
        )
        tab.wait_for("new Promise((done) => setTimeout(() => done(1), 400))")
        top = tab.evaluate(top_of(name))
        for count in range(3):
            make_update(blog, f"New {number}-{count}", LONG, by=cal)
        tab.wait_for(shows("#new-updates"))
        tab.evaluate("(setTimeout(() => location.reload()), window.isOld = true, 1)")
        tab.wait_for("!window.isOld && document.readyState === 'complete'")
        tab.wait_for(
            f'document.getElementById("{name}") && Math.abs({top_of(name)} - {top}) <= 1'
        )


def polls_tell(address, blog, *, since):
    """Wait until who holds this revision is answered with the newest: a second at most."""
    blog.refresh_from_db()
    assert blog.revision > since

    def is_told():
        with urllib.request.urlopen(f"{address}/live/flood/since/{since}/") as answer:
            return f'data-since="{blog.revision}"' in answer.read().decode()

    wait_until(is_told)


def test_open_pages_hear_of_changes_when_they_are_looked_at_again(
    tab, newsroom, blog, ada, cal
):
    many_updates(blog, 20)
    wrong = make_update(blog, "7.24 metres", by=cal)
    many_updates(blog, 3)
    blog.refresh_from_db()
    places = [
        wrong.get_absolute_url(),
        f"/live/flood/after/{wrong.first_revision - 3}/",
        f"/live/flood/before/{wrong.first_revision + 1}/",
    ]
    seen = wrong.last_revision
    for number, place in enumerate(places):
        tab.open(f"{newsroom[0]}{place}")
        tab.wait_for(IS_FOLLOWING)
        assert not tab.evaluate(shows("#not-following")), place
        tab.evaluate(is_hidden("true"))
        since = blog.revision
        note = f"Corrected {number} times before."
        revised = words(f"7.4{number} metres", "Of the gauge.")
        publishing.correct(wrong, revised, by=ada, seen_revision=seen, note=note)
        wrong.refresh_from_db()
        seen = wrong.last_revision
        polls_tell(newsroom[0], blog, since=since)
        assert not tab.evaluate(has(note))
        tab.evaluate(is_hidden("false"))
        tab.wait_for(has(note))

    tab.evaluate(is_hidden("true"))
    since = blog.revision
    publishing.withdraw(wrong, by=ada)
    publishing.close(blog, by=ada)
    polls_tell(newsroom[0], blog, since=since)
    tab.evaluate(is_hidden("false"))
    tab.wait_for(f"!{has('7.42 metres')}")
    tab.wait_for('document.querySelector("#status-line .b-closed") !== null')
