"""Editions of one story: linked for readers, offered to each other, and alarmed by each other."""

import pytest
from django.db import IntegrityError

from accounts.models import User
from liveblog import publishing
from liveblog.models import Blog, EditionAlarm, EditionBlogAlarm, Update, Verb
from liveblog.publishing import edition_alarms
from tests.factories import figure, make_blog, make_image, make_update, make_user, words
from tests.publishing.at_once import somebody_waits, started
from tests.server import wait_until

Answer, Cause = EditionAlarm.Answer, EditionAlarm.Cause


@pytest.fixture
def turkish(ada, cal):
    fields = {"headline": "Nehir yükseliyor", "language": "tr", "slug": "nehir"}
    return make_blog(by=ada, members=[cal], **fields)


@pytest.fixture
def linked(blog, turkish, ada):
    publishing.link_editions(blog, turkish, by=ada)
    return blog, turkish


def told(blog):
    blog.refresh_from_db()
    return [
        (each["slug"], each.get("is_default", False))
        for each in (blog.story.get("status") or {}).get("editions", [])
    ]


def taken_over(update, blog, by, heading="Köprü kapandı"):
    draft = publishing.copy_to(blog, update, by=by, as_draft=True)
    return publishing.publish(draft, words(heading, "Köprü."), by=by)


def corrected(update, by, note="It was eleven.", **more):
    update.refresh_from_db()
    seen = update.last_revision
    new = words("Bridge closed at eleven", "By engineers.")
    publishing.correct(update, new, by=by, seen_revision=seen, note=note, **more)


def alarms(update=None):
    found = EditionAlarm.objects.open().order_by("pk")
    found = found if update is None else found.filter(update=update)
    return [(each.update_id, each.source_id, each.cause) for each in found]


def seen(alarm):
    """Of who answers an alarm: its page shows what stands in the other edition now."""
    return {"seen_revision": Update.objects.get(pk=alarm.source_id).last_revision}


def test_public_editions_name_each_other_and_a_default_one(blog, turkish, ada):
    arabic = make_blog(by=ada, language="ar", slug="nahr", live=False)
    other = make_blog(by=ada, language="de", slug="fluss")
    publishing.link_editions(blog, turkish, by=ada)
    publishing.link_editions(arabic, other, by=ada)
    publishing.link_editions(
        turkish, arabic, by=ada
    )  # and with them all that are theirs

    both = [("flood", True), ("nehir", False), ("fluss", False)]
    assert told(blog) == told(turkish) == both
    arabic.refresh_from_db()
    publishing.go_live(arabic, by=ada)
    assert told(blog) == told(arabic) == [*both[:2], ("nahr", False), both[2]]
    publishing.change_address(blog, "deluge", by=ada)
    assert told(turkish)[0] == ("deluge", True)
    publishing.withdraw_blog(blog, by=ada, reason="A mistake.")
    assert told(turkish) == [("nehir", True), ("nahr", False), ("fluss", False)]
    publishing.leave_editions(arabic, by=ada)
    assert (told(arabic), told(turkish)) == ([], [("nehir", True), ("fluss", False)])
    publishing.bring_back(blog, by=ada)
    publishing.localise(other, language="he", by=ada)
    assert blog.other_editions().get(slug="fluss").language == "he"
    assert [e["language"] for e in told_in(turkish)] == ["en", "tr", "he"]


def told_in(blog):
    blog.refresh_from_db()
    return blog.story["status"]["editions"]


def test_a_language_is_there_once_and_rehearsals_are_no_editions_of_what_is_real(
    linked, ada, cal
):
    blog, turkish = linked
    second = make_blog(by=ada, language="tr")
    with pytest.raises(publishing.LanguageTaken):
        publishing.link_editions(blog, second, by=ada)
    with pytest.raises(publishing.LanguageTaken):
        publishing.localise(turkish, language="en", by=ada)
    with pytest.raises(publishing.LanguageTaken):
        publishing.edit_blog(turkish, language="en", by=ada)
    drill = make_blog(by=ada, language="de", is_rehearsal=True)
    for refused, by in [(drill, ada), (make_blog(by=ada, language="de"), cal)]:
        with pytest.raises(publishing.NotAllowed):
            publishing.link_editions(blog, refused, by=by)
    assert list(blog.other_editions()) == [turkish]
    with pytest.raises(IntegrityError):
        Blog.objects.filter(pk=turkish.pk).update(language="en")


