"""A file comes in: prepared, with its times, once; a newer one changes what nobody changed here."""

import io
import json
import re

import pytest

from liveblog import publishing
from liveblog.importing import NotUnderstood, carry_out, opened, plan_of
from liveblog.models import Blog, ImportedUpdate, OldAddress, ReviewLevel, Update
from liveblog.reader import moved
from media.models import Image
from tests.factories import make_blog, picture_bytes, words
from tests.importing.files import (
    NINE,
    as_json,
    as_zip,
    bring,
    counts,
    data,
    plan,
    update,
)

TEN = "2026-05-04T10:00:00+00:00"
FIGURE = {"kind": "figure", "image": "p", "credit": "Anna Sorg", "alt": "A bridge"}


def headings(blog):
    """In the order of the feed, the oldest first."""
    found = blog.updates.order_by("first_revision")
    return [each.heading for each in found]


def test_a_dry_run_writes_nothing(db):
    made = plan(as_json(data(update(), update("2", "", {"kind": "oracle"}))))

    assert counts(made) == (1, 0, 0, 0)
    assert made.notes.lines == [
        "2: “oracle” is no kind of block that we have",
        "2: left out, since nothing of it can be shown",
    ]
    assert (made.slug, Blog.objects.count(), Update.objects.count()) == ("arn", 0, 0)


def test_it_arrives_prepared_with_its_times_and_names_and_no_reader_finds_it(ada, rey):
    later = update("2", "Bridge open", published=TEN, bylines=["Ina Voss"])
    content = as_json(data(later, update("1", "Bridge closed", "Text.")))

    _made, done = bring(content, ada)

    blog = done.blog
    assert (blog.status, blog.slug, done.added) == ("prepared", "arn", 2)
    assert headings(blog) == ["Bridge closed", "Bridge open"]
    first, second = blog.updates.order_by("first_revision")
    assert second.published_at.isoformat() == TEN
    assert (second.bylines, second.author) == (["Ina Voss"], ada)
    assert rey.get("/live/arn/").status_code == 404
    lines = blog.journal.order_by("revision").values_list("verb", "by", "update")
    assert list(lines) == [
        ("bring_in", ada.pk, None),
        ("publish", ada.pk, first.pk),
        ("publish", ada.pk, second.pk),
        ("bring_in", ada.pk, None),
    ]
    publishing.go_live(blog, by=ada)
    html = rey.get("/live/arn/").content.decode()
    assert html.index("Bridge open") < html.index("Bridge closed")
    assert "Ina Voss" in html


def test_the_same_file_changes_nothing_and_a_newer_one_what_is_new_in_it(ada):
    first = data(update(), update("2", "Second", "Text."), update("3", "Third"))
    content = as_json(first)
    _made, done = bring(content, ada)
    blog, revision = done.blog, done.blog.revision

    made, done = bring(content, ada)
    assert (counts(made), made.changes_nothing) == ((0, 0, 3, 0), True)
    blog.refresh_from_db()
    assert (blog.revision, blog.updates.count()) == (revision, 3)

    third = blog.updates.get(heading="Third")
    publishing.correct(
        third, words("Third, by us"), by=ada, seen_revision=third.last_revision
    )
    note = {"at": TEN, "text": "It was the other one."}
    newer = data(
        *(
            update("1", "Bridge open", corrections=[note]),
            update("2", "Second", "Text."),
        ),
        *(
            update("3", "Third, by them"),
            update("0", "Before", published="2026-05-04T08:00Z"),
        ),
        headline="River falls",
    )
    made, done = bring(as_json(newer), ada)

    assert counts(made) == (1, 1, 1, 1)
    assert made.changed_here == ["“Third, by them”"]
    blog.refresh_from_db()
    assert headings(blog) == ["Before", "Bridge open", "Second", "Third, by us"]
    assert blog.headline == "River falls"
    corrected = blog.updates.get(heading="Bridge open")
    [said] = corrected.corrections.all()
    assert (said.at.isoformat(), said.note) == (TEN, "It was the other one.")
    assert "It was the other one." in corrected.public_html
    assert counts(bring(as_json(newer), ada)[0]) == (0, 0, 3, 1)


