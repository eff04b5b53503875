"""A sensitive blog: its own words, and marks that say what is true, are approved by another."""

from datetime import datetime
from functools import partial

import pytest
from django.utils import timezone

from accounts.models import User
from liveblog import publishing
from liveblog.markup.removing import Removal
from liveblog.models import Blog, Correction, JournalLine, ProposedChange, Update, Verb
from liveblog.publishing.editing import WORDS
from tests.factories import figure, make_blog, make_image, make_update, make_user
from tests.for_each import for_each
from tests.publishing.state import stamped, verbs

pytestmark = pytest.mark.one_database

NOON = datetime(2099, 1, 1, 12, tzinfo=timezone.get_default_timezone())


@pytest.fixture
def ines(db):
    return make_user("Ines Noor", role=User.Role.EDITOR)


@pytest.fixture
def update(blog, cal):
    return make_update(blog, "Bridge closed", by=cal)


@pytest.fixture
def sensitive(blog, update):
    return become_sensitive(blog)


def become_sensitive(blog):
    Blog.objects.filter(pk=blog.pk).update(is_sensitive=True)
    blog.refresh_from_db()
    return blog


def last_line(blog):
    line = blog.journal.order_by("revision").last()
    return line.verb, line.by.byline, line.written_by and line.written_by.byline


# Nobody alone -----------------------------------------------------------------------------

OTHERS = {
    "headline": "It falls",
    "standfirst": "Since noon.",
    "introduction": "What it was.",
    "introduction_rich": "<p>What it <b>was</b>.</p>",
    "summary": "Two bridges are closed.",
    "summary_rich": "<p>Two <b>bridges</b> are closed.</p>",
    "source_line": "With agencies.",
    "hero_caption": "The upper bridge",
    "hero_credit": "Anna Sorg",
    "hero_alt": "A bridge",
    "hero_video_url": "https://youtu.be/dQw4w9WgXcQ",
    "closing_message": "That was it.",
    "sponsor_name": "The Harbour Fund",
    "sponsor_url": "https://fund.example/",
    "newsletter_words": "The river by mail",
    "newsletter_url": "https://mail.example/",
    "related_links": "Flood map https://map.example/",
}


def test_each_field_that_readers_read_is_tried():
    assert {*OTHERS, "hero_image"} == WORDS


@for_each("name", [*OTHERS, "hero_image"])
def test_no_editor_alone_changes_what_readers_read(sensitive, ada, name):
    value = OTHERS.get(name) or make_image()
    before = sensitive.revision

    with pytest.raises(publishing.NeedsReview):
        publishing.edit_blog(sensitive, by=ada, **{name: value})

    stored = Blog.objects.get(pk=sensitive.pk)
    assert getattr(stored, name) in ("", None, "River at record height")
    assert stored.revision == before


@pytest.mark.parametrize(
    "verb",
    [
        partial(publishing.retitle, headline="It falls", standfirst=""),
        partial(publishing.summarise, summary="Two bridges are closed."),
        partial(publishing.introduce, introduction="What it was."),
        partial(publishing.close, message="That was it."),
    ],
    ids=["retitle", "summarise", "introduce", "close"],
)
def test_nor_by_a_verb_of_its_own(sensitive, ada, verb):
    with pytest.raises(publishing.NeedsReview):
        verb(sensitive, by=ada)

    assert Blog.objects.get(pk=sensitive.pk).is_live


def test_what_no_reader_reads_needs_nobody(sensitive, ada):
    publishing.edit_blog(sensitive, by=ada, default_label="Analysis", language="de")
    publishing.edit_blog(sensitive, by=ada, headline=sensitive.headline)
    publishing.close(sensitive, by=ada)

    stored = Blog.objects.get(pk=sensitive.pk)
    assert (stored.default_label, stored.language) == ("Analysis", "de")
    assert stored.is_closed


def test_a_prepared_blog_needs_another_once_readers_are_told_of_it(ada):
    prepared = become_sensitive(make_blog(by=ada, live=False))
    publishing.retitle(prepared, headline="It rises", standfirst="", by=ada)

    Blog.objects.filter(pk=prepared.pk).update(begins_at="2099-01-01T12:00Z")

    with pytest.raises(publishing.NeedsReview):
        publishing.retitle(prepared, headline="It falls", standfirst="", by=ada)


