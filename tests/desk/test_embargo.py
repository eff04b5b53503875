"""An update under an embargo: who reads it before its time, and who finds not a word of it."""

import io
import itertools
import re
import zipfile
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.urls import get_resolver, resolve, reverse
from django.utils import timezone

from accounts.models import User
from liveblog import publishing
from liveblog.models import BLOCK_MODELS, Update
from liveblog.publishing import drafting, presence
from liveblog.templatetags.site import clock_or_day
from liveblog.worker import review_mails
from liveblog.worker.indexing import index_updates
from liveblog.worker.schedule import publish_what_is_scheduled
from media.models import Image
from tests.desk.addresses import bare_404
from tests.factories import (
    figure,
    make_blog,
    make_draft,
    make_image,
    make_update,
    make_user,
    quote,
    typed_moment,
    words,
)
from tests.for_each import for_each

__all__ = ["bare_404"]  # fixtures

pytestmark = pytest.mark.one_database

# In every word that the update has.
SECRET = "zwieback"


def desk_of(person):
    desk = Client()
    desk.force_login(person)
    return desk


def text_of(reply):
    content = b"".join(reply) if reply.streaming else reply.content
    if reply.headers.get("Content-Type") == "application/zip":
        files = zipfile.ZipFile(io.BytesIO(content))
        content = b"".join(files.read(name) for name in files.namelist())
        return content.decode(errors="replace")
    return content.decode()


@pytest.fixture
def cast(ada, cal, blog):
    """Ada and Cal know of it; the others write in the blog, decide, or read for Legal."""
    eve = make_user("Eve Editor", role=User.Role.EDITOR)
    mira = make_user("Mira Holt")
    blog.members.add(mira)
    lee = make_user("Lee Park", role=User.Role.LEGAL)
    return {"ada": ada, "cal": cal, "eve": eve, "mira": mira, "lee": lee}


@pytest.fixture
def embargoed(cast, blog):
    """Scheduled for two hours from now, saved twice, sent back once, and open just now."""
    ada, cal = cast["ada"], cast["cal"]
    image = make_image(by=cal)
    facts = dict.fromkeys(("caption", "credit", "alt", "place", "file_name"), SECRET)
    Image.objects.filter(pk=image.pk).update(**facts)
    said = {"caption": SECRET, "credit": SECRET, "alt": SECRET}
    draft = make_draft(blog, "Not yet", by=cal, source_note=f"The {SECRET} office")
    publishing.submit(draft, draft.words(), by=cal, note="Please read")
    publishing.send_back(draft, by=ada, note="More")
    at = timezone.now() + timedelta(hours=2)
    whole = words(
        f"The {SECRET} falls",
        f"A {SECRET}.",
        quote(f"“{SECRET}”", SECRET),
        figure(image, **said),
        label=SECRET,
        byline=SECRET,
        location=SECRET,
    )
    for each in (whole, whole):
        drafting.schedule(
            draft,
            each,
            at=at,
            by=ada,
            embargo=drafting.Embargo(is_on=True, people=[cal]),
        )
    presence.note_open(blog, cal, "a1", draft)
    make_update(blog, "The bridge is open", by=cal)
    index_updates(timezone.now())
    return draft, image


def _addresses(blog, draft, image):
    """Each address of the desk, with what may lead to this update in each of its parts."""
    parts = {
        "slug": ["flood"],
        "pk": [draft.pk, blog.updates.published().get().pk],
        "name": [image.name],
        "new": [image.name],
        "width": [640],
        "extension": ["jpg"],
        "kind": [*BLOCK_MODELS],
        "state": ["0123456789ab"],
        "known": ["none"],
        "shown": [0],
        "since": [0, 1],
        "at": [0],
        "before": [99_999_999],
        "file": ["csv", "jsonl"],
        "person": [draft.author_id],
        "template": [1],
        "topic_id": [1],
        "token": ["0" * 32],
        "session": [1],
        "version": [1],
    }
    desk = next(
        found
        for found in get_resolver().url_patterns
        if getattr(found, "app_name", "") == "desk"
    )
    for pattern in desk.url_patterns:
        names = list(pattern.pattern.regex.groupindex)
        for values in itertools.product(*(parts[name] for name in names)):
            arguments = dict(zip(names, values, strict=True))
            yield reverse(f"desk:{pattern.name}", kwargs=arguments)
    for words_of in (SECRET, "The", ""):
        yield f"/desk/search/?q={words_of}&state=draft"
        yield f"/desk/search/?speaker={words_of}"
        yield f"/desk/search/?label={words_of}"
        yield f"/desk/live/flood/?q={words_of}"
        yield f"/desk/live/flood/?label={words_of}"
        # There the page says again what was looked for: a part of the word finds it, too.
        yield f"/desk/pictures/?q={words_of[:5]}"
        yield f"/desk/pictures/choose/?q={words_of[:5]}"
    yield f"/desk/live/flood/drafts/{draft.pk}/"