def test_two_that_are_alone_are_editions_no_more(linked, ada, cal):
    blog, turkish = linked
    with pytest.raises(publishing.NotAllowed):
        publishing.leave_editions(turkish, by=cal)
    update = make_update(blog, by=ada)
    copy = taken_over(update, turkish, ada)
    corrected(update, ada)
    assert alarms() == [(copy.pk, update.pk, Cause.CORRECTED)]

    publishing.leave_editions(turkish, by=ada)

    assert (told(blog), told(turkish), alarms()) == ([], [], [])


def test_a_pause_holds_back_a_new_link_until_it_is_over(blog, turkish, ada):
    publishing.pause(blog, reason="Wait.", by=ada)
    publishing.link_editions(blog, turkish, by=ada)
    assert (told(blog), len(told(turkish))) == ([], 2)

    publishing.resume(blog, by=ada)

    assert len(told(blog)) == 2


def test_in_a_pause_the_others_stay_when_the_default_one_is_withdrawn(linked, ada):
    blog, turkish = linked
    make_third(blog, ada)
    publishing.pause(turkish, reason="Wait.", by=ada)

    publishing.withdraw_blog(blog, by=ada, reason="A mistake.")

    assert [each["language"] for each in told_in(turkish)] == ["tr", "ar"]
    assert told(turkish)[0] == ("nehir", True)


def test_what_one_publishes_is_offered_to_the_others_until_it_is_there_or_declined(
    blog, turkish, ada, cal
):
    before = make_update(blog, "Before the link", by=ada)
    publishing.link_editions(blog, turkish, by=ada)
    arabic = make_blog(by=ada, language="ar")
    publishing.link_editions(blog, arabic, by=ada)
    first = make_update(blog, "First", figure(make_image(by=ada)), by=ada)
    second = make_update(blog, "Second", by=ada)
    offered = Update.objects.offered_to

    assert before not in offered(turkish)
    assert list(offered(turkish)) == list(offered(arabic)) == [second, first]
    assert list(offered(blog)) == []
    draft = publishing.copy_to(turkish, first, by=cal, as_draft=True)
    assert (draft.is_draft, draft.original, len(draft.blocks())) == (True, first, 1)
    assert draft.blocks()[0].image == first.blocks()[0].image
    assert list(offered(turkish)) == [second]
    publishing.publish(draft, words("İlk", "Su."), by=cal)
    assert list(offered(blog)) == []
    assert list(offered(arabic)) == [second, first]  # of two that say it, the original
    publishing.decline_offer(second, turkish, by=cal)
    publishing.decline_offer(second, turkish, by=ada)
    publishing.withdraw(first, by=ada)
    assert (list(offered(turkish)), list(offered(arabic))) == ([], [second])
    with pytest.raises(publishing.NotAllowed):
        publishing.decline_offer(second, arabic, by=cal)
    publishing.withdraw_blog(blog, by=ada, reason="A mistake.")
    assert list(offered(arabic)) == []


def test_a_correction_raises_an_alarm_elsewhere_until_it_is_answered(linked, ada, cal):
    blog, turkish = linked
    update = make_update(blog, by=ada)
    copy = taken_over(update, turkish, cal)
    known = update.last_revision

    corrected(update, ada, note="", is_minor=True)
    assert alarms() == []
    corrected(update, ada)
    corrected(update, ada, note="It was twelve.")

    [alarm] = EditionAlarm.objects.open()
    assert alarms() == [(copy.pk, update.pk, Cause.CORRECTED)]
    assert known < alarm.known_revision < update.last_revision
    # What is corrected here because of it raises none there.
    copy.refresh_from_db()
    corrected(copy, cal)
    assert alarms() == [(copy.pk, update.pk, Cause.CORRECTED)]
    stranger = make_user("Sam Stone")
    with pytest.raises(publishing.NotAllowed):
        publishing.answer_alarm(alarm, Answer.NOTHING, by=stranger, **seen(alarm))
    # What somebody has not seen they have not answered.
    with pytest.raises(publishing.ChangedThere):
        publishing.answer_alarm(
            alarm, Answer.UPDATED, by=cal, seen_revision=alarm.source.last_revision - 1
        )
    assert publishing.answer_alarm(alarm, Answer.UPDATED, by=cal, **seen(alarm))
    assert not publishing.answer_alarm(alarm, Answer.NOTHING, by=ada, seen_revision=0)
    alarm.refresh_from_db()
    assert (alarm.answer, alarm.answered_by, alarms()) == (Answer.UPDATED, cal, [])
    # Who finds it first is no matter: the original is alarmed by its translation.
    corrected(copy, cal, note="On dört.")
    assert alarms() == [(update.pk, copy.pk, Cause.CORRECTED)]