@pytest.mark.parametrize("by", ["ada", "cal"])
@pytest.mark.parametrize(
    "verb",
    [
        publishing.confirm,
        publishing.unmark_unconfirmed,
        partial(publishing.mark_wrong, note="It is open."),
    ],
    ids=["confirm", "unmark_unconfirmed", "mark_wrong"],
)
def test_nobody_alone_says_what_is_true(sensitive, update, verb, by, request):
    person = request.getfixturevalue(by)
    publishing.mark_unconfirmed(update, by=person)

    with pytest.raises(publishing.NeedsReview):
        verb(update, by=person)

    assert Update.objects.get(pk=update.pk).is_unconfirmed
    assert not Correction.objects.exists()


def test_nobody_alone_calls_it_breaking_or_takes_wrong_back(blog, update, ada):
    publishing.mark_wrong(update, by=ada, note="It is open.")
    become_sensitive(blog)

    with pytest.raises(publishing.NeedsReview):
        publishing.mark_breaking(update, by=ada)
    with pytest.raises(publishing.NeedsReview):
        publishing.mark_unconfirmed(update, by=ada)

    stored = Update.objects.get(pk=update.pk)
    assert (stored.is_breaking, stored.is_wrong) == (False, True)


def test_a_place_in_the_list_and_an_end_of_breaking_need_nobody(blog, update, ada):
    publishing.mark_breaking(update, by=ada)
    become_sensitive(blog)

    publishing.pin(update, by=ada)
    publishing.mark_key_event(update, by=ada)
    publishing.end_breaking(update, by=ada)

    stored = Update.objects.get(pk=update.pk)
    assert (stored.is_pinned, stored.is_key_event, stored.is_breaking) == (
        True,
        True,
        False,
    )


# Proposed and approved --------------------------------------------------------------------


def test_another_editor_lets_words_go_before_readers(sensitive, ada, ines):
    image = make_image()
    before = sensitive.revision
    fields = {"headline": "It falls", "hero_image": image, "summary": "Two are closed."}

    change = publishing.propose_words(sensitive, by=ada, **fields)

    assert Blog.objects.get(pk=sensitive.pk).revision == before
    publishing.approve_change(change, by=ines)

    stored = Blog.objects.get(pk=sensitive.pk)
    assert (stored.headline, stored.summary, stored.hero_image) == (
        "It falls",
        "Two are closed.",
        image,
    )
    assert stored.summary_at is not None
    assert last_line(sensitive) == ("edit_blog", "Ines Noor", "Ada Brandt")
    assert stamped(sensitive, before + 1) == {"headline", "hero", "summary"}
    assert not ProposedChange.objects.exists()


@pytest.mark.parametrize(
    ("verb", "note", "said"),
    [
        (Verb.CONFIRM, "", "confirmed"),
        (Verb.UNMARK_UNCONFIRMED, "", ""),
        (Verb.MARK_WRONG, "It is open.", "wrong"),
    ],
)
def test_another_editor_lets_a_mark_be_seen(
    sensitive, update, cal, ines, verb, note, said
):
    publishing.mark_unconfirmed(update, by=cal)

    change = publishing.propose_mark(update, verb, by=cal, note=note)
    publishing.approve_change(change, by=ines)

    assert Update.objects.get(pk=update.pk).verification == said
    notes = list(Correction.objects.values_list("note", "by__byline"))
    assert notes == ([("It is open.", "Cal Ferris")] if note else [])
    assert last_line(sensitive) == (str(verb), "Ines Noor", "Cal Ferris")


def test_breaking_begins_when_it_is_approved(sensitive, update, ada, ines):
    change = publishing.propose_mark(update, Verb.MARK_BREAKING, by=ada)
    publishing.approve_change(change, by=ines)

    stored = Update.objects.get(pk=update.pk)
    assert stored.is_breaking
    assert (stored.breaking_until - stored.marked_at).total_seconds() == pytest.approx(
        1800, abs=5
    )


