"""The settings of a blog in sections: each is sent, refused and saved by itself."""

import pytest

from liveblog import publishing
from liveblog.desk.hero import ON_ITS_WAY
from liveblog.desk.image_field import NOT_HERE
from liveblog.desk.sections import SECTIONS
from liveblog.models import Blog
from tests.desk.sections import EDIT, page_of, section_of
from tests.factories import (
    an_editor,
    make_blog,
    make_draft,
    make_image,
    make_update,
    make_upload,
)
from tests.moments import just_before_a_transaction
from tests.page import form_values

pytestmark = pytest.mark.one_database

HTMX = {"HX-Request": "true"}


def values_of(form):
    """As it would be sent, without what the editor saw: each field is there once."""
    values = form_values(form).items()
    return {n: value for n, [value, *_] in values if not n.startswith("initial-")}


def test_each_section_sends_its_own_fields(adas_desk, blog):
    page = page_of(adas_desk.get(EDIT))
    sent = {name: set(values_of(page.by_id(f"settings-{name}"))) for name in SECTIONS}

    ours = {"csrfmiddlewaretoken", "seen_revision"}
    assert {name: fields - ours for name, fields in sent.items()} == {
        "story": {
            *("section", "headline", "standfirst", "introduction", "introduction-html"),
            *("introduction-html_seen", "summary", "summary-html", "summary-html_seen"),
            *("related_links", "source_line"),
        },
        "picture": {
            *("section", "hero_caption", "hero_credit", "hero_alt", "hero_video_url"),
            "hero_seen",
        },
        "around": {
            *("section", "topics", "sponsor_name", "sponsor_url"),
            *("newsletter_words", "newsletter_url", "has_slots"),
        },
        "people": {"section", "members", "added_members"},
        "language": {"section", "language", "time_zone"},
        "publishing": {"section", "default_label"},
        "elsewhere": {"section", "framed_by"},
        "questions": {"section"},
    }


def test_a_section_is_saved_and_the_page_goes_on_at_it(adas_desk, blog):
    sent = section_of(adas_desk, "story") | {"summary": "It rises."}

    reply = adas_desk.post(EDIT, sent, follow=True)

    blog.refresh_from_db()
    assert reply.redirect_chain == [(f"{EDIT}#story", 302)]
    assert "Live at " in page_of(reply).by_id("messages").text
    assert (blog.summary, blog.summary_revision, blog.revision) == ("It rises.", 2, 2)


def test_a_script_gets_the_section_as_it_is_now(adas_desk, blog):
    sent = section_of(adas_desk, "language") | {"time_zone": "Europe/Paris"}

    reply = adas_desk.post(EDIT, sent, headers=HTMX)

    assert (reply.status_code, reply.headers["Section-Saved"]) == (200, "language")
    section = page_of(reply).by_id("settings-language")
    assert "data-refused" not in section.attributes
    assert values_of(section)["time_zone"] == "Europe/Paris"
    assert values_of(section)["seen_revision"] == "2"
    [line] = section.find_all(lambda each: "data-saved" in each.attributes)
    assert line.text.startswith("Live at ")


def test_a_section_that_is_refused_says_so_and_the_others_do_not(adas_desk, blog):
    sent = section_of(adas_desk, "story") | {"headline": "", "standfirst": "Mine"}

    reply = adas_desk.post(EDIT, sent)

    page = page_of(reply)
    forms = page.by_id("settings").find_all(lambda each: each.tag == "form")
    assert reply.status_code == 422
    assert [
        each.attributes["id"] for each in forms if "data-refused" in each.attributes
    ] == ["settings-story"]
    assert page.by_id("id_headline_error").text == "A blog needs a headline."
    assert values_of(page.by_id("settings-story"))["standfirst"] == "Mine"


def test_a_section_changes_nothing_of_another(ada, adas_desk, blog):
    """Were the picture's fields asked of it, they would be missing."""
    Blog.objects.filter(pk=blog.pk).update(hero_caption="The weir")
    sent = section_of(adas_desk, "story") | {"source_line": "Agencies"}

    adas_desk.post(EDIT, sent | {"hero_caption": "", "language": "xx"})

    blog.refresh_from_db()
    assert (blog.source_line, blog.hero_caption) == ("Agencies", "The weir")


