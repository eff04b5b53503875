"""Following on a device: what is taken from a browser, and what the pages say of it."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client

from liveblog import publishing
from liveblog.extras.web_push import keys
from liveblog.extras.web_push.keys import public_key, raw_bytes
from liveblog.extras.web_push.models import Subscription
from liveblog.web.headers import CONTENT_SECURITY_POLICY
from tests.extras.web_push.receiving import FORM, Device, send_form
from tests.factories import make_blog
from tests.page import parse

pytestmark = pytest.mark.one_database
PUBLIC = "https://push.example/to/1"


def follow(slug="flood", device=None, **fields):
    device = device or Device(PUBLIC)
    return send_form(slug, {"act": "follow", **device.fields, **fields}).status_code


def test_what_is_kept_is_what_is_needed(blog):
    hours = {"quiet_from": "22", "quiet_until": "7", "time_zone": "Asia/Tokyo"}
    device = Device(PUBLIC)
    assert follow(device=device, **hours) == 204
    assert follow(device=device, **hours) == 204

    kept = Subscription.objects.get()
    assert (kept.blog, kept.endpoint) == (blog, PUBLIC)
    assert (kept.quiet_from, kept.quiet_until, kept.time_zone) == (22, 7, "Asia/Tokyo")
    names = {field.name for field in Subscription._meta.get_fields()}
    assert names == {
        *("id", "blog", "endpoint", "p256dh", "auth", "created_at", "refusals"),
        *("quiet_from", "quiet_until", "time_zone", "deliveries"),
    }
    assert follow(device=device, quiet_from="5", quiet_until="5", time_zone="x") == 204
    kept.refresh_from_db()
    assert (kept.quiet_from, kept.quiet_until, kept.time_zone) == (None, None, "UTC")


def test_what_is_no_subscription_is_refused(blog, ada):
    make_blog(slug="hidden", live=False)
    make_blog(slug="dress", by=ada, is_rehearsal=True)
    bad = [
        {"endpoint": "https://10.0.0.1/to/1"},
        {"endpoint": "https://[::ffff:127.0.0.1]/"},
        {"endpoint": "http://push.example/to/1"},
        {"endpoint": "https://push.example:8443/to/1"},
        {"endpoint": "https://a:b@push.example/"},
        {"endpoint": f"https://push.example/{'x' * 1000}"},
        {"p256dh": "BAAA"},
        {"p256dh": "é"},
        {"auth": "AAAA"},
        {"quiet_from": "24"},
        {"act": "sing"},
    ]
    assert [follow(**fields) for fields in bad] == [422] * len(bad)
    assert [follow("hidden"), follow("dress"), follow("none")] == [404] * 3
    fields = {"act": "follow", **Device(PUBLIC).fields}
    foreign = {"HTTP_SEC_FETCH_SITE": "cross-site"}
    assert send_form("flood", fields, **foreign).status_code == 403
    reply = Client().post("/live/flood/push/send/", fields)  # of many parts
    assert reply.status_code == 400
    huge = Client().post("/live/flood/push/send/", "x" * 70_000, content_type=FORM)
    assert huge.status_code == 413
    assert Subscription.objects.count() == 0


def test_so_many_an_hour_from_one_address_and_who_stops_is_not_counted(blog):
    assert [follow() for _ in range(11)] == [204] * 10 + [429]
    stop = {"act": "stop", "endpoint": PUBLIC}
    assert send_form("flood", stop).status_code == 204
    assert Subscription.objects.count() == 0


def test_one_tap_stops_this_story_alone_whatever_became_of_it(blog, ada):
    other = make_blog(by=ada, slug="storm")
    device = Device(PUBLIC)
    assert [follow(device=device), follow("storm", device)] == [204, 204]
    publishing.change_address(blog, slug="river", by=ada)
    publishing.withdraw_blog(blog, by=ada, reason="A hoax.")

    assert send_form("flood", {"act": "stop", "endpoint": PUBLIC}).status_code == 204

    assert Subscription.objects.get().blog == other


def test_a_device_with_another_address_keeps_its_hours(blog):
    follow(quiet_from="22", quiet_until="7", time_zone="Asia/Tokyo")
    renewed = Device("https://push.example/to/2")

    assert follow(device=renewed, replaces=PUBLIC) == 204

    kept = Subscription.objects.get()
    assert kept.endpoint == renewed.endpoint
    assert (kept.quiet_from, kept.time_zone) == (22, "Asia/Tokyo")
    # Who has stopped meanwhile does not begin again.
    assert follow(device=Device(PUBLIC), replaces="https://push.example/to/9") == 404


def test_the_page_has_a_button_and_the_rest_comes_when_it_is_pressed(rey, blog, ada):
    page = rey.get("/live/flood/").content.decode()
    button = parse(page).by_id("follow-story")
    assert button.attributes["data-panel"] == "/live/flood/push/"
    assert public_key() not in page
    assert "built/push.js" not in parse(page).find("head").inner_html

    panel = rey.get(button.attributes["data-panel"])
    dialog = parse(panel.content.decode()).find("dialog")
    assert raw_bytes(dialog.attributes["data-key"]) == raw_bytes(public_key())
    assert dialog.attributes["data-worker"] == "/push/worker.js"
    worker = rey.get("/push/worker.js")
    assert worker.headers["Content-Type"] == "text/javascript"
    for reply in (panel, worker):
        assert reply.headers["Content-Security-Policy"] == CONTENT_SECURITY_POLICY
        assert not reply.cookies
    publishing.close(blog, by=ada)
    assert "follow-story" not in rey.get("/live/flood/").content.decode()


def test_the_key_is_made_once_or_given(tmp_path):
    made = keys._private_key("", tmp_path)
    file = tmp_path / "web_push_key"
    assert (file.stat().st_mode & 0o777, len(file.read_text())) == (0o600, 43)
    keys._private_key.cache_clear()

    assert keys._private_key("", tmp_path).private_numbers() == made.private_numbers()
    given = keys._private_key("A" * 42 + "E", tmp_path)
    assert given.private_numbers().private_value == 1
    for wrong in ("no", "A" * 43, "é", "A" * 44):
        with pytest.raises(ImproperlyConfigured, match="WEB_PUSH_KEY is no private"):
            keys._private_key(wrong, tmp_path)