def test_a_closing_message_comes_once_the_blog_is_closed(sensitive, ada, ines):
    change = publishing.propose_words(sensitive, by=ada, closing_message="That was it.")
    with pytest.raises(publishing.ChangedSince):
        publishing.approve_change(change, by=ines)

    publishing.close(sensitive, by=ada)
    publishing.approve_change(change, by=ines)

    stored = Blog.objects.get(pk=sensitive.pk)
    assert stored.closing_message == "That was it."
    assert "That was it." in stored.status_html


# Refused ----------------------------------------------------------------------------------


def test_nobody_approves_their_own_nor_who_is_no_editor(sensitive, ada, cal):
    change = publishing.propose_words(sensitive, by=ada, headline="It falls")

    with pytest.raises(publishing.NotTheirOwn):
        publishing.approve_change(change, by=ada)
    with pytest.raises(publishing.NotAllowed):
        publishing.approve_change(change, by=cal)
    with pytest.raises(publishing.NotAllowed):
        publishing.send_back_change(change, by=cal, note="Why?")

    assert Blog.objects.get(pk=sensitive.pk).headline == "River at record height"
    assert ProposedChange.objects.get().sent_back_by is None


def test_only_editors_propose_words_and_only_who_may_mark_proposes_a_mark(
    sensitive, update, cal
):
    mira = make_user("Mira Holt")
    sensitive.members.add(mira)

    with pytest.raises(publishing.NotAllowed):
        publishing.propose_words(sensitive, by=cal, headline="It falls")
    with pytest.raises(publishing.NotAllowed):
        publishing.propose_mark(update, Verb.MARK_BREAKING, by=cal)
    with pytest.raises(publishing.NotAllowed):
        publishing.propose_mark(update, Verb.CONFIRM, by=mira)

    assert not ProposedChange.objects.exists()


def test_what_was_decided_once_is_decided(sensitive, ada, ines):
    change = publishing.propose_words(sensitive, by=ada, headline="It falls")
    late = ProposedChange.objects.get()
    publishing.approve_change(change, by=ines)

    with pytest.raises(publishing.NotWaiting):
        publishing.approve_change(late, by=ines)
    assert JournalLine.objects.filter(blog=sensitive, verb="edit_blog").count() == 1


def test_nothing_is_approved_for_what_readers_see_no_more(
    sensitive, update, ada, cal, ines
):
    words = publishing.propose_words(sensitive, by=ada, headline="It falls")
    mark = publishing.propose_mark(update, Verb.CONFIRM, by=cal)
    Blog.objects.filter(pk=sensitive.pk).update(headline="It rises again")
    publishing.pin(update, by=ada)

    for change in (words, mark):
        with pytest.raises(publishing.ChangedSince):
            publishing.approve_change(change, by=ines)

    assert Blog.objects.get(pk=sensitive.pk).headline == "It rises again"
    assert Update.objects.get(pk=update.pk).verification == ""


def test_a_picture_that_is_gone_is_not_put_at_the_top(sensitive, ada, ines):
    image = make_image()
    change = publishing.propose_words(sensitive, by=ada, hero_image=image)
    image.delete()

    with pytest.raises(publishing.ChangedSince):
        publishing.approve_change(change, by=ines)


def test_a_pause_holds_it(sensitive, ada, ines):
    change = publishing.propose_words(sensitive, by=ada, headline="It falls")
    publishing.pause(sensitive, reason="A hoax.", by=ada)

    with pytest.raises(publishing.Paused):
        publishing.approve_change(change, by=ines)
    assert ProposedChange.objects.count() == 1


# In the queue -----------------------------------------------------------------------------


def waiting(person):
    return list(ProposedChange.objects.waiting_for(person))


def test_it_waits_for_editors_and_goes_back_to_who_proposed_it(
    sensitive, update, ada, cal, ines
):
    change = publishing.propose_mark(update, Verb.CONFIRM, by=cal)
    mira = make_user("Mira Holt")
    assert [waiting(each) for each in (ada, ines, cal, mira)] == [
        [change],
        [change],
        [change],
        [],
    ]

    publishing.send_back_change(change, by=ines, note="By whom?")

    assert [waiting(each) for each in (ada, ines, cal)] == [[], [], [change]]
    with pytest.raises(publishing.NotWaiting):
        publishing.approve_change(change, by=ines)
    publishing.take_back_change(change, by=cal)
    assert waiting(cal) == []


