"""The history of an update on the desk, and restoring what it said before."""

import re

import pytest
from django.test import Client

from liveblog import publishing
from liveblog.desk import history as history_module
from liveblog.desk.history import NOW, history_of
from liveblog.models import Member, Version
from tests.factories import (
    figure,
    make_draft,
    make_image,
    make_update,
    make_user,
    words,
)
from tests.for_each import for_each
from tests.page import parse

pytestmark = pytest.mark.one_database


@pytest.fixture
def update(cal, blog):
    text = "The gauge read 7.24 metres at 13:10.\n\nThe bridge is shut."
    return make_update(blog, "Mark passed", text, by=cal, byline="Cal Ferris")


@pytest.fixture
def corrected(ada, update):
    """Of the same update: an addition, a mark, and a correction with a note."""
    text = "The bridge is shut.\n\nThe gauge read 7.24 metres at 13:15."
    change(update, "Mark passed", text, by=ada)
    publishing.mark_key_event(update, by=ada)
    change(
        update, "Mark passed", text.replace("7.24", "7.42"), by=ada, note="Not 7.24."
    )
    return update


def change(update, *new, by, **told):
    seen = update.last_revision
    publishing.correct(
        update, words(*new, byline="Cal Ferris"), by=by, seen_revision=seen, **told
    )


def url(update, path="history/"):
    return f"/desk/live/flood/updates/{update.pk}/{path}"


def page(desk, update, query=""):
    return parse(desk.get(url(update) + query).content.decode())


def desk_of(person):
    client = Client()
    client.force_login(person)
    return client


def all_by_class(html, name):
    return html.find_all(lambda e: name in e.attributes.get("class", "").split())


def by_class(html, name):
    return next(iter(all_by_class(html, name)), None)


def steps(html):
    return [
        " ".join(each.text.split())
        for each in by_class(html, "changes").find_all(lambda e: e.tag == "li")
    ]


def test_every_change_is_listed_with_who_when_and_what_readers_were_told(
    adas_desk, corrected
):
    listed = steps(page(adas_desk, corrected))

    assert [re.sub(r"\d\d:\d\d:\d\d ", "", step) for step in listed] == [
        "Corrected Ada Brandt. Readers see a note.",
        "Marked as key event Ada Brandt",
        "Added to Ada Brandt. Readers see “Updated”.",
        "Published Cal Ferris",
    ]


def test_the_newest_words_stand_against_those_before(adas_desk, corrected):
    html = page(adas_desk, corrected)

    assert by_class(html, "summary").text == "1 word added and 1 word removed"
    compared = by_class(html, "compared").inner_html
    assert '<del><bdi class="vh" lang="en">removed: </bdi>7.24' in compared
    assert '<ins><bdi class="vh" lang="en">added: </bdi>7.42' in compared
    assert "Not 7.24." in by_class(html, "corrected").text


def test_any_two_versions_can_be_compared_and_a_moved_paragraph_is_named(
    adas_desk, corrected
):
    first = corrected.versions.first().pk

    html = page(adas_desk, corrected, f"?version={NOW}&against={first}")

    assert by_class(html, "summary").text == (
        "2 words added, 2 words removed and 1 paragraph moved"
    )
    assert [each.text.strip() for each in all_by_class(html, "moved")] == ["Moved up"]


def test_a_version_is_shown_alone(adas_desk, corrected):
    first = corrected.versions.first().pk

    html = page(adas_desk, corrected, f"?version={first}&against=none")

    assert "<ins>" not in by_class(html, "compared").inner_html
    assert "7.24 metres at 13:10" in by_class(html, "compared").text
    assert by_class(html, "summary") is None


@for_each("asked", ["999999", "x", "", "-1", "9" * 30, "٣"])
def test_a_version_that_there_is_not_shows_the_newest(adas_desk, corrected, asked):
    html = page(adas_desk, corrected, f"?version={asked}&against={asked}")

    assert by_class(html, "summary").text == "1 word added and 1 word removed"


def test_an_update_that_was_never_changed_has_one_version(adas_desk, update):
    html = page(adas_desk, update)

    assert len(steps(html)) == 1
    assert by_class(html, "summary") is None
    assert by_class(html, "restoring") is None


def test_words_are_shown_as_words(adas_desk, ada, blog):
    update = make_update(blog, "<script>1</script>", "<b>&amp;</b> two")
    change(update, "<script>2</script>", "<i>three</i>", by=ada)

    html = adas_desk.get(url(update)).content.decode()

    assert "<script>1" not in html
    assert "<b>&amp;" not in html
    assert "<i>three" not in html
    assert "&lt;i&gt;three&lt;/i&gt;" in html


