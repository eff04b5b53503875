"""The verbs on a blog itself: its life, its words, and all of its stored HTML."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfoNotFoundError

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from liveblog import publishing
from liveblog.models import Blog, Update
from tests.factories import (
    make_blog,
    make_draft,
    make_image,
    make_update,
    quote,
    words,
)
from tests.for_each import for_each
from tests.page import OpenPage, right_parts
from tests.publishing.state import brought, part_revisions, stamped, verbs

# Noon in Berlin, in winter.
NOON = datetime(2026, 11, 24, 11, 0, 7, tzinfo=UTC)


def at(moment):
    return time_machine.travel(moment, tick=False)


def test_go_live_renders_every_part(ada):
    blog = make_blog(by=ada, live=False, headline="Budget day", source_line="Agencies")

    publishing.go_live(blog, by=ada)

    assert blog.is_live
    assert blog.went_live_at is not None
    assert "Budget day" in blog.headline_html
    assert "Live" in blog.status_html
    assert "Agencies" in blog.source_html


@pytest.mark.parametrize(
    "change", [{"takes_questions": True}, {"language": "de"}, {"time_zone": "UTC"}]
)
def test_settings_of_a_prepared_blog_change_without_a_status_line(ada, change):
    blog = make_blog(by=ada, live=False)

    publishing.edit_blog(blog, by=ada, **change)

    blog.refresh_from_db()
    assert {name: getattr(blog, name) for name in change} == change
    assert blog.status_html == ""


def test_close_says_so_and_reopen_takes_it_back(ada, blog):
    publishing.close(blog, by=ada, message="Thank you for reading.")

    assert blog.is_closed
    assert blog.closed_at is not None
    assert "Closed" in blog.status_html
    assert "Thank you for reading." in blog.status_html
    assert part_revisions(blog)["status"] == 2

    publishing.reopen(blog, by=ada)

    assert blog.is_live
    assert blog.closed_at is None
    assert "Thank you" not in blog.status_html
    assert part_revisions(blog)["status"] == 3


@pytest.mark.one_database
@for_each(
    ("verb", "arguments"),
    [
        (publishing.go_live, {}),
        (publishing.change_address, {"slug": "mine"}),
        (publishing.close, {}),
        (publishing.reopen, {}),
        (publishing.retitle, {"headline": "X", "standfirst": ""}),
        (publishing.introduce, {"introduction": "X"}),
        (publishing.summarise, {"summary": "X"}),
        (publishing.localise, {"language": "de"}),
        (publishing.pin_blog, {}),
        (publishing.unpin_blog, {}),
    ],
)
def test_a_blogs_verbs_are_for_editors(cal, blog, verb, arguments):
    with pytest.raises(publishing.NotAllowed):
        verb(blog, by=cal, **arguments)

    blog.refresh_from_db()
    assert blog.revision == 1


@pytest.mark.parametrize(
    ("status", "verb"),
    [
        ("live", publishing.go_live),
        ("live", publishing.reopen),
        ("closed", publishing.close),
        ("closed", publishing.go_live),
    ],
)
def test_a_verb_that_finds_its_work_done_takes_no_revision(ada, blog, status, verb):
    if status == "closed":
        publishing.close(blog, by=ada)
    before = blog.revision

    verb(blog, by=ada)

    blog.refresh_from_db()
    assert (blog.revision, blog.status) == (before, status)


def test_retitle_changes_the_headline_part_alone(ada, blog):
    publishing.retitle(blog, headline="River falls", standfirst="At last.", by=ada)

    revisions = part_revisions(blog)
    assert revisions["headline"] == 2
    assert {v for name, v in revisions.items() if name != "headline"} <= {0, 1}
    assert "River falls" in blog.headline_html
    assert "At last." in blog.headline_html


def test_introduce_stamps_only_what_comes_out_changed(ada, blog):
    publishing.introduce(blog, by=ada, introduction="The Arn has risen.")

    revisions = part_revisions(blog)
    assert revisions["introduction"] == 2
    assert revisions["hero"] < 2
    assert revisions["source"] < 2
    assert "The Arn has risen.</p>" in blog.introduction_html


def test_introduce_sets_the_hero(ada, blog):
    image = make_image(by=ada)

    publishing.introduce(
        blog, by=ada, hero_image=image, hero_credit="Anna Sorg", hero_alt="A valley"
    )

    assert image.name in blog.hero_html
    assert 'alt="A valley"' in blog.hero_html
    assert "[Anna Sorg]" in blog.hero_html


def test_pin_blog_puts_it_first_on_the_front_page(ada, blog):
    other = make_blog(by=ada)
    make_update(other, "Later news")

    publishing.pin_blog(blog, by=ada)

    assert list(Blog.objects.public().in_front_page_order()) == [blog, other]
    publishing.unpin_blog(blog, by=ada)
    assert list(Blog.objects.public().in_front_page_order()) == [other, blog]


def test_rerender_stamps_what_comes_out_changed(blog):
    kept, stale = make_update(blog, "Kept"), make_update(blog, "Stale")
    Update.objects.filter(pk=stale.pk).update(public_html="An older template")

    changed = publishing.rerender(blog)

    kept.refresh_from_db()
    stale.refresh_from_db()
    assert changed == 1
    assert kept.last_revision == 2
    assert stale.last_revision == blog.revision == 4
    assert "Stale" in stale.public_html


def test_rerender_takes_no_revision_where_nothing_changed(blog):
    make_update(blog, "Kept")

    assert publishing.rerender(blog) == 0

    blog.refresh_from_db()
    assert blog.revision == 2


# what we know -----------------------------------------------------------------------


def test_summarise_says_what_is_known_as_of_now(rey, ada, blog):
    page = OpenPage(rey, "flood")

    with at(NOON):
        publishing.summarise(blog, summary="One dam.\n\nTwo towns.", by=ada)

    blog.refresh_from_db()
    assert (blog.summary, blog.summary_at) == ("One dam.\n\nTwo towns.", NOON)
    assert stamped(blog, 2) == {"summary"}
    assert verbs(blog)[-1] == ("summarise", "Ada Brandt", None)
    assert brought(blog, 1) == {"parts": ["summary"]}
    page.poll()
    assert page.shown_parts() == right_parts(blog)
    assert '<p dir="auto">Two towns.</p>' in page.parts["summary"].inner_html


def test_summarise_with_nothing_takes_it_off_the_page(ada, blog):
    publishing.summarise(blog, summary="One dam.", by=ada)

    publishing.summarise(blog, summary="", by=ada)

    blog.refresh_from_db()
    assert (blog.summary, blog.summary_at, blog.summary_html) == ("", None, "")
    assert blog.summary_revision == 3


def test_the_same_summary_again_is_as_of_now(ada, blog):
    with at(NOON):
        publishing.summarise(blog, summary="One dam.", by=ada)
    later = NOON + timedelta(minutes=10)

    with at(later):
        publishing.summarise(blog, summary="One dam.", by=ada)

    blog.refresh_from_db()
    assert (blog.summary_at, blog.summary_revision) == (later, 3)


# silence ----------------------------------------------------------------------------

AN_HOUR = timedelta(minutes=60)


def quiet_blog(by):
    """A live blog whose only update is from noon."""
    blog = make_blog(by=by, slug="quiet")
    with at(NOON):
        make_update(blog, "Dam holds", by=by)
    return blog


def test_fall_silent_says_since_when_nothing_was_published(rey, ada):
    blog = quiet_blog(ada)
    page = OpenPage(rey, "quiet")

    publishing.fall_silent(blog, since=NOON)

    blog.refresh_from_db()
    assert blog.is_silent is True
    assert stamped(blog, 3) == {"status"}
    assert verbs(blog)[-1] == ("fall_silent", None, None)
    assert brought(blog, 2) == {"parts": ["status"]}
    page.poll()
    assert page.shown_parts() == right_parts(blog)


def test_fall_silent_twice_takes_no_second_revision(ada):
    blog = quiet_blog(ada)
    publishing.fall_silent(blog, since=NOON)

    publishing.fall_silent(blog, since=NOON + AN_HOUR)

    assert Blog.objects.get(pk=blog.pk).revision == 3


def test_a_blog_that_has_published_since_is_not_silent(ada):
    blog = quiet_blog(ada)

    publishing.fall_silent(blog, since=NOON - timedelta(microseconds=1))

    blog.refresh_from_db()
    assert (blog.is_silent, blog.revision) == (False, 2)


def test_a_blog_that_has_never_published_is_not_silent(blog):
    publishing.fall_silent(blog, since=NOON + AN_HOUR)

    blog.refresh_from_db()
    assert (blog.is_silent, blog.revision) == (False, 1)


def test_a_closed_blog_is_not_silent(ada):
    blog = quiet_blog(ada)
    publishing.fall_silent(blog, since=NOON)
    publishing.close(blog, by=ada)
    assert Blog.objects.get(pk=blog.pk).is_silent is False

    publishing.fall_silent(blog, since=NOON)

    blog.refresh_from_db()
    assert (blog.is_silent, blog.revision) == (False, 4)


def test_publishing_ends_the_silence_in_the_same_revision(ada):
    blog = quiet_blog(ada)
    publishing.fall_silent(blog, since=NOON)

    make_update(blog, "Dam breaks")

    blog.refresh_from_db()
    assert (blog.is_silent, blog.revision, blog.status_revision) == (False, 4, 4)
    assert "No update since" not in blog.status_html


def test_a_blog_whose_last_update_is_withdrawn_is_not_silent_but_empty(ada):
    blog = quiet_blog(ada)
    publishing.fall_silent(blog, since=NOON)

    publishing.withdraw(blog.updates.get(), by=ada)

    blog.refresh_from_db()
    assert (blog.is_silent, blog.last_published_at) == (False, None)
    assert "No updates yet" in blog.status_html


def test_a_silent_blog_whose_newest_update_is_withdrawn_is_silent_since_the_one_before(
    ada,
):
    blog = quiet_blog(ada)
    with at(NOON + timedelta(minutes=20)):
        second = make_update(blog, "Dam breaks")
    publishing.fall_silent(blog, since=NOON + AN_HOUR)

    publishing.withdraw(second, by=ada)

    blog.refresh_from_db()
    assert (blog.is_silent, blog.last_published_at) == (True, NOON)
    assert "12:00, 24 November 2026</time>" in blog.status_html


def test_a_correction_does_not_end_the_silence(ada):
    blog = quiet_blog(ada)
    publishing.fall_silent(blog, since=NOON)
    update = blog.updates.get()

    publishing.correct(update, words("Dam breaks"), by=ada, seen_revision=2)

    assert Blog.objects.get(pk=blog.pk).is_silent is True


# language, direction and zone -------------------------------------------------------


def test_localise_renders_all_again_in_one_revision(ada, blog):
    with at(NOON):
        held = make_update(blog, "Damm", is_key_event=True, is_pinned=True)
        gone = make_update(blog, "Falsch")
        nothing = make_update(blog, "Falsch")
    publishing.withdraw(gone, by=ada, notice="Eine Übung.")
    publishing.withdraw(nothing, by=ada)
    draft = make_draft(blog)

    publishing.localise(blog, by=ada, language="de", time_zone="Europe/London")

    blog.refresh_from_db()
    assert (blog.language, blog.direction, blog.time_zone) == (
        "de",
        "ltr",
        "Europe/London",
    )
    assert blog.revision == 7
    assert verbs(blog)[-1] == ("localise", "Ada Brandt", None)
    revisions = {u.pk: u.last_revision for u in blog.updates.all()}
    assert revisions == {held.pk: 7, gone.pk: 7, nothing.pk: 6, draft.pk: None}
    for update in (held, gone):
        update.refresh_from_db()
        assert 'title="Dienstag' in update.public_html
        assert '11:00 Uhr GMT">11:00</time>' in update.public_html
    assert stamped(blog, 7) == {"status", "pinned", "key_events"}


def test_localise_leaves_words_and_times_of_the_story_alone(ada, blog):
    with at(NOON):
        update = make_update(blog, "Dam breaks", "It fell.", event_at=NOON)
    before = Update.objects.filter(pk=update.pk).values().get()

    publishing.localise(blog, by=ada, language="de")

    after = Update.objects.filter(pk=update.pk).values().get()
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"public_html", "feed_html", "last_revision"}
    assert update.versions.count() == update.corrections.count() == 0


def test_localise_turns_the_direction_and_asks_open_pages_to_load_again(rey, ada, blog):
    update = make_update(blog, "Dam breaks")

    publishing.localise(blog, by=ada, language="ar", direction="rtl")

    assert '<html lang="ar" dir="rtl">' in rey.get("/live/flood/").content.decode()
    assert blog.floor == blog.revision == 3
    late = rey.get("/live/flood/since/2/").content.decode()
    assert "data-outdated" in late
    assert f"update-{update.pk}" not in late
    assert rey.get("/live/flood/since/3/").status_code == 204


def test_localise_to_what_is_so_already_takes_no_revision(ada, blog):
    make_update(blog, "Dam breaks")

    publishing.localise(
        blog, by=ada, language="en", direction="ltr", time_zone="Europe/Berlin"
    )

    blog.refresh_from_db()
    assert (blog.revision, blog.floor) == (2, 0)


def test_localise_to_what_cannot_be_leaves_everything_as_it_was(ada, blog):
    make_update(blog, "Dam breaks")

    with pytest.raises(ZoneInfoNotFoundError):
        publishing.localise(blog, by=ada, time_zone="Mars/Olympus")

    kept = Blog.objects.get(pk=blog.pk)
    assert (kept.time_zone, kept.revision) == ("Europe/Berlin", 2)
    assert blog.updates.get().last_revision == 2


def test_rerender_takes_one_query_for_each_update_that_has_changed(ada, blog):
    counts = []
    for _ in range(2):
        for _ in range(3):
            make_update(blog, "Dam breaks", "It fell.", quote())
        Update.objects.update(public_html="An older template")
        with CaptureQueriesContext(connection) as queries:
            publishing.rerender(blog)
        counts.append(len(queries))

    assert counts[1] - counts[0] == 3
