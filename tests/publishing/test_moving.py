"""A public update moved into another blog."""

import pytest

from accounts.models import User
from liveblog import publishing
from liveblog.models import Blog, Member, Update, erase_blog
from tests.factories import make_blog, make_update, make_user, words
from tests.moments import just_before_a_transaction
from tests.publishing.at_once import at_once
from tests.publishing.state import verbs


@pytest.fixture
def storm(ada, cal, blog):
    return make_blog(by=ada, slug="storm", headline="Storm Ilka")


@pytest.fixture
def update(blog, cal):
    return make_update(blog, "Tree on the line", "No trains.", by=cal, byline="Cal")


def now(update):
    return Update.objects.get(pk=update.pk)


def test_it_is_gone_here_and_there_in_its_stead(update, storm, blog, ada, cal, client):
    old = update.get_absolute_url()
    publishing.pin(update, by=ada)
    publishing.correct(
        update, words("Tree on the line", "Trains."), by=cal, seen_revision=3
    )

    new = publishing.move_update(update, storm, by=ada)

    gone = now(update)
    assert (gone.state, gone.moved_to, gone.public_html) == ("withdrawn", new, "")
    assert gone.last_revision == Blog.objects.get(pk=blog.pk).revision
    assert verbs(blog)[-1] == ("move_update", "Ada Brandt", update.pk)
    assert verbs(storm)[-1] == ("publish", "Ada Brandt", new.pk)
    assert (new.blog, new.author, new.is_pinned) == (storm, cal, False)
    assert [block.words for block in new.blocks()] == ["Trains."]
    assert gone.versions.count() == 2
    since = client.get(f"/live/flood/since/{gone.last_revision - 1}/")
    assert f'id="update-{update.pk}" hx-swap-oob="delete"' in since.content.decode()
    reply = client.get(old)
    assert (reply.status_code, reply.url) == (301, new.get_absolute_url())
    assert reply.headers["Cache-Control"].startswith("public")
    assert client.get(reply.url).status_code == 200


def test_moved_on_and_withdrawn_its_address_leads_there(update, storm, ada, client):
    second = publishing.move_update(update, storm, by=ada)
    third = publishing.move_update(second, make_blog(by=ada), by=ada)

    last = client.get(update.get_absolute_url(), follow=True)
    assert last.redirect_chain == [
        (second.get_absolute_url(), 301),
        (third.get_absolute_url(), 301),
    ]
    publishing.withdraw(third, by=ada)
    assert client.get(update.get_absolute_url(), follow=True).status_code == 410


def test_what_was_copied_from_it_follows_the_new_one(update, storm, ada):
    copy = publishing.copy_to(make_blog(by=ada), update, by=ada)

    new = publishing.move_update(update, storm, by=ada)

    assert now(copy).original == new
    assert list(Update.objects.copies_of(new)) == [copy]


def test_where_a_copy_is_already_that_is_it(update, storm, ada):
    copy = publishing.copy_to(storm, update, by=ada)
    publishing.correct(
        update, words("Tree gone"), by=ada, seen_revision=update.last_revision
    )

    assert publishing.move_update(update, storm, by=ada) == copy
    assert now(copy).heading == "Tree gone"
    assert storm.updates.count() == 1


def test_killed_in_between_it_is_ended_by_asking_again(update, storm, ada, monkeypatch):
    def killed(*_args, **_more):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("liveblog.publishing.moving.become_tombstone", killed)
        with pytest.raises(KeyboardInterrupt):
            publishing.move_update(now(update), storm, by=ada)
    assert now(update).is_published

    new = publishing.move_update(now(update), storm, by=ada)

    assert (now(update).moved_to, storm.updates.count()) == (new, 1)


def test_what_is_corrected_meanwhile_is_not_lost(update, storm, ada):
    publishing.copy_to(storm, update, by=ada)

    def change():
        Update.objects.filter(pk=update.pk).update(last_revision=99)

    with just_before_a_transaction(change), pytest.raises(publishing.StaleEdit):
        publishing.move_update(now(update), storm, by=ada)
    assert now(update).is_published


def test_for_editors_alone(update, storm, blog, cal):
    storm.members.add(cal)

    with pytest.raises(publishing.NotAllowed):
        publishing.move_update(update, storm, by=cal)
    assert now(update).is_published
    assert storm.updates.count() == 0


