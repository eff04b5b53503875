import re

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from accounts.models import User
from accounts.password_mails import send_what_is_due
from tests.factories import make_user
from tests.for_each import for_each
from tests.pressing import press

pytestmark = pytest.mark.one_database

PASSWORD = "bridge-over-water"
MISMATCH = "That address and password do not match."
DAYS = 24 * 3600


@pytest.fixture
def ada(db):
    return make_user("Ada Brandt", role=User.Role.EDITOR, password=PASSWORD)


def sign_in(client, email="ada@newsbook.example", password=PASSWORD, **fields):
    return client.post(
        "/accounts/login/", {"login": email, "password": password, **fields}
    )


def signed_in(client):
    return client.session.get("_auth_user_id")


def text(response):
    """The page without what differs each time, its white space folded."""
    html = re.sub(r'value="[A-Za-z0-9]{64}"', "", response.content.decode())
    return re.sub(r"\s+", " ", html)


def test_a_desk_page_that_is_led_here_gets_no_token_that_another_tab_would_miss(client):
    """The form that was loaded in the other tab is sent with that tab's token."""
    by_script = client.get("/desk/", follow=True, headers={"HX-Request": "true"})

    assert by_script.redirect_chain == [("/accounts/login/?next=/desk/", 302)]
    assert (by_script.status_code, by_script.content) == (200, b"")
    assert dict(client.cookies) == {}
    assert "private" in by_script.headers["Cache-Control"]
    assert "csrftoken" in client.get("/accounts/login/").cookies


@pytest.mark.parametrize("email", ["ada@newsbook.example", " Ada@NEWSBOOK.example "])
def test_sign_in_takes_the_address_in_any_case(client, ada, email):
    response = sign_in(client, email)

    assert (response.status_code, response.url) == (302, "/desk/")
    assert signed_in(client) == str(ada.pk)


def test_sign_in_page_has_its_words(client, db):
    page = text(client.get("/accounts/login/"))

    assert "<title>Sign in – Newsbook desk</title>" in page
    assert "<h1>Sign in to the desk</h1>" in page
    assert '<label for="id_login">Email address</label>' in page
    assert '<label for="id_password">Password</label>' in page
    assert "Stay signed in on this device for 14 days</label>" in page
    assert '<button class="btn go">Sign in</button>' in page
    assert 'href="/accounts/password/reset/">Forgotten your password?</a>' in page
    assert "No account? An editor of your newsroom can invite you." in page


def test_fields_are_named_for_a_password_manager(client, db):
    page = text(client.get("/accounts/login/"))

    assert re.findall(r'<input type="(?:email|password)"[^>]*>', page) == [
        '<input type="email" name="login" autocomplete="username"'
        ' maxlength="320" required id="id_login">',
        '<input type="password" name="password" autocomplete="current-password"'
        ' required id="id_password">',
    ]


def test_sign_in_forgets_when_the_browser_is_shut(client, ada, settings):
    response = sign_in(client)

    assert response.cookies[settings.SESSION_COOKIE_NAME]["max-age"] == ""


def test_sign_in_remembers_for_14_days_when_asked(client, ada, settings):
    response = sign_in(client, remember="on")

    assert response.cookies[settings.SESSION_COOKIE_NAME]["max-age"] == 14 * DAYS


def test_sign_in_leaves_no_message_for_a_later_page(client, ada):
    sign_in(client)

    assert "_messages" not in client.session


def test_sign_in_needs_the_forms_token(ada):
    client = Client(enforce_csrf_checks=True)

    response = sign_in(client, password="")

    assert response.status_code == 403
    assert signed_in(client) is None


def test_wrong_password_says_so_and_keeps_the_address(client, ada):
    response = sign_in(client, "Ada@newsbook.example", "wrong-password")

    page = text(response)
    assert response.status_code == 200
    assert (
        '<p class="tell bad" role="alert" id="sign-in-error"> '
        f"<b>{MISMATCH}</b> Check both and try again; nothing you wrote has been lost. </p>"
    ) in page
    assert 'value="Ada@newsbook.example"' in page
    assert "wrong-password" not in page
    assert signed_in(client) is None


