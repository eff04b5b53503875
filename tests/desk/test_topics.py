"""Topics at the desk: chosen in a blog's settings, changed on pages of their own."""

import pytest

from liveblog import publishing
from liveblog.models import Topic
from tests.desk.sections import EDIT, page_of, section_of
from tests.page import form_values

pytestmark = pytest.mark.one_database


def names(blog):
    return [topic.name for topic in blog.topics.all()]


def test_topics_are_ticked_off_added_by_name_previewed_and_refused(
    adas_desk, ada, blog
):
    publishing.edit_blog(blog, by=ada, added_topics=["Floods"])
    Topic.objects.create(name="Weather", slug="weather")
    sent = section_of(adas_desk, "around")
    assert (sent["topics"], sent["initial-topics"]) == (["Floods", ""], ["Floods"])
    offered = page_of(adas_desk.get(EDIT)).by_id("id_topics_list").inner_html
    assert "Weather" in offered
    assert "Floods" not in offered

    shown = adas_desk.post(f"{EDIT}?preview", sent | {"topics": ["Weather"]})
    assert b"/topics/weather/" in shown.content
    assert b"/topics/floods/" not in shown.content
    # A colleague adds one meanwhile.
    publishing.edit_blog(blog, by=ada, added_topics=["Rivers"])
    adas_desk.post(EDIT, sent | {"topics": ["weather", "High water"]})
    assert names(blog) == ["High water", "Rivers", "Weather"]

    sent = section_of(adas_desk, "around")
    for wrong, why in (
        (["!?"], "has no letter in it"),
        (["x" * 61], "At most 60 characters"),
        ([f"Topic {n}" for n in range(9)], "At most eight topics."),
    ):
        reply = adas_desk.post(EDIT, sent | {"topics": wrong})
        assert reply.status_code == 422
        assert why in reply.content.decode()
        assert f'value="{wrong[0]}"' in reply.content.decode()
    assert names(blog) == ["High water", "Rivers", "Weather"]


def test_a_topic_is_renamed_or_refused_and_removed_once_no_blog_has_it(
    adas_desk, ada, blog
):
    publishing.edit_blog(blog, by=ada, added_topics=["Flod"])
    Topic.objects.create(name="Weather", slug="weather")
    topic = Topic.objects.get(slug="flod")
    address = f"/desk/topics/{topic.pk}/"
    sent = form_values(page_of(adas_desk.get(address)).by_id("main"))

    wrong = sent | {"name": "weather", "slug": "weather", "description": "Kept"}
    reply = adas_desk.post(address, wrong)
    assert reply.status_code == 422
    for words in ("Another topic is called so.", "Another topic has this", ">\nKept"):
        assert words in reply.content.decode()
    right = {"name": "Floods", "slug": "floods", "description": "Since 2020."}
    reply = adas_desk.post(address, sent | right, follow=True)
    assert reply.redirect_chain == [("/desk/topics/", 302)]
    assert "Floods" in reply.content.decode()
    blog.refresh_from_db()
    assert "/topics/floods/" in blog.about_html

    reply = adas_desk.post(f"{address}remove/", follow=True)
    assert "A blog has this topic: it stays." in reply.content.decode()
    publishing.edit_blog(blog, by=ada, removed_topics=["Floods"])
    adas_desk.post(f"{address}remove/")
    assert [*Topic.objects.values_list("name", flat=True)] == ["Weather"]
