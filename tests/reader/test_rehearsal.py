"""A rehearsal that was published, corrected, pinned and withdrawn in: readers find none of it."""

import itertools
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.urls import get_resolver, reverse
from django.utils import timezone

from liveblog import publishing
from liveblog.extras.static_mirror.mirror import copied
from liveblog.models import (
    Blog,
    JournalLine,
    RecordingBlock,
    Update,
    is_public_image,
)
from liveblog.monitoring import readers_now
from liveblog.monitoring.collector import Newsroom
from liveblog.reader import poll_cache, response_cache
from liveblog.waiting_room import databases
from media.models import Recording
from tests.factories import (
    figure,
    make_blog,
    make_image,
    make_update,
    make_user,
    send_recording,
    words,
)
from tests.recorded import mp3

# In every word that is written in it, and in its address.
SECRET = "zwieback"


@pytest.fixture
def rehearsed(ada, blog):
    """All that a blog can have, in a rehearsal beside a blog that readers see."""
    made = make_blog(
        by=ada, slug=f"{SECRET}-dress", headline=f"A {SECRET}", is_rehearsal=True
    )
    hero, shown = make_image(by=ada), make_image(by=ada, colour="red")
    publishing.introduce(
        made, by=ada, hero_image=hero, hero_credit="Ada", introduction=SECRET
    )
    publishing.summarise(made, by=ada, summary=SECRET)
    around = {"sponsor_name": SECRET, "related_links": f"{SECRET} https://a.example/"}
    topic = f"Topic {SECRET}"
    publishing.edit_blog(made, by=ada, added_topics=[topic], **around)
    actor = make_user(f"Toni {SECRET.title()}")
    first = make_update(
        made,
        f"{SECRET} falls",
        f"A {SECRET}.",
        figure(shown),
        is_pinned=True,
        is_key_event=True,
        label=SECRET,
        byline=actor.byline,
    )
    publishing.correct(
        first,
        words(f"{SECRET} rises", figure(shown), byline=actor.byline, label=SECRET),
        by=ada,
        seen_revision=first.last_revision,
        note=f"No {SECRET}",
    )
    siren = send_recording(mp3(), by=ada).recording
    told = {"title": SECRET, "credit": SECRET, "transcript": f"{SECRET} is heard."}
    make_update(made, "Siren", RecordingBlock(recording=siren, **told))
    gone = make_update(made, f"{SECRET} gone")
    publishing.withdraw(gone, by=ada, notice=f"We took the {SECRET} back.")
    make_update(made, f"{SECRET}, the newest", "Words.", is_breaking=True)
    make_update(blog, "The bridge is open")
    response_cache.forget()
    return made, (hero, shown)


def _addresses(made, images):
    parts = {
        "slug": [made.slug],
        "byline": [f"toni-{SECRET}"],
        "author": [f"toni-{SECRET}"],
        "topic": [f"topic-{SECRET}"],
        "label": [SECRET],
        "until": [1_796_032_680],
        "since": [0, made.revision - 1, made.revision],
        "before": [1, made.revision + 1],
        "after": [0],
        "cursor": [(timezone.now() + timedelta(days=1), 0)],
        "form": ["atom", "rss", "json"],
        "year": [made.created_at.year],
        "month": [made.created_at.month],
        "pk": made.updates.values_list("pk", flat=True),
        "name": [each.name for each in (*images, *Recording.objects.all())],
        "file_name": ["recording.mp3", "poster.jpg"],
        "width": [640, 320],
        "extension": ["jpg", "webp"],
        "ratio": ["16x9"],
        "token": ["0" * 32],
        "told": [0],
        "edition": ["0" * 20],
        "card_form": ["png"],
    }
    for wing in ("reader", "share_cards"):
        patterns = [
            found
            for found in get_resolver().url_patterns
            if getattr(found, "app_name", "") == wing
        ]
        for pattern in patterns[0].url_patterns if patterns else ():
            names = list(pattern.pattern.regex.groupindex)
            for values in itertools.product(*(parts[name] for name in names)):
                arguments = dict(zip(names, values, strict=True))
                is_its_own = bool({"slug", "name", "author", "topic"} & set(names))
                address = reverse(f"{wing}:{pattern.name}", kwargs=arguments)
                yield address, is_its_own


@pytest.mark.one_database
def test_no_public_address_knows_of_it(rehearsed, adas_desk):
    made, images = rehearsed
    made.refresh_from_db()
    asked = dict(_addresses(made, images))
    assert len(asked) > 60  # the walk itself is not empty

    for reader in (Client(), adas_desk):
        for address, is_its_own in asked.items():
            reply = reader.get(address)
            if is_its_own and not address.startswith("/live-now/"):
                # What only counts open pages answers whatever it is told.
                assert reply.status_code in {404, 405}, address
            text = b"".join(reply) if reply.streaming else reply.content
            told = text.lower().replace(address.encode(), b"")
            assert SECRET.encode() not in told, address
    assert b"The bridge is open" in Client().get("/feed.atom").content


def test_what_works_beside_the_views_does_not_know_of_it(rehearsed, settings):
    made, images = rehearsed
    settings.READER_SAMPLE = 1

    readers_now.say_here(made.slug)
    readers_now.write_down(timezone.now())

    assert poll_cache._look(made.slug) is None
    assert [blog.slug for blog in Blog.objects.on_front_page()] == ["flood"]
    assert [blog.slug for blog in copied(timezone.now())] == ["flood"]
    assert [is_public_image(image) for image in images] == [False, False]
    assert made.open_pages.count() == 0
    assert readers_now.readers_now(made) is None
    assert [u.blog.slug for u in Update.objects.not_seen_yet(timezone.now())] == [
        "flood"
    ]
    assert set(JournalLine.objects.not_relayed().values_list("blog__slug")) == {
        ("flood",)
    }
    now = timezone.now() + timedelta(minutes=1)
    leaves = JournalLine.objects.ready_to_leave(now)
    assert set(leaves.values_list("blog__slug")) == {("flood",)}
    samples = [s.labels for m in Newsroom().collect() for s in m.samples]
    assert not [labels for labels in samples if labels.get("blog") == made.slug]


def test_the_waiting_room_lists_what_readers_see_alone(rehearsed):
    with connection.cursor() as cursor:
        cursor.execute(databases.LISTED_BLOGS)
        assert [row[0] for row in cursor.fetchall()] == ["flood"]


def test_its_changes_are_counted_nowhere(ada, monkeypatch):
    counted = []
    monkeypatch.setattr("liveblog.web.metrics.count_change", counted.append)
    made = make_blog(by=ada, slug="dress", is_rehearsal=True)
    make_update(made, "Not so")
    real = make_blog(by=ada, slug="storm")

    assert counted == ["go_live"]
    assert real.is_live


def test_no_rehearsal_is_pinned_on_the_front_page(ada):
    made = make_blog(by=ada, slug="dress", is_rehearsal=True)

    publishing.pin_blog(made, by=ada)

    made.refresh_from_db()
    assert not made.is_pinned


def test_readers_cannot_ask_in_it(ada):
    made = make_blog(by=ada, slug="dress", is_rehearsal=True, takes_questions=True)

    assert not made.is_asked
    assert Client().get("/live/dress/ask/").status_code == 404
    sent = Client().post(
        "/live/dress/ask/send/", "words=Open", "application/x-www-form-urlencoded"
    )
    assert sent.status_code == 404
    assert made.questions.count() == 0