def test_only_who_proposed_it_takes_it_back(sensitive, ada, ines):
    change = publishing.propose_words(sensitive, by=ada, headline="It falls")

    with pytest.raises(publishing.NotAllowed):
        publishing.take_back_change(change, by=ines)
    assert ProposedChange.objects.count() == 1


def test_the_same_proposed_again_takes_the_place_of_the_first(
    sensitive, update, ada, cal
):
    for headline in ("It falls", "It fell"):
        publishing.propose_words(sensitive, by=ada, headline=headline)
    publishing.propose_words(sensitive, by=ada, summary="Two are closed.")
    for _again in range(2):
        publishing.propose_mark(update, Verb.CONFIRM, by=cal)

    found = ProposedChange.objects.order_by("pk").values_list("verb", "after")
    assert list(found) == [
        ("edit_blog", {"headline": "It fell"}),
        ("edit_blog", {"summary": "Two are closed."}),
        ("confirm", {}),
    ]


def test_what_stands_there_already_is_not_proposed(sensitive, ada):
    publishing.propose_words(sensitive, by=ada, headline="It falls")

    same = sensitive.headline
    assert publishing.propose_words(sensitive, by=ada, headline=same) is None
    assert not ProposedChange.objects.exists()


def test_what_is_withdrawn_waits_for_nobody(sensitive, update, ada, cal):
    """Legal may hold it: nobody else reads its heading, then."""
    publishing.propose_mark(update, Verb.CONFIRM, by=cal)
    publishing.withdraw(update, by=ada)

    assert [waiting(each) for each in (ada, cal)] == [[], []]


def test_a_name_that_is_removed_is_in_no_proposal(sensitive, update, ada, cal):
    publishing.propose_mark(update, Verb.MARK_WRONG, by=cal, note="The Bridge is open.")
    publishing.remove(update, Removal("Bridge"), by=ada, reason="Asked.")

    assert not ProposedChange.objects.exists()
    assert verbs(sensitive)[-1] == ("remove", "Ada Brandt", update.pk)


def test_of_who_is_erased_nothing_waits(sensitive, update, ada, cal):
    publishing.propose_mark(update, Verb.MARK_WRONG, by=cal, note="It is open.")

    publishing.erase(cal, byline=None, by=ada)

    assert not ProposedChange.objects.exists()


# Readers see the blog at all --------------------------------------------------------------


def test_another_editor_lets_a_blog_go_live_as_it_was_proposed(ada, ines, blog):
    prepared = become_sensitive(make_blog(by=ada, slug="tide", live=False))
    Blog.objects.filter(pk=prepared.pk).update(continues=blog, closes_earlier=True)
    prepared.refresh_from_db()
    with pytest.raises(publishing.NeedsReview):
        publishing.go_live(prepared, by=ada)
    with pytest.raises(publishing.NeedsReview):
        publishing.set_beginning(prepared, NOON, by=ada)

    early = publishing.propose_showing(prepared, by=ada)
    publishing.retitle(prepared, headline="It falls", standfirst="", by=ada)
    with pytest.raises(publishing.ChangedSince):
        publishing.approve_change(early, by=ines)
    late = publishing.propose_showing(prepared, by=ada)
    with pytest.raises(publishing.NotWaiting):
        publishing.approve_change(early, by=ines)
    with pytest.raises(publishing.NotTheirOwn):
        publishing.approve_change(late, by=ada)
    publishing.approve_change(late, by=ines)

    stored, earlier = Blog.objects.get(pk=prepared.pk), Blog.objects.get(pk=blog.pk)
    assert (stored.is_live, stored.headline) == (True, "It falls")
    assert last_line(prepared) == ("go_live", "Ines Noor", "Ada Brandt")
    assert (earlier.continued_by, earlier.is_closed) == (stored, True)
    assert publishing.propose_showing(stored, by=ada) is None