def test_a_version_whose_end_was_not_written_down_is_put_in_its_place(ada, corrected):
    """By the release before, while this one was put in place."""
    expected = [(s.state, s.before) for s in history_of(corrected).steps]
    Version.objects.update(until_revision=None)

    assert [(s.state, s.before) for s in history_of(corrected).steps] == expected


def test_many_marks_hide_no_words(ada, adas_desk, corrected, monkeypatch):
    monkeypatch.setattr(history_module, "MOST_STEPS", 1)

    assert len(steps(page(adas_desk, corrected))) == 3  # all but the mark


def test_a_picture_stands_beside_the_one_of_before(adas_desk, ada, blog):
    old, new, gone = make_image(), make_image(colour="red"), make_image(colour="tan")
    update = make_update(blog, "Bridge", figure(old))
    change(update, "Bridge", figure(new, caption="Another"), by=ada)
    change(update, "Bridge", figure(gone), by=ada)
    change(update, "Bridge", by=ada)
    publishing.delete_picture(gone, by=ada)
    first, second, third = update.versions.values_list("pk", flat=True)

    html = page(adas_desk, update, f"?version={second}&against={first}")
    addresses = [
        img.attributes["src"]
        for img in by_class(html, "before-and-now").find_all(lambda e: e.tag == "img")
    ]
    assert [address.split("/")[3] for address in addresses] == [old.name, new.name]

    html = page(adas_desk, update, f"?version={third}&against=none")
    assert "not there any more" in by_class(html, "no-picture").text


def test_a_colleague_sees_the_history_and_no_picture_that_is_not_theirs(
    ada, cal, blog, update
):
    image = make_image(by=ada)
    change(update, "Mark passed", figure(image), by=ada)
    change(update, "Mark passed", "A text.", by=ada)
    mira = make_user("Mira Holt")
    blog.members.add(mira)

    html = page(desk_of(mira), update)

    assert by_class(html, "no-picture") is not None
    assert by_class(html, "restoring") is None
    assert desk_of(mira).get(url(update, "row/")).status_code == 404


def test_who_may_read_which_history(ada, cal, blog, update):
    mira, stranger = make_user("Mira Holt"), make_user("Sam Stranger")
    blog.members.add(mira)
    gone = make_update(blog, "A name", by=cal)
    publishing.withdraw(gone, by=ada)
    draft = make_draft(blog, "Not yet", by=cal)
    people = (ada, cal, mira, stranger)

    def seen(update):
        return [desk_of(each).get(url(update)).status_code for each in people]

    assert seen(update) == [200, 200, 200, 404]
    assert seen(gone) == [200, 200, 404, 404]
    assert seen(draft) == [404, 404, 404, 404]


def test_a_withdrawn_update_shows_what_it_said_and_is_not_restored(
    adas_desk, ada, blog
):
    update = make_update(blog, "A name", "A text.")
    publishing.withdraw(update, by=ada)
    version = update.versions.get()

    html = page(adas_desk, update)
    reply = adas_desk.get(url(update, f"history/{version.pk}/restore/"))

    assert "A text." in by_class(html, "compared").text
    assert by_class(html, "restoring") is None
    assert reply.status_code == 302
    assert (
        adas_desk.post(url(update, f"history/{version.pk}/restore/")).status_code == 302
    )
    update.refresh_from_db()
    assert update.is_withdrawn


def test_a_history_takes_as_many_queries_whatever_its_length(
    adas_desk, ada, corrected, django_assert_num_queries
):
    first = corrected.versions.first().pk
    query = f"?version={NOW}&against={first}"
    adas_desk.get(url(corrected) + query)
    with django_assert_num_queries(16):
        adas_desk.get(url(corrected) + query)
    for n in range(5):
        change(corrected, f"Mark passed {n}", "The bridge is shut.", by=ada)

    with django_assert_num_queries(16):
        adas_desk.get(url(corrected) + query)


# Restoring ----------------------------------------------------------------------------


def form_of(html):
    asked = {"seen_revision", "key"}
    fields = html.find_all(lambda e: e.attributes.get("name") in asked)
    return {e.attributes["name"]: e.attributes["value"] for e in fields}


def restore(desk, update, version, **chosen):
    address = url(update, f"history/{version.pk}/restore/")
    data = form_of(parse(desk.get(address).content.decode())) | chosen
    return data, desk.post(address, data)


