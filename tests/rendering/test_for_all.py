"""What is stored is the same for every reader, at any time, in the blog's language."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.utils import translation

from liveblog import publishing
from liveblog.models import Blog, Update
from liveblog.story import rendering
from tests.factories import (
    figure,
    make_blog,
    make_image,
    make_update,
    quote,
    words,
)
from tests.rendered import shown
from tests.rendering.support import NOON

pytestmark = pytest.mark.one_database


# The same for every reader, whoever acts ----------------------------------------------


@time_machine.travel(NOON, tick=False)
def test_stored_html_is_the_same_whoever_acts(ada, cal, blog):
    def publish(author, by):
        update = make_update(
            blog, "Shut", "Text.", quote(), by=author, byline="The desk"
        )
        again = words("Shut now", "Text.", byline="The desk")
        publishing.correct(update, again, by=by, seen_revision=update.last_revision)
        return re.sub(rf"(updates?[-/]){update.pk}\b", r"\1PK", update.public_html)

    stored = {publish(ada, by=ada), publish(cal, by=cal), publish(cal, by=ada)}

    assert len(stored) == 1
    assert "Ada" not in stored.pop()


def test_stored_html_is_what_rendering_makes_of_the_database(blog, ada):
    image = make_image()
    update = make_update(
        blog, "Shut", "Text.", quote(), figure(image), is_pinned=True, byline="Cal"
    )
    publishing.introduce(blog, by=ada, introduction="Since noon.", hero_image=image)
    publishing.summarise(blog, by=ada, summary="One bridge is shut.")

    kept = Update.objects.get(pk=update.pk)
    assert rendering.Rendered.on(kept) == rendering.render(kept)
    assert [
        getattr(kept.blog, f"{part}_html") == rendering.render_part(kept.blog, part)
        for part in rendering.PARTS
    ] == [True] * len(rendering.PARTS)


# Clocks -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("moment", "stamp", "title"),
    [
        # Clocks go back on 25 October 2026 at 3:00: half past two comes twice.
        ("2026-10-25T00:30:00Z", "2026-10-25T02:30:00+02:00", "02:30 CEST"),
        ("2026-10-25T01:30:00Z", "2026-10-25T02:30:00+01:00", "02:30 CET"),
        # They go forward on 29 March 2026 at 2:00: half past two never comes.
        ("2026-03-29T00:59:59Z", "2026-03-29T01:59:59+01:00", "01:59 CET"),
        ("2026-03-29T01:00:00Z", "2026-03-29T03:00:00+02:00", "03:00 CEST"),
    ],
)
def test_time_is_the_blogs_own_also_where_its_clocks_change(blog, moment, stamp, title):
    with time_machine.travel(datetime.fromisoformat(moment), tick=False):
        update = make_update(blog, "Shut")

    clock, _ = title.split()
    date = datetime.fromisoformat(stamp).strftime("%A %-d %B %Y")
    expected = f'datetime="{stamp}" title="{date}, {title}">{clock}</time>'
    assert expected in update.public_html
    assert expected in update.blog.status_html


def test_day_is_the_blogs_own():
    blog = Blog(time_zone="Asia/Kathmandu", slug="flood")
    late = datetime(2026, 11, 24, 18, 30, tzinfo=UTC)
    update = Update(
        pk=7, blog=blog, state="withdrawn", published_at=late, withdrawn_at=late
    )
    update.withdrawal_notice = "It was a drill."

    html = rendering.render(update).public_html

    assert 'datetime="2026-11-25T00:15:00+05:45"' in html
    assert shown(html).startswith("00:15 25 Nov ")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("time_zone", "moment", "expected"),
    [
        ("Europe/Berlin", NOON, "CET (UTC+1)"),
        ("Europe/Berlin", datetime(2026, 7, 1, tzinfo=UTC), "CEST (UTC+2)"),
        ("Europe/London", NOON, "GMT"),
        ("UTC", NOON, "UTC"),
        ("Asia/Kathmandu", NOON, "UTC+5:45"),
        ("America/St_Johns", NOON, "NST (UTC−3:30)"),
        ("America/Sao_Paulo", NOON, "UTC−3"),
    ],
)
def test_status_line_names_the_zone(time_zone, moment, expected):
    with time_machine.travel(moment, tick=False):
        update = make_update(make_blog(time_zone=time_zone), "Shut")

    zone = f'<span class="zone">Times are in {expected}</span>'
    assert zone in update.blog.status_html


# In the blog's language ---------------------------------------------------------------


@time_machine.travel(NOON, tick=False)
def test_stored_dates_are_in_the_blogs_language(ada):
    blog = make_blog(by=ada, language="de")
    update = make_update(blog, "Zu", event_at=NOON - timedelta(days=200))

    assert 'title="Dienstag' in update.public_html
    assert "Mai" in update.public_html
    assert "Tuesday" not in update.public_html + blog.status_html
    assert 'title="Dienstag' in blog.status_html


def test_rendering_leaves_the_language_as_it_was(ada):
    blog = make_blog(by=ada, language="de")

    with translation.override("fr"):
        rendering.render_part(blog, "status")
        make_update(blog, "", figure(make_image(), alt="Zu", caption=""))
        assert translation.get_language() == "fr"
