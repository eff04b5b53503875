"""The demo newsroom, and the commands that make it, go on with it and show its state."""

import json
import re
from collections import Counter
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from PIL import Image as Pillow

from accounts.models import User
from liveblog import publishing
from liveblog.demo import newsroom, script
from liveblog.demo.cast import password_of
from liveblog.demo.story import BLOGS, CAST, DRIP
from liveblog.models import (
    Blog,
    Correction,
    JournalLine,
    QuoteBlock,
    TextBlock,
    Update,
    Version,
)
from liveblog.story.rendering import Rendered, render, render_part, stored_title, title
from media.decoding import TakesTooLong
from media.models import Image
from tests.blog_state import blog_state
from tests.factories import (
    figure,
    make_blog,
    make_draft,
    make_image,
    make_update,
    quote,
    words,
)

pytestmark = [pytest.mark.one_database, pytest.mark.slow]
PICTURES = script.PICTURES


@pytest.fixture(autouse=True)
def grey_pictures(built_demo, monkeypatch):
    """Also where a test builds the demo or lets it drip."""
    monkeypatch.setattr(script, "PICTURES", built_demo.pictures)


@pytest.fixture
def flood(demo):
    return demo["flood"]


def run(command, *args, **options):
    out = StringIO()
    call_command(command, *args, stdout=out, **options)
    return out.getvalue()


# The blogs


def test_build_makes_one_blog_of_each_kind(demo):
    found = {slug: (b.status, b.updates.exists()) for slug, b in demo.items()}

    assert found == {
        "flood": ("live", True),
        "storm-ilka": ("closed", True),
        "budget-day": ("prepared", True),
        "river-ferry": ("live", True),
        "tram-vote": ("live", False),
    }


def test_build_a_second_time_changes_nothing(demo, django_assert_max_num_queries):
    before = [blog_state(blog) for blog in demo.values()]
    rows = [model.objects.count() for model in (User, Image, JournalLine, Version)]

    with django_assert_max_num_queries(30):
        again = newsroom.build()

    assert [blog_state(blog) for blog in again] == before
    assert rows == [m.objects.count() for m in (User, Image, JournalLine, Version)]


def test_build_leaves_no_half_blog_behind(db, monkeypatch):
    def power_cut(*args, **kwargs):
        raise KeyboardInterrupt

    monkeypatch.setattr(publishing, "close", power_cut)

    with pytest.raises(KeyboardInterrupt):
        newsroom.build()

    assert list(Blog.objects.all()) == []


def test_flood_has_something_of_everything(flood):
    updates = blog_state(flood)["updates"]
    public = flood.updates.ever_public()

    assert Counter(u["state"] for u in updates) == {
        "published": 42,
        "withdrawn": 2,
        "draft": 1,
    }
    assert {kind for u in updates for kind in u["blocks"]} == {
        "text",
        "quote",
        "figure",
        "card",
    }
    rich = TextBlock.objects.filter(update__blog=flood).exclude(html="")
    tags = set(re.findall("<([a-z0-9]+)", "".join(block.html for block in rich)))
    assert tags == {"p", "h4", "ul", "ol", "li", "strong", "em", "a"}
    originals = QuoteBlock.objects.exclude(original="")
    assert originals.get(update__blog=flood).original_language == "ar"
    assert sum(u["is_pinned"] for u in updates) == 2
    assert sum(u["is_key_event"] for u in updates) == 6
    assert max(len(u["pictures"]) for u in updates) == 3
    assert Correction.objects.filter(update__blog=flood).count() == 4
    assert public.filter(added_to_at__isnull=False).count() == 2
    assert public.exclude(withdrawal_notice="").count() == 1
    assert public.published().filter(heading="").count() == 1
    assert Counter(u["verification"] for u in updates) == {
        "": 43,
        "confirmed": 1,
        "wrong": 1,
    }
    assert sum(u["is_breaking"] for u in updates) == 1
    assert public.filter(announces__verification="confirmed").count() == 1
    assert public.filter(event_at__isnull=False).count() == 1
    assert "begun to fall" in flood.summary_html
    assert public.exclude(label="").exclude(location="").exists()
    assert [u["state"] for u in updates if u["blocks"] == []] == [
        "withdrawn",
        "published",
        "withdrawn",
        "published",
    ]
    assert flood.is_pinned
    assert flood.hero_image
    assert flood.headline == "River at record height: valley evacuates"


def test_the_ferry_is_a_right_to_left_blog(demo):
    ferry = demo["river-ferry"]

    assert (ferry.language, ferry.direction, ferry.time_zone) == (
        "ar",
        "rtl",
        "Asia/Amman",
    )
    assert ferry.updates.published().count() == 10
    assert ferry.updates.key_events().count() == 3
    assert ferry.updates.pinned().count() == 1


