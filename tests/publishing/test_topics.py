"""Topics: made in a blog's settings, renamed everywhere, removed when no blog has them."""

import pytest

from liveblog import publishing
from liveblog.models import Blog, JournalLine, Topic
from liveblog.publishing import AddressTaken, NotAllowed, Paused, StillThere
from tests.factories import make_blog

pytestmark = pytest.mark.one_database


def names(blog):
    return [topic.name for topic in blog.topics.all()]


def edit(blog, by, added=(), removed=()):
    publishing.edit_blog(blog, by=by, added_topics=added, removed_topics=removed)
    blog.refresh_from_db()


def change(topic, by, **fields):
    now = {name: getattr(topic, name) for name in ("name", "slug", "description")}
    publishing.change_topic(topic, by=by, **now | fields)


def test_a_name_makes_a_topic_once_and_what_was_chosen_meanwhile_stays(ada, blog):
    edit(blog, ada, added=["Floods", "كوارث"])
    edit(blog, ada, added=["floods", "Weather"], removed=["كوارث"])

    assert names(blog) == ["Floods", "Weather"]
    slugs = [*Topic.objects.values_list("slug", flat=True)]
    assert slugs == ["floods", "weather", "كوارث"]
    assert blog.story["about"] == {
        "topics": [
            {"name": "Floods", "slug": "floods"},
            {"name": "Weather", "slug": "weather"},
        ]
    }
    assert blog.about_html == (
        '<nav class="state" aria-label="Topics" data-testid="about"> '
        '<a href="/topics/floods/" rel="tag"><bdi>Floods</bdi></a> '
        '<a href="/topics/weather/" rel="tag"><bdi>Weather</bdi></a></nav>'
    )
    assert blog.about_revision == blog.revision == 3


def test_a_topics_new_name_is_on_all_blogs_and_its_address_stays_its_own(ada, blog):
    prepared = make_blog(live=False, slug="prepared")
    other = make_blog(by=ada, slug="other")
    for each in (blog, prepared):
        edit(each, ada, added=["Flod"])
    edit(other, ada, added=["Fires"])
    topic = Topic.objects.get(slug="flod")

    change(topic, ada, name="Floods", slug="floods")

    blog.refresh_from_db()
    assert "Floods" in blog.about_html
    assert blog.about_revision == blog.revision == 3
    line = JournalLine.objects.get(verb="change_topic")
    assert (line.blog, line.by) == (blog, None)
    assert Blog.objects.get(pk=other.pk).revision == 2
    assert Topic.objects.called("Flod") == topic
    with pytest.raises(AddressTaken):
        change(Topic.objects.get(slug="fires"), ada, slug="flod")
    with pytest.raises(AddressTaken):
        change(Topic.objects.get(slug="fires"), ada, name="Floods")
    change(topic, ada, slug="flod")
    change(Topic.objects.get(pk=topic.pk), ada, slug="floods")
    assert [each.slug for each in topic.former_addresses.all()] == ["flod"]


def test_only_an_editor_changes_topics_and_none_is_renamed_in_a_pause(ada, cal, blog):
    edit(blog, ada, added=["Floods"])
    topic = Topic.objects.get()

    with pytest.raises(NotAllowed):
        edit(blog, cal, added=["Weather"])
    with pytest.raises(NotAllowed):
        change(topic, cal, name="Weather")
    with pytest.raises(NotAllowed):
        publishing.remove_topic(topic, by=cal)
    with pytest.raises(StillThere):
        publishing.remove_topic(topic, by=ada)
    publishing.pause(None, by=ada, reason="A breach.")
    with pytest.raises(Paused):
        change(topic, ada, name="Weather")
    publishing.resume(None, by=ada)

    assert [*Topic.objects.values_list("name", flat=True)] == ["Floods"]
    edit(blog, ada, removed=["Floods"])
    assert blog.about_html == ""
    publishing.remove_topic(topic, by=ada)
    assert not Topic.objects.exists()