def test_what_is_said_of_whether_it_is_true_raises_one_and_no_other_mark(
    linked, ada, cal
):
    blog, turkish = linked
    update = make_update(blog, by=ada)
    copy = taken_over(update, turkish, cal)
    for mark in (publishing.pin, publishing.mark_key_event, publishing.mark_breaking):
        mark(update, by=ada)
    publishing.end_breaking(update, by=ada)
    assert alarms() == []
    known = update.last_revision

    corrected(update, ada)
    publishing.mark_unconfirmed(update, by=ada)
    assert alarms() == [(copy.pk, update.pk, Cause.VERIFIED)]
    assert EditionAlarm.objects.get().known_revision == known
    corrected(update, ada, note="It was twelve.")
    assert alarms() == [(copy.pk, update.pk, Cause.VERIFIED)]
    # Said here, too, it is the answer and comes not back.
    publishing.mark_unconfirmed(copy, by=cal)
    assert alarms() == [(copy.pk, update.pk, Cause.VERIFIED)]
    verbs = [
        (publishing.confirm, {}),
        (publishing.mark_wrong, {"note": "No."}),
        (publishing.mark_unconfirmed, {}),
        (publishing.unmark_unconfirmed, {}),
    ]
    for verb, told in verbs:
        alarm = EditionAlarm.objects.open().get()
        publishing.answer_alarm(alarm, "updated", by=cal, **seen(alarm))
        verb(update, by=ada, **told)
        assert alarms() == [(copy.pk, update.pk, Cause.VERIFIED)]
        verb(update, by=ada, **told)  # which does nothing
    publishing.withdraw(update, by=ada)
    assert alarms() == [(copy.pk, update.pk, Cause.WITHDRAWN)]


def test_what_another_editor_has_to_approve_alarms_once_it_is_approved(linked, ada):
    blog, turkish = linked
    update = make_update(blog, by=ada)
    copy = taken_over(update, turkish, ada)
    Blog.objects.filter(pk=blog.pk).update(is_sensitive=True)
    publishing.propose_mark(update, Verb.MARK_WRONG, by=ada, note="No.")
    assert alarms() == []

    other = make_user("Bea Lind", role=User.Role.EDITOR)
    publishing.approve_change(blog.proposed_changes.get(), by=other)

    assert alarms() == [(copy.pk, update.pk, Cause.VERIFIED)]


def test_a_whole_blog_that_is_withdrawn_raises_one_in_each_other_edition(
    linked, ada, cal
):
    blog, turkish = linked
    arabic, gone = make_third(blog, ada), make_blog(by=ada, language="de")
    publishing.link_editions(gone, blog, by=ada)
    publishing.withdraw_blog(gone, by=ada, reason="A mistake.")
    EditionBlogAlarm.objects.all().delete()
    for heading in ("First", "Second"):
        taken_over(make_update(blog, heading, by=ada), turkish, cal, heading)

    publishing.withdraw_blog(blog, by=ada, reason="A mistake.")
    publishing.bring_back(blog, by=ada)
    publishing.withdraw_blog(blog, by=ada, reason="A mistake.")

    found = EditionBlogAlarm.objects.open().filter(source=blog, language="en")
    assert [each.blog for each in found.order_by("blog")] == [turkish, arabic]
    assert (EditionBlogAlarm.objects.count(), alarms()) == (2, [])
    alarm = found.get(blog=turkish)
    with pytest.raises(publishing.NotAllowed):
        publishing.answer_blog_alarm(alarm, "nothing", by=make_user("Sam Stone"))
    # Withdrawing this one, too, is an answer, and news to the third.
    publishing.withdraw_blog(turkish, by=ada, reason="The same.")
    alarm.refresh_from_db()
    assert (alarm.answer, alarm.answered_by) == (Answer.WITHDRAWN, ada)
    assert not publishing.answer_blog_alarm(alarm, "nothing", by=cal)
    languages = arabic.edition_alarms.open().order_by("pk").values_list("language")
    assert list(languages) == [("en",), ("tr",)]
    # It stays where that is erased, and goes where the editions part.
    publishing.erase_blog(blog, why="By order.", by=ada)
    assert arabic.edition_alarms.open().filter(source=None).count() == 1
    publishing.leave_editions(arabic, by=ada)
    assert arabic.edition_alarms.open().count() == 0