def test_flood_has_a_quote_of_four_hundred_words(flood):
    quotes = QuoteBlock.objects.filter(update__blog=flood)

    longest = max(quotes, key=lambda quote: len(quote.words))

    assert 380 <= len(longest.words.split()) <= 420
    assert longest.words.count("\n\n") == 4


def test_flood_has_a_portrait_format_picture(flood):
    shapes = {
        image.height_px > image.width_px
        for image in Image.objects.filter(figures__update__blog=flood)
    }

    assert shapes == {True, False}


# The day


def test_flood_has_a_covered_picture_and_one_for_its_own_pages(flood):
    shown = Image.objects.filter(figures__update__in=flood.updates.published())

    assert shown.filter(is_sensitive=True).count() == 1
    [panorama] = shown.filter(own_pages_only=True)
    assert (panorama.focus_x, panorama.focus_y) == (62, 65)


def test_flood_fills_the_last_eight_hours_in_order(flood, built_demo):
    times = list(
        flood.updates.ever_public()
        .order_by("first_revision")
        .values_list("published_at", flat=True)
    )

    assert times == sorted(times)
    assert times[-1] - times[0] == timedelta(minutes=477)
    age = built_demo.built_at - times[-1]
    assert timedelta(minutes=3) <= age < timedelta(minutes=4)


def test_nothing_happens_outside_the_day(flood, built_demo):
    built_at = built_demo.built_at
    rows = [
        *flood.journal.values_list("at", flat=True),
        *flood.updates.values_list("saved_at", flat=True),
        *flood.updates.values_list("created_at", flat=True),
        *Correction.objects.filter(update__blog=flood).values_list("at", flat=True),
        *Version.objects.filter(update__blog=flood).values_list("at", flat=True),
    ]

    assert min(rows) > built_at - timedelta(hours=8, minutes=20)
    assert max(rows) <= built_at - timedelta(minutes=3)


def test_words_name_the_time_at_which_things_happened(flood):
    first = flood.updates.ever_public().earliest("first_revision")
    local = first.published_at.astimezone(flood.zone)

    assert f"At {local:%H:%M} the gauge at Mill Bridge" in first.public_html
    assert f">{local:%H:%M}</time>" in first.public_html


# What readers see


def test_stored_html_is_what_rendering_gives(demo):
    for blog in demo.values():
        updates = blog.updates.ever_public()
        assert {u.pk: Rendered.on(u) for u in updates} == {
            u.pk: render(u) for u in updates
        }
        assert [stored_title(u) for u in updates] == [title(u) for u in updates]
    for part in ("headline", "hero", "introduction", "pinned", "key_events", "source"):
        assert getattr(demo["flood"], f"{part}_html") == render_part(
            demo["flood"], part
        )


def test_words_survive_on_the_page(flood, rey):
    pages = everything_public(rey, flood)

    told = [
        "“[My mother] was a nurse here in 1953.",
        "The butcher took the [residents] who walk",
        "«وصل الماء إلى عتبة الباب، لكن الجيران لم يتركونا وحدنا.»</p>",
        "‘I am going to the riding hall. I am with Jonas. My daughter knows.’",
        'cite="https://arnholt.example/flood/statement-of-the-mayor"',
        "A crew of the rowing club brings two people across the market square",
    ]
    assert {each: pages.count(each) for each in told} == dict.fromkeys(told, 1)


def test_no_draft_is_on_any_public_page(flood, rey):
    drafts = Update.objects.drafts()
    pages = everything_public(rey, flood) + rey.get("/").text

    headings = list(drafts.values_list("heading", flat=True))
    assert len(headings) == 3
    assert [heading for heading in headings if heading in pages] == []
    assert "Unfinished." not in pages
    assert "Budget day" not in pages
    assert rey.get("/live/budget-day/").status_code == 404
    for draft in drafts:
        draft_page = rey.get(f"/live/{draft.blog.slug}/updates/{draft.pk}/")
        assert draft_page.status_code == 404


def test_withdrawn_words_are_on_no_public_page(flood, rey):
    pages = everything_public(rey, flood)

    assert "Mill Bridge shut to traffic" not in pages
    assert "Hallin weir gives way" not in pages
    assert pages.count("It said that Hallin weir had given way.") == 1


def everything_public(rey, blog):
    """The blog's page and all that lies behind its “Earlier updates”."""
    pages = [rey.get(f"/live/{blog.slug}/").text]
    revisions = list(
        blog.updates.in_the_feed()
        .newest_first()
        .values_list("first_revision", flat=True)
    )
    for before in revisions[19::20]:
        pages.append(rey.get(f"/live/{blog.slug}/before/{before}/part/").text)
    return "".join(pages)


