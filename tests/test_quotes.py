"""Each language of a blog has its quotation marks."""

from liveblog.markup.quotes import ENGLISH, MARKS, marks_of
from tests.for_each import for_each


@for_each(
    ("language", "marks"),
    [
        ("de", ("„", "“", "‚", "‘")),
        ("de-AT", ("„", "“", "‚", "‘")),
        ("de-CH", ("«", "»", "‹", "›")),
        ("fr", ("«\u00a0", "\u00a0»", "“", "”")),
        ("en", ("“", "”", "‘", "’")),
        ("tlh", ("“", "”", "‘", "’")),
        ("", ("“", "”", "‘", "’")),
    ],
)
def test_a_language_has_its_marks(language, marks):
    assert marks_of(language) == marks


def test_no_mark_is_a_straight_one_or_what_parts_them_on_the_page():
    for marks in (*MARKS.values(), ENGLISH):
        assert len(marks) == 4
        assert not set("".join(marks)) & set("\"'|")


def test_the_composer_knows_them(client, blog, cal):
    blog.language = "fr"
    blog.save()
    client.force_login(cal)

    page = client.get(f"/desk/live/{blog.slug}/").content.decode()

    assert 'data-language="fr" data-quotes="«\u00a0|\u00a0»|“|”"' in page