def test_a_prepared_blog_is_saved(ada, adas_desk):
    make_blog(by=ada, live=False, slug="flood")
    sent = section_of(adas_desk, "story") | {"summary": "It rises."}

    reply = adas_desk.post(EDIT, sent, headers=HTMX)

    section = page_of(reply).by_id("settings-story")
    [line] = section.find_all(lambda each: "data-saved" in each.attributes)
    assert line.text == "Saved."


def test_another_language_is_no_change_of_anybodys_words(adas_desk, ada, blog):
    """It changes the words around them, and the forms beside it are from before."""
    hero = {"hero_image": make_image(by=ada), "hero_alt": "A valley"}
    hero |= {"hero_credit": "Anna Sorg", "summary": "One.\n\nTwo."}
    publishing.edit_blog(blog, by=ada, **hero)
    sections = ("language", "story", "picture")
    language, story, picture = (section_of(adas_desk, each) for each in sections)

    adas_desk.post(EDIT, language | {"language": "de"})
    mine = [
        story | {"headline": "Fluss", "summary": "Eins.\r\n\r\nZwei."},
        picture | {"figure-hero-caption": "Das Tal"},
    ]
    replies = [adas_desk.post(EDIT, each) for each in mine]

    assert [reply.status_code for reply in replies] == [302, 302]
    blog.refresh_from_db()
    assert (blog.summary, blog.hero_caption) == ("Eins.\n\nZwei.", "Das Tal")
    refused = adas_desk.post(EDIT, picture | {"figure-hero-caption": "Mine"})
    assert refused.status_code == 422, "the caption is another by now"


def test_who_saves_in_the_same_moment_keeps_the_others_fields_and_is_asked_about_the_same(
    adas_desk, blog
):
    mine = section_of(adas_desk, "story") | {"headline": "River stands"}

    def theirs(**fields):
        stamped = {"revision": 2, "headline_revision": 2}
        Blog.objects.filter(pk=blog.pk).update(**stamped, **fields)

    with just_before_a_transaction(lambda: theirs(headline="River falls")):
        refused = adas_desk.post(EDIT, mine)
    error = page_of(refused).by_id("id_headline_error").text
    assert (
        "Somebody has changed this while you were writing, to: “River falls”" in error
    )
    blog.refresh_from_db()
    assert (refused.status_code, blog.headline) == (422, "River falls")

    again = form_values(page_of(refused).by_id("settings-story"))
    with just_before_a_transaction(lambda: theirs(standfirst="By the other")):
        saved = adas_desk.post(EDIT, again)
    assert saved.status_code == 302
    blog.refresh_from_db()
    assert (blog.headline, blog.standfirst) == ("River stands", "By the other")


def test_of_what_no_page_part_shows_two_editors_are_told_too(adas_desk, blog):
    sections = ("language", "publishing", "elsewhere")
    opened = {name: section_of(adas_desk, name) for name in sections}
    theirs = {"language": "so", "default_label": "Live", "framed_by": "theirs.example"}
    Blog.objects.filter(pk=blog.pk).update(**theirs)
    mine = {"language": "de", "default_label": "Flood", "framed_by": "mine.example"}
    told = ["to: “Soomaali”", "to: “Live”", "to: “theirs.example”"]

    for section, name, said in zip(sections, mine, told, strict=True):
        refused = adas_desk.post(EDIT, opened[section] | {name: mine[name]})
        assert said in page_of(refused).by_id(f"id_{name}_error").text
        again = form_values(page_of(refused).by_id(f"settings-{section}"))
        assert adas_desk.post(EDIT, again).status_code == 302

    blog.refresh_from_db()
    assert {name: getattr(blog, name) for name in mine} == mine


# What the composer begins with ------------------------------------------------------------


def composer_of(response):
    composer = page_of(response).by_id("composer")
    fields = values_of(composer)
    [told] = composer.find_all(lambda each: "data-as" in each.attributes)
    return fields.get("label"), "is_withheld" in fields, told.text