def test_a_withdrawn_blog_is_neither_changed_nor_brought_back_alone(
    sensitive, ada, ines
):
    """Its words would come before readers with it."""
    publishing.withdraw_blog(sensitive, by=ada, reason="A name.")
    with pytest.raises(publishing.NeedsReview):
        publishing.retitle(sensitive, headline="It falls", standfirst="", by=ada)
    with pytest.raises(publishing.NeedsReview):
        publishing.bring_back(sensitive, by=ada)

    publishing.approve_change(publishing.propose_showing(sensitive, by=ada), by=ines)

    assert Blog.objects.get(pk=sensitive.pk).is_live
    assert last_line(sensitive) == ("bring_back", "Ines Noor", "Ada Brandt")


def test_a_picture_is_not_replaced_where_a_sensitive_blog_shows_it(blog, ada):
    image = make_image(by=ada)
    shows = make_update(blog, "Bridge", figure(image), by=ada)
    become_sensitive(blog)
    other = make_image(by=ada, colour="red")

    with pytest.raises(publishing.NeedsReview):
        publishing.replace_picture(image, other, by=ada)
    assert list(publishing.must_stay_in(image)) == [blog]

    publishing.withdraw(shows, by=ada)
    publishing.replace_picture(image, other, by=ada)


# Meanwhile --------------------------------------------------------------------------------


def test_what_was_proposed_for_other_fields_goes_on_waiting(sensitive, ada, ines):
    """As another row: who has read the first has not read what is left of it."""
    both = publishing.propose_words(
        sensitive, by=ada, headline="It falls", summary="Two are closed."
    )
    publishing.propose_words(sensitive, by=ada, headline="It fell")

    found = [each.after for each in waiting(ines)]
    assert found == [{"summary": "Two are closed."}, {"headline": "It fell"}]
    with pytest.raises(publishing.NotWaiting):
        publishing.approve_change(both, by=ines)
    for change in waiting(ines):
        publishing.approve_change(change, by=ines)
    stored = Blog.objects.get(pk=sensitive.pk)
    assert (stored.headline, stored.summary) == ("It fell", "Two are closed.")


def test_words_about_a_picture_are_not_put_beside_another_one(sensitive, ada, ines):
    alt = publishing.propose_words(sensitive, by=ada, hero_alt="A bridge")
    image = publishing.propose_words(sensitive, by=ines, hero_image=make_image())
    publishing.approve_change(image, by=ada)

    with pytest.raises(publishing.ChangedSince):
        publishing.approve_change(alt, by=ines)


def test_formatting_is_not_put_beside_other_words(sensitive, ada, ines):
    summary = {"summary": "Two are closed.", "summary_at": NOON}
    Blog.objects.filter(pk=sensitive.pk).update(**summary)
    sensitive.refresh_from_db()
    bold = "<p>Two are <b>closed</b>.</p>"
    formatted = publishing.propose_words(sensitive, by=ada, summary_rich=bold)
    others = publishing.propose_words(sensitive, by=ines, summary="All are open.")
    publishing.approve_change(others, by=ada)

    with pytest.raises(publishing.ChangedSince):
        publishing.approve_change(formatted, by=ines)
    assert Blog.objects.get(pk=sensitive.pk).summary_rich == ""


def test_who_has_not_seen_what_a_colleague_said_proposes_nothing(
    sensitive, update, ada, cal
):
    publishing.mark_unconfirmed(update, by=ada)

    with pytest.raises(publishing.StaleEdit):
        publishing.propose_mark(update, Verb.CONFIRM, by=cal, seen="")


@pytest.mark.parametrize(
    "lost", [{"is_active": False}, {"role": User.Role.CORRESPONDENT}]
)
def test_what_nobody_could_propose_again_is_gone_when_it_is_sent_back(
    sensitive, ada, ines, lost
):
    change = publishing.propose_words(sensitive, by=ada, headline="It falls")
    User.objects.filter(pk=ada.pk).update(**lost)

    publishing.send_back_change(change, by=ines, note="No.")

    assert not ProposedChange.objects.exists()


def test_what_was_approved_a_moment_ago_is_not_taken_back(sensitive, ada, ines):
    change = publishing.propose_words(sensitive, by=ada, headline="It falls")
    publishing.approve_change(ProposedChange.objects.get(), by=ines)

    with pytest.raises(publishing.NotWaiting):
        publishing.take_back_change(change, by=ada)
