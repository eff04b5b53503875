"""The People page: whom an editor sees there, lets in, changes and ends the access of."""

import re

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from accounts.models import PasswordMail, PersonLine, User
from accounts.password_mails import send_what_is_due
from liveblog import publishing
from liveblog.models import ReviewStep, SavedDraft, Version
from liveblog.publishing import drafting
from liveblog.worker.indexing import index_updates
from tests.factories import make_blog, make_draft, make_update, make_user, words
from tests.page import parse
from tests.pressing import press

pytestmark = pytest.mark.one_database

PASSWORD = "bridge-over-water"


@pytest.fixture
def ada(db):
    return make_user("Ada Brandt", role=User.Role.EDITOR, password=PASSWORD)


@pytest.fixture
def cal(db):
    return make_user("Cal Ferris", password=PASSWORD)


def text(response):
    return re.sub(r"\s+", " ", response.content.decode())


def signed_in(email, password=PASSWORD):
    client = Client()
    reply = client.post("/accounts/login/", {"login": email, "password": password})
    assert reply.url == "/desk/"
    return client


def lines():
    """What the journal of people says, the oldest first."""
    return [
        (line.verb, str(line.person), str(line.by), line.role)
        for line in PersonLine.objects.order_by("pk")
    ]


def mailed_link():
    send_what_is_due(timezone.now())
    [message] = mail.outbox
    [link] = re.findall(r"\S+://\S+", message.body)
    return message, link[link.index("/accounts/") :]


def choose(link, password=PASSWORD):
    browser = Client()
    form = browser.get(link, follow=True).redirect_chain[-1][0]
    both = {"password1": password, "password2": password}
    return browser, browser.post(form, both)


# Inviting ------------------------------------------------------------------------------


def test_a_person_is_invited_by_mail_chooses_a_password_and_writes(ada, adas_desk):
    flood = make_blog(by=ada, slug="flood")
    typed = {"email": " Ines.Vidal@Newsbook.example ", "role": "correspondent"}

    reply = adas_desk.post(
        "/desk/people/invite/", typed | {"language": "de", "blogs": ["flood"]}
    )

    assert reply.url == "/desk/people/"
    ines = User.objects.get(email="ines.vidal@newsbook.example")
    assert (ines.byline, ines.role, ines.language) == (
        "Ines Vidal",
        "correspondent",
        "de",
    )
    assert list(flood.members.all()) == [ines]
    assert lines() == [("invite", "Ines Vidal", "Ada Brandt", "correspondent")]
    assert mail.outbox == []  # the page waits for no mail server
    message, link = mailed_link()
    assert message.to == [ines.email]
    browser, _chosen = choose(link)
    assert browser.get("/desk/live/flood/").status_code == 200
    assert "no longer" in text(Client().get(link, follow=True))


def test_the_page_says_that_the_mail_leaves_and_when_they_were_invited(adas_desk):
    typed = {"email": "ines@newsbook.example", "role": "editor"}
    adas_desk.post("/desk/people/invite/", typed)

    waiting = text(adas_desk.get("/desk/people/"))
    send_what_is_due(timezone.now())
    sent = text(adas_desk.get("/desk/people/"))

    assert "The mail is on its way" in waiting
    assert "The mail is on its way" not in sent
    assert "Invited " in sent


NOT_INVITED = {
    "": "Whom do you invite?",
    "ines@@newsbook": "Enter a valid email address.",
    "CAL@newsbook.example": "Cal Ferris has an account here already.",
    "mira@newsbook.example": "Mira Holt is invited already.",
    "joon@newsbook.example": "Joon Adler has an account here, whose access was ended.",
}


def test_what_cannot_be_invited_is_said_beside_the_field(adas_desk, cal):
    make_user("Mira Holt")
    make_user("Joon Adler")
    User.objects.filter(byline="Joon Adler").update(is_active=False)

    for address, sentence in NOT_INVITED.items():
        asked = {"email": address, "role": "correspondent"}
        reply = adas_desk.post("/desk/people/invite/", asked)

        assert reply.status_code == 422, address
        problem = parse(reply.content.decode()).by_id("id_email_error")
        assert problem.text.strip() == sentence
        assert User.objects.count() == 4
        assert not PasswordMail.objects.exists()