def test_no_way_around_a_pause_or_a_second_pair_of_eyes(update, storm, blog, ada, cal):
    sensitive = make_blog(by=ada)
    Blog.objects.filter(pk=sensitive.pk).update(is_sensitive=True)
    of_legal = make_blog(by=ada, members=[cal])
    Member.objects.filter(blog=of_legal).update(review_level="legal")
    publishing.pause(storm, by=ada, reason="Wrong numbers")

    for to in (sensitive, of_legal):
        with pytest.raises(publishing.NeedsReview):
            publishing.move_update(update, to, by=ada)
    with pytest.raises(publishing.Paused):
        publishing.move_update(update, storm, by=ada)
    with pytest.raises(publishing.BlogNotLive):
        publishing.move_update(update, make_blog(live=False), by=ada)
    assert now(update).is_published


def test_out_of_a_paused_blog_it_may_go(update, storm, blog, ada):
    publishing.pause(blog, by=ada, reason="Wrong numbers")

    assert publishing.move_update(update, storm, by=ada).is_published


def test_it_cannot_be_put_back_and_legal_holds_both(update, storm, blog, ada, client):
    began = update.published_at
    new = publishing.move_update(update, storm, by=ada)

    assert publishing.put_back(now(update), by=ada) is None
    assert update not in publishing.withdrawn_since(update.author, began)
    publishing.hold(now(update), by=make_user("Lee Park", role=User.Role.LEGAL))
    assert (now(update).review, now(new).review) == ("held", "held")
    assert client.get(update.get_absolute_url()).status_code == 410


def test_held_where_it_is_it_is_held_where_it_came_from(update, storm, ada):
    copy = publishing.copy_to(make_blog(by=ada), update, by=ada)
    new = publishing.move_update(update, storm, by=ada)
    Update.objects.filter(pk=copy.pk).update(
        original=update
    )  # killed before it followed

    publishing.hold(new, by=make_user("Lee Park", role=User.Role.LEGAL))

    assert [now(each).review for each in (new, update, copy)] == ["held"] * 3


def test_a_draft_of_its_author_there_comes_first(update, storm, ada, cal):
    storm.members.add(cal)
    publishing.copy_to(storm, update, by=cal, as_draft=True)

    with pytest.raises(publishing.CopiedAlready):
        publishing.move_update(update, storm, by=ada)
    assert now(update).is_published


@pytest.mark.django_db(transaction=True)
def test_two_who_move_it_at_once_move_it_once(update, storm, ada):
    def move():
        to = Blog.objects.get(pk=storm.pk)
        publishing.move_update(now(update), to, by=User.objects.get(pk=ada.pk))

    raised = at_once(move, move)

    assert raised.count(None) >= 1
    refusals = (publishing.Withdrawn, publishing.NothingLeft, publishing.StaleEdit)
    assert all(each is None or isinstance(each, refusals) for each in raised)
    assert storm.updates.published().count() == 1
    assert now(update).moved_to == storm.updates.get()


def test_its_old_address_leads_to_it_after_either_blog_got_another(
    update, storm, blog, ada, client
):
    old = update.get_absolute_url()
    new = publishing.move_update(update, storm, by=ada)
    publishing.change_address(blog, "river", by=ada)
    publishing.change_address(storm, "wind", by=ada)
    publishing.change_address(storm, "gale", by=ada)

    reply = client.get(old, follow=True)

    assert reply.redirect_chain == [
        (f"/live/river/updates/{update.pk}/", 301),
        (f"/live/gale/updates/{new.pk}/", 301),
    ]
    assert reply.status_code == 200
    before = f"/live/storm/updates/{new.pk}/"  # as a cache still has it
    assert client.get(before, follow=True).status_code == 200


def test_it_stays_when_the_blog_it_was_moved_out_of_goes(
    update, storm, blog, ada, client
):
    old = update.get_absolute_url()
    new = publishing.move_update(update, storm, by=ada)

    publishing.withdraw_blog(blog, by=ada, reason="A court order.")
    assert client.get(old).status_code == 410
    assert client.get(new.get_absolute_url()).status_code == 200

    erase_blog(blog, why="A court order.", by=ada)
    assert client.get(old).status_code == 404
    assert client.get(new.get_absolute_url()).status_code == 200
    assert now(new).original is None


@pytest.mark.parametrize("goes", ["withdrawn", "erased"])
def test_gone_where_it_was_moved_to_it_is_gone_at_its_old_address(
    update, storm, ada, client, goes
):
    old = update.get_absolute_url()
    publishing.move_update(update, storm, by=ada)

    if goes == "withdrawn":
        publishing.withdraw_blog(storm, by=ada, reason="A court order.")
    else:
        erase_blog(storm, why="A court order.", by=ada)

    assert client.get(old, follow=True).status_code == 410