# The pictures


def test_the_pictures_are_those_of_the_story_and_together_small():
    files = [file for file in PICTURES.iterdir() if file.name != "README.md"]

    assert {file.name for file in files} == set(pictures_in([BLOGS, DRIP]))
    assert sum(file.stat().st_size for file in files) <= 2_000_000
    for file in files:
        with Pillow.open(file) as picture:
            assert 640 <= picture.width <= 1920, file.name


def pictures_in(data):
    """The names of files in the story, however deep."""
    if isinstance(data, list):
        for part in data:
            yield from pictures_in(part)
    elif isinstance(data, dict):
        yield from [data["picture"]] if "picture" in data else []
        yield from pictures_in(list(data.values()))


# manage.py demo


def test_demo_prints_what_a_harness_needs(demo, settings):
    settings.PUBLIC_URL = "http://127.0.0.1:8000"

    facts = json.loads(run("demo", json=True))

    assert facts["url"] == "http://127.0.0.1:8000"
    assert facts["desk"] == "http://127.0.0.1:8000/desk/"
    assert [sorted(person) for person in facts["people"]] == [
        ["byline", "email", "password", "role"]
    ] * len(CAST)
    assert [blog["slug"] for blog in facts["blogs"]] == [p["slug"] for p in BLOGS]
    flood = Blog.objects.get(slug="flood")
    described = facts["blogs"][-1]
    updates = described.pop("updates")
    assert described == {
        "id": flood.pk,
        "slug": "flood",
        "headline": "River at record height: valley evacuates",
        "status": "live",
        "revision": flood.revision,
        "url": "http://127.0.0.1:8000/live/flood/",
        "desk_url": "http://127.0.0.1:8000/desk/live/flood/",
        "members": [f"{name}@newsbook.example" for name in ("cal", "joon", "mira")],
    }
    assert {update["id"] for update in updates} == set(
        flood.updates.values_list("pk", flat=True)
    )


def test_demo_passwords_sign_in_also_the_second_time(demo, client):
    people = json.loads(run("demo", json=True))["people"]

    for person in people:
        assert client.login(email=person["email"], password=person["password"])
        assert client.get("/desk/").status_code == 200


def test_demo_passwords_are_this_installations_own(settings):
    settings.SECRET_KEY = "one"
    one = password_of("ada@newsbook.example")
    settings.SECRET_KEY = "two"

    assert password_of("ada@newsbook.example") != one
    assert [len(group) for group in one.split("-")] == [4, 4, 4, 4]


def test_demo_makes_the_newsroom_and_tells_people_how_to_sign_in(db):
    lines = run("demo")

    # Nothing is left for the worker, which would change the blogs' revisions.
    assert Image.objects.filter(finished_at=None).count() == 0
    assert Image.objects.count() == 13
    for name, person in CAST.items():
        assert f"{name}@newsbook.example" in lines
        assert f"{person['byline']}, {person['role']}" in lines


@pytest.mark.parametrize("command", ["demo", "drip"])
def test_commands_refuse_a_public_house(db, settings, command):
    settings.IS_LOOPBACK = False
    settings.PUBLIC_URL = "https://news.example"

    with pytest.raises(CommandError, match=r"https://news\.example"):
        run(command)

    assert (Blog.objects.count(), User.objects.count()) == (0, 0)


# manage.py drip


def test_drip_goes_on_with_the_story(blog):
    start = blog.revision

    lines = run("drip", every=0, count=6).splitlines()

    assert lines == [
        f"{start + 1:>5}  publish: Gauge at Mill Bridge: 7.32 metres",
        f"{start + 2:>5}  publish: A line of wet stone, as wide as a hand",
        f"{start + 3:>5}  publish: Station Bridge: more shuttles",
        f"{start + 4:>5}  correct: Station Bridge: more shuttles",
        f"{start + 5:>5}  publish: The chess sets have come",
        f"{start + 6:>5}  publish: In which order streets will be opened",
    ]


def test_drip_goes_on_where_it_stopped(blog):
    run("drip", every=0, count=5)

    (line,) = run("drip", every=0, count=1).splitlines()

    assert line.endswith("publish: In which order streets will be opened")


def test_drip_plays_every_step_and_begins_again(blog):
    lines = run("drip", every=0, count=len(DRIP) + 1).splitlines()

    done = Counter(line[7:].split(":")[0] for line in lines)
    assert done == {
        "publish": 31,
        "correct": 2,
        "withdraw": 2,
        "mark key event": 3,
        "pin": 1,
        "unpin": 1,
    }
    assert lines[0][7:] == lines[-1][7:]