def test_an_invitation_is_sent_again_and_withdrawn(ada, adas_desk):
    mira = make_user("Mira Holt")
    adas_desk.post(f"/desk/people/{mira.pk}/invite-again/")
    _message, link = mailed_link()

    reply = adas_desk.post(f"/desk/people/{mira.pk}/withdraw/")

    assert reply.url == "/desk/people/"
    assert not User.objects.filter(pk=mira.pk).exists()
    assert "This link no longer works" in text(Client().get(link, follow=True))
    assert lines() == [
        ("invite_again", "None", "Ada Brandt", ""),
        ("withdraw_invitation", "None", "Ada Brandt", ""),
    ]


def test_who_was_invited_and_has_texts_here_loses_access_instead(ada, adas_desk):
    mira = make_user("Mira Holt")
    update = make_update(make_blog(by=ada, members=[mira]), "Bridge", by=mira)
    adas_desk.post(f"/desk/people/{mira.pk}/invite-again/")
    _message, link = mailed_link()

    reply = adas_desk.post(f"/desk/people/{mira.pk}/withdraw/", follow=True)

    assert "its link opens nothing now" in text(reply)
    assert "This link no longer works" in text(Client().get(link, follow=True))
    mira.refresh_from_db()
    assert (mira.is_active, mira.has_come) == (False, False)
    assert list(mira.updates.all()) == [update]
    again = adas_desk.post(f"/desk/people/{mira.pk}/invite-again/", follow=True)
    assert "This invitation is over" in text(again)
    assert not PasswordMail.objects.exists()


def test_an_invitation_that_was_used_is_not_withdrawn(adas_desk, cal):
    reply = adas_desk.post(f"/desk/people/{cal.pk}/withdraw/", follow=True)

    assert "This invitation is over: it was used or withdrawn." in text(reply)
    assert User.objects.filter(pk=cal.pk).exists()


# The list and one person -----------------------------------------------------------------


def test_the_list_says_who_is_here_and_who_is_not(ada, cal):
    make_user("Mira Holt")
    signed_in(cal.email)
    joon = make_user("Joon Adler", password=PASSWORD)
    User.objects.filter(pk=joon.pk).update(is_active=False)

    page = parse(signed_in(ada.email).get("/desk/people/").content.decode())

    headings = [h.text.split() for h in page.find_all(lambda e: e.tag == "h2")]
    assert [" ".join(each) for each in headings if each][:3] == [
        "With access 2",
        "Invited 1",
        "Access ended 1",
    ]
    of_cal = " ".join(page.by_id(f"person-line-{cal.pk}").text.split())
    assert re.fullmatch(
        r"CF Cal Ferris cal@newsbook.example Correspondent Last here .+ 1 session",
        of_cal,
    )


def test_people_are_found_by_name_and_by_address(adas_desk, cal):
    make_user("Mira Holt")

    by_name = text(adas_desk.get("/desk/people/?q=FERR"))
    by_address = text(adas_desk.get("/desk/people/?q=mira@"))
    nobody = text(adas_desk.get("/desk/people/?q=%3Cb%3E"))

    assert ("Cal Ferris" in by_name, "Mira Holt" in by_name) == (True, False)
    assert ("Cal Ferris" in by_address, "Mira Holt" in by_address) == (False, True)
    assert "<h2>Nobody is called so</h2>" in nobody
    assert "“&lt;b&gt;”" in nobody
    assert adas_desk.get("/desk/people/?q=%00").status_code == 200


def test_who_is_alone_is_told_to_invite(adas_desk):
    assert "<h2>Nobody else is here yet</h2>" in text(adas_desk.get("/desk/people/"))


def test_the_list_takes_as_many_queries_for_thirty(adas_desk, cal):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    adas_desk.get("/desk/people/")
    with CaptureQueriesContext(connection) as few:
        adas_desk.get("/desk/people/")
    for n in range(30):
        make_user(f"P{n} Person")
    with CaptureQueriesContext(connection) as many:
        adas_desk.get("/desk/people/")

    assert len(many) == len(few)