def test_what_was_planned_before_somebody_else_was_there_is_not_done(ada):
    first = as_json(data(update()))
    newer = as_json(data(update("1", "Bridge open"), update("2", "Second")))
    _made, done = bring(first, ada)
    with opened(io.BytesIO(newer)) as file, opened(io.BytesIO(newer)) as same_file:
        plans = plan_of(file), plan_of(same_file)
        carry_out(plans[0], file, by=ada)
        again = carry_out(plans[1], same_file, by=ada)
    assert (again.added, again.corrected) == (0, 0)
    assert headings(done.blog) == ["Bridge open", "Second"]

    older = as_json(data(update("1", "Bridge shut"), update("2", "Second")))
    with opened(io.BytesIO(older)) as file:
        plan = plan_of(file)
        bring(as_json(data(update("1", "Bridge rebuilt"), update("2", "Second"))), ada)
        with pytest.raises(NotUnderstood, match="has changed meanwhile"):
            carry_out(plan, file, by=ada)
    assert headings(done.blog) == ["Bridge rebuilt", "Second"]

    newest = as_json(data(update("1", "Bridge gone"), headline="River falls"))
    with opened(io.BytesIO(newest)) as file:
        plan = plan_of(file)
        publishing.retitle(done.blog, by=ada, headline="Ours", standfirst="")
        with pytest.raises(NotUnderstood):
            carry_out(plan, file, by=ada)
        plan = plan_of(file)
        one = done.blog.updates.get(heading="Bridge rebuilt")
        publishing.correct(
            one, words("Ours, too"), by=ada, seen_revision=one.last_revision
        )
        with pytest.raises(NotUnderstood):
            carry_out(plan, file, by=ada)
    assert headings(done.blog) == ["Ours, too", "Second"]
    assert Blog.objects.get(pk=done.blog.pk).headline == "Ours"


def test_what_readers_have_seen_is_corrected_before_them_and_gets_nothing_new(ada):
    _made, done = bring(as_json(data(update(), update("2", "Wrong"))), ada)
    publishing.go_live(done.blog, by=ada)
    gone = {"state": "withdrawn", "notice": "It never happened.", "withdrawn": TEN}
    newer = data(
        *(update("1", "Bridge open"), update("2", "", **gone), update("3", "Too late")),
        headline="River falls",
    )

    made, done = bring(as_json(newer), ada)

    assert counts(made) == (0, 2, 0, 0)
    assert made.notes.lines == [
        "1 new updates are left out: the blog has been before readers, who have seen its order.",
        "The blog’s own words are left: change them in its settings.",
    ]
    corrected, withdrawn = done.blog.updates.order_by("first_revision")
    assert (corrected.heading, corrected.added_to_at is None) == ("Bridge open", False)
    assert withdrawn.withdrawal_notice == "It never happened."
    assert counts(bring(as_json(newer), ada)[0])[1:] == (0, 2, 0)


def test_whether_it_is_true_comes_after_readers_have_seen_it_too(ada):
    _made, done = bring(as_json(data(update(), update("2", "Two"))), ada)
    publishing.go_live(done.blog, by=ada)
    wrong = {"verification": "wrong", "verified": TEN}
    note = {"corrections": [{"at": TEN, "text": "It is open."}]}
    newer = as_json(data(update(**wrong, **note), update("2", "Two", is_pinned=True)))

    made, done = bring(newer, ada)

    assert (counts(made), done.corrected) == ((0, 2, 0, 0), 1)
    one, two = done.blog.updates.order_by("first_revision")
    assert (one.is_wrong, one.heading, one.added_to_at) == (True, "Bridge closed", None)
    assert [each.note for each in one.corrections.all()] == ["It is open."]
    assert (two.is_pinned, two.added_to_at) == (False, None)
    assert counts(bring(newer, ada)[0]) == (0, 0, 2, 0)

    confirmed = {"verification": "confirmed", "verified": TEN, "is_key_event": True}
    newest = as_json(data(update(**confirmed, **note), update("2", "Two")))
    bring(newest, ada)
    one.refresh_from_db()
    assert (one.is_confirmed, one.is_key_event) == (True, True)
    bring(newer, ada)
    one.refresh_from_db()
    assert (one.is_wrong, one.is_key_event) == (True, False)


def test_what_was_withdrawn_stays_so_and_keeps_nothing_else_out(ada):
    gone = {"state": "withdrawn", "withdrawn": TEN}
    _made, done = bring(as_json(data(update(**gone), update("2", "Two", **gone))), ada)
    newer = [update("1", "Back again"), update("2", **gone, notice="A hoax.")]
    for number in ("3", "4"):
        made, done = bring(as_json(data(*newer, update(number, "Three"))), ada)
        assert made.changed_here == ["“Back again”", "2"]
        publishing.go_live(done.blog, by=ada)

    assert headings(done.blog) == ["", "", "Three"]


