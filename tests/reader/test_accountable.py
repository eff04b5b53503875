"""Where a reader tells of an error: the page's address filled in, and nothing else."""

from urllib.parse import parse_qsl, unquote, urlsplit

import pytest

from liveblog.templatetags.accountable import report_error_url
from tests.factories import make_update

from .test_older import link


def test_a_mail_has_the_pages_address_in_its_text():
    url = urlsplit(report_error_url("/live/flood/updates/3/"))

    assert (url.scheme, url.path) == ("mailto", "corrections@127.0.0.1")
    assert dict(parse_qsl(url.query)) == {
        "subject": "An error in a live page",
        "body": "http://127.0.0.1:8000/live/flood/updates/3/",
    }


@pytest.mark.parametrize(
    "address",
    [
        "/x/?cc=all@a.example&bcc=b@a.example",
        "/x/\r\nBcc: b@a.example",
        "/x/%0d%0aBcc:b@a.example",
        "/x/#f{url}\"'<>",
        "/نهر/",
    ],
)
@pytest.mark.parametrize(
    "setting",
    ["mailto:c@a.example?subject=x&body={url}", "https://f.example/?page={url}&a=b"],
)
def test_an_address_adds_no_field(settings, setting, address):
    settings.REPORT_ERROR_URL = setting

    filled = report_error_url(address)

    start, end = setting.split("{url}")
    middle = filled.removeprefix(start).removesuffix(end)
    assert unquote(middle) == f"http://127.0.0.1:8000{address}"
    assert not set(middle) & set("&?=#\r\n\"'<>/: ")


def test_a_form_of_their_own_is_a_setting(rey, blog, settings):
    settings.REPORT_ERROR_URL = "https://f.example/?page={url}&kind=error"
    update = make_update(blog, "Bridge")

    html = rey.get(f"/live/flood/updates/{update.pk}/").content.decode()

    assert link(html, "Report an error") == (
        "https://f.example/?page=http%3A%2F%2F127.0.0.1%3A8000%2Flive%2Fflood"
        f"%2Fupdates%2F{update.pk}%2F&kind=error"
    )


def test_without_an_address_there_is_no_link(rey, blog, settings):
    settings.REPORT_ERROR_URL = ""
    update = make_update(blog, "Bridge")

    for address in [f"/live/flood/updates/{update.pk}/", "/corrections/"]:
        html = rey.get(address).content.decode()
        assert link(html, "Report an error") is None
        assert link(html, "Report it to us") is None


@pytest.mark.parametrize(
    "address", ["before/99/", "oldest-first/", "oldest-first/after/1/", "light/"]
)
def test_every_page_of_a_blog_leads_there(rey, blog, address):
    html = rey.get(f"/live/flood/{address}").content.decode()

    assert link(html, "Report an error").endswith("%2Flive%2Fflood%2F")
    assert link(html, "Corrections policy") == "/corrections/"