def test_a_withdrawal_raises_one_and_takes_no_translation_along(linked, ada, cal):
    blog, turkish = linked
    same_language = make_blog(by=ada)
    update = make_update(blog, by=ada)
    copy = publishing.copy_to(same_language, update, by=ada)
    translated = taken_over(update, turkish, cal)
    draft = publishing.copy_to(make_third(blog, ada), update, by=ada, as_draft=True)

    publishing.withdraw(update, by=ada)
    publishing.withdraw_copies(update, by=ada)

    copy.refresh_from_db(), translated.refresh_from_db()
    assert (copy.is_withdrawn, translated.is_withdrawn) == (True, False)
    cause = Cause.WITHDRAWN
    assert set(alarms()) == {
        (translated.pk, update.pk, cause),
        (draft.pk, update.pk, cause),
    }
    publishing.withdraw(translated, by=cal)
    answered = EditionAlarm.objects.get(update=translated)
    assert (answered.answer, answered.answered_by) == (Answer.WITHDRAWN, cal)
    assert alarms() == [(draft.pk, update.pk, cause)]


def make_third(blog, ada):
    third = make_blog(by=ada, language="ar")
    publishing.link_editions(blog, third, by=ada)
    return third


def test_a_legal_hold_alarms_nobody_but_holds_translations_too(linked, ada):
    blog, turkish = linked
    update = make_update(blog, by=ada)
    copy = taken_over(update, turkish, ada)

    publishing.hold(update, by=make_user("Lea Gray", role=User.Role.LEGAL))

    copy.refresh_from_db()
    assert copy.is_held
    assert alarms() == []


def erase(blog, by):
    publishing.erase_blog(blog, why="By order.", by=by)


def wipe(blog, by):
    publishing.wipe_rehearsal(blog, by=by)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("end", [erase, wipe])
def test_an_edition_goes_while_another_that_came_later_is_withdrawn(end):
    """Both end as if one had come after the other; a deadlock would leave one undone."""
    ada = make_user("Ada Brandt", role=User.Role.EDITOR)
    first, later = (
        make_blog(by=ada, language=language, is_rehearsal=end is wipe)
        for language in ("en", "tr")
    )
    publishing.link_editions(first, later, by=ada)
    EditionBlogAlarm.objects.create(blog=later, source=first, language="en")

    with later.locked():
        edition_alarms.raise_blog_alarms(later, ada)
        thread = started(lambda: end(Blog.objects.get(pk=first.pk), ada))
        wait_until(lambda: somebody_waits("transactionid"))
    thread.join(60)

    assert list(Blog.objects.all()) == [later]
    [answered] = EditionBlogAlarm.objects.all()
    assert (answered.source, answered.answer) == (None, Answer.WITHDRAWN)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("gone", [publishing.withdraw, publishing.withdraw_blog])
def test_what_is_withdrawn_while_an_older_alarm_is_answered_raises_one_of_its_own(gone):
    ada = make_user("Ada Brandt", role=User.Role.EDITOR)
    blog, turkish = (make_blog(by=ada, language=each) for each in ("en", "tr"))
    publishing.link_editions(blog, turkish, by=ada)
    update = make_update(blog, by=ada)
    copy = taken_over(update, turkish, ada)
    is_whole = gone is publishing.withdraw_blog
    if is_whole:
        EditionBlogAlarm.objects.create(blog=turkish, source=blog, language="en")
        its = turkish.edition_alarms
    else:
        corrected(update, ada)
        its = EditionAlarm.objects.filter(update=copy)
    update = Update.objects.select_related("blog").get(pk=update.pk)
    told = {"reason": "A mistake."} if is_whole else {}

    with turkish.locked():
        edition_alarms._answer(its.all(), Answer.NOTHING, ada)
        what = update.blog if is_whole else update
        thread = started(lambda: gone(what, by=ada, **told))
        wait_until(lambda: any(map(somebody_waits, ["transactionid", "advisory"])))
    thread.join(60)

    assert [each.is_answered for each in its.order_by("pk")] == [True, False]