def test_wrong_password_is_marked_for_a_screen_reader(client, ada):
    page = text(sign_in(client, password="wrong-password"))

    [address, password] = re.findall(r'<input type="(?:email|password)"[^>]*>', page)
    assert 'aria-describedby="sign-in-error"' in address
    assert "aria-invalid" not in address
    assert 'aria-describedby="sign-in-error"' in password
    assert 'aria-invalid="true"' in password


def test_unknown_address_gets_the_same_answer(client, ada):
    known = sign_in(client, "ada@newsbook.example", "wrong-password")
    unknown = sign_in(client, "eve@newsbook.example", "wrong-password")

    assert text(unknown) == text(known).replace("ada@", "eve@")
    assert MISMATCH in text(unknown)


def test_error_of_a_field_stands_beside_it(client, db):
    page = text(sign_in(client, "ada", PASSWORD))

    assert 'aria-invalid="true" aria-describedby="id_login_error"' in page
    assert '<p class="err" id="id_login_error">Enter a valid email address.</p>' in page


def test_person_without_a_password_cannot_sign_in(client, cal):
    response = sign_in(client, cal.email, "")

    assert response.status_code == 200
    assert signed_in(client) is None


def test_inactive_person_is_told_and_not_signed_in(client, ada):
    User.objects.update(is_active=False)

    response = sign_in(client)

    assert response.url == "/accounts/inactive/"
    assert "This account is switched off" in text(client.get(response.url))
    assert signed_in(client) is None


def test_person_made_inactive_is_signed_out_at_once(client, ada):
    sign_in(client)
    User.objects.update(is_active=False)

    response = client.get("/desk/")

    assert response.url == "/accounts/login/?next=/desk/"


def test_sixth_attempt_is_throttled_even_with_the_right_password(client, ada):
    for _ in range(5):
        assert MISMATCH in text(sign_in(client, password="wrong-password"))

    response = sign_in(client)

    assert (
        "<b>Too many wrong passwords.</b> Wait five minutes, or have a link sent to you "
        "below; nothing you wrote has been lost."
    ) in text(response)
    assert "aria-invalid" not in text(response)
    assert signed_in(client) is None


def test_throttle_does_not_shut_out_a_colleague(client, ada):
    make_user("Cal Ferris", password=PASSWORD)
    for _ in range(5):
        sign_in(client, password="wrong-password")

    response = sign_in(client, "cal@newsbook.example")

    assert response.url == "/desk/"


def test_flood_of_attempts_gets_a_page_of_ours(client, db):
    for _ in range(30):
        sign_in(client, "", "")

    response = sign_in(client, "", "")

    assert response.status_code == 429
    assert "<h1>Too many attempts</h1>" in text(response)


def test_signed_in_person_is_sent_from_sign_in_to_the_desk(client, ada):
    client.force_login(ada)

    response = client.get("/accounts/login/")

    assert response.url == "/desk/"


def test_sign_in_goes_on_to_where_the_person_was_going(client, ada):
    page = "/accounts/login/?next=/desk/new/"

    shown = text(client.get(page))
    response = press(client, page, "Sign in", login=ada.email, password=PASSWORD)

    # By a passkey, too.
    field = '<input type="hidden" name="next" value="/desk/new/">'
    assert shown.count(field) == 2
    assert response.url == "/desk/new/"


@pytest.mark.parametrize(
    "place",
    [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "https:evil.example",
        "javascript:alert(1)",
    ],
)
def test_sign_in_never_leads_to_another_site(client, ada, place):
    response = sign_in(client, next=place)

    assert response.url == "/desk/"


def test_sign_up_is_closed(client, db):
    shown = client.get("/accounts/signup/")
    sent = client.post(
        "/accounts/signup/", {"email": "eve@evil.example", "password1": PASSWORD}
    )

    assert "<h1>Accounts are by invitation</h1>" in text(shown)
    assert "<h1>Accounts are by invitation</h1>" in text(sent)
    assert User.objects.count() == 0