def test_what_cannot_be_had_is_no_change_and_an_embed_stands_there_once(ada):
    film = {"kind": "embed", "url": "https://youtu.be/dQw4w9WgXcQ", "title": "Dam"}
    no_quote = {"kind": "quote", "words": "It came up.", "speaker": ""}
    blocks = (film, no_quote, film | {"url": "https://youtube.com/embed/dQw4w9WgXcQ"})
    file = as_json(data(update("1", "One", *blocks)))

    _made, done = bring(file, ada)

    [block] = done.blog.updates.get().blocks()
    assert (block.kind, block.title) == ("embed", "Dam")
    assert counts(bring(file, ada)[0]) == (0, 0, 1, 0)


def test_nothing_was_added_or_corrected_in_the_future(ada):
    later = "2999-01-01T00:00:00+00:00"
    notes = [{"at": later, "text": "Tomorrow"}, {"at": TEN, "text": "Today"}]
    said = update(added_to=later, verification="confirmed", verified=later)

    _made, done = bring(as_json(data(said | {"corrections": notes})), ada)

    one = done.blog.updates.get()
    assert (one.added_to_at, one.verified_at) == (None, one.published_at)
    assert [each.note for each in one.corrections.all()] == ["Today"]


def test_a_picture_comes_through_the_decoder_once_and_what_is_none_is_named(ada):
    pictures = {
        "p": {"file": "pictures/p.jpg", "is_sensitive": True, "focus": [20, 80]},
        "q": {"file": "pictures/q.jpg"},
        "r": {"url": "https://elsewhere.example/r.jpg"},
    }
    both = [FIGURE, FIGURE | {"image": "q"}, FIGURE | {"image": "r"}]
    content = as_zip(
        data(update("1", "Seen", *both), pictures=pictures),
        **{
            "pictures/p.jpg": picture_bytes(),
            "pictures/q.jpg": b"<svg onload=alert(1)>",
        },
    )

    made, done = bring(content, ada)

    [image] = Image.objects.all()
    assert (image.is_sensitive, image.focus_x, image.focus_y) == (True, 20, 80)
    assert image.uploaded_by == ada
    assert made.notes.lines == ["Picture left out: https://elsewhere.example/r.jpg"]
    [why] = done.notes.lines
    assert why.startswith("Picture left out: q (")
    [shown] = done.blog.updates.get().blocks()
    assert shown.image == image

    revision = done.blog.revision
    _made, done = bring(content, ada)
    assert (Image.objects.count(), done.blog.revision) == (1, revision)


def test_a_picture_is_asked_for_if_it_is_wished_and_only_in_the_public_internet(ada):
    pictures = {"p": {"url": "https://127.0.0.1/p.jpg"}}
    content = as_json(data(update("1", "Seen", FIGURE), pictures=pictures))

    made, done = bring(content, ada, fetches=True)

    assert made.files == {"p"}
    assert done.notes.lines == [
        "Picture left out: p (this address is not in the public internet)"
    ]
    assert headings(done.blog) == ["Seen"]
    made, again = bring(content, ada, fetches=True)
    assert (again.blog.revision, again.corrected) == (done.blog.revision, 0)


def test_a_language_that_another_edition_has_is_left_and_the_rest_comes_in(ada):
    _made, done = bring(as_json(data(update(), language="de")), ada)
    arabic = make_blog(by=ada, slug="ar", language="ar", live=False)
    publishing.link_editions(done.blog, arabic, by=ada)
    newer = as_json(data(update(), language="ar", headline="River falls"))

    made, done = bring(newer, ada)

    why = "The language stays: another edition of the story has the one of the file."
    assert made.notes.lines == [why]
    told = done.blog.headline, done.blog.language, done.blog.direction
    assert told == ("River falls", "de", "ltr")
    made, done = bring(newer, ada)
    assert (made.changes_nothing, made.notes.lines, counts(made)[3]) == (True, [], 0)

    publishing.leave_editions(arabic, by=ada)
    _made, done = bring(as_json(data(update(), language="ar")), ada)
    assert (done.blog.language, done.blog.direction) == ("ar", "rtl")


