"""Templates of blogs: kept of one, chosen for a new one."""

import pytest

from accounts.models import User
from liveblog import publishing
from liveblog.models import Blog, BlogTemplate, Member
from liveblog.publishing import blog_templates, templates
from tests.factories import make_user
from tests.page import parse

pytestmark = pytest.mark.one_database

PATH = "/desk/live/flood/templates/of-blogs/"
NEW = {"headline": "Second match", "standfirst": "", "slug": "match-2"}


@pytest.fixture
def match(ada, cal, blog):
    """Of a blog with settings of all kinds."""
    publishing.edit_blog(
        blog, by=ada, language="fr", introduction="How we count.", source_line="Agency"
    )
    publishing.set_review(
        blog, by=ada, level="second", is_sensitive=True, members={cal.pk: "legal"}
    )
    templates.keep_template(blog, "Goal", by=ada, heading="Goal!", words="1:0 by")
    return blog_templates.keep_blog_template(blog, "Match", by=ada)


def test_an_editor_keeps_a_blog_as_a_template_and_takes_it_away(adas_desk, blog):
    assert adas_desk.post(PATH, {"name": ""}).status_code == 422
    for _ in range(2):  # the second in the place of the first
        reply = adas_desk.post(PATH, {"name": "Match"})
        assert (reply.status_code, reply.url) == (302, "/desk/live/flood/templates/")
    kept = BlogTemplate.objects.get()
    assert "Match" in adas_desk.get("/desk/new/").content.decode()

    adas_desk.post(f"{PATH}{kept.pk}/remove/")

    assert not BlogTemplate.objects.exists()


def test_a_new_blog_has_what_the_template_kept(adas_desk, cal, blog, match):
    Blog.objects.filter(pk=blog.pk).update(introduction="Changed since.")
    page = parse(adas_desk.get(f"/desk/new/like/{match.pk}/").content.decode())
    box = next(page.find_all(lambda e: e.attributes.get("name") == "members"))
    assert "checked" in box.attributes
    chosen = page.find_all(lambda e: "selected" in e.attributes)
    assert [e.attributes["value"] for e in chosen] == ["fr", "Europe/Berlin"]

    sent = NEW | {"language": "de", "time_zone": "Europe/Paris", "members": [cal.pk]}
    reply = adas_desk.post(f"/desk/new/like/{match.pk}/", sent)

    assert reply.url == "/desk/live/match-2/"
    new = Blog.objects.get(slug="match-2")
    assert (new.introduction, new.source_line) == ("How we count.", "Agency")
    assert (new.review_level, new.is_sensitive) == ("second", True)
    assert (new.language, new.time_zone) == ("de", "Europe/Paris")  # as was chosen
    assert list(
        Member.objects.filter(blog=new).values_list("user", "review_level")
    ) == [(cal.pk, "legal")]
    assert list(new.update_templates.values_list("name", "heading", "words")) == [
        ("Goal", "Goal!", "1:0 by")
    ]


def test_who_is_no_editor_writes_in_it_alone(cals_desk, ada, cal, match):
    mira = make_user("Mira Holt")
    sent = NEW | {"language": "en", "time_zone": "Europe/Berlin", "members": [mira.pk]}

    cals_desk.post(f"/desk/new/like/{match.pk}/", sent)

    new = Blog.objects.get(slug="match-2")
    assert list(
        Member.objects.filter(blog=new).values_list("user", "review_level")
    ) == [(cal.pk, "legal")]
    assert new.is_sensitive


def test_templates_of_blogs_are_kept_by_editors(cal, blog, match):
    cal.role = User.Role.EDITOR  # as it was when the page was loaded

    with pytest.raises(publishing.NotAllowed):
        blog_templates.keep_blog_template(blog, "Mine", by=cal)
    with pytest.raises(publishing.NotAllowed):
        blog_templates.remove_blog_template(match, by=cal)

    assert BlogTemplate.objects.get() == match


def test_a_template_that_is_gone_is_nothing(adas_desk, blog):
    assert adas_desk.get("/desk/new/like/7/").status_code == 404
