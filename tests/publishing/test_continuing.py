"""Coverage that goes on in a new blog: what it takes along, and the links of both."""

import pytest
from django.db import OperationalError

from accounts.models import User
from liveblog import publishing
from liveblog.models import Blog, Member, UpdateTemplate
from liveblog.publishing import blogs, erase_blog, templates
from tests.factories import make_blog, make_image, make_update, make_user
from tests.publishing.at_once import ROUNDS, at_once
from tests.publishing.state import brought, verbs

NEXT = {"slug": "flood-2", "headline": "The second day", "standfirst": "It falls."}


@pytest.fixture
def earlier(ada, cal, blog):
    """With settings of all kinds."""
    image = make_image(by=ada)
    publishing.edit_blog(
        blog,
        by=ada,
        language="de",
        direction="ltr",
        time_zone="Europe/Paris",
        takes_questions=True,
        source_line="Agencies",
        introduction="Of the first day.",
        summary="Known so far.",
        hero_image=image,
        hero_alt="A bridge",
        hero_credit="Anna Sorg",
    )
    levels = {cal.pk: "legal"}
    publishing.set_review(
        blog, by=ada, level="second", is_sensitive=True, members=levels
    )
    return blog


def test_the_new_one_has_its_members_and_settings(ada, cal, earlier):
    new = publishing.continue_blog(earlier, by=ada, **NEXT)

    new.refresh_from_db()
    same = ("language", "direction", "time_zone", "takes_questions", "source_line")
    same += ("hero_image_id", "hero_alt", "hero_credit", "review_level", "is_sensitive")
    assert {n: getattr(new, n) for n in same} == {n: getattr(earlier, n) for n in same}
    assert (new.slug, new.headline, new.standfirst) == tuple(NEXT.values())
    assert (new.status, new.continues, new.revision) == ("prepared", earlier, 0)
    # They are about the first day.
    assert (new.introduction, new.summary) == ("", "")
    assert list(
        Member.objects.filter(blog=new).values_list("user", "review_level")
    ) == [(cal.pk, "legal")]


def test_readers_are_led_there_once_it_is_live(ada, blog):
    new = publishing.continue_blog(blog, by=ada, **NEXT)
    blog.refresh_from_db()
    assert (blog.continued_by, "The second day" in blog.status_html) == (None, False)

    publishing.go_live(new, by=ada)

    blog.refresh_from_db()
    new.refresh_from_db()
    assert blog.continued_by == new
    assert blog.is_live
    assert 'href="/live/flood-2/"' in blog.status_html
    assert "The second day" in blog.status_html
    assert 'href="/live/flood/"' in new.status_html
    assert "River at record height" in new.status_html
    # Open pages hear of it as of any status.
    assert brought(blog, since=1) == {"parts": ["status"]}
    assert verbs(blog)[-1] == ("continue_blog", "Ada Brandt", None)


def test_the_earlier_one_is_closed_in_the_same_step_if_it_is_wanted(ada, blog):
    new = publishing.continue_blog(
        blog, by=ada, goes_live=True, closes_earlier=True, **NEXT
    )

    blog.refresh_from_db()
    assert (new.is_live, blog.is_closed) == (True, True)
    assert 'href="/live/flood-2/"' in blog.status_html
    assert [verb for verb, _, _ in verbs(blog)][-2:] == ["continue_blog", "close"]
    # Who publishes in the new one leaves the link where it is.
    make_update(new, "The river falls", by=ada)
    new.refresh_from_db()
    assert 'href="/live/flood/"' in new.status_html


def test_a_closed_blog_is_continued_too(ada, blog):
    publishing.close(blog, by=ada)

    publishing.continue_blog(blog, by=ada, goes_live=True, **NEXT)

    blog.refresh_from_db()
    assert blog.is_closed
    assert 'href="/live/flood-2/"' in blog.status_html


def test_what_was_cut_off_is_made_up_for_by_pressing_again(ada, blog):
    new = publishing.continue_blog(blog, by=ada, goes_live=True, **NEXT)
    Blog.objects.filter(pk=blog.pk).update(continued_by=None)

    new = Blog.objects.get(pk=new.pk)
    for _ in range(2):
        publishing.go_live(new, by=ada)

    blog.refresh_from_db()
    assert blog.continued_by == new
    assert [verb for verb, _, _ in verbs(blog)].count("continue_blog") == 2


