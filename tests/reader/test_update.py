"""An update's own page: above what came around it, with its own title and description."""

import pytest

from liveblog import publishing
from tests.factories import (
    figure,
    make_blog,
    make_draft,
    make_image,
    make_update,
    many_updates,
)
from tests.page import parse
from tests.reader.listed import feed, ids, link


def read(rey, update):
    return rey.get(f"/live/flood/updates/{update.pk}/").content.decode()


def number(blog, n):
    return blog.updates.get(heading=f"Number {n}")


def test_an_update_comes_first_and_what_came_around_it_below(rey, blog):
    many_updates(blog, 25)

    html = read(rey, number(blog, 12))

    # The feed has number 24 first: five newer ones, it, five older ones.
    *newer, own, older = *feed(blog)[7:13], feed(blog)[13:18]
    assert ids(html) == [own, *newer, *older]


def test_the_first_and_the_last_update_have_neighbours_on_one_side(rey, blog):
    many_updates(blog, 25)

    assert ids(read(rey, number(blog, 24))) == feed(blog)[:6]
    *newer, own = feed(blog)[19:]
    assert ids(read(rey, number(blog, 0))) == [own, *newer]


def test_the_update_that_was_asked_for_is_marked(rey, blog):
    many_updates(blog, 5)
    update = number(blog, 2)

    html = read(rey, update)

    (group,) = parse(html).find_all(lambda e: e.attributes.get("class") == "is-target")
    label, article = group.children
    assert article.id == f"update-{update.pk}"
    assert group.attributes["aria-current"] == "true"
    assert group.attributes["aria-labelledby"] == label.id
    assert label.attributes["tabindex"] == "-1"
    # It is at the top: nothing has to be scrolled to, and no focus is moved.
    assert (html.count("autofocus"), html.count('aria-current="true"')) == (0, 1)


def test_the_address_of_an_update_that_was_moved_leads_to_where_it_is(rey, ada, blog):
    update = make_update(blog, "Moved")
    new = publishing.move_update(update, make_blog(by=ada, slug="vote"), by=ada)

    reply = rey.get(f"/live/flood/updates/{update.pk}/")

    assert (reply.status_code, reply.url) == (301, f"/live/vote/updates/{new.pk}/")


def test_an_update_has_its_own_title_description_and_the_blogs_address(rey, blog):
    words = " ".join(f"word{n}" for n in range(40))
    update = make_update(blog, "Bridge <closed>", words)

    html = read(rey, update)

    assert "<title>Bridge &lt;closed&gt; – Newsbook</title>" in html
    (description,) = parse(html).find_all(
        lambda e: e.attributes.get("name") == "description"
    )
    expected = " ".join(f"word{n}" for n in range(30)) + "…"
    assert description.attributes["content"] == expected
    assert 'rel="canonical" href="http://127.0.0.1:8000/live/flood/"' in html


@pytest.mark.parametrize("standfirst", ["", "Thousands leave the valley."])
def test_of_a_heading_alone_the_description_is_the_blogs(rey, blog, standfirst):
    blog.standfirst = standfirst
    blog.save()
    update = make_update(blog, "Bridge closed")

    (description,) = parse(read(rey, update)).find_all(
        lambda e: e.attributes.get("name") == "description"
    )

    assert description.attributes["content"] == (standfirst or blog.headline)


def test_an_update_without_words_is_called_by_its_picture(rey, ada, blog):
    update = make_update(
        blog, "", figure(make_image(by=ada), caption="", alt="A bridge under water")
    )

    html = read(rey, update)

    assert "<title>A bridge under water – Newsbook</title>" in html


def test_an_update_leads_on(rey, blog):
    many_updates(blog, 25)
    update = number(blog, 12)

    html = read(rey, update)

    assert link(html, "Go to the latest") == "/live/flood/"
    # On from the last one that is shown.
    last = number(blog, 7).first_revision
    assert link(html, "What happened before") == f"/live/flood/before/{last}/"
    assert link(html, "Report an error").endswith(f"%2Fupdates%2F{update.pk}%2F")
    assert link(html, "Corrections policy") == "/corrections/"
    assert link(read(rey, number(blog, 3)), "What happened before") is None


def test_headings_are_in_order(rey, blog):
    many_updates(blog, 3)

    html = read(rey, number(blog, 1))

    headings = parse(html).find_all(lambda e: e.tag in {"h1", "h2", "h3"})
    assert [e.tag for e in headings] == ["h1", "h2", "h3", "h3", "h3"]


def test_tombstones_without_a_notice_are_no_neighbours(rey, ada, blog):
    many_updates(blog, 5)
    publishing.withdraw(number(blog, 3), by=ada, reason="Wrong")

    assert ids(read(rey, number(blog, 2))) == [
        f"update-{number(blog, n).pk}" for n in (2, 4, 1, 0)
    ]


def test_a_withdrawn_updates_page_is_gone_and_leads_on(rey, ada, blog):
    update = make_update(blog, "Bridge closed", "Nobody may cross.")
    publishing.withdraw(update, by=ada, reason="Wrong")

    response = rey.get(f"/live/flood/updates/{update.pk}/")

    html = response.content.decode()
    assert response.status_code == 410
    assert "<h1>This update was withdrawn</h1>" in html
    assert "Bridge closed" not in html
    assert "Nobody may cross" not in html
    assert ids(html) == []
    assert link(html, "Go to the latest") == "/live/flood/"
    before = f"/live/flood/before/{update.first_revision}/"
    assert link(html, "What happened before") == before


def test_a_withdrawn_updates_page_shows_the_notice(rey, ada, blog):
    update = make_update(blog, "Bridge closed", "Nobody may cross.")
    publishing.withdraw(update, by=ada, notice="It is open.", reason="Secret")

    response = rey.get(f"/live/flood/updates/{update.pk}/")

    html = response.content.decode()
    assert response.status_code == 410
    assert ids(html) == [f"update-{update.pk}"]
    assert "It is open." in html
    assert "Bridge closed" not in html
    assert "Nobody may cross" not in html
    assert "Secret" not in html
    assert link(html, "Go to the latest") == "/live/flood/"


def test_a_drafts_page_does_not_exist(rey, blog):
    draft = make_draft(blog, "Not yet")

    assert rey.get(f"/live/flood/updates/{draft.pk}/").status_code == 404


def test_an_update_is_answered_with_304_until_the_blog_changes(rey, ada, blog):
    update = make_update(blog, "Bridge closed")
    address = f"/live/flood/updates/{update.pk}/"
    tag = rey.get(address).headers["ETag"]

    again = rey.get(address, headers={"If-None-Match": tag})
    publishing.withdraw(update, by=ada, reason="Wrong")
    later = rey.get(address, headers={"If-None-Match": tag})

    assert (again.status_code, again.content) == (304, b"")
    assert later.status_code == 410
    assert "ETag" not in later.headers


@pytest.mark.parametrize("count", [3, 40])
def test_an_update_takes_four_queries(rey, blog, django_assert_num_queries, count):
    many_updates(blog, count)
    update = number(blog, count // 2)

    with django_assert_num_queries(4):
        rey.get(f"/live/flood/updates/{update.pk}/")
