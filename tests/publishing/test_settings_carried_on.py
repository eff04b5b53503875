"""What of a blog's settings goes along into copies, templates and the next blog."""

import pytest
from django.test import Client

from liveblog import publishing
from liveblog.publishing import blog_templates
from tests.factories import make_blog, make_update

RICH = {
    "introduction": "See the map",
    "introduction_rich": '<p>See <a href="https://map.example/">the map</a></p>',
    "summary": "Two dams hold",
    "summary_rich": "<ul><li>Two <strong>dams</strong> hold</li></ul>",
}


def test_a_preview_link_shows_introduction_and_summary_as_they_are_formatted(ada):
    prepared = make_blog(live=False)
    publishing.edit_blog(prepared, by=ada, **RICH)
    link = publishing.make_preview_link(prepared, by=ada)

    page = Client().get(link.get_absolute_url()).content.decode()

    assert 'href="https://map.example/"' in page
    assert "<strong>dams</strong>" in page


def test_the_next_blog_takes_neither_in_any_form(ada, blog):
    publishing.edit_blog(blog, by=ada, **RICH)

    new = publishing.continue_blog(blog, by=ada, slug="day-2", headline="Day 2")

    new.refresh_from_db()
    assert {name: getattr(new, name) for name in RICH} == dict.fromkeys(RICH, "")


def test_a_template_keeps_the_introduction_as_it_is_formatted(ada, blog):
    publishing.edit_blog(blog, by=ada, **RICH)
    template = blog_templates.keep_blog_template(blog, "Flood", by=ada)

    new = publishing.prepare_blog(
        by=ada, slug="day-2", headline="Day 2", template=template
    )

    new.refresh_from_db()
    assert new.introduction_rich == RICH["introduction_rich"]
    assert (new.summary, new.summary_rich) == ("", "")


@pytest.mark.parametrize("as_draft", [False, True])
def test_a_copy_has_its_originals_label_and_no_name_where_they_are_withheld(
    ada, blog, as_draft
):
    update = make_update(blog, "Dam holds", by=ada, label="Analysis", byline="Ada")
    plain = make_update(blog, "Dam holds still", by=ada)
    storm = make_blog(by=ada, default_label="Storm", withholds_bylines=True)

    copies = [
        publishing.copy_to(storm, each, by=ada, as_draft=as_draft)
        for each in (update, plain)
    ]

    assert [(c.label, c.byline) for c in copies] == [("Analysis", ""), ("", "")]
    assert publishing.is_in_step(copies[0], update)


def test_what_is_moved_there_has_none_either(ada, blog):
    named = {"byline": "Ada", "more_bylines": ["Cal"]}
    update = make_update(blog, "Dam holds", by=ada, **named)
    plain, withholding = make_blog(by=ada), make_blog(by=ada, withholds_bylines=True)

    copy = publishing.copy_to(plain, update, by=ada)
    moved = publishing.move_update(update, withholding, by=ada)

    assert (copy.byline, copy.more_bylines) == ("Ada", ["Cal"])
    assert (moved.byline, moved.more_bylines) == ("", [])