def test_an_editor_changes_role_byline_and_language(adas_desk, cal):
    typed = {"byline": "Calum Ferris", "role": "editor", "language": "ar"}

    reply = adas_desk.post(f"/desk/people/{cal.pk}/", typed)

    cal.refresh_from_db()
    assert reply.url == f"/desk/people/{cal.pk}/"
    assert (cal.byline, cal.role, cal.language) == ("Calum Ferris", "editor", "ar")
    assert lines() == [
        ("change_role", "Calum Ferris", "Ada Brandt", "editor"),
        ("change_profile", "Calum Ferris", "Ada Brandt", ""),
    ]


def seen_on(page):
    """What a page of fields says of what stood in them when it was opened."""
    fields = parse(page.content.decode()).find_all(lambda e: e.tag == "input")
    hidden = (f.attributes for f in fields if f.attributes.get("type") == "hidden")
    return {f["name"]: f.get("value", "") for f in hidden if "initial-" in f["name"]}


def test_a_page_opened_before_gives_no_role_back(adas_desk, cal):
    address = f"/desk/people/{cal.pk}/"
    User.objects.filter(pk=cal.pk).update(role="editor", language="de")
    typed = {"byline": "C. Ferris", "role": "editor", "language": "de"}
    typed |= seen_on(adas_desk.get(address))
    User.objects.filter(pk=cal.pk).update(role="correspondent", language="ar")

    adas_desk.post(address, typed)

    cal.refresh_from_db()
    assert (cal.byline, cal.role, cal.language) == ("C. Ferris", "correspondent", "ar")
    assert lines() == [("change_profile", "C. Ferris", "Ada Brandt", "")]


def test_ones_own_page_opened_before_takes_no_byline_back(cals_desk, cal):
    typed = {"byline": "Cal Ferris", "language": "de"}
    typed |= seen_on(cals_desk.get("/desk/you/"))
    User.objects.filter(pk=cal.pk).update(byline="Calum Ferris")

    cals_desk.post("/desk/you/", typed)

    cal.refresh_from_db()
    assert (cal.byline, cal.language) == ("Calum Ferris", "de")


def test_what_a_person_cannot_be_called_is_refused_beside_the_field(adas_desk, cal):
    reply = adas_desk.post(f"/desk/people/{cal.pk}/", {"byline": " ", "role": "owner"})

    assert reply.status_code == 422
    assert reply.content.decode().count('class="err"') == 2
    assert lines() == []


def test_nobody_changes_their_own_role(adas_desk, ada, cal):
    User.objects.filter(pk=cal.pk).update(role=User.Role.EDITOR)

    adas_desk.post(
        f"/desk/people/{ada.pk}/", {"byline": "A. Brandt", "role": "correspondent"}
    )

    ada.refresh_from_db()
    assert (ada.byline, ada.role) == ("A. Brandt", "editor")


# Ending access -----------------------------------------------------------------------------


def test_access_ends_at_once_and_what_they_wrote_stays(ada, adas_desk, cal):
    blog = make_blog(by=ada, members=[cal], slug="flood")
    update, draft = make_update(blog, by=cal, byline="Cal Ferris"), None
    draft = make_draft(blog, by=cal)
    cals, phone = signed_in(cal.email), signed_in(cal.email)
    token = cals.get("/desk/contact/").json()["session"]
    asks = text(adas_desk.get(f"/desk/people/{cal.pk}/end-access/"))

    adas_desk.post(f"/desk/people/{cal.pk}/end-access/")

    assert "End Cal Ferris’s access?" in asks
    for desk in (cals, phone):
        assert desk.get("/desk/").url == "/accounts/login/?next=/desk/"
    assert cals.post("/desk/live/flood/updates/", {"heading": "No"}).status_code == 401
    assert Client().get(f"/accounts/session/{token}/").status_code == 410
    again = Client().post(
        "/accounts/login/", {"login": cal.email, "password": PASSWORD}
    )
    assert again.url == "/accounts/inactive/"
    update.refresh_from_db()
    assert (update.state, update.byline) == ("published", "Cal Ferris")
    assert adas_desk.get(f"/desk/live/flood/drafts/{draft.pk}/").status_code == 200
    assert lines() == [("end_access", "Cal Ferris", "Ada Brandt", "")]