def test_a_new_update_begins_with_the_blogs_label_and_no_byline(
    adas_desk, cals_desk, blog, settings
):
    settings.NEWSROOM_NAME = "Newsbook"
    assert composer_of(cals_desk.get("/desk/live/flood/")) == ("", False, "Cal Ferris")
    sent = section_of(adas_desk, "publishing")
    changes = {"default_label": "Analysis", "withholds_bylines": "on"}

    adas_desk.post(EDIT, sent | changes)

    blog.refresh_from_db()
    assert (blog.default_label, blog.withholds_bylines) == ("Analysis", True)
    assert blog.revision == 1, "no reader sees anything of it"
    desk = cals_desk.get("/desk/live/flood/")
    assert composer_of(desk) == ("Analysis", True, "Newsbook")
    # The lines around it are not unfolded for what is in each of them.
    [folded] = page_of(desk).find_all(
        lambda each: each.tag == "details" and each.by_id("new-label") is not None
    )
    assert "open" not in folded.attributes


def test_sites_that_may_embed_the_blog_are_named_by_their_hosts(adas_desk, blog):
    sent = section_of(adas_desk, "elsewhere")

    adas_desk.post(
        EDIT, sent | {"framed_by": "https://News.example/a, *.partner.example"}
    )

    blog.refresh_from_db()
    assert blog.framed_by == "news.example *.partner.example"
    assert blog.revision == 1, "open pages have nothing to change"
    refused = adas_desk.post(EDIT, sent | {"framed_by": "news.example 'self'"})
    section = page_of(refused).by_id("settings-elsewhere")
    assert "“'self'” is no host name. Write it as in news.example.org." in section.text
    assert values_of(section)["framed_by"] == "news.example 'self'"


def test_the_code_for_other_sites_is_there_to_be_copied(adas_desk, blog, settings):
    settings.PUBLIC_URL = "https://live.newsbook.example"
    page = page_of(adas_desk.get(EDIT))

    script = '<script src="https://live.newsbook.example/embed.js" async></script>'
    assert (
        page.by_id("latest-code").text
        == f'<div data-live-latest="flood"></div> {script}'
    )
    code = page.by_id("widget-code").text
    assert code.startswith(
        '<iframe src="https://live.newsbook.example/live/flood/embed/" '
    )
    assert code.endswith(f"</iframe> {script}")


def test_a_rehearsal_has_no_code_for_other_sites(adas_desk, ada):
    make_blog(by=ada, slug="play", is_rehearsal=True)

    page = page_of(adas_desk.get("/desk/live/play/edit/"))

    assert page.by_id("widget-code") is None
    assert page.by_id("id_framed_by") is not None


def test_what_is_written_already_stays_as_it_is(ada, cals_desk, cal, blog):
    draft = make_draft(blog, "Mine", by=cal)
    draft.byline = "Cal Ferris"
    draft.save()

    publishing.edit_blog(blog, by=ada, default_label="Analysis", withholds_bylines=True)

    opened = cals_desk.get(f"/desk/live/flood/drafts/{draft.pk}/")
    assert composer_of(opened) == ("", False, "Cal Ferris")


def test_the_blogs_label_alone_is_no_words_of_anybody(ada, cals_desk, cal, blog):
    publishing.edit_blog(blog, by=ada, default_label="Analysis")
    sent = {"key": "k", "kept_hand": "0a", "kept_version": "0"}

    for label, is_kept in (("Analysis", False), ("Podcast", True)):
        cals_desk.post("/desk/live/flood/writing/", sent | {"label": label})

        assert cal.working_copies.exists() == is_kept
        sent["kept_version"] = "0"


# Rich text --------------------------------------------------------------------------------


BOLD = "<p>The <strong>Arn</strong> rises.</p>"


def rich_story(desk, html, words="The Arn rises.", **changes):
    """The story's form with an introduction as the editor sends it."""
    sent = {"introduction": words, "introduction-html": html}
    return desk.post(EDIT, section_of(desk, "story") | sent | changes)


def test_an_introduction_is_formatted_as_in_the_composer(adas_desk, client, blog):
    hostile = (
        '<h2 onclick="x()">Since Monday</h2><script>x()</script>'
        '<p>The <b>Arn</b> <a href="javascript:x()">rises</a>.</p>'
    )

    rich_story(adas_desk, hostile, "Since Monday\n\nThe Arn rises.")

    blog.refresh_from_db()
    assert blog.introduction == "Since Monday\n\nThe Arn rises."
    assert blog.introduction_rich == (
        "<h4>Since Monday</h4><p>The <strong>Arn</strong> rises.</p>"
    )
    shown = (
        '<h2 dir="auto">Since Monday</h2>'
        '<p dir="auto">The <strong>Arn</strong> rises.</p>'
    )
    for address in ("/live/flood/", "/live/flood/light/"):
        assert shown in client.get(address).content.decode(), address