def says_nothing(reply, address, image):
    """Of what was asked for, the answer says again only that, and it stands in its own field."""
    asked = address.replace("%7A", "z")
    told = text_of(reply).replace(asked, "") if reply.status_code != 405 else ""
    told = re.sub(rf'value="{SECRET}"|q={SECRET}|(speaker|label)={SECRET}', "", told)
    assert SECRET not in told.lower(), address
    assert f"/{image.name}/" not in told, address


@pytest.mark.slow
@pytest.mark.parametrize("name", ["eve", "mira", "lee"])
def test_no_address_of_the_desk_says_a_word_of_it(name, cast, embargoed, blog, request):
    draft, image = embargoed
    if name != "eve":  # for whom the page of what is not there is as for them
        request.getfixturevalue("bare_404")
    desk = desk_of(cast[name])
    answered, asked_by_htmx = 0, set()

    for address in dict.fromkeys(_addresses(blog, draft, image)):
        reply = desk.get(address)
        answered += reply.status_code == 200
        says_nothing(reply, address, image)
        # One address of each view, and the update's own, say it for htmx's requests, too.
        view = (
            resolve(address.partition("?")[0]).view_name,
            reply.status_code,
            str(draft.pk) in address,
        )
        if view in asked_by_htmx:
            continue
        asked_by_htmx.add(view)
        says_nothing(desk.get(address, headers={"HX-Request": "true"}), address, image)
    assert answered > 30
    assert desk.get(f"/desk/media/{image.name}/640.jpg").status_code == 404
    assert desk.get(f"/desk/pictures/{image.name}/").status_code == 404
    assert Client().get(f"/media/{image.name}/640.jpg").status_code == 404


@pytest.mark.slow
@pytest.mark.parametrize("name", ["eve", "mira", "lee"])
def test_no_verb_of_the_desk_touches_it(name, cast, embargoed, blog):
    draft, image = embargoed
    before = draft.words().as_json()
    desk = desk_of(cast[name])
    live = "/desk/live/flood/"
    later = timezone.now() + timedelta(hours=3)
    form = {"heading": "Mine", "draft": draft.pk, "key": "k7"}
    when = typed_moment("due_at", f"{later:%Y-%m-%dT%H:%M}") | {"asks_embargo": "1"}
    asked = [
        (f"{live}updates/", form),
        (f"{live}drafts/", form),
        (f"{live}scheduled/", form | when),
        (f"{live}not-scheduled/", form),
        (f"{live}drafts/{draft.pk}/discard/", {}),
        (f"{live}writing/", form | {"session": "a", "seen_version": 0}),
        (f"{live}open/", {"composer": "b2", "update": draft.pk}),
        *(
            (f"{live}review/{draft.pk}/{verb}/", {"to": "flood", "note": "No"})
            for verb in ("approve", "send-back", "move", "hold", "release", "take-back")
        ),
        (f"/desk/pictures/{image.name}/delete/", {}),
        (f"/desk/pictures/{image.name}/credit/", {"credit": "Mine"}),
        (f"/desk/pictures/{image.name}/focus/", {"spot": "17 17"}),
    ]
    for address, data in asked:
        assert SECRET not in text_of(desk.post(address, data)), address

    stored = Update.objects.get(pk=draft.pk)
    assert stored.words().as_json() == before
    assert (stored.is_embargoed, stored.due_at) == (True, draft.due_at)
    image.refresh_from_db()
    assert (image.focus_x, image.credit) == (50, SECRET)
    assert blog.updates.published().exclude(heading="Mine").count() == 1


def test_those_who_are_named_read_and_write_in_it(cast, embargoed, blog):
    draft, image = embargoed
    address = f"/desk/live/flood/drafts/{draft.pk}/"
    for name in ("ada", "cal"):
        desk = desk_of(cast[name])
        assert SECRET in text_of(desk.get("/desk/live/flood/")), name
        assert SECRET in text_of(desk.get(address)), name
        assert desk.get(f"/desk/media/{image.name}/640.jpg").status_code == 200
    found = text_of(desk_of(cast["ada"]).get(f"/desk/search/?q={SECRET}"))
    assert f"drafts/{draft.pk}/" in found


