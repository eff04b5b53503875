"""No odd value in an address, a form or a header of the desk and of sign-in ends in an error.

Each row is a form that would be accepted; one field of it after the other is given each odd
value. So what is looked up, parsed or stored behind the first check is reached too.
"""

from urllib.parse import quote

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse

from accounts.models import User
from liveblog.models import Update, WorkingCopy
from tests.factories import figure, make_draft, make_image, make_update, make_upload

# PostgreSQL refuses all that SQLite does, and a NUL and a number of thirty digits besides.
pytestmark = [pytest.mark.slow, pytest.mark.postgres]

NUL, HUGE = "1\x00", "9" * 30
# Alone, in UTF-8 as it may not be written: Django makes U+FFFD of it, which is like any other word
# to what comes after.
SURROGATE = b"\xed\xa0\x80"
# One is no number, and no word that PostgreSQL takes; the other a number that it does not take.
ODD_BY_ITSELF = [NUL, HUGE]
ODD = [NUL, HUGE, SURROGATE, "1.5"]
PARSED = ["abc", "http://[", "//[x", "https://x:99999999/", "/\\["]

LINES = {
    "heading": "Bridge closed",
    "byline": "Ada",
    "more_bylines": "Cal",
    "location": "Arn",
    "event_at_time": "09:00",
    "event_at_date": "2026-05-12",
    "source_note": "Seen",
}
BLOCKS = {
    "block": ["text-a", "quote-a", "figure-a", "embed-a", "card-a"],
    "text-a-words": "Text",
    "text-a-html": "<p>Text <b>bold</b></p>",
    "quote-a-words": "Said",
    "quote-a-speaker": "Josef",
    "quote-a-source_url": "https://a.example/",
    "quote-a-language": "de",
    "figure-a-image": "{image}",
    "figure-a-upload": "",
    "figure-a-credit": "Ada",
    "figure-a-alt": "A bridge",
    "figure-a-ends_at_time": "09:00",
    "figure-a-ends_at_date": "2030-05-12",
    "figure-a-rights_seen": "0 ",
    "embed-a-url": "https://youtu.be/dQw4w9WgXcQ",
    "card-a-url": "https://a.example/",
    "card-a-title": "Heights",
}
NEW = {
    **LINES,
    **BLOCKS,
    "is_unconfirmed": "on",
    "announces": "{update}",
    "draft": "",
    "draft_seen": "",
    "due_at_time": "",
    "due_at_date": "",
    "key": "",
}
# What else reads the same forms: with no more than it takes to get through them.
SHORT = {
    name: NEW[name] for name in ("heading", "announces", "draft", "draft_seen", "key")
}
KEPT = {"kept_hand": "0a", "kept_version": "0", "key": "k"}
CORRECTION = {**LINES, **BLOCKS, "change": "wrong", "note": "N", "seen_revision": "99"}
BLOG = {
    "headline": "River",
    "standfirst": "High",
    "introduction": "So far",
    "summary": "Known",
    "hero_video_url": "https://youtu.be/dQw4w9WgXcQ",
    "related_links": "Flood map https://map.example/",
    "sponsor_name": "River Bank",
    "sponsor_url": "https://bank.example/",
    "newsletter_words": "Evening mail",
    "newsletter_url": "https://mail.example/",
    "source_line": "Agencies",
    "language": "en",
    "time_zone": "Europe/Berlin",
    "topics": "Floods",
    "members": "{cal}",
    "added_members": "Cal Ferris",
}
ROWS = {
    "desk:you": {"byline": "Ada", "language": "en", "sends_after_seconds": "0"},
    "desk:pace": {"seconds": "5"},
    "desk:new_blog": {**BLOG, "slug": "storm"},
    "desk:edit_blog": {
        **BLOG,
        **{f"initial-{name}": "{cal}" if name == "members" else "" for name in BLOG},
        "seen_revision": "99",
    },
    "desk:publish_update": NEW,
    "desk:save_draft": SHORT,
    "desk:schedule_update": {
        **SHORT,
        "due_at_time": "09:00",
        "due_at_date": "2026-12-12",
        "due_at": "",
        "draft": "{draft}",
    },
    "desk:unschedule_update": {"draft": "{draft}", "keep_composer": "1"},
    "desk:preview": SHORT,
    "desk:arrange": {**SHORT, "arrange": "up-text-a", "q": "x"},
    "desk:keep_writing": {**SHORT, **KEPT},
    "desk:edit_update": CORRECTION,
    "desk:preview_correction": CORRECTION,
    "desk:arrange_correction": {"arrange": "library-1", "q": "x", "block": "text-a"},
    "desk:keep_correction": {**CORRECTION, **KEPT},
    "desk:withdraw_update": {"notice": "", "reason": "", "key": ""},
    "desk:wrong": {"note": "No", "announces": "", "seen": "1"},
    "desk:pin_update": {"seen": "1"},
    "desk:take_back": {"key": "", "seen": "1"},
    "desk:describe_picture": {"alt": "A bridge", "is_decorative": ""},
    "desk:correct_credit": {"credit": "Ada"},
    "desk:focus_picture": {"spot": "17 17", "is_sensitive": "on"},
    "desk:forget_picture": {"instead": ""},
    "desk:upload": {"size_bytes": "10", "file_name": "a.jpg"},
    "desk:send_back": {"note": "Who says so?", "seen": "1"},
    "desk:move": {"to": "flood", "seen": "1"},
    "desk:close_blog": {"message": "Over"},
    "desk:change_address": {"slug": "river"},
    "desk:set_beginning": {"begins_at_time": "09:00", "begins_at_date": "2030-05-12"},
    "desk:set_closing_time": {
        "closes_at_time": "09:00",
        "closes_at_date": "2030-05-12",
    },
    "desk:set_series": {"series": "", "name": "The flood", "series_slug": "the-flood"},
    "desk:link_edition": {"edition": "nehir"},
    "desk:continue_blog": {
        "headline": "Day two",
        "standfirst": "High",
        "slug": "day-2",
        "when": "later",
        "closes_earlier": "on",
    },
    "desk:update_templates": {
        "name": "Goal",
        "heading": "Goal",
        "label": "Score",
        "words": "1:0",
        "is_for_all": "on",
    },
    "desk:keep_blog_template": {"name": "Match"},
    "account_login": {
        "login": "a@b.example",
        "password": "x",
        "next": "",
        "remember": "",
    },
    "account_reset_password": {"email": "a@b.example", "next": ""},
    "account_change_password": {"oldpassword": "x", "password1": "y", "password2": "y"},
    "account_logout": {"next": ""},
}