def test_an_earlier_one_that_was_reopened_stays_so(ada, blog):
    new = publishing.continue_blog(
        blog, by=ada, goes_live=True, closes_earlier=True, **NEXT
    )
    publishing.reopen(blog, by=ada)

    publishing.go_live(new, by=ada)  # from a tab that was open yet

    blog.refresh_from_db()
    assert blog.is_live


def test_of_two_the_one_that_went_live_last_is_the_next(ada, blog):
    first = publishing.continue_blog(blog, by=ada, goes_live=True, **NEXT)
    second = publishing.continue_blog(
        blog, by=ada, goes_live=True, **(NEXT | {"slug": "flood-3"})
    )
    publishing.go_live(Blog.objects.get(pk=first.pk), by=ada)

    blog.refresh_from_db()
    assert blog.continued_by == second


@pytest.mark.parametrize(
    "change",
    [
        lambda new, ada: publishing.retitle(
            new, headline="Another name", standfirst="", by=ada
        ),
        lambda new, ada: publishing.edit_blog(new, headline="Another name", by=ada),
    ],
)
def test_links_are_called_as_the_blog_is_now(ada, blog, change):
    new = publishing.continue_blog(blog, by=ada, goes_live=True, **NEXT)

    change(new, ada)
    publishing.change_address(new, "day-two", by=ada)
    publishing.change_address(blog, "day-one", by=ada)

    blog.refresh_from_db()
    new.refresh_from_db()
    assert 'href="/live/day-two/"' in blog.status_html
    assert "Another name" in blog.status_html
    assert 'href="/live/day-one/"' in new.status_html


def test_in_a_pause_nothing_is_made_that_was_to_go_live(ada, blog):
    publishing.pause(None, reason="Wrong numbers", by=ada)

    with pytest.raises(publishing.Paused):
        publishing.continue_blog(blog, by=ada, goes_live=True, **NEXT)

    assert Blog.objects.count() == 1
    assert publishing.continue_blog(blog, by=ada, **NEXT).is_prepared


def test_an_address_that_was_anothers_is_refused_whole(ada, blog):
    other = make_blog(by=ada, slug="flood-2")
    publishing.change_address(other, "storm", by=ada)

    with pytest.raises(publishing.AddressTaken):
        publishing.continue_blog(blog, by=ada, **NEXT)

    assert Blog.objects.count() == 2


def now(blog):
    """As another person's page has it."""
    return Blog.objects.get(pk=blog.pk)


@pytest.fixture
def second(ada, blog):
    """The day after, live."""
    return publishing.continue_blog(blog, by=ada, goes_live=True, **NEXT)


def take_from_readers(blog, ada):
    publishing.withdraw_blog(now(blog), by=ada, reason="A court order.")


@pytest.mark.parametrize("which", ["next", "earlier"])
@pytest.mark.parametrize(
    "end",
    [take_from_readers, lambda blog, ada: erase_blog(now(blog), why="By a court")],
)
def test_what_readers_see_no_more_is_named_nowhere(ada, blog, second, which, end):
    gone, left = (second, blog) if which == "next" else (blog, second)
    assert gone.headline in now(left).status_html

    end(gone, ada)

    assert gone.headline not in now(left).status_html
    assert f"/live/{gone.slug}/" not in now(left).status_html
    assert now(left).story["status"] is None
    # Nor where it is rendered once more.
    publishing.close(now(left), by=ada)
    assert gone.headline not in now(left).status_html


def test_what_is_brought_back_is_linked_again_both_ways(ada, blog, second):
    take_from_readers(second, ada)
    publishing.retitle(now(blog), headline="Called anew", standfirst="", by=ada)

    publishing.bring_back(now(second), by=ada)

    assert 'href="/live/flood-2/"' in now(blog).status_html
    assert "Called anew" in now(second).status_html


def test_what_goes_on_from_a_withdrawn_one_does_not_name_it(ada, blog):
    new = publishing.continue_blog(blog, by=ada, **NEXT)
    take_from_readers(blog, ada)

    publishing.go_live(new, by=ada)

    assert "River at record height" not in now(new).status_html
    assert 'class="neighbour"' not in now(new).status_html


