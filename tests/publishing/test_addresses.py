"""Another address for a blog: what keeps it from being given away, also at the same moment."""

import threading

import pytest
from django.db import (
    IntegrityError,
    OperationalError,
    connection,
    connections,
    transaction,
)

from accounts.models import User
from liveblog import publishing
from liveblog.models import Blog, FormerAddress, PreviewLink
from liveblog.publishing import addresses, blogs, erase_blog
from tests.factories import make_blog, make_update, make_user
from tests.publishing.at_once import ROUNDS, at_once
from tests.publishing.state import brought, verbs


def test_the_address_is_another_and_all_links_with_it(ada, blog):
    update = make_update(
        blog, "Bridge closed", by=ada, byline="Mira Holt", is_key_event=True
    )

    publishing.change_address(blog, "river", by=ada)

    blog.refresh_from_db()
    update.refresh_from_db()
    assert blog.slug == "river"
    assert list(FormerAddress.objects.values_list("slug", "blog")) == [
        ("flood", blog.pk)
    ]
    stored = update.public_html + blog.status_html + blog.key_events_html
    assert "/live/flood/" not in stored
    assert "/live/river/by/mira-holt/" in stored
    assert verbs(blog)[-1] == ("change_address", "Ada Brandt", None)
    # No page has to load again, or is sent all updates once more.
    assert brought(blog, since=blog.revision - 1) == {"parts": ["status", "key_events"]}


def test_its_own_address_is_no_change(ada, blog):
    publishing.change_address(blog, "flood", by=ada)

    blog.refresh_from_db()
    assert (blog.revision, FormerAddress.objects.count()) == (1, 0)


def test_an_address_that_was_one_is_never_given_away(ada, blog):
    other = make_blog(by=ada, slug="storm")
    publishing.change_address(blog, "river", by=ada)
    publishing.change_address(blog, "water", by=ada)

    for taken in ("flood", "river", "water"):
        with pytest.raises(publishing.AddressTaken):
            publishing.change_address(other, taken, by=ada)
        with pytest.raises(publishing.AddressTaken):
            publishing.prepare_blog(by=ada, slug=taken, headline="Mine")
        other.refresh_from_db()
        assert (other.slug, other.revision) == ("storm", 1)
    assert Blog.objects.count() == 2


def test_it_may_have_its_own_old_address_again(ada, blog):
    publishing.change_address(blog, "river", by=ada)
    publishing.change_address(blog, "flood", by=ada)
    publishing.change_address(blog, "river", by=ada)

    blog.refresh_from_db()
    assert blog.slug == "river"
    assert set(FormerAddress.objects.values_list("slug", flat=True)) == {
        "flood",
        "river",
    }


def test_the_addresses_of_an_erased_blog_stay_taken(ada, blog):
    publishing.change_address(blog, "river", by=ada)
    erase_blog(blog, why="By a court")

    for taken in ("flood", "river"):
        with pytest.raises(publishing.AddressTaken):
            publishing.prepare_blog(by=ada, slug=taken, headline="Mine")


def test_one_that_was_made_again_after_an_erased_one_is_found_at_it(ada, blog):
    erase_blog(blog, why="Not built to its end.")
    again = Blog.objects.create(slug="flood", headline="The demo")

    publishing.change_address(again, "river", by=ada)

    assert FormerAddress.objects.get(slug="flood").blog == again


def test_what_was_another_blogs_when_it_was_asked_for_is_taken(ada, blog, monkeypatch):
    """Also where that one has another address by the time that somebody looks whose it is."""
    other = make_blog(by=ada, slug="storm")
    publishing.change_address(blog, "river", by=ada)

    def refuse(*args, **kwargs):
        raise IntegrityError("it was there a moment ago")

    monkeypatch.setattr(addresses, "_change_address", refuse)
    monkeypatch.setattr(blogs, "_create", refuse)
    with pytest.raises(publishing.AddressTaken):
        publishing.change_address(other, "flood", by=ada)
    with pytest.raises(publishing.AddressTaken):
        publishing.prepare_blog(by=ada, slug="flood", headline="Mine")
    with pytest.raises(IntegrityError):
        publishing.prepare_blog(by=ada, slug="nobodys", headline="Mine")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("round_", range(ROUNDS))
def test_what_is_given_up_and_asked_for_at_once_stays_the_blogs_own(round_):
    ada = make_user("Ada Brandt", role=User.Role.EDITOR)
    blog = make_blog(by=ada, slug="flood")
    mine, eve = (User.objects.get(pk=ada.pk) for _ in range(2))

    raised = at_once(
        lambda: publishing.change_address(blog, "river", by=mine),
        lambda: publishing.prepare_blog(by=eve, slug="flood", headline="Mine"),
    )

    assert raised[0] is None
    assert isinstance(raised[1], publishing.AddressTaken)
    assert list(Blog.objects.values_list("slug", flat=True)) == ["river"]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("round_", range(ROUNDS))
def test_two_that_link_each_other_get_other_addresses_at_once(round_):
    ada = make_user("Ada Brandt", role=User.Role.EDITOR)
    one = make_blog(by=ada, slug="one")
    two = publishing.continue_blog(
        one, by=ada, slug="two", headline="Two", standfirst="", goes_live=True
    )

    def change(blog, slug):
        its, by = Blog.objects.get(pk=blog.pk), User.objects.get(pk=ada.pk)
        publishing.change_address(its, slug, by=by)

    raised = at_once(lambda: change(one, "first"), lambda: change(two, "second"))

    assert raised == [None, None]
    one.refresh_from_db()
    two.refresh_from_db()
    assert 'href="/live/second/"' in one.status_html
    assert 'href="/live/first/"' in two.status_html


@pytest.mark.django_db(transaction=True)
def test_what_refers_to_the_blog_is_written_while_all_of_it_is_rendered(monkeypatch):
    """Autosave, presence: nobody waits for a long story. SQLite has one writer anyway."""
    ada = make_user("Ada Brandt", role=User.Role.EDITOR)
    blog = make_blog(by=ada, slug="flood")
    raised = []

    def write():
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute("SET LOCAL lock_timeout = '1s'")
                PreviewLink.objects.create(blog_id=blog.pk, by_id=ada.pk)
        except OperationalError as error:
            raised.append(error)
        finally:
            connections.close_all()

    def render_for_long(*_args):
        if connection.vendor == "postgresql":
            thread = threading.Thread(target=write)
            thread.start()
            thread.join()

    monkeypatch.setattr(addresses, "render_again", render_for_long)
    publishing.change_address(blog, "river", by=ada)

    assert raised == []
