"""Who has submitted something and is away is told by mail what became of it; once."""

from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.core import mail
from django.utils import timezone

from accounts.models import User
from liveblog import publishing
from liveblog.desk.review import told_to
from liveblog.models import Blog, ReviewStep, Update
from liveblog.worker.review_mails import tell_who_is_away
from tests.factories import make_update, make_user, words


def submitted(blog, cal):
    draft = Update(blog=blog, author=cal)
    return publishing.submit(draft, words("Everybody helps"), by=cal)


def last_there(person, at):
    UserSession.objects.create(
        user=person, session_key=f"{at}"[:30], ip="10.0.0.1", last_seen_at=at
    )
    UserSession.objects.filter(user=person).update(last_seen_at=at)


@pytest.fixture
def sent_back(ada, cal, blog):
    """A moment ago."""
    publishing.send_back(submitted(blog, cal), by=ada, note="How many?")
    return ReviewStep.objects.get(verb="send_back")


def test_who_is_away_gets_one_mail_with_the_note(sent_back, settings):
    settings.DESK_URL = "https://desk.example"
    last_there(sent_back.person, sent_back.at - timedelta(hours=1))
    now = timezone.now()

    assert [tell_who_is_away(now), tell_who_is_away(now)] == [1, 0]

    (letter,) = mail.outbox
    assert letter.to == ["cal@newsbook.example"]
    assert letter.subject.endswith("Sent back (River at record height)")
    assert letter.body.split("\n") == [
        "Sent back, Ada Brandt: “Everybody helps”",
        "River at record height",
        "",
        "How many?",
        "",
        "https://desk.example/desk/live/flood/",
    ]


def test_who_was_there_since_has_read_it_there(sent_back):
    last_there(sent_back.person, sent_back.at + timedelta(seconds=1))

    assert tell_who_is_away(timezone.now() + timedelta(minutes=1)) == 0

    assert mail.outbox == []
    assert not ReviewStep.objects.filter(mail_due_at__isnull=False).exists()


def test_who_was_there_a_moment_before_is_waited_for(sent_back):
    last_there(sent_back.person, sent_back.at - timedelta(minutes=2))
    at = [sent_back.at + timedelta(minutes=n) for n in (1, 3, 7)]

    assert [tell_who_is_away(now) for now in at] == [0, 0, 1]


def test_nobody_is_told_of_what_they_have_done_themselves(ada, blog):
    draft = submitted(blog, ada)
    publishing.approve(draft, by=ada)

    assert tell_who_is_away(timezone.now()) == 0
    assert mail.outbox == []


def test_what_legal_holds_is_not_named(cal, blog):
    lee = make_user("Lee Park", role=User.Role.LEGAL)
    publishing.hold(submitted(blog, cal), by=lee, note="Call me.")

    assert tell_who_is_away(timezone.now()) == 1

    assert "Everybody" not in mail.outbox[0].subject + mail.outbox[0].body
    assert "Call me." in mail.outbox[0].body


def test_who_may_not_sign_in_any_more_gets_none(sent_back):
    User.objects.filter(pk=sent_back.person.pk).update(is_active=False)

    assert tell_who_is_away(timezone.now()) == 0
    assert mail.outbox == []


def test_a_mail_that_cannot_be_sent_is_tried_again(sent_back, settings):
    settings.EMAIL_BACKEND = "nowhere.Backend"
    now = timezone.now()
    assert tell_who_is_away(now) == 0

    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    assert tell_who_is_away(now) == 0
    assert tell_who_is_away(now + timedelta(minutes=6)) == 1


# A change of a sensitive blog -------------------------------------------------------------


@pytest.fixture
def proposed(ada, blog):
    Blog.objects.filter(pk=blog.pk).update(is_sensitive=True)
    blog.refresh_from_db()
    return publishing.propose_words(blog, by=ada, headline="It falls")


def test_who_can_approve_a_change_is_told_of_it_if_nobody_is_there(proposed, settings):
    settings.DESK_URL = "https://desk.example"
    ines = make_user("Ines Noor", role=User.Role.EDITOR)
    finn = make_user("Finn Aas", role=User.Role.EDITOR)
    gone = make_user("Gone Editor", role=User.Role.EDITOR)
    User.objects.filter(pk=gone.pk).update(is_active=False)
    now = timezone.now()

    assert [tell_who_is_away(now), tell_who_is_away(now)] == [2, 0]

    assert [letter.to for letter in mail.outbox] == [[ines.email], [finn.email]]
    assert mail.outbox[0].subject.endswith("Submitted (River at record height)")
    assert mail.outbox[0].body.split("\n") == [
        "Submitted, Ada Brandt: Blog settings",
        "River at record height",
        "",
        "https://desk.example/desk/queue/",
    ]
    assert "It falls" not in mail.outbox[0].body


def test_nobody_is_told_who_is_away_while_another_editor_is_there(proposed):
    ines = make_user("Ines Noor", role=User.Role.EDITOR)
    make_user("Finn Aas", role=User.Role.EDITOR)
    last_there(ines, proposed.at + timedelta(seconds=1))

    assert tell_who_is_away(timezone.now() + timedelta(minutes=1)) == 0
    assert tell_who_is_away(timezone.now() + timedelta(minutes=30)) == 0


def test_of_what_is_decided_nobody_is_asked_any_more_and_who_proposed_it_is_told(
    proposed, ada
):
    ines = make_user("Ines Noor", role=User.Role.EDITOR)
    publishing.send_back_change(proposed, by=ines, note="Since when?")

    assert tell_who_is_away(timezone.now()) == 1

    (letter,) = mail.outbox
    assert letter.to == [ada.email]
    assert letter.body.startswith("Sent back, Ines Noor: Blog settings\n")
    assert "Since when?" in letter.body
    assert [step.verb for step in told_to(ada)] == ["send_back"]


def test_a_mark_of_what_legal_holds_is_not_named(blog, ada, cal):
    lee = make_user("Lee Park", role=User.Role.LEGAL)
    update = make_update(blog, "Bridge closed", by=cal)
    Blog.objects.filter(pk=blog.pk).update(is_sensitive=True)
    blog.refresh_from_db()
    change = publishing.propose_mark(update, "confirm", by=cal)
    publishing.send_back_change(change, by=ada, note="By whom?")
    assert [step.called for step in told_to(cal)] == ["Confirmed: Bridge closed"]
    publishing.hold(update, by=lee, note="")
    mail.outbox.clear()

    tell_who_is_away(timezone.now())

    assert mail.outbox
    for letter in mail.outbox:
        assert "Bridge" not in letter.subject + letter.body
    called = [step.called for step in told_to(cal) if step.is_of_change]
    assert called == ["Confirmed: River at record height"]