def test_old_addresses_on_our_host_lead_to_what_came_in_once_readers_may(
    ada, rey, settings, monkeypatch
):
    monkeypatch.setattr(moved, "_none_until", 0.0)
    settings.PUBLIC_URL = "https://news.example"
    old = "https://news.example/2026/05/"
    content = data(
        update("1", "One", address=f"{old}bridge/"),
        update("2", "Two", address="https://other.example/two/"),
        update("3", "Three", address="https://news.example/desk/blogs/"),
        update("4", "Four", address=f"{old}?p=4"),
        update("5", "Five", address=f"{old}st%C3%BCrm/"),
        update("6", "Six", address=f"{old}%00/"),
        address=f"{old}river/",
    )

    _made, done = bring(as_json(content), ada)

    one = done.blog.updates.get(heading="One")
    rows = OldAddress.objects.order_by("path").values_list("path", "update")
    five = done.blog.updates.get(heading="Five")
    assert list(rows) == [
        ("/2026/05/bridge/", one.pk),
        ("/2026/05/river/", None),
        ("/2026/05/stürm/", five.pk),
    ]
    assert rey.get("/2026/05/bridge/").status_code == 404
    assert rey.get("/2026/05/%00").status_code == 404
    publishing.go_live(done.blog, by=ada)
    for path, leads_to in {
        "/2026/05/bridge/": f"/live/arn/updates/{one.pk}/",
        "/2026/05/river/": "/live/arn/",
        "/2026/05/st%C3%BCrm/": f"/live/arn/updates/{five.pk}/",
    }.items():
        reply = rey.get(path)
        assert (reply.status_code, reply.headers["Location"]) == (301, leads_to)
    publishing.withdraw_blog(Blog.objects.get(pk=done.blog.pk), by=ada, reason="Wrong.")
    assert rey.get("/2026/05/bridge/").status_code == 404


def test_one_that_was_closed_can_be_shown_at_once_as_of_its_time(ada, rey):
    content = data(update(), status="closed", closed=TEN, closing_message="Good night.")

    _made, done = bring(as_json(content), ada, is_shown=True)

    assert (done.blog.status, done.blog.closed_at.isoformat()) == ("closed", TEN)
    assert "Good night." in rey.get("/live/arn/").content.decode()
    assert "go_live" in done.blog.journal.values_list("verb", flat=True)


def test_programs_are_told_the_dates_of_an_archive_and_not_of_its_import(ada, rey):
    twelve = "2026-05-04T12:00:00+00:00"
    zone = {"time_zone": "Etc/UTC", "status": "closed"}
    content = data(update(), update("2", "Two", published=TEN), closed=twelve, **zone)

    _made, done = bring(as_json(content), ada, is_shown=True)
    empty = data(key="9", slug="empty", closed=twelve, **zone)
    bring(as_json(empty), ada, is_shown=True)

    assert dates(rey, "arn") == (NINE, twelve, NINE, twelve, NINE)
    assert dates(rey, "empty") == (twelve,) * 5
    publishing.reopen(done.blog, by=ada)
    since = done.blog.went_live_at.isoformat(timespec="seconds")
    assert dates(rey, "arn")[0] == since
    publishing.close(done.blog, by=ada)
    assert dates(rey, "arn")[0] == since


def test_a_correction_of_an_archive_has_its_own_date(ada, rey):
    zone = {"time_zone": "Etc/UTC", "status": "closed", "closed": TEN}
    _made, done = bring(as_json(data(update(), **zone)), ada, is_shown=True)
    one = done.blog.updates.get()

    seen, note = one.last_revision, "It was the other one."
    publishing.correct(one, words("Two"), by=ada, seen_revision=seen, note=note)

    at = one.corrections.get().at.isoformat(timespec="seconds")
    assert dates(rey, "arn")[:2] == (NINE, at)


def dates(rey, slug):
    """Of its structured data, and what social networks are told."""
    html = rey.get(f"/live/{slug}/").content.decode()
    told = re.search(r'<script type="application/ld\+json">([^<]*)</script>', html)[1]
    names = ("datePublished", "dateModified", "coverageStartTime", "coverageEndTime")
    shared = re.search(r'"article:published_time" content="([^"]*)"', html)[1]
    return *(json.loads(told).get(name) for name in names), shared


def test_a_taken_address_is_told_and_another_found(ada, blog):
    made, done = bring(as_json(data(update(), slug="flood")), ada)

    assert made.notes.lines == [
        "The address flood is taken: the blog will be at flood-2."
    ]
    assert done.blog.slug == "flood-2"


def test_who_may_not_publish_alone_imports_nothing(ada, cal):
    _made, done = bring(as_json(data(update())), ada)
    publishing.set_review(
        done.blog, by=ada, level=ReviewLevel.DIRECT, is_sensitive=True, members={}
    )
    newer = as_json(data(update("1", "Changed")))

    with pytest.raises(NotUnderstood, match="nobody alone changes"):
        bring(newer, ada)
    with pytest.raises(NotUnderstood):
        bring(as_json(data(update(), key="8", slug="b")), cal)
    with pytest.raises(publishing.NotAllowed):
        publishing.bring_in(
            make_blog(live=False),
            [],
            by=cal,
            is_as_planned=lambda: True,
            afterwards=list,
        )
    assert Blog.objects.count() == 2

    assert ImportedUpdate.objects.count() == 1
    assert headings(done.blog) == ["Bridge closed"]
