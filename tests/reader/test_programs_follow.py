"""Programs that look in now and then come to hold what one has that reads all of it anew."""

import random

import pytest

from liveblog import publishing
from liveblog.models import Blog, Update
from liveblog.reader import streams
from tests.factories import figure, make_image, make_update, words

pytestmark = pytest.mark.one_database

FLOOD = "/live/flood/"
STEPS = 40


class Follower:
    """What it holds of a blog: updates by id, parts by name."""

    def __init__(self, rey):
        self.rey, self.updates, self.parts = rey, {}, {}

    def read(self, address):
        reply = self.rey.get(f"{FLOOD}{address.rpartition(FLOOD)[2]}")
        assert reply.status_code in {200, 204}, address
        return reply

    def take(self, updates):
        """A tombstone without a notice is nothing to show."""
        for each in updates:
            if each["state"] == "withdrawn" and not each["notice"]:
                self.updates.pop(each["id"], None)
            else:
                self.updates[each["id"]] = each


class Poller(Follower):
    """By blog.json, the pages before it, and since/N.json."""

    def begin(self):
        page = blog = self.read("blog.json").json()
        self.parts, self.poll = blog["parts"], blog["poll"]
        self.take(page["updates"])
        while page["older"]:
            page = self.read(page["older"]).json()
            self.take(page["updates"])
        return self

    def look_in(self):
        reply = self.read(self.poll)
        if reply.status_code == 204:
            return
        told = reply.json()
        self.poll = told["poll"]
        self.parts |= told["parts"]
        self.take([*told["arrived"], *told["corrected"], *told["withdrawn"]])
        while told["gap"]:
            told = self.read(told["gap"]["address"]).json()
            self.take(told["arrived"])


class Reader(Follower):
    """By stream.json; now and then it stops in the midst of catching up."""

    offset = "-1"

    def look_in(self, *, chunks=1000):
        for _ in range(chunks):
            reply = self.read(f"stream.json?offset={self.offset}")
            self.offset = reply.headers["Stream-Next-Offset"]
            for told in reply.json():
                if told["type"] == "part":
                    self.parts[told["part"]] = {
                        name: value
                        for name, value in told.items()
                        if name not in {"type", "part"}
                    }
                else:
                    self.take([told["update"]])
            if "Stream-Up-To-Date" in reply.headers:
                return


class Desk:
    """Changes this and that."""

    def __init__(self, blog, chance, ada):
        self.blog, self.chance, self.ada = blog, chance, ada
        self.image = make_image(by=ada)
        self.count = 0

    def do(self):
        self.count += 1
        self.blog.refresh_from_db()
        verbs = [self.publish] * 3 + [self.correct] * 2
        verbs += [self.withdraw, self.mark, self.pin, self.close, self.retitle]
        verbs += [self.set_rights, self.change_all]
        self.chance.choice(verbs)()

    def any_update(self):
        found = self.blog.updates.published().order_by("pk")
        return self.chance.choice(found) if found else None

    def publish(self):
        if self.blog.is_live:
            more = [figure(self.image)] if self.chance.random() < 0.3 else []
            make_update(
                self.blog,
                f"Number {self.count}",
                *more,
                is_key_event=not self.count % 3,
            )

    def correct(self):
        if update := self.any_update():
            publishing.correct(
                update,
                words(f"Corrected {self.count}"),
                by=self.ada,
                seen_revision=update.last_revision,
                note=self.chance.choice(["", "It was another."]),
            )

    def withdraw(self):
        if update := self.any_update():
            notice = self.chance.choice(["", "We took it back."])
            publishing.withdraw(update, by=self.ada, notice=notice)

    def mark(self):
        if update := self.any_update():
            verb = self.chance.choice(
                [
                    publishing.mark_breaking,
                    publishing.mark_unconfirmed,
                    publishing.mark_key_event,
                    publishing.unmark_key_event,
                    publishing.confirm,
                ]
            )
            verb(update, by=self.ada)

    def pin(self):
        if update := self.any_update():
            is_full = self.blog.updates.pinned().count() >= 3
            verb = publishing.unpin if update.is_pinned or is_full else publishing.pin
            verb(update, by=self.ada)

    def close(self):
        if self.blog.is_closed:
            publishing.reopen(self.blog, by=self.ada)
        else:
            publishing.close(self.blog, by=self.ada, message=f"Bye {self.count}")

    def retitle(self):
        publishing.retitle(
            self.blog, headline=f"Flood {self.count}", standfirst="", by=self.ada
        )

    def set_rights(self):
        publishing.introduce(self.blog, by=self.ada, hero_image=self.image)
        publishing.set_picture_rights(
            self.image, by=self.ada, own_pages_only=not self.image.own_pages_only
        )

    def change_all(self):
        """More in one revision than fits into an answer."""
        publishing.correct_credit(
            self.image, by=self.ada, credit=f"Agency {self.count}"
        )


@pytest.mark.parametrize("seed", range(4))
def test_who_looks_in_now_and_then_holds_what_is_there(
    rey, ada, blog, settings, monkeypatch, seed
):
    settings.UPDATES_PER_PAGE, settings.CATCH_UP_LIMIT = 3, 2
    monkeypatch.setattr(streams, "MOST", 2)
    chance = random.Random(seed)
    desk, poller, reader = Desk(blog, chance, ada), Poller(rey).begin(), Reader(rey)
    for _ in range(STEPS):
        desk.do()
        if chance.random() < 0.3:
            poller.look_in()
        if chance.random() < 0.5:
            reader.look_in(chunks=chance.randint(1, 3))
    poller.look_in()
    reader.look_in()

    fresh, from_the_beginning = Poller(rey).begin(), Reader(rey)
    from_the_beginning.look_in()
    assert fresh.updates.keys() == {
        each.pk for each in Update.objects.in_the_feed().filter(blog=blog)
    }
    for each in (poller, reader, from_the_beginning):
        assert each.updates == fresh.updates
    assert poller.parts == reader.parts | {
        name: part for name, part in fresh.parts.items() if not part["revision"]
    }
    assert poller.parts == fresh.parts
    assert reader.offset == streams.offset_of(Blog.objects.get(pk=blog.pk).revision)
