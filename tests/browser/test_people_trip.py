"""From an invitation to the last session: one long evening of Ada, who edits, and Ines."""

import re
import time

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core import mail
from django.utils import timezone
from playwright.sync_api import expect

from accounts.models import User
from accounts.password_mails import send_what_is_due
from tests.browser.looks import faults_in_both_looks

PASSWORD = "water-under-bridge"
PHONES_OWN = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def code(secret):
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def faultless(page):
    assert faults_in_both_looks(page) == [], page.url


def with_a_key_of_its_own(page):
    """A browser on a device that takes a finger for an answer, at once."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": PHONES_OWN})


def test_from_the_invitation_to_the_end_of_the_last_session(
    sign_in, new_page, ada, cal, blog, server
):
    desk = server.replace("127.0.0.1", "localhost")  # which has passkeys
    adas = sign_in(ada, at="/desk/people/invite/", network_away=True)  # it is refused
    page = new_page(width=390)
    with_a_key_of_its_own(page)
    page.goto(desk + ines_is_invited(adas, blog))
    she_chooses_a_password(page, desk)
    an_app_is_set_up(page, desk)
    a_passkey_is_added(page, desk)
    she_signs_in_with_the_passkey_alone(page, desk)
    she_signs_in_with_the_passkey_after_her_password(page, desk)
    page.goto(f"{desk}/desk/you/sessions/")
    expect(page.get_by_text("This one")).to_be_visible()
    faultless(page)
    page.goto(f"{desk}/desk/live/flood/")
    her_access_ends(adas)
    # The desk that is open says so by itself.
    expect(page.get_by_text("signed out").first).to_be_visible()
    she_can_be_erased_and_is_in_the_journal(adas)


def ines_is_invited(adas, blog):
    """The link that comes by mail."""
    adas.get_by_label("Email address").fill("cal@newsbook.example")
    adas.get_by_role("button", name="Send the invitation").click()
    problem = adas.locator("#id_email_error")
    expect(problem).to_contain_text("Cal Ferris has an account here already.")
    faultless(adas)
    adas.get_by_label("Email address").fill("ines@newsbook.example")
    adas.get_by_label(blog.headline).check()
    adas.get_by_role("button", name="Send the invitation").click()
    expect(adas.locator("#messages")).to_contain_text("is on its way")
    faultless(adas)
    send_what_is_due(timezone.now())
    [message] = mail.outbox
    return re.search(r"https?://[^/\s]+(/accounts/\S+)", message.body)[1]


def she_chooses_a_password(page, desk):
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("The same password again").fill(PASSWORD)
    page.get_by_role("button", name="Choose this password").click()
    expect(page).to_have_url(f"{desk}/desk/")
    expect(page.get_by_role("link", name="People")).to_have_count(0)


def an_app_is_set_up(page, desk):
    page.goto(f"{desk}/accounts/factors/")
    faultless(page)
    page.get_by_role("link", name="Set up an app").click()
    if "/again/" in page.url:
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Go on").click()
    secret = page.get_by_label("Or type this key into the app").input_value()
    page.locator(".qr").evaluate("image => image.decode()")  # fails of what is none
    faultless(page)
    page.get_by_label("The six digits").fill(code(secret))
    page.get_by_role("button", name="Set it up").click()
    expect(page.get_by_role("heading", name="Recovery codes")).to_be_visible()
    faultless(page)


def a_passkey_is_added(page, desk):
    page.goto(f"{desk}/accounts/factors/passkeys/add/")
    faultless(page)
    page.get_by_label("What you call it").fill("My phone")
    page.get_by_role("button", name="Add it").click()
    expect(page.get_by_text("1 passkey")).to_be_visible()
    assert Authenticator.objects.filter(type="webauthn").count() == 1
    page.get_by_role("link", name="Your passkeys").click()
    expect(page.get_by_role("heading", name="My phone")).to_be_visible()
    faultless(page)


def sign_out(page, desk):
    page.goto(f"{desk}/accounts/logout/")
    page.get_by_role("button", name="Sign out").click()
    expect(page).to_have_url(f"{desk}/accounts/login/")


def she_signs_in_with_the_passkey_alone(page, desk):
    sign_out(page, desk)
    faultless(page)
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page).to_have_url(f"{desk}/desk/")


def she_signs_in_with_the_passkey_after_her_password(page, desk):
    sign_out(page, desk)
    page.get_by_label("Email address").fill("ines@newsbook.example")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("heading", name="One more step")).to_be_visible()
    faultless(page)
    page.get_by_role("button", name="Use a passkey").click()
    expect(page).to_have_url(f"{desk}/desk/")


def her_access_ends(adas):
    adas.get_by_role("link", name="Ines", exact=True).click()
    faultless(adas)
    adas.get_by_role("link", name="End access…").click()
    faultless(adas)
    adas.get_by_role("button", name="End access").click()
    expect(adas.locator("#messages")).to_contain_text("Ines has no access any more.")
    assert not User.objects.get(email="ines@newsbook.example").is_active


def she_can_be_erased_and_is_in_the_journal(adas):
    adas.get_by_role("link", name="Erase…").click()
    faultless(adas)
    adas.goto("/desk/people/journal/")
    faultless(adas)
