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


def code(secret, steps=0):
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + steps))


def faultless(page):
    assert faults_in_both_looks(page) == [], page.url


def with_a_key_of_its_own(page):
    """A browser on a device that takes a finger for an answer, at once."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": PHONES_OWN})
    return devtools


def sign_in_with_password(page, desk):
    page.goto(f"{desk}/accounts/login/")
    page.get_by_label("Email address").fill("ines@newsbook.example")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def sign_out(page, desk):
    page.goto(f"{desk}/accounts/logout/")
    page.get_by_role("button", name="Sign out").click()
    expect(page).to_have_url(f"{desk}/accounts/login/")


def invited(adas, blog):
    """Ada invites Ines; the link that comes by mail."""
    adas.get_by_role("link", name="People").first.click()
    faultless(adas)
    adas.get_by_role("link", name="Invite").first.click()
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


def test_from_the_invitation_to_the_end_of_the_last_session(
    sign_in, new_page, ada, cal, blog, server
):
    desk = server.replace("127.0.0.1", "localhost")  # which has passkeys
    adas = sign_in(ada, network_away=True)  # one form is refused
    link = invited(adas, blog)

    page = new_page(width=390)
    with_a_key_of_its_own(page)
    page.goto(desk + link)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("The same password again").fill(PASSWORD)
    page.get_by_role("button", name="Choose this password").click()
    expect(page).to_have_url(f"{desk}/desk/")
    expect(page.get_by_role("link", name="People")).to_have_count(0)

    # An app.
    page.goto(f"{desk}/accounts/factors/")
    faultless(page)
    page.get_by_role("link", name="Set up an app").click()
    if "/again/" in page.url:
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Go on").click()
    secret = page.get_by_label("Or type this key into the app").input_value()
    page.locator(".qr").evaluate("image => image.decode()")  # fails of what is none
    faultless(page)
    page.get_by_label("The six digits").fill(code(secret, 0))
    page.get_by_role("button", name="Set it up").click()
    expect(page.get_by_role("heading", name="Recovery codes")).to_be_visible()
    spare = page.locator(".codes code").first.inner_text()
    faultless(page)

    # A passkey.
    page.goto(f"{desk}/accounts/factors/passkeys/add/")
    faultless(page)
    page.get_by_label("What you call it").fill("My phone")
    page.get_by_role("button", name="Add it").click()
    expect(page.get_by_text("1 passkey")).to_be_visible()
    assert Authenticator.objects.filter(type="webauthn").count() == 1
    page.get_by_role("link", name="Your passkeys").click()
    expect(page.get_by_role("heading", name="My phone")).to_be_visible()
    faultless(page)

    # Signing in with each: the passkey alone; the app's code; a recovery code.
    sign_out(page, desk)
    faultless(page)
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page).to_have_url(f"{desk}/desk/")
    sign_out(page, desk)
    sign_in_with_password(page, desk)
    expect(page.get_by_role("heading", name="One more step")).to_be_visible()
    faultless(page)
    page.get_by_role("button", name="Use a passkey").click()
    expect(page).to_have_url(f"{desk}/desk/")
    for word in (code(secret, 1), spare):
        sign_out(page, desk)
        sign_in_with_password(page, desk)
        page.get_by_label("Code from your app, or a recovery code").fill(word)
        page.get_by_role("button", name="Sign in", exact=True).click()
        expect(page).to_have_url(f"{desk}/desk/")

    # Sessions: another device, which is ended from here.
    other = new_page()
    sign_in_with_password(other, desk)
    other.get_by_label("Code from your app, or a recovery code").fill("12345678")
    other.get_by_role("button", name="Sign in", exact=True).click()
    expect(other.locator(".err:visible")).to_contain_text("That code is not right")
    page.goto(f"{desk}/desk/you/sessions/")
    expect(page.get_by_text("This one")).to_be_visible()
    faultless(page)

    # Ada ends the access; the desk that is open says so by itself.
    page.goto(f"{desk}/desk/live/flood/")
    adas.goto("/desk/people/")
    adas.get_by_role("link", name="Ines", exact=True).click()
    faultless(adas)
    adas.get_by_role("link", name="End access…").click()
    faultless(adas)
    adas.get_by_role("button", name="End access").click()
    expect(adas.locator("#messages")).to_contain_text("Ines has no access any more.")
    expect(page.get_by_text("signed out").first).to_be_visible()
    assert not User.objects.get(email="ines@newsbook.example").is_active
    adas.get_by_role("link", name="Erase…").click()
    faultless(adas)
    adas.goto("/desk/people/journal/")
    faultless(adas)
