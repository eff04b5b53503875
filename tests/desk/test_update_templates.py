"""Templates of updates: kept by editors, filled into a composer without losing what is typed."""

import pytest

from accounts.models import User
from liveblog import publishing
from liveblog.models import Blog, UpdateTemplate
from liveblog.publishing import templates
from tests.factories import make_blog, make_user
from tests.page import parse
from tests.pressing import press
from tests.publishing.at_once import at_once

PATH = "/desk/live/flood/templates/"
GOAL = {"name": "Goal", "heading": "Goal!", "label": "Score", "words": "1:0 by"}


def page(desk, path="/desk/live/flood/"):
    return parse(desk.get(path).content.decode())


def names():
    return [(each.name, each.blog_id) for each in UpdateTemplate.objects.order_by("pk")]


def test_an_editor_keeps_one_and_takes_it_away(adas_desk, blog):
    assert press(adas_desk, PATH, "Save", **GOAL).url == PATH
    adas_desk.post(PATH, GOAL | {"heading": "A goal!"})  # in its place
    count = {"name": "Count", "words": "At 21:00:", "is_for_all": "on"}
    press(adas_desk, PATH, "Save", **count)

    assert names() == [("Goal", blog.pk), ("Count", None)]
    goal, count = UpdateTemplate.objects.order_by("pk")
    assert (goal.heading, goal.label, goal.words) == ("A goal!", "Score", "1:0 by")
    told = page(adas_desk, PATH).by_id("main").text
    assert "A goal!" in told
    assert "At 21:00:" in told

    adas_desk.post(f"{PATH}{goal.pk}/remove/")
    press(adas_desk, PATH, "Remove")

    assert names() == []


@pytest.mark.one_database
@pytest.mark.parametrize(
    "sent",
    [
        {"name": ""},
        {"name": "Nothing"},
        {"heading": "No name"},
        GOAL | {"name": "x" * 61},
    ],
)
def test_one_that_says_nothing_is_refused_with_its_words(adas_desk, blog, sent):
    reply = adas_desk.post(PATH, sent)

    assert reply.status_code == 422
    assert sent.get("heading", "") in reply.content.decode()
    assert names() == []


def test_they_are_offered_where_they_belong(adas_desk, cals_desk, ada, cal, blog):
    other = make_blog(by=ada, slug="storm", members=[cal])
    templates.keep_template(blog, "Goal", by=ada, heading="Goal!", words="1:0 by")
    templates.keep_template(None, "Count", by=ada, label="Count")
    theirs = templates.keep_template(other, "Wind", by=ada, heading="Wind")

    menu = page(cals_desk).by_id("update-templates")
    offered = {
        "".join(each.text.split()): each.attributes
        for each in menu.find_all(lambda e: e.tag == "button")
    }

    assert set(offered) == {"Goal", "Count"}
    assert offered["Goal"]["data-heading"] == "Goal!"
    block = cals_desk.get(offered["Goal"]["hx-get"]).content.decode()
    assert 'class="blk blk-text"' in block
    assert "1:0 by</textarea>" in block
    # One without a text brings no block.
    nothing = cals_desk.get(offered["Count"]["hx-get"])
    assert (nothing.status_code, nothing.content) == (200, b"")
    assert cals_desk.get(f"{PATH}{theirs.pk}/").status_code == 404
    assert adas_desk.post(f"{PATH}{theirs.pk}/remove/").status_code == 404


def test_a_desk_without_any_offers_nothing(cals_desk, blog):
    assert page(cals_desk).by_id("update-templates") is None
    assert page(cals_desk, "/desk/shell/").by_id("update-templates") is None


def arranged(desk, template, **typed):
    sent = {"block": "text-1", "text-1-words": "", "key": "k", **typed}
    sent["arrange"] = f"template-{template}"
    return page_of(desk.post("/desk/live/flood/arrange/", sent))


def page_of(reply):
    assert reply.status_code == 200
    return parse(reply.content.decode()).by_id("composer")


def values(composer):
    boxes = composer.find_all(lambda e: e.tag in {"textarea", "input"})
    named = {
        e.attributes.get("name"): e.text.strip() or e.attributes.get("value", "")
        for e in boxes
    }
    words = [v for name, v in named.items() if (name or "").endswith("-words")]
    return named["heading"], named["label"], words


def test_without_scripts_it_fills_what_is_empty(cals_desk, ada, blog):
    goal = templates.keep_template(
        blog, "Goal", by=ada, heading="Goal!", label="Score", words="1:0 by"
    )

    assert values(arranged(cals_desk, goal.pk)) == ("Goal!", "Score", ["", "1:0 by"])
    typed = {"heading": "Mine", "text-1-words": "Typed."}
    assert values(arranged(cals_desk, goal.pk, **typed)) == (
        "Mine",
        "Score",
        ["Typed.", "1:0 by"],
    )
    for unknown in ("0", "999999", "x", "9" * 20):
        assert values(arranged(cals_desk, unknown, **typed)) == (
            "Mine",
            "",
            ["Typed."],
        )


def test_its_label_takes_the_place_of_the_blogs_own(cals_desk, ada, blog):
    publishing.edit_blog(blog, by=ada, default_label="Flood")
    goal = templates.keep_template(blog, "Goal", by=ada, label="Score")
    count = templates.keep_template(blog, "Count", by=ada, heading="Count")

    def label(template, typed):
        return values(arranged(cals_desk, template.pk, label=typed))[1]

    assert label(goal, "Flood") == "Score"
    assert label(goal, "Mine") == "Mine"
    assert label(count, "Flood") == "Flood"


def test_who_is_no_editor_any_more_keeps_and_removes_none(ada, cal, blog):
    goal = templates.keep_template(blog, "Goal", by=ada, heading="Goal!")

    with pytest.raises(publishing.NotAllowed):
        templates.keep_template(blog, "Mine", by=cal, heading="Mine")
    with pytest.raises(publishing.NotAllowed):
        templates.remove_template(goal, by=cal)

    assert names() == [("Goal", blog.pk)]


def test_a_label_is_one_that_an_update_may_have(adas_desk, blog):
    reply = adas_desk.post(PATH, GOAL | {"label": "x" * 31})

    assert (reply.status_code, names()) == (422, [])


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("slug", ["flood", None])
@pytest.mark.parametrize("round_", range(4))
def test_two_presses_at_once_keep_one(slug, round_):
    ada = make_user("Ada Brandt", role=User.Role.EDITOR)
    make_blog(by=ada, slug="flood")

    def press():
        blog, by = Blog.objects.filter(slug=slug).first(), User.objects.get(pk=ada.pk)
        templates.keep_template(blog, "Goal", by=by, heading="Goal!")

    assert at_once(press, press) == [None, None]
    press()

    assert UpdateTemplate.objects.count() == 1
