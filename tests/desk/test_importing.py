"""A file at the desk: sent, looked at, imported; and what a page does not take."""

import io
import zipfile
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from liveblog import publishing
from liveblog.desk.views import importing
from liveblog.importing import waiting_files
from liveblog.models import Blog
from liveblog.worker.rounds import OTHER_ROUNDS
from tests.factories import make_update
from tests.importing.files import as_json, as_zip, data, update
from tests.page import parse

pytestmark = pytest.mark.one_database

PAGE = "/desk/import/"


def sent(desk, content, name="arn.json"):
    return desk.post(PAGE, {"file": SimpleUploadedFile(name, content)})


def told(reply):
    return " ".join(parse(reply.content.decode()).by_id("main").text.split())


def test_an_editor_sees_what_is_in_it_before_it_is_done(adas_desk):
    assert f'href="{PAGE}"' in adas_desk.get("/desk/").content.decode()
    closed = {"status": "closed", "closed": "2026-05-04T10:00:00Z"}
    content = as_zip(data(update(), {"key": "2"}, **closed))
    reply = sent(adas_desk, content, "arn.zip")
    planned = reply.headers["Location"]

    looked = told(adas_desk.get(planned))
    assert "A new blog. Nothing is done yet." in looked
    assert "1 update is new" in looked
    assert "Update 2: it has no time at which it can have been published" in looked
    again = adas_desk.post(planned, {"slug": "elsewhere", "look": ""})
    assert 'value="elsewhere"' in again.content.decode()
    assert Blog.objects.count() == 0

    form = {"slug": "elsewhere", "is_shown": "on", "import": ""}
    done = told(adas_desk.post(planned, form))

    assert "1 update was added" in done
    assert "Readers see it." in done
    blog = Blog.objects.get()
    assert (blog.slug, blog.status) == ("elsewhere", "closed")
    assert adas_desk.get(planned).status_code == 404
    once_more = sent(adas_desk, content).headers["Location"]
    looked = told(adas_desk.get(once_more))
    assert "1 update is here already" in looked
    assert "There is nothing in it that is not here." in looked


def test_what_is_no_such_file_is_said_beside_the_field(adas_desk):
    for content, sentence in {
        b"": "The file is empty.",
        b"PK\x03\x04": "The file is no zip that can be read.",
        b"x": "The file is no JSON that can be read.",
        b" " * (importing.MOST_DATA_BYTES + 1): "The file has more than 8 MB of text.",
    }.items():
        reply = sent(adas_desk, content)
        assert (reply.status_code, sentence in told(reply)) == (422, True), sentence
    assert "Which file?" in told(adas_desk.post(PAGE, {}))
    bad_slug = sent(adas_desk, as_json(data(update()))).headers["Location"]
    reply = adas_desk.post(bad_slug, {"slug": "a b", "import": ""})
    assert (reply.status_code, Blog.objects.count()) == (422, 0)


def test_what_takes_longer_than_a_page_waits_is_for_the_command(adas_desk, monkeypatch):
    monkeypatch.setattr(importing, "MOST_UPDATES", 1)
    planned = sent(adas_desk, as_json(data(update(), update("2")))).headers["Location"]

    reply = adas_desk.post(planned, {"import": ""})

    assert "manage.py import_blog" in told(reply)
    assert 'name="import"' not in reply.content.decode()
    assert Blog.objects.count() == 0


def test_one_is_imported_at_a_time(adas_desk):
    planned = sent(adas_desk, as_json(data(update()))).headers["Location"]
    with importing._importing:
        reply = adas_desk.post(planned, {"slug": "arn", "import": ""})
    assert (reply.status_code, Blog.objects.count()) == (503, 0)
    assert "Another file is being imported." in told(reply)

    assert adas_desk.post(planned, {"slug": "arn", "import": ""}).status_code == 200


def test_a_file_is_its_senders_own_and_goes_after_a_day(adas_desk, cals_desk):
    planned = sent(adas_desk, as_json(data(update()))).headers["Location"]
    assert cals_desk.get(planned).status_code == 404
    assert sent(cals_desk, as_json(data(update()))).status_code == 404
    assert adas_desk.get(f"{PAGE}{'0' * 32}/").status_code == 404

    now = timezone.now()
    waiting_files.forget_old_files(now)
    assert adas_desk.get(planned).status_code == 200
    waiting_files.forget_old_files(now + timedelta(days=1, minutes=1))
    assert adas_desk.get(planned).status_code == 404
    assert (waiting_files.forget_old_files, 3600) in OTHER_ROUNDS


def test_an_export_of_any_blog_that_is_or_will_be_read(adas_desk, cals_desk, blog, ada):
    make_update(blog, "Bridge closed", by=ada)
    page, taken = "/desk/live/flood/export/", "/desk/live/flood/export/zip/"
    assert f'href="{page}"' in adas_desk.get("/desk/live/flood/").content.decode()
    assert f'href="{taken}"' in adas_desk.get(page).content.decode()
    reply = adas_desk.get(taken)
    name = 'attachment; filename="flood-export.zip"'
    assert reply.headers["Content-Disposition"] == name
    content = io.BytesIO(b"".join(reply.streaming_content))
    assert zipfile.ZipFile(content).namelist() == ["data.json", "SHA256SUMS"]
    assert [cals_desk.get(each).status_code for each in (page, taken)] == [404, 404]

    publishing.withdraw_blog(blog, by=ada, reason="A court order.")
    for each in (page, taken):
        reply = adas_desk.get(each)
        assert (reply.status_code, "is not exported" in told(reply)) == (409, True)