def test_a_summary_is_formatted_below_its_heading(adas_desk, client, blog):
    sent = {"summary": "Open\nOne dam", "summary-html": "<h4>Open</h4><ul><li>One dam"}

    adas_desk.post(EDIT, section_of(adas_desk, "story") | sent)

    blog.refresh_from_db()
    assert blog.summary_rich == "<h4>Open</h4><ul><li>One dam</li></ul>"
    shown = '<h3 dir="auto">Open</h3><ul dir="auto"><li>One dam</li></ul>'
    for address in ("/live/flood/", "/live/flood/light/"):
        assert shown in client.get(address).content.decode(), address


def test_what_is_typed_over_in_the_plain_box_is_plain(adas_desk, blog):
    rich_story(adas_desk, BOLD)
    as_it_was = section_of(adas_desk, "story")
    assert as_it_was["introduction-html"] == [BOLD]

    adas_desk.post(EDIT, as_it_was | {"source_line": "Agencies"})
    blog.refresh_from_db()
    assert (blog.introduction_rich, blog.introduction_revision) == (BOLD, 2)
    adas_desk.post(EDIT, as_it_was | {"introduction": "The Arn falls."})

    blog.refresh_from_db()
    assert (blog.introduction, blog.introduction_rich) == ("The Arn falls.", "")
    assert '<p dir="auto">The Arn falls.</p>' in blog.introduction_html


def test_two_editors_who_format_the_same_are_told(ada, adas_desk, blog):
    opened_before = section_of(adas_desk, "story")
    publishing.introduce(blog, by=ada, introduction="It rose.")

    mine = {"introduction": "", "introduction-html": BOLD}
    reply = adas_desk.post(EDIT, opened_before | mine)

    error = page_of(reply).by_id("id_introduction_error").text
    assert error.startswith("Somebody has changed this while you were writing, to: ")


def test_a_formatted_text_that_is_too_long_is_refused_beside_its_field(adas_desk, blog):
    reply = rich_story(adas_desk, f"<p><b>{'x' * 8001}</b></p>")

    error = page_of(reply).by_id("id_introduction_error").text
    assert error == "At most 8000 characters; this has 8001."


# The preview ------------------------------------------------------------------------------


def preview(desk, name, **changes):
    return desk.post(f"{EDIT}?preview", section_of(desk, name) | changes)


def test_a_section_is_previewed_as_readers_get_it_and_nothing_is_published(
    adas_desk, client, blog
):
    changes = {
        "headline": "River falls",
        "introduction": "The Arn rises.",
        "introduction-html": BOLD,
        "summary": "It falls.",
    }

    seen = page_of(preview(adas_desk, "story", **changes))

    blog.refresh_from_db()
    assert (blog.headline, blog.revision) == ("River at record height", 1)
    adas_desk.post(EDIT, section_of(adas_desk, "story") | changes)
    public = page_of(client.get("/live/flood/"))
    for part in ("headline", "introduction"):
        assert seen.by_id(part).inner_html == public.by_id(part).inner_html
    assert "It falls." in seen.by_id("summary").text


def test_a_preview_says_what_must_be_mended(adas_desk, blog):
    reply = preview(adas_desk, "story", headline="")

    assert reply.status_code == 422
    assert "A blog needs a headline." in reply.content.decode()
    assert "frame-ancestors 'self'" in reply.headers["Content-Security-Policy"]


def test_another_language_is_previewed_in_what_is_published_already(
    adas_desk, client, blog
):
    update = make_update(blog, "Shut")
    article = f"update-{update.pk}"
    stood = page_of(client.get("/live/flood/")).by_id(article).inner_html

    seen = page_of(preview(adas_desk, "language", language="de")).by_id(article)

    assert page_of(client.get("/live/flood/")).by_id(article).inner_html == stood
    publishing.edit_blog(blog, by=an_editor(), language="de")
    public = page_of(client.get("/live/flood/")).by_id(article)
    assert seen.inner_html == public.inner_html != stood