def test_access_is_given_back(ada, adas_desk, cal):
    adas_desk.post(f"/desk/people/{cal.pk}/end-access/")

    press(adas_desk, f"/desk/people/{cal.pk}/", "Give access back")

    assert signed_in(cal.email).get("/desk/").status_code == 200
    assert [line[0] for line in lines()] == ["end_access", "give_back_access"]


def test_a_session_from_before_does_not_come_back_with_the_access(adas_desk, cal):
    cals = signed_in(cal.email)
    adas_desk.post(f"/desk/people/{cal.pk}/end-access/")
    adas_desk.post(f"/desk/people/{cal.pk}/give-back/")

    assert cals.get("/desk/").status_code == 302


@pytest.mark.parametrize("verb", ["end-access", "erase"])
def test_nobody_ends_themselves(verb, ada, adas_desk, cal):
    User.objects.filter(pk=cal.pk).update(role=User.Role.EDITOR)

    reply = adas_desk.post(
        f"/desk/people/{ada.pk}/{verb}/", {"keeps": "name"}, follow=True
    )

    assert "Of yourself only another editor can change that." in text(reply)
    ada.refresh_from_db()
    assert ada.is_active
    assert lines() == []


def test_an_editor_signs_a_person_out_everywhere(adas_desk, cal):
    cals = signed_in(cal.email)

    adas_desk.post(f"/desk/people/{cal.pk}/sign-out/")

    assert cals.get("/desk/").status_code == 302
    assert signed_in(cal.email).get("/desk/").status_code == 200
    assert lines() == [("sign_out", "Cal Ferris", "Ada Brandt", "")]


# Erasing ----------------------------------------------------------------------------------


def test_who_is_erased_is_found_under_their_name_nowhere(ada, adas_desk, cal):
    blog = make_blog(by=ada, members=[cal], slug="named")
    kept = make_update(blog, "Kept", by=cal, byline="Cal Ferris")
    gone = make_update(blog, "Gone", by=cal, byline="Cal Ferris")
    publishing.withdraw(gone, by=ada)
    draft = make_draft(blog, "Draft", by=ada)
    draft.write(words("Draft", byline="Cal Ferris"))

    def found(name):
        index_updates(timezone.now())
        page = adas_desk.get("/desk/search/", {"q": name}).content.decode()
        return {int(pk) for pk in re.findall(r'id="hit-([0-9]+)"', page)}

    everything = {kept.pk, gone.pk, draft.pk}
    assert found("Ferris") == everything
    assert adas_desk.get("/live/named/by/cal-ferris/").status_code == 200
    adas_desk.post(
        f"/desk/people/{cal.pk}/erase/", {"keeps": "neutral", "byline": "Newsbook"}
    )
    assert (found("Ferris"), found("Newsbook")) == (set(), everything)
    assert adas_desk.get("/live/named/by/cal-ferris/").status_code == 404
    assert adas_desk.get("/live/named/by/newsbook/").status_code == 200


def test_what_was_submitted_or_saved_before_names_them_no_more(ada, adas_desk, cal):
    joon = make_user("Joon Adler")
    draft = make_draft(make_blog(by=ada, members=[joon]), "Draft", by=joon)
    draft.write(words("Draft", byline="Joon Adler", more_bylines=["Cal Ferris"]))
    drafting.keep(draft, words("Now", byline="Cal Ferris"), by=joon)
    publishing.submit(draft, words("Now", byline="Cal Ferris"), by=joon)

    adas_desk.post(
        f"/desk/people/{cal.pk}/erase/", {"keeps": "neutral", "byline": "Newsbook"}
    )

    [step] = ReviewStep.objects.all()
    assert step.words["byline"] == "Newsbook"
    assert not SavedDraft.objects.exists()