@pytest.fixture
def named(ada, cal, blog):
    """What stands for each parameter of an address and for {…} in a row."""
    image, upload = make_image(by=ada), make_upload(by=ada)
    update = make_update(blog, "Bridge", figure(image), by=ada)
    draft = make_draft(blog, "Later", by=ada)
    copy = WorkingCopy.objects.create(person=ada, blog=blog, key="k")
    return {
        "image": image.name,
        "update": update.pk,
        "draft": draft.pk,
        "copy": copy.pk,
        "cal": cal.pk,
        "upload": upload.name,
    }


def path_of(name, named):
    own = {
        "desk:upload": [named["upload"]],
        "desk:describe_picture": ["flood", named["update"], named["image"]],
    }
    of_a_picture = {"correct_credit", "focus_picture", "forget_picture"}
    own |= {f"desk:{verb}": [named["image"]] for verb in of_a_picture}
    if name in own or not name.startswith("desk:"):
        return reverse(name, args=own.get(name, []))
    for arguments in ([], ["flood"], ["flood", named["update"]]):
        try:
            return reverse(name, args=arguments)
        except NoReverseMatch:
            continue
    raise AssertionError(name)


def encoded(data, fields, odd):
    """A body as a browser would write it, but for the odd value, which stands as it is."""
    pairs = []
    for name, values in data.items():
        for value in values if isinstance(values, list) else [values]:
            pairs.append(f"{quote(name)}={quote(odd if name in fields else value)}")
    return "&".join(pairs)


FORM = "application/x-www-form-urlencoded"
# What names a row, or is compared or parsed behind the form's first check: each by itself,
# with all else as it should be. Of the others it is enough that each is read.
BY_ITSELF = {
    *("draft", "draft_seen", "announces", "key", "arrange", "seen_revision", "seen"),
    *("figure-a-image", "figure-a-upload", "q", "block", "members", "initial-members"),
    *("added_members", "series", "instead", "next", *KEPT),
}


def failures(desk, path, data, *, as_get=False):
    tries = [
        ({field}, odd)
        for field in BY_ITSELF.intersection(data)
        for odd in ODD_BY_ITSELF
    ]
    tries += [(data.keys() - BY_ITSELF, odd) for odd in [*ODD, *PARSED]]
    if "next" in data:
        tries += [({"next"}, odd) for odd in PARSED]
    for fields, odd in tries:
        body = encoded(data, fields, odd)
        reply = (
            desk.get(f"{path}?{body}")
            if as_get
            else desk.generic("POST", path, body, content_type=FORM)
        )
        if reply.status_code >= 500:
            yield fields, odd, repr(reply.exc_info[1])


@pytest.fixture
def desk(ada):
    client = Client(raise_request_exception=False)
    client.force_login(ada)
    return client


