"""A whole blog is withdrawn: every address of it says that it is gone, until it is brought back."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from liveblog import publishing
from liveblog.worker.withdrawn_words import look_where_words_were
from tests.factories import figure, make_blog, make_image, make_update
from tests.publishing.state import verbs
from tests.worker.answering import answering, as_served


@pytest.fixture
def image(ada):
    return make_image(by=ada, size=(400, 300))


@pytest.fixture
def update(blog, ada, image):
    said = "Two people were seen on the roof of the old mill."
    return make_update(blog, "Roof of the mill", said, figure(image), by=ada)


def withdraw(blog, by):
    publishing.withdraw_blog(blog, by=by, reason="A court order.")
    blog.refresh_from_db()


def status(path):
    return Client().get(path).status_code


OWN = [
    *("/live/flood/", "/live/flood/updates/{pk}/", "/live/flood/light/"),
    *("/live/flood/before/9/", "/live/flood/oldest-first/", "/live/flood/live-now/"),
    *(f"/live/flood/feed.{form}" for form in ("atom", "rss", "json")),
    *("/live/flood/blog.json", "/live/flood/ninjs.json", "/live/flood/stream.json"),
    *("/live/flood/key-events/", "/live/flood/ask/", "/live/flood/between/1/9/"),
]
OTHERS = ["/", "/feed.json", "/corrections/", "/sitemap.xml", "/news-sitemap.xml"]


def test_its_addresses_say_that_it_is_gone_and_nothing_leads_to_it(
    ada, blog, image, update
):
    publishing.pin_blog(blog, by=ada)
    own = [path.format(pk=update.pk) for path in OWN]
    withdraw(blog, ada)

    assert {path: status(path) for path in own} == dict.fromkeys(own, 410)
    assert status(f"/media/{image.name}/400.jpg") == 404
    for path in OTHERS:
        assert "flood" not in Client().get(path).content.decode(), path
    assert status("/live/never-was/") == 404


def test_open_pages_are_told_to_load_again(ada, blog, update):
    withdraw(blog, ada)

    for since in (1, blog.revision - 1, blog.revision):
        answer = Client().get(f"/live/flood/since/{since}/")
        assert answer.status_code == 200
        assert "data-outdated" in answer.content.decode()
        assert "roof" not in answer.content.decode()


def test_it_is_written_down_and_nothing_can_be_published_meanwhile(ada, blog, update):
    withdraw(blog, ada)

    assert verbs(blog)[-1] == ("withdraw_blog", "Ada Brandt", None)
    assert (blog.withdrawn_by, blog.withdrawal_reason) == (ada, "A court order.")
    line = blog.journal.last()
    assert list(line.taken_off) == [blog.updates.get().blocks()[1].image.name]
    with pytest.raises(publishing.BlogNotLive):
        make_update(blog, "More", by=ada)
    publishing.go_live(blog, by=ada)
    blog.refresh_from_db()
    assert blog.is_withdrawn
    assert verbs(blog)[-1][0] == "withdraw_blog"


@pytest.mark.parametrize("was_closed", [False, True])
def test_brought_back_it_is_as_it_was(ada, blog, update, was_closed):
    if was_closed:
        publishing.close(blog, by=ada)
    was = (blog.status, blog.closed_at, blog.went_live_at)
    withdraw(blog, ada)

    publishing.bring_back(blog, by=ada)

    blog.refresh_from_db()
    assert (blog.status, blog.closed_at, blog.went_live_at) == was
    assert not blog.is_withdrawn
    html = Client().get("/live/flood/").content.decode()
    assert "seen on the roof" in html
    assert status(f"/live/flood/updates/{update.pk}/") == 200
    publishing.bring_back(blog, by=ada)
    assert [verb for verb, _, _ in verbs(blog)].count("bring_back") == 1


@pytest.mark.parametrize(("minutes", "closes"), [(-1, False), (1, True)])
def test_brought_back_after_the_time_to_close_it_stays_live(ada, blog, minutes, closes):
    at = timezone.now() + timedelta(minutes=minutes)
    withdraw(blog, ada)
    type(blog).objects.filter(pk=blog.pk).update(closes_at=at)
    blog.refresh_from_db()

    publishing.bring_back(blog, by=ada)

    blog.refresh_from_db()
    assert blog.is_live
    assert blog.closes_at == (at if closes else None)


def test_what_was_never_public_cannot_be_withdrawn(ada):
    blog = make_blog(live=False, slug="storm")

    withdraw(blog, ada)

    assert not blog.is_withdrawn
    assert verbs(blog) == []


@pytest.mark.slow
@pytest.mark.one_database
@pytest.mark.django_db(transaction=True)
def test_its_receipt_is_ticked_at_every_place(ada, blog, update, settings):
    make_blog(by=ada, slug="flood-2", headline="Another river")  # no part of it
    kept = {path: as_served(path) for path in ("/sitemap.xml", "/", "/live/flood/")}
    withdraw(blog, ada)
    receipt = blog.receipts.get(update=None)

    def seen(address, after):
        settings.RECEIPT_URL = address
        look_where_words_were(timezone.now() + timedelta(seconds=after))
        receipt.refresh_from_db()
        return [look.place for look in receipt.looks if look.seen != "gone"]

    with answering(lambda path: kept.get(path) or as_served(path)) as (address, _):
        assert seen(address, 2) == ["page", "front", "sitemap"]
        kept.clear()
        assert seen(address, 4) == []

    assert receipt.gone_at is not None


@pytest.mark.parametrize("as_draft", [False, True])
def test_nothing_is_copied_or_moved_out_of_it(ada, blog, update, as_draft):
    storm = make_blog(by=ada)
    copy = publishing.copy_to(storm, update, by=ada)
    withdraw(blog, ada)
    update.refresh_from_db()

    with pytest.raises(publishing.Withdrawn):
        publishing.copy_to(make_blog(by=ada), update, by=ada, as_draft=as_draft)
    for to in (storm, make_blog(by=ada)):  # one has it already
        with pytest.raises(publishing.Withdrawn):
            publishing.move_update(update, to, by=ada)
    update.refresh_from_db()
    copy.refresh_from_db()
    assert (update.is_published, copy.is_published) == (True, True)


def test_brought_back_after_a_changed_address_it_is_at_the_new_one(ada, blog, update):
    withdraw(blog, ada)
    publishing.change_address(blog, "river", by=ada)
    assert status("/live/flood/") == status("/live/river/") == 410

    publishing.bring_back(blog, by=ada)

    reply = Client().get(f"/live/flood/updates/{update.pk}/", follow=True)
    assert reply.redirect_chain == [(f"/live/river/updates/{update.pk}/", 301)]
    assert reply.status_code == 200
    assert "/live/flood/" not in Client().get("/live/river/").content.decode()