def test_who_is_erased_leaves_their_texts_under_another_byline(ada, adas_desk, cal):
    blog = make_blog(by=ada, members=[cal], slug="flood")
    update = make_update(blog, "Bridge", "Closed.", by=cal, byline="Cal Ferris")
    publishing.correct(
        update,
        words("Bridge", "Open.", byline="Cal Ferris"),
        by=cal,
        seen_revision=update.last_revision,
    )
    with_ada = make_update(
        blog, "Dam", by=cal, byline="Ada Brandt", more_bylines=["Cal Ferris"]
    )
    gone = make_update(blog, "Wrong", by=cal, byline="Cal Ferris")
    publishing.withdraw(gone, by=ada, reason="Wrong", notice="")
    PersonLine.objects.create(person=cal, verb="change_role", by=ada)
    cals = signed_in(cal.email)

    adas_desk.post(
        f"/desk/people/{cal.pk}/erase/", {"keeps": "neutral", "byline": "Newsbook"}
    )

    cal.refresh_from_db()
    assert (cal.byline, cal.email, cal.language, cal.is_active) == (
        "",
        f"{cal.pk}@former-member.invalid",
        "",
        False,
    )
    assert cals.get("/desk/").status_code == 302
    page = Client().get("/live/flood/").content.decode()
    assert ("Open." in page, "Cal Ferris" in page, "Newsbook" in page) == (
        True,
        False,
        True,
    )
    update.refresh_from_db()
    with_ada.refresh_from_db()
    assert update.bylines == ["Newsbook"]
    assert with_ada.bylines == ["Ada Brandt", "Newsbook"]
    assert [v.words["byline"] for v in Version.objects.all()] == ["Newsbook"] * 2
    journal = text(adas_desk.get("/desk/people/journal/"))
    assert "Cal Ferris" not in journal
    assert "A former member" in journal
    assert "cal@newsbook.example" not in text(adas_desk.get("/desk/people/"))
    assert adas_desk.get(f"/desk/people/{cal.pk}/").status_code == 404


@pytest.mark.parametrize("is_only", [True, False])
def test_a_namesake_keeps_what_others_published_by_that_name(
    is_only, ada, adas_desk, cal
):
    blog = make_blog(by=ada, members=[cal], slug="flood")
    by_ada = make_update(blog, "By Ada", by=ada, byline="Cal Ferris")
    by_cal = make_update(blog, "By Cal", by=cal, byline="Cal Ferris")
    if not is_only:
        namesake = make_user("Calum Ferris")
        User.objects.filter(pk=namesake.pk).update(byline="Cal Ferris")
    revision = blog.journal.count()

    adas_desk.post(f"/desk/people/{cal.pk}/erase/", {"keeps": "neutral", "byline": "N"})

    by_ada.refresh_from_db()
    by_cal.refresh_from_db()
    assert by_cal.bylines == ["N"]
    assert by_ada.bylines == (["N"] if is_only else ["Cal Ferris"])
    assert blog.journal.count() == revision + 1


def test_the_byline_stays_where_the_editor_chooses_so(ada, adas_desk, cal):
    blog = make_blog(by=ada, members=[cal], slug="flood")
    update = make_update(blog, "Bridge", by=cal, byline="Cal Ferris")
    revision = update.last_revision

    adas_desk.post(f"/desk/people/{cal.pk}/erase/", {"keeps": "name"})

    update.refresh_from_db()
    assert (update.byline, update.last_revision) == ("Cal Ferris", revision)
    assert str(User.objects.get(pk=cal.pk)) == "A former member"


def test_no_byline_at_all_is_one_that_may_be_chosen(ada, adas_desk, cal):
    blog = make_blog(by=ada, members=[cal], slug="flood")
    update = make_update(blog, "Bridge", by=cal, byline="Cal Ferris")

    adas_desk.post(f"/desk/people/{cal.pk}/erase/", {"keeps": "neutral", "byline": ""})

    update.refresh_from_db()
    assert update.bylines == []
    assert "Cal Ferris" not in Client().get("/live/flood/").content.decode()