def test_in_a_pause_it_shows_no_new_words_of_another(ada, blog, second):
    publishing.pause(now(blog), reason="Wrong numbers", by=ada)

    publishing.retitle(now(second), headline="Forty dead", standfirst="", by=ada)
    publishing.change_address(now(second), "forty", by=ada)
    publishing.close(now(blog), by=ada)  # which renders its status again

    assert "The second day" in now(blog).status_html
    assert "Forty dead" not in now(blog).status_html
    assert 'href="/live/flood-2/"' in now(blog).status_html

    publishing.resume(now(blog), by=ada)

    assert "Forty dead" in now(blog).status_html
    assert 'href="/live/forty/"' in now(blog).status_html


def test_in_a_pause_a_withdrawn_one_is_still_taken_off(ada, blog, second):
    publishing.pause(now(blog), reason="Wrong numbers", by=ada)

    take_from_readers(second, ada)

    assert "The second day" not in now(blog).status_html


def test_in_a_pause_of_it_readers_are_led_on_once_that_is_over(ada, blog):
    new = publishing.continue_blog(blog, by=ada, **NEXT)
    publishing.pause(now(blog), reason="Wrong numbers", by=ada)

    publishing.go_live(new, by=ada)
    assert "The second day" not in now(blog).status_html

    publishing.resume(now(blog), by=ada)
    assert 'href="/live/flood-2/"' in now(blog).status_html


def test_the_end_of_the_pause_of_all_names_all_anew(ada, blog, second):
    publishing.pause(now(blog), reason="Wrong numbers", by=ada)
    publishing.retitle(now(second), headline="Forty dead", standfirst="", by=ada)
    publishing.pause(None, reason="Wrong numbers everywhere", by=ada)
    publishing.resume(now(blog), by=ada)
    assert "Forty dead" not in now(blog).status_html

    publishing.resume(None, by=ada)

    assert "Forty dead" in now(blog).status_html


def test_a_paused_blog_does_not_go_on_in_another_at_once(ada, blog):
    publishing.pause(blog, reason="Wrong numbers", by=ada)

    with pytest.raises(publishing.Paused, match="Wrong numbers"):
        publishing.continue_blog(blog, by=ada, goes_live=True, **NEXT)

    assert Blog.objects.count() == 1


def test_a_closing_that_was_cut_off_is_made_up_for(ada, blog, monkeypatch):
    new = publishing.continue_blog(blog, by=ada, closes_earlier=True, **NEXT)

    def cut_off(*_args, **_kwargs):
        raise OperationalError

    with monkeypatch.context() as broken:
        broken.setattr(blogs, "close", cut_off)
        with pytest.raises(OperationalError):
            publishing.go_live(new, by=ada)
    assert (now(new).is_live, now(blog).is_live) == (True, True)

    publishing.go_live(now(new), by=ada)

    assert now(blog).is_closed


def test_it_has_the_templates_of_updates_of_the_one_before(ada, blog):
    kept = {"heading": "Goal!", "label": "Goal", "words": "It is 1:0."}
    templates.keep_template(blog, "Goal", by=ada, **kept)
    templates.keep_template(None, "Count", by=ada, heading="Count")

    new = publishing.continue_blog(blog, by=ada, **NEXT)

    own = UpdateTemplate.objects.filter(blog=new)
    assert list(own.values("name", *kept)) == [{"name": "Goal", **kept}]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("round_", range(ROUNDS))
def test_renamed_while_it_goes_live_both_are_linked_by_their_new_names(round_):
    ada = make_user("Ada Brandt", role=User.Role.EDITOR)
    blog = make_blog(by=ada, headline="Wrong name")
    new = publishing.continue_blog(
        blog, by=ada, slug="flood-2", headline="Wrong, too", standfirst=""
    )
    one, two, three = (User.objects.get(pk=ada.pk) for _ in range(3))

    raised = at_once(
        lambda: publishing.go_live(now(new), by=one),
        lambda: publishing.retitle(now(blog), headline="A", standfirst="", by=two),
        lambda: publishing.retitle(now(new), headline="B", standfirst="", by=three),
    )

    assert raised == [None, None, None]
    assert "Wrong, too" not in now(blog).status_html
    assert "Wrong name" not in now(new).status_html


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("round_", range(ROUNDS))
def test_two_that_link_each_other_are_erased_at_once(round_):
    ada = make_user("Ada Brandt", role=User.Role.EDITOR)
    blog = make_blog(by=ada)
    new = publishing.continue_blog(blog, by=ada, goes_live=True, **NEXT)

    raised = at_once(
        lambda: erase_blog(now(blog), why="By a court"),
        lambda: erase_blog(now(new), why="By a court"),
    )

    assert raised == [None, None]
    assert not Blog.objects.exists()