@pytest.mark.parametrize("name", ROWS)
def test_no_odd_value_in_a_form_ends_in_an_error(name, desk, named):
    data = {
        field: [each.format(**named) for each in values]
        if isinstance(values, list)
        else values.format(**named)
        for field, values in ROWS[name].items()
    }
    if name == "account_login":
        desk.logout()

    assert list(failures(desk, path_of(name, named), data)) == []


@pytest.mark.parametrize(
    "name", ["account_login", "account_logout", "account_reset_password"]
)
@pytest.mark.parametrize("is_signed_in", [True, False])
def test_no_odd_address_to_go_to_ends_in_an_error(name, is_signed_in, desk, named):
    if not is_signed_in:
        desk.logout()
    path = reverse(name)

    found = [
        *failures(desk, path, {"next": ""}, as_get=True),
        *failures(desk, path, {"next": ""}),
    ]

    assert found == []


PATHS = [
    "/live/{}/",
    "/live/flood/since/{}/",
    "/live/flood/before/{}/",
    "/live/flood/updates/{}/",
    "/media/{}/640.jpg",
    "/desk/live/{}/",
    "/desk/live/flood/before/{}/",
    "/desk/live/flood/news/{}/1/",
    "/desk/live/flood/news/1/{}/",
    "/desk/live/flood/rows/{}/",
    "/desk/live/flood/queue/{}/",
    "/desk/live/flood/new/{}/",
    "/desk/live/flood/writing/{}/",
    "/desk/live/flood/published-since/{}/",
    "/desk/live/flood/drafts/{}/",
    "/desk/live/flood/updates/{}/row/",
    "/desk/live/flood/updates/{}/edit/",
    "/desk/live/flood/updates/{}/receipt/",
    "/desk/blocks/{}/",
    "/desk/media/{}/640.jpg",
    "/desk/pictures/{}/",
    "/desk/pictures/{}/whole/",
    "/desk/pictures/before/{}/",
    "/desk/pictures/?q={}",
    "/desk/pictures/choose/?q={}",
    "/desk/pictures/choose/before/{}/",
    "/accounts/session/{}/",
    "/accounts/password/reset/key/{}-set-password/",
    "/accounts/password/reset/key/1-{}/",
]


@pytest.mark.parametrize("odd", ["%00", "%ED%A0%80", "9" * 15, "9" * 30, "1.5", "%5B"])
def test_no_odd_part_of_an_address_ends_in_an_error(odd, desk, named):
    asked = [path.format(odd) for path in PATHS]

    assert [path for path in asked if desk.get(path).status_code >= 500] == []


def test_no_odd_header_ends_in_an_error(desk, named):
    names = ("HX-Current-URL", "HX-Target", "Referer", "Origin", "Desk-Person")
    names += ("Idempotency-Key", "If-None-Match", "X-Request-Id", "Accept-Language")
    names += ("Editing-Session", "Seen-Version")
    headers = dict.fromkeys(names, "http://[\x80" + "9" * 30) | {"HX-Request": "true"}
    paths = ("/desk/", "/desk/live/flood/", "/accounts/login/", "/live/flood/")
    asked = [desk.get(path, headers=headers) for path in paths]
    asked += [desk.post("/desk/live/flood/updates/", {"heading": "x"}, headers=headers)]

    assert [reply.status_code for reply in asked if reply.status_code >= 500] == []


def test_no_odd_address_of_a_page_ends_in_an_error(desk, named):
    """Of the page that htmx asks from; it is read where that page is to be left."""
    headers = {"HX-Request": "true", "HX-Current-URL": "http://[", "Own-Page": "1"}
    update = Update.objects.get(pk=named["update"])
    sent = {
        "heading": "Bridge shut",
        "seen_revision": update.last_revision,
        "change": "added",
    }

    reply = desk.post(path_of("desk:edit_update", named), sent, headers=headers)

    assert reply.headers["HX-Redirect"] == f"/desk/live/flood/#row-{update.pk}"


def test_sign_in_goes_to_the_desk_where_the_address_is_none(db):
    User.objects.create_user("ada@b.example", "dam-warden-7", byline="Ada")
    data = {"login": "ada@b.example", "password": "dam-warden-7", "next": "http://["}

    reply = Client().post("/accounts/login/", data)

    assert (reply.status_code, reply.headers["Location"]) == (302, "/desk/")


def test_no_odd_cookie_ends_in_an_error(client, blog):
    """A NUL in a cookie is none in HTTP: Python's reader of cookies makes it of \\000."""
    odd = ["abc\0defghijkl", "x" * 5000, "", "é" * 12]
    for name in ("sessionid", "csrftoken", "messages", "django_language"):
        for value in odd:
            client.cookies.load({name: value})
            for path in ("/accounts/login/", "/desk/", "/live/flood/"):
                assert client.get(path).status_code < 500, (name, value, path)
            client.cookies.clear()