def test_drip_leaves_alone_what_an_editor_withdrew(blog):
    run("drip", every=0, count=3)
    shuttles = blog.updates.get(heading="Station Bridge: more shuttles")
    publishing.withdraw(shuttles, by=User.objects.get(byline="Ada Brandt"))

    lines = run("drip", every=0, count=3).splitlines()

    assert [line[7:] for line in lines] == [
        "publish: The chess sets have come",
        "publish: In which order streets will be opened",
        "mark key event: In which order streets will be opened",
    ]


def test_drip_lets_an_editor_write_where_correspondents_may_not(ada):
    tram = make_blog(by=ada, slug="tram-vote")

    run("drip", blog="tram-vote", every=0, count=2)

    authors = tram.updates.values_list("author__byline", flat=True)
    assert list(authors) == ["Ada Brandt", "Ada Brandt"]


def test_drip_needs_a_live_blog(ada):
    make_blog(slug="budget-day", live=False)
    publishing.close(make_blog(by=ada, slug="storm-ilka"), by=ada)

    for slug in ("nowhere", "budget-day", "storm-ilka"):
        with pytest.raises(CommandError, match="make run"):
            run("drip", blog=slug)


def test_drip_stops_when_the_blog_is_closed(blog, monkeypatch):
    def closing_time(seconds):
        publishing.close(blog, by=User.objects.get(byline="Ada Brandt"))

    monkeypatch.setattr("time.sleep", closing_time)

    with pytest.raises(CommandError, match="no longer live"):
        run("drip")


def test_drip_ends_cleanly_on_ctrl_c(blog, monkeypatch):
    def ctrl_c(seconds):
        assert seconds == 8
        raise KeyboardInterrupt

    monkeypatch.setattr("time.sleep", ctrl_c)

    lines = run("drip").splitlines()

    assert lines == [
        f"{blog.revision + 1:>5}  publish: Gauge at Mill Bridge: 7.32 metres",
        "",
        "Stopped.",
    ]


def test_drip_refuses_a_count_below_zero(blog):
    with pytest.raises(CommandError, match="below zero"):
        run("drip", count=-1)


# What tests compare


def test_a_blogs_state_is_what_it_holds(ada, blog):
    image = make_image(by=ada)
    told = make_update(
        blog,
        "Closed",
        "Shut.",
        figure(image),
        quote(),
        by=ada,
        key="k1",
        is_pinned=True,
        is_breaking=True,
        verification="unconfirmed",
    )
    draft = make_draft(blog, by=ada, announces=told)

    state = blog_state(blog)

    assert json.loads(json.dumps(state)) == {
        "slug": "flood",
        "status": "live",
        "revision": 2,
        "floor": 0,
        "parts": {
            "headline": 1,
            "status": 2,
            "about": 0,
            "hero": 0,
            "introduction": 0,
            "summary": 0,
            "more": 0,
            "key_events": 0,
            "pinned": 2,
            "source": 0,
        },
        "hero": None,
        "updates": [
            {
                "id": told.pk,
                "state": "published",
                "first_revision": 2,
                "last_revision": 2,
                "idempotency_key": "k1",
                "is_pinned": True,
                "is_key_event": False,
                "is_breaking": True,
                "verification": "unconfirmed",
                "announces": None,
                "published_digest": told.body_digest,
                "digest": told.body_digest,
                "blocks": ["text", "figure", "quote"],
                "pictures": [image.name],
            },
            {
                "id": draft.pk,
                "state": "draft",
                "first_revision": None,
                "last_revision": None,
                "idempotency_key": None,
                "is_pinned": False,
                "is_key_event": False,
                "is_breaking": False,
                "verification": "",
                "announces": told.pk,
                "published_digest": "",
                "digest": draft.words().digest(),
                "blocks": [],
                "pictures": [],
            },
        ],
    }


def test_a_blogs_state_shows_that_a_correction_changed_the_words(ada, blog):
    update = make_update(blog, "Nine schools closed", by=ada)
    publishing.correct(
        update, words("Eight schools closed"), by=ada, seen_revision=2, note="Eight."
    )

    (found,) = blog_state(blog)["updates"]

    assert found["digest"] == words("Eight schools closed").digest()
    assert found["published_digest"] == words("Nine schools closed").digest()


def test_a_picture_that_takes_too_long_is_tried_again_and_not_for_ever():
    tries = []

    def make():
        tries.append(1)
        if len(tries) < needed:
            raise TakesTooLong("busy")
        return "a picture"

    needed = script.TRIES
    assert script.patiently(make) == "a picture"
    tries.clear()
    needed = script.TRIES + 1
    with pytest.raises(TakesTooLong):
        script.patiently(make)
    assert len(tries) == script.TRIES