def test_opening_sign_out_only_asks(client, ada):
    client.force_login(ada)

    response = client.get("/accounts/logout/")

    assert '<button class="btn go">Sign out</button>' in text(response)
    assert signed_in(client) == str(ada.pk)


def test_sign_out_forgets_the_person(client, ada):
    client.force_login(ada)

    response = client.post("/accounts/logout/")

    assert response.url == "/accounts/login/"
    assert dict(client.session) == {}


def test_forgotten_password_sends_a_link_to_our_own_host(client, ada, settings):
    response = client.post(
        "/accounts/password/reset/",
        {"email": "ADA@newsbook.example"},
        headers={"host": "localhost"},
    )
    assert mail.outbox == []
    send_what_is_due(timezone.now())

    [message] = mail.outbox
    [link] = re.findall(r"\S+://\S+", message.body)
    assert response.url == "/accounts/password/reset/done/"
    assert message.to == ["ada@newsbook.example"]
    assert message.subject == "Newsbook desk: Choose a new password"
    assert link.startswith(f"{settings.PUBLIC_URL}/accounts/password/reset/key/")
    page = client.get(link.removeprefix(settings.PUBLIC_URL), follow=True)
    assert "<h1>Choose a password</h1>" in text(page)


def test_forgotten_password_of_an_unknown_address_gets_the_same_answer(client, ada):
    known = client.post("/accounts/password/reset/", {"email": ada.email}, follow=True)
    unknown = client.post(
        "/accounts/password/reset/", {"email": "eve@newsbook.example"}, follow=True
    )

    assert "<h1>Look in your mail</h1>" in text(unknown)
    assert text(unknown) == text(known)
    send_what_is_due(timezone.now())
    assert [message.to for message in mail.outbox] == [[ada.email]]


def test_changing_the_password_takes_the_old_one(client, ada):
    client.force_login(ada)
    new = "water-under-bridge"

    response = client.post(
        "/accounts/password/change/",
        {"oldpassword": "wrong-password", "password1": new, "password2": new},
    )

    ada.refresh_from_db()
    assert (
        '<p class="err" id="id_oldpassword_error">That is not your password until now.</p>'
    ) in text(response)
    assert ada.check_password(PASSWORD)


def test_changing_the_password_says_that_it_is_done(client, ada):
    client.force_login(ada)
    new = "water-under-bridge"

    response = client.post(
        "/accounts/password/change/",
        {"oldpassword": PASSWORD, "password1": new, "password2": new},
        follow=True,
    )

    ada.refresh_from_db()
    assert ('<p class="tell good" role="status">Your password is changed.</p>') in text(
        response
    )
    assert ada.check_password(new)


PAGES = [
    "/accounts/login/",
    "/accounts/signup/",
    "/accounts/inactive/",
    "/accounts/password/reset/",
    "/accounts/password/reset/done/",
    "/accounts/password/reset/key/1-wrong/",
    "/accounts/password/reset/key/done/",
]


@for_each("address", PAGES)
def test_page_has_our_look_and_nothing_inline(client, db, address):
    page = text(client.get(address))

    assert " – Newsbook desk</title>" in page
    assert '<link rel="stylesheet" href="/static/liveblog/sign.css">' in page
    assert '<meta name="htmx-config"' in page
    script = '<script type="module" src="/static/liveblog/sign/passkey.js"></script>'
    inline = r"<script|<style|\sstyle=|\son[a-z]+="
    assert re.findall(inline, page.replace(script, "")) == []


@for_each("address", [*PAGES, "/accounts/logout/", "/accounts/none/"])
def test_answer_is_kept_by_no_cache(client, db, address):
    response = client.get(address)

    assert response["Cache-Control"] == "private, no-store"


def test_sign_in_has_a_strict_policy(client, db, settings):
    response = client.get("/accounts/login/")

    assert set(response["Content-Security-Policy"].split("; ")) == {
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "media-src 'self' blob:",
        " ".join(["frame-src", "'self'", *settings.FRAME_SOURCES]),
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    }