# The picture at the top, in the composer's own form of one ---------------------------------


def with_figure(desk, **fields):
    """The picture's section as a script has made it: with a figure in it."""
    given = {"caption": "", "credit": "Anna Sorg", "alt": "A valley", "image": ""}
    given |= {"upload": "", "rights_seen": "0 "} | fields
    figure = {f"figure-hero-{name}": value for name, value in given.items()}
    return section_of(desk, "picture") | {"block": "figure-hero"} | figure


def error_of(response):
    return page_of(response).by_id("id_hero_error").text


def test_a_picture_that_has_arrived_by_pieces_is_set_at_the_top(adas_desk, ada, blog):
    image = make_image(by=ada)

    adas_desk.post(EDIT, with_figure(adas_desk, upload=image.name, caption="Monday"))

    blog.refresh_from_db()
    assert (blog.hero_image, blog.hero_caption) == (image, "Monday")
    assert (blog.hero_credit, blog.hero_alt) == ("Anna Sorg", "A valley")
    assert blog.revision == 2


def test_a_picture_on_its_way_is_waited_for_and_nothing_typed_is_lost(
    adas_desk, ada, blog
):
    upload = make_upload(by=ada)
    sent = with_figure(adas_desk, upload=upload.name, caption="Monday")

    reply = adas_desk.post(EDIT, sent)

    assert reply.status_code == 422
    assert error_of(reply) == str(ON_ITS_WAY)
    again = values_of(page_of(reply).by_id("settings-picture"))
    assert again["figure-hero-caption"] == "Monday"
    assert again["figure-hero-upload"] == upload.name
    blog.refresh_from_db()
    assert (blog.hero_image, blog.revision) == (None, 1)


def test_a_picture_at_the_top_is_never_without_its_alt_text(adas_desk, ada, blog):
    image = make_image(by=ada)
    sent = with_figure(adas_desk, image=image.name, alt="", owes_alt="on")

    reply = adas_desk.post(EDIT, sent | {"figure-hero-is_decorative": "on"})

    error = page_of(reply).by_id("id_figure-hero-alt_error").text
    assert (reply.status_code, error) == (422, "Say what is in the picture.")
    assert 'name="kept_hero"' not in reply.content.decode(), "it is in the figure"
    blog.refresh_from_db()
    assert blog.hero_image is None


def test_what_is_there_is_changed_and_taken_off_as_a_figure(adas_desk, ada, blog):
    hero = {"hero_image": make_image(by=ada), "hero_alt": "A valley"}
    publishing.edit_blog(blog, by=ada, hero_credit="Anna Sorg", **hero)
    sent = section_of(adas_desk, "picture")
    assert sent["figure-hero-image"] == [hero["hero_image"].name]

    adas_desk.post(EDIT, sent)
    blog.refresh_from_db()
    assert blog.revision == 2, "nothing was changed"
    changes = {"figure-hero-caption": "Monday", "figure-hero-own_pages_only": "on"}
    adas_desk.post(EDIT, sent | changes)
    blog.refresh_from_db()
    assert (blog.hero_caption, blog.hero_alt) == ("Monday", "A valley")
    assert blog.hero_image.own_pages_only is True
    adas_desk.post(EDIT, section_of(adas_desk, "picture") | {"remove_hero": "on"})

    blog.refresh_from_db()
    assert blog.hero_image is None


def test_after_a_reload_the_picture_is_shown_by_its_name(adas_desk, ada, blog):
    image = make_image(by=ada)

    for name, shown in ((image.name, [image.name]), ("0" * 32, None), ("x", None)):
        page = page_of(adas_desk.get(EDIT, {"hero": name}))
        sent = form_values(page.by_id("settings-picture"))

        assert sent.get("figure-hero-image") == shown
    blog.refresh_from_db()
    assert blog.hero_image is None


@pytest.mark.parametrize("name", ["0" * 32, "\x00", "x"])
def test_a_picture_that_is_nowhere_is_said_beside_its_field(adas_desk, blog, name):
    reply = adas_desk.post(EDIT, with_figure(adas_desk, image=name))

    assert (reply.status_code, error_of(reply)) == (422, NOT_HERE)
