"""The public policy: our own host, and what a newsroom has added by its settings."""

import base64
import hashlib
import re

import pytest
from django.conf import settings

from liveblog.web.before_paint import SOURCE
from liveblog.web.headers import CONTENT_SECURITY_POLICY
from tests.own_process import start

PLAYERS = " ".join(settings.FRAME_SOURCES)

POLICY = "__import__('liveblog.web.headers', fromlist=['x']).CONTENT_SECURITY_POLICY"


def policy(tmp_path, **environment):
    environment["DJANGO_SETTINGS_MODULE"] = "liveblog.config.settings"
    return start(tmp_path, POLICY, **environment).stdout.strip().split("; ")


def test_without_settings_only_our_own_host_and_players_are_allowed(tmp_path):
    assert policy(tmp_path) == [
        "default-src 'none'",
        f"script-src 'self' {SOURCE}",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "media-src 'self'",
        f"frame-src {PLAYERS}",
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]


def test_each_setting_adds_to_its_own_directive(tmp_path):
    assert policy(
        tmp_path,
        PUBLIC_CSP_SCRIPT="https://s.example https://t.example",
        PUBLIC_CSP_STYLE="https://y.example",
        PUBLIC_CSP_IMG="https://i.example",
        PUBLIC_CSP_FONT="https://f.example",
        PUBLIC_CSP_CONNECT="https://c.example",
        PUBLIC_CSP_MEDIA="https://m.example",
        PUBLIC_CSP_FRAME="https://p.example",
        VIDEO_HOSTS="video.example",
    ) == [
        "default-src 'none'",
        f"script-src 'self' {SOURCE} https://s.example https://t.example",
        "style-src 'self' https://y.example",
        "img-src 'self' https://i.example",
        "font-src 'self' https://f.example",
        "connect-src 'self' https://c.example",
        "media-src 'self' https://m.example https://video.example",
        f"frame-src {PLAYERS} https://p.example",
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]


INLINE = re.compile(r"<script>(.*?)</script>", re.S)


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/corrections/", "/live/none/"])
def test_the_one_script_in_a_page_is_the_one_that_the_policy_names(client, address):
    reply = client.get(address)

    [script] = INLINE.findall(reply.content.decode())
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    allowed = f"script-src 'self' 'sha256-{digest}';"
    assert allowed in reply.headers["Content-Security-Policy"]
    assert allowed in f"{CONTENT_SECURITY_POLICY};"