def test_a_correspondent_who_is_named_reads_and_writes_in_a_colleagues(cast, blog):
    ada, mira = cast["ada"], cast["mira"]
    draft = make_draft(blog, "Not yet", by=ada)
    at = timezone.now() + timedelta(hours=1)
    named = drafting.Embargo(is_on=True, people=[mira])
    drafting.schedule(draft, draft.words(), at=at, by=ada, embargo=named)
    desk = desk_of(mira)

    assert "Not yet" in text_of(desk.get("/desk/live/flood/"))
    publishing.publish(
        Update.objects.get(pk=draft.pk), words("It is so", byline="M"), by=mira
    )

    draft.refresh_from_db()
    assert (draft.heading, draft.is_embargoed) == ("It is so", False)


def test_editors_hear_that_there_is_one_and_whose(cast, embargoed, blog):
    draft, _image = embargoed
    time = clock_or_day(draft.due_at, blog)  # before midnight, it may be tomorrow
    told = " ".join(text_of(desk_of(cast["eve"]).get("/desk/live/flood/")).split())
    asked = " ".join(
        text_of(desk_of(cast["eve"]).get("/desk/live/flood/close/")).split()
    )

    assert f"An embargoed update, {time}" in told
    assert "<p>Ada Brandt</p>" in told
    assert "An embargoed update, Ada Brandt" in asked
    for name in ("ada", "mira"):
        page = text_of(desk_of(cast[name]).get("/desk/live/flood/"))
        assert 'id="secrets"' not in page, name


def test_it_goes_out_at_its_time_and_is_everybodys(cast, embargoed, blog):
    draft, image = embargoed

    assert publish_what_is_scheduled(draft.due_at - timedelta(seconds=1)) == 0
    assert publish_what_is_scheduled(draft.due_at + timedelta(seconds=1)) == 1

    draft.refresh_from_db()
    assert (draft.is_published, draft.is_embargoed) == (True, False)
    assert SECRET in Client().get("/live/flood/").content.decode()
    assert SECRET in text_of(desk_of(cast["eve"]).get("/desk/live/flood/"))
    assert Client().get(f"/media/{image.name}/640.jpg").status_code == 200


def test_missed_it_stays_secret_and_those_named_are_told(cast, embargoed, blog):
    draft, _image = embargoed
    publishing.pause(blog, by=cast["eve"], reason="Wrong numbers")
    publish_what_is_scheduled(draft.due_at + timedelta(seconds=1))

    draft.refresh_from_db()
    assert (draft.missed_because, draft.is_embargoed) == ("paused", True)
    for name, knows in [("ada", True), ("cal", True), ("eve", False), ("lee", False)]:
        page = text_of(desk_of(cast[name]).get("/desk/live/flood/"))
        assert (SECRET in page) == knows, name
    assert "An embargoed update" in text_of(
        desk_of(cast["eve"]).get("/desk/live/flood/")
    )


def test_it_is_put_under_an_embargo_and_released_in_the_composer(cast, blog):
    ada, cal, eve = (cast[name] for name in ("ada", "cal", "eve"))
    desk = desk_of(ada)
    later = (timezone.now() + timedelta(hours=1)).astimezone(blog.zone)
    when = typed_moment("due_at", f"{later:%Y-%m-%dT%H:%M}")
    form = {
        "heading": "It falls",
        "key": "k1",
        "asks_embargo": "off",
        "is_embargoed": "on",
    }

    no_time = desk.post("/desk/live/flood/drafts/", form)
    published = desk.post("/desk/live/flood/updates/", form)
    someone = desk.post(
        "/desk/live/flood/scheduled/", form | when | {"embargoed_for": [99999]}
    )
    assert [r.status_code for r in (no_time, published, someone)] == [422, 422, 422]
    assert "An embargo needs a time" in text_of(no_time)
    assert blog.updates.count() == 0

    desk.post("/desk/live/flood/scheduled/", form | when | {"embargoed_for": [cal.pk]})
    draft = blog.updates.get()
    assert draft.is_embargoed
    assert set(draft.people_named.values_list("person", flat=True)) == {ada.pk, cal.pk}
    page = text_of(desk.get(f"/desk/live/flood/drafts/{draft.pk}/"))
    assert re.search(r'name="is_embargoed"[^>]*checked', page)
    assert re.search(rf'name="embargoed_for" value="{cal.pk}"[^>]*checked', page)
    # An older page, which knows of no embargo, lifts none.
    old = {"heading": "It fell", "draft": draft.pk, "key": "k2"}
    desk.post("/desk/live/flood/scheduled/", old | when)
    draft.refresh_from_db()
    assert (draft.heading, draft.is_embargoed, draft.people_named.count()) == (
        "It fell",
        True,
        2,
    )
    assert desk_of(eve).get(f"/desk/live/flood/drafts/{draft.pk}/").status_code == 404

    now = old | {
        "heading": "Out",
        "asks_embargo": draft.embargo_state,
        "is_embargoed": "on",
        "now": "1",
    }
    desk.post("/desk/live/flood/updates/", now | when)
    draft.refresh_from_db()
    assert (draft.is_published, draft.heading, draft.is_embargoed) == (
        True,
        "Out",
        False,
    )