def test_a_look_at_what_changes_and_then_it_is_live_again(cals_desk, corrected, blog):
    first = corrected.versions.first()
    address = url(corrected, f"history/{first.pk}/restore/")

    look = parse(cals_desk.get(address).content.decode())
    assert by_class(look, "summary").text == (
        "Against what readers see now: 2 words added, 2 words removed and "
        "1 paragraph moved"
    )

    data, reply = restore(
        cals_desk, corrected, first, change="wrong", note="It was 7.24."
    )
    again = cals_desk.post(address, data)

    assert (reply.status_code, reply.url) == (302, url(corrected))
    assert again.status_code == 302
    corrected.refresh_from_db()
    assert "7.24 metres at 13:10" in corrected.public_html
    assert "It was 7.24." in corrected.public_html
    assert [line.verb for line in blog.journal.filter(revision__gt=5)] == ["restore"]


def test_a_restore_that_was_approved_says_so_when_it_is_sent_again(
    ada, cal, cals_desk, corrected, blog
):
    Member.objects.filter(blog=blog, user=cal).update(review_level="second")
    version = corrected.versions.first()
    data, _reply = restore(cals_desk, corrected, version, change="minor")

    def told():
        return by_class(page(cals_desk, corrected), "tell").text

    assert told() == (
        "With the editors. Readers see nothing of it before they approve it."
    )
    publishing.approve(publishing.proposal_of(corrected, cal), by=ada)
    cals_desk.post(url(corrected, f"history/{version.pk}/restore/"), data)
    assert told().startswith("Live at ")
    corrected.refresh_from_db()
    change(corrected, "Another", by=ada)
    cals_desk.post(url(corrected, f"history/{version.pk}/restore/"), data)
    assert told() == "These words were sent once already."


def test_a_restore_says_of_which_kind_it_was(cals_desk, corrected):
    restore(cals_desk, corrected, corrected.versions.first(), change="minor")

    listed = steps(page(cals_desk, corrected))[0]
    assert listed[9:] == "Restored Cal Ferris. Minor edit. Readers were told nothing."


def test_a_correction_needs_its_note(cals_desk, corrected):
    _data, reply = restore(
        cals_desk, corrected, corrected.versions.first(), change="wrong"
    )

    assert reply.status_code == 422
    assert "Say in one sentence" in reply.content.decode()
    corrected.refresh_from_db()
    assert "7.42" in corrected.public_html


def test_who_looked_at_other_words_looks_again(ada, cals_desk, corrected):
    version = corrected.versions.first()
    address = url(corrected, f"history/{version.pk}/restore/")
    data = form_of(parse(cals_desk.get(address).content.decode())) | {"change": "minor"}
    change(corrected, "Mark passed at last", by=ada)

    refused = cals_desk.post(address, data)
    assert refused.status_code == 422
    assert "Somebody changed this update meanwhile" in refused.content.decode()

    data = form_of(parse(refused.content.decode())) | {"change": "minor"}
    assert cals_desk.post(address, data).status_code == 302
    corrected.refresh_from_db()
    assert "7.24 metres at 13:10" in corrected.public_html


def test_what_cannot_come_back_is_named(adas_desk, ada, blog):
    gone = make_image()
    update = make_update(blog, "Bridge", figure(gone, caption="The <upper> bridge"))
    change(update, "Bridge shut", by=ada)
    publishing.delete_picture(gone, by=ada)
    version = update.versions.first()

    html = adas_desk.get(url(update, f"history/{version.pk}/restore/")).content.decode()

    named = by_class(parse(html), "left-out").inner_html
    assert named == '<li dir="auto">The &lt;upper&gt; bridge</li>'


def test_words_that_readers_see_already_are_not_offered(adas_desk, ada, update):
    change(update, "Another", by=ada)
    version = update.versions.first()
    restore(adas_desk, update, version, change="minor")

    html = adas_desk.get(url(update, f"history/{version.pk}/restore/")).content.decode()

    assert "Readers see these words now" in html


def test_a_version_of_another_update_is_none_of_this(adas_desk, ada, corrected, blog):
    other = make_update(blog, "Another")
    version = corrected.versions.first()

    assert (
        adas_desk.get(url(other, f"history/{version.pk}/restore/")).status_code == 404
    )


def test_a_colleague_restores_nothing(cal, blog, corrected):
    mira = make_user("Mira Holt")
    blog.members.add(mira)
    address = url(corrected, f"history/{corrected.versions.first().pk}/restore/")

    assert desk_of(mira).get(address).status_code == 404
    assert desk_of(mira).post(address, {"change": "minor"}).status_code == 404
