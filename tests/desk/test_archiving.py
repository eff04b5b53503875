"""“Archive as a zip”: who may, of which blogs, and what they are told."""

import io
import zipfile

import pytest

from liveblog import publishing
from liveblog.desk import zips
from liveblog.models import Blog
from media.models import Image
from tests.factories import figure, make_blog, make_image, make_update
from tests.page import parse

pytestmark = pytest.mark.one_database

PAGE, ZIP = "/desk/live/flood/archive/", "/desk/live/flood/archive/zip/"


@pytest.fixture
def closed(blog, ada):
    image = make_image()
    for heading in ("Bridge closed", "The bridge again"):
        make_update(blog, heading, figure(image), by=ada)
    publishing.close(blog, by=ada, message="")
    return blog


def told(reply):
    return parse(reply.content.decode()).by_id("main").text


def test_an_editor_is_told_what_is_in_it_and_takes_it(adas_desk, closed):
    reply = adas_desk.get(PAGE)
    assert reply.status_code == 200
    assert "2 updates, 1 picture" in told(reply)
    assert "left out" not in told(reply)
    assert f'href="{ZIP}"' in reply.content.decode()

    reply = adas_desk.get(ZIP)
    content = b"".join(reply.streaming_content)
    headers = {name: reply.headers[name] for name in ("Content-Type", "Content-Length")}
    assert headers == {
        "Content-Type": "application/zip",
        "Content-Length": str(len(content)),
    }
    attached = 'attachment; filename="flood-archive.zip"'
    assert reply.headers["Content-Disposition"] == attached
    assert "no-store" in reply.headers["Cache-Control"]
    archive = zipfile.ZipFile(io.BytesIO(content))
    assert archive.testzip() is None
    assert "Bridge closed" in archive.read("index.html").decode()
    assert not zips._making.locked()


def test_the_menu_of_a_closed_blog_leads_there_and_no_others(
    adas_desk, cals_desk, blog, ada
):
    def is_offered(desk):
        page = parse(desk.get("/desk/live/flood/").content.decode())
        links = page.find_all(lambda e: e.attributes.get("href") == PAGE)
        return [each.text for each in links] == ["Archive as a zip…"]

    assert not is_offered(adas_desk)
    publishing.close(blog, by=ada, message="")
    assert is_offered(adas_desk)
    assert not is_offered(cals_desk)
    publishing.withdraw_blog(blog, by=ada, reason="A court order.")
    assert not is_offered(adas_desk)


def test_pictures_that_are_left_out_are_counted(adas_desk, closed):
    Image.objects.update(own_pages_only=True)

    assert "2 updates, 0 pictures" in told(adas_desk.get(PAGE))
    assert "1 file is left out" in told(adas_desk.get(PAGE))


def test_others_are_refused_with_a_sentence(adas_desk, blog, ada):
    make_blog(slug="storm", live=False)
    dress = make_blog(by=ada, slug="dress", is_rehearsal=True)
    publishing.close(dress, by=ada, message="")
    gone = make_blog(by=ada, slug="gone")
    publishing.close(gone, by=ada, message="")
    publishing.withdraw_blog(gone, by=ada, reason="A court order.")

    for slug, sentence in {
        "flood": "Only a closed blog can be archived. Close it first.",
        "storm": "Only a closed blog can be archived. Close it first.",
        "dress": "A rehearsal is not archived: no reader has seen it.",
        "gone": "The blog is withdrawn: nothing of it is archived.",
    }.items():
        for name in ("archive/", "archive/zip/"):
            reply = adas_desk.get(f"/desk/live/{slug}/{name}")
            assert (reply.status_code, sentence in told(reply)) == (409, True), slug
            assert "Download" not in told(reply)


def test_one_is_made_at_a_time(adas_desk, closed):
    with zips._making:
        reply = adas_desk.get(ZIP)
    assert reply.status_code == 503
    assert "Another archive is being made. Try again in a minute." in told(reply)

    assert adas_desk.get(ZIP).status_code == 200


def test_what_is_changing_is_refused_and_the_next_one_made(adas_desk, closed):
    Image.objects.update(pages_behind_since=closed.closed_at)
    reply = adas_desk.get(ZIP)
    assert reply.status_code == 409
    assert "The blog is changing just now. Try again in a minute." in told(reply)

    Image.objects.update(pages_behind_since=None)
    assert adas_desk.get(ZIP).status_code == 200


def test_correspondents_find_none(cals_desk, closed):
    assert [cals_desk.get(each).status_code for each in (PAGE, ZIP)] == [404, 404]
    assert Blog.objects.get(pk=closed.pk).is_closed