def test_it_is_lifted_by_unticking(cast, embargoed, blog):
    draft, _image = embargoed
    later = draft.due_at.astimezone(blog.zone) + timedelta(minutes=5)
    form = {"heading": "It falls", "draft": draft.pk, "key": "k1"}
    form |= {"asks_embargo": draft.embargo_state}
    when = typed_moment("due_at", f"{later:%Y-%m-%dT%H:%M}")

    desk_of(cast["ada"]).post("/desk/live/flood/scheduled/", form | when)

    draft.refresh_from_db()
    assert (draft.is_embargoed, draft.people_named.count()) == (False, 0)
    assert "It falls" in text_of(desk_of(cast["eve"]).get("/desk/live/flood/"))


def test_a_picture_that_is_shown_elsewhere_stays_in_the_library(cast, embargoed, blog):
    _draft, image = embargoed
    eve = desk_of(cast["eve"])
    assert eve.get(f"/desk/pictures/{image.name}/").status_code == 404

    make_update(blog, "Bridge", figure(image), by=cast["ada"])

    page = text_of(eve.get(f"/desk/pictures/{image.name}/"))
    assert "Bridge" in page
    assert "falls" not in page


def test_no_mail_names_it(cast, embargoed, blog):
    review_mails.tell_who_is_away(timezone.now() + timedelta(minutes=30))

    assert len(mail.outbox) == 1  # it was sent back before
    assert SECRET not in mail.outbox[0].body + mail.outbox[0].subject


@for_each("name", ["eve", "mira", "lee"])
def test_the_verbs_ask_again_under_the_lock(name, cast, embargoed, blog):
    draft, _image = embargoed
    person = cast[name]
    at = draft.due_at + timedelta(minutes=1)
    # As it was read before it was put under the embargo.
    stale = Update.objects.get(pk=draft.pk)
    stale.is_embargoed = False

    with pytest.raises(publishing.NotAllowed):
        publishing.publish(stale, words("Mine"), by=person)
    with pytest.raises(publishing.NotAllowed):
        drafting.schedule(stale, words("Mine"), at=at, by=person)
    with pytest.raises(publishing.NotAllowed):
        publishing.submit(stale, words("Mine"), by=person)

    assert Update.objects.get(pk=draft.pk).heading == f"The {SECRET} falls"


@pytest.fixture
def copied(cast, blog):
    """Of a public update of this blog a draft in another one, put under an embargo there."""
    ada = cast["ada"]
    update = make_update(blog, "The bridge is open", by=ada)
    storm = make_blog(by=ada, slug="storm", members=[cast["mira"]])
    draft = publishing.copy_to(storm, update, by=ada, as_draft=True)
    drafting.schedule(
        draft,
        words(f"The {SECRET} falls", f"A {SECRET} of Max Mustermann."),
        at=timezone.now() + timedelta(hours=1),
        by=ada,
        embargo=drafting.Embargo(is_on=True, people=[]),
    )
    return update, draft


def test_a_copy_under_an_embargo_is_named_to_who_reads_it_alone(cast, blog, copied):
    _update, draft = copied
    address = f"/desk/live/storm/drafts/{draft.pk}/"

    named = {
        name: address in text_of(desk_of(cast[name]).get("/desk/live/flood/"))
        for name in ("ada", "eve", "mira")
    }

    assert named == {"ada": True, "eve": False, "mira": False}


def test_no_page_of_an_original_says_what_its_copy_under_an_embargo_does(cast, copied):
    update, _draft = copied
    eve = desk_of(cast["eve"])
    at = f"/desk/live/flood/updates/{update.pk}"

    for verb in ("copy", "copies", "move", "make-blog", "withdraw", "remove"):
        assert SECRET not in text_of(eve.get(f"{at}/{verb}/")), verb
    publishing.withdraw(update, by=cast["eve"])
    publishing.withdraw_copies(update, by=cast["eve"])
    for page in ("where-it-was", "history"):
        assert SECRET not in text_of(eve.get(f"{at}/{page}/")), page
    assert SECRET not in text_of(eve.get("/desk/live/storm/"))


def test_a_preview_link_shows_no_draft(cast, copied):
    update, _draft = copied
    prepared = make_blog(live=False, headline="Next")
    ada = cast["ada"]
    draft = publishing.copy_to(prepared, update, by=ada, as_draft=True)
    drafting.keep(draft, words(f"The {SECRET} falls"))
    link = publishing.make_preview_link(prepared, by=ada)

    page = text_of(Client().get(link.get_absolute_url()))

    assert "Next" in page
    assert SECRET not in page
