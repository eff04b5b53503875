"""Every HTML answer of the site, in every state: what a checker of HTML is to read.

The addresses are read from the URL configuration, so that a new page is asked for by
itself, with all values that the parts of its address may take here.
"""

import itertools
import re
from contextlib import suppress
from datetime import timedelta
from urllib.parse import urlencode

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import Resolver404, get_resolver, resolve, reverse
from django.utils import timezone

from accounts.invitations import invite
from accounts.models import User
from liveblog import publishing
from liveblog.demo import newsroom
from liveblog.importing import waiting_files
from liveblog.markup.slugs import slug_of
from liveblog.models import (
    BLOCK_MODELS,
    Blog,
    BlogTemplate,
    EditionAlarm,
    EditionBlogAlarm,
    RecordingBlock,
    Topic,
    Update,
    WorkingCopy,
)
from liveblog.publishing import blog_templates, questions, series, shifts, templates
from liveblog.reader import errors
from media.models import Image
from tests import asking, shapes
from tests.factories import (
    an_editor,
    developed,
    figure,
    make_blog,
    make_update,
    make_user,
    picture_bytes,
    send_recording,
    table,
    typed_moment,
    words,
)
from tests.importing import files as importable
from tests.recorded import CAPTIONS, mp3, mp4

OK, METHOD_NOT_ALLOWED = 200, 405
# What is another in each answer: tokens, nonces, keys and the names of blocks.
BY_CHANCE = re.compile(r"\b\w{64}\b|[\w+/]{22}==|\b[0-9a-f-]{36}\b|(?<=-)[0-9a-f]{8}\b")
WORD_BEFORE_PK = re.compile(r"([-\w]+)/<\w+:pk>")
UNUSED = "the one that takes another’s place.jpg"
# What a fragment may count on in the page that it goes into.
AROUND = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A fragment</title></head><body>
{headings}
<datalist id="labels"><option value="Analysis"></option></datalist>
{fragment}
</body></html>"""


def every_page():
    """Build a newsroom and yield (what was asked, HTML), the same HTML only once."""
    newsroom.build()
    _what_the_demo_lacks()
    seen = set()
    for asked, answer in itertools.chain(_public(), _sign_in(), _desk()):
        html = _html(answer)
        alike = BY_CHANCE.sub("", html).strip()
        if alike and alike not in seen:
            seen.add(alike)
            yield asked, html


def as_document(html):
    """A page as it is; a fragment below the headings that its own ones need above them."""
    if _is_page(html):
        return html
    first = re.search(r"<h([1-6])\b", html)
    above = range(1, int(first[1]) if first else 2)
    headings = "" if "<h1" in html else "".join(f"<h{n}>Above</h{n}>" for n in above)
    return AROUND.format(headings=headings, fragment=html)


def _is_page(html):
    return html.lstrip().lower().startswith("<!doctype html>")


def _html(answer):
    return answer.content.decode() if _is_html(answer) else ""


def _is_html(answer):
    return answer.headers.get("Content-Type", "").startswith("text/html")


def _what_the_demo_lacks():
    nahr = make_blog(
        slug="nahr",
        headline="النهر يرتفع",
        standfirst="تغادر الأسر منازلها.",
        language="ar",
        direction="rtl",
    )
    make_update(nahr, "الجسر مغلق", "أغلق المهندسون الجسر.", is_key_event=True)
    make_update(nahr, "الإنقاذ", shapes.sensitive(320, 240), shapes.sensitive(320, 240))
    flood = Blog.objects.get(slug="flood")
    _editions(flood, nahr)
    typed = [["block", "quote-q"], ["quote-q-words", "Half a sen"], ["heading", "Dam"]]
    for key in ("k8", "k9"):
        WorkingCopy.objects.create(
            person=an_editor(), blog=flood, key=key, fields=typed
        )
    cal, now = make_user("Calum Agree"), timezone.now()
    flood.members.add(cal)
    templates.keep_template(flood, "Goal", by=an_editor(), heading="A goal", words="By")
    templates.keep_template(None, "Count", by=an_editor(), label="Count")
    blog_templates.keep_blog_template(flood, "Match", by=an_editor())
    series.begin_series(flood, name="The flood", slug="the-flood", by=an_editor())
    Topic.objects.create(name="Storms", slug="storms")
    for prepared in Blog.objects.filter(status=Blog.Status.PREPARED):
        publishing.make_preview_link(prepared, by=an_editor())
        publishing.set_beginning(prepared, now + timedelta(days=1), by=an_editor())
    shifts.claim(flood, "the 20:15 speech", by=cal, due_at=now)
    shifts.put_on_shift(flood, cal, now, now + timedelta(hours=8), by=cal)
    shifts.hand_over(flood, "The gauge is broken.", by=cal)
    owing = figure(Image.objects.first(), alt="", owes_alt=True)
    developed(picture_bytes(), UNUSED, by=an_editor())
    siren = send_recording(mp3(), by=an_editor()).recording
    film = send_recording(mp4(), by=an_editor()).recording
    told = {"title": "صفارة", "credit": "Newsbook"}
    heard = RecordingBlock(recording=siren, **told, owes_words=True)
    shown = RecordingBlock(recording=film, **told, captions=CAPTIONS)
    make_update(nahr, "صورة", owing, table(chart=3, source="مكتب"), heard, shown)
    asking.take_questions(nahr, by=an_editor())
    asking.asked(nahr, "متى يفتح الجسر؟", "سارة")
    asking.answered(nahr, asking.asked(nahr, "هل المدارس مغلقة؟"))
    questions.dismiss(asking.asked(nahr, "?"), by=an_editor())
    make_update(nahr, "صفارات الإنذار", "سمعت في البلدة.", is_pinned=True)


def _editions(flood, nahr):
    """An offer, a draft beside its original, an alarm; and a language in which we have no words."""
    rud = make_blog(slug="rud", headline="رودخانه", language="fa", direction="rtl")
    publishing.link_editions(flood, nahr, by=an_editor())
    publishing.link_editions(flood, rud, by=an_editor())
    make_update(rud, "پل بسته شد", "مهندسان پل را بستند.", is_pinned=True)
    update = make_update(flood, "Bridge closed", "By engineers.")
    copied = {"by": an_editor(), "as_draft": True}
    publishing.copy_to(rud, update, **copied)
    draft = publishing.copy_to(nahr, update, **copied)
    publishing.publish(draft, words("الجسر", "أغلق."), by=an_editor())
    seen = {"by": an_editor(), "seen_revision": update.last_revision}
    publishing.correct(update, words("Both bridges closed"), note="Both.", **seen)
    EditionBlogAlarm.objects.create(blog=nahr, source=flood, language="tr")


# Addresses ------------------------------------------------------------------------------


def _addresses(app_name):
    """Each address of this wing, with each value of each of its parts."""
    wing = next(
        found
        for found in get_resolver().url_patterns
        if getattr(found, "app_name", "") == app_name
    )
    asked = set()  # an address that names no blog is that of all of them
    shapes_seen = set()
    blogs = [
        _parts(blog) | {"pk": _pks(blog, shapes_seen)} for blog in Blog.objects.all()
    ]
    for parts, pattern in itertools.product(blogs, wing.url_patterns):
        names = list(pattern.pattern.regex.groupindex)
        unknown = set(names) - set(parts)
        assert unknown == set(), (
            f"Say in {__file__} what {unknown} in {pattern} may be."
        )
        before_pk = WORD_BEFORE_PK.search(str(pattern.pattern))
        pks = parts["pk"].get(before_pk and before_pk[1], parts["pk"]["updates"])
        choices = [pks if name == "pk" else parts[name] for name in names]
        for values in itertools.product(*choices):
            arguments = dict(zip(names, values, strict=True))
            address = reverse(f"{app_name}:{pattern.name}", kwargs=arguments)
            if address not in asked:
                asked.add(address)
                yield address


def _parts(blog):
    """What may stand in an address for each of its named parts."""
    middle = blog.revision // 2
    image = Image.objects.first()
    return {
        "slug": [blog.slug],
        "byline": ["ada-brandt", "nobody"],
        "label": ["analysis"],
        "at": [0, 99_999_999_999],
        "until": [0, 1_796_032_680],
        "since": [0, middle, max(blog.revision - 1, 0), blog.revision + 1],
        "before": [1, middle, blog.revision + 1],
        "after": [0, middle, blog.revision],
        "told": [0],
        "cursor": [(timezone.now(), 0), (blog.created_at, 0)],
        "edition": ["0" * 20],
        "card_form": ["png"],
        "person": [an_editor().pk, User.objects.filter(last_login=None).first().pk],
        "session": [1],
        "topic": [*Topic.objects.values_list("slug", flat=True)],
        "topic_id": [*Topic.objects.values_list("pk", flat=True)],
        "author": [slug_of(an_editor().byline), "nobody"],
        "form": ["atom"],
        "year": [blog.created_at.year, 2001],
        "month": [blog.created_at.month],
        "shown": [middle],
        "state": ["0123456789ab"],
        "known": ["none"],
        "kind": [*BLOCK_MODELS],
        "name": [image.name],
        "new": [Image.objects.get(file_name=UNUSED).name],
        "file_name": ["poster.jpg"],
        "width": [640],
        "extension": ["jpg"],
        "ratio": ["16x9"],
        "version": [
            *blog.updates.filter(versions__isnull=False).values_list(
                "versions", flat=True
            )[:2]
        ],
        "file": ["csv"],
        "token": [
            *("0" * 32, _kept_file()),
            *blog.preview_links.values_list("token", flat=True),
        ],
        "template": [BlogTemplate.objects.get().pk],
    }


def _kept_file():
    """An import that was looked at and not done."""
    lines = [importable.update("1", "New"), {"key": "2"}]
    content = importable.as_json(importable.data(*lines, status="closed"))
    file = SimpleUploadedFile("arn.json", content)
    return waiting_files.keep(file, by=an_editor())


def _pks(blog, shapes_seen):
    """What `pk` may be, by the word that stands before it; of all blogs one has what is nowhere."""
    nowhere = [] if shapes_seen else [0]
    numbered = {
        "questions": blog.questions.all(),
        "alarms": EditionAlarm.objects.filter(update__blog=blog),
        "blog-alarms": blog.edition_alarms.all(),
        "offers": Update.objects.offered_to(blog),
        "templates": blog.update_templates.all(),
        "writing": WorkingCopy.objects.filter(blog=blog),
    }
    pks = {
        word: [*rows.values_list("pk", flat=True), *nowhere]
        for word, rows in numbered.items()
    }
    pks["after"] = [*pks["questions"], 0]
    pks["pushes"] = nowhere
    return pks | {"updates": [*_one_of_each(blog, shapes_seen), *nowhere]}


def _one_of_each(blog, shapes_seen):
    """Updates in which something is that is in none of those before, and in no blog before.

    A state in this blog's language; no heading, no notice; a mark; a kind of block; being a copy.
    """
    new = []
    for update in blog.updates.all():
        shapes = {
            ("state", blog.status, blog.language, update.state),
            ("heading", update.state, update.heading == ""),
            ("notice", update.state, update.withdrawal_notice == ""),
            *(("block", block.kind) for block in update.blocks()),
        }
        marks = ("is_pinned", "is_key_event", "added_to_at", "original_id")
        shapes |= {(mark, blog.language) for mark in marks if getattr(update, mark)}
        if shapes - shapes_seen:
            shapes_seen |= shapes
            new.append(update.pk)
    return new


def _ask(client, address, data=None, **headers):
    """(what was asked, the answer): by GET, or by POST where there is data."""
    if data is None:
        return f"GET {address}", client.get(address, headers=headers)
    return f"POST {address}", client.post(address, data, headers=headers)


def _get_each(client, addresses):
    """Ask for each address; of a view that takes no GET, or hands out files, only the first."""
    have_no_page = set()
    for address in addresses:
        view = _view(address)
        if view in have_no_page:
            continue
        asked, answer = _ask(client, address)
        is_file = answer.status_code == OK and not _is_html(answer)
        if view and (is_file or answer.status_code == METHOD_NOT_ALLOWED):
            have_no_page.add(view)
        yield address, asked, answer


# The three wings ------------------------------------------------------------------------


def _public():
    reader = Client()
    wings = ("reader", "share_cards", "web_push", "digest_mails")
    addresses = itertools.chain.from_iterable(map(_addresses, wings))
    for _address, asked, answer in _get_each(reader, [*addresses, "/nowhere/"]):
        yield asked, answer
    form = {"content_type": asking.FORM}
    digest = reader.post("/live/nahr/digest/send/", "email=rey@", **form)
    yield "a digest to no address", digest
    yield "a question without words", reader.post("/live/nahr/ask/send/", "", **form)
    too_long = urlencode({"words": "x" * 9999, "name": "y" * 99})
    yield "one too long", reader.post("/live/nahr/ask/send/", too_long, **form)
    for status in (400, 404, 410, 429, 500, 503):
        yield f"error page {status}", errors.error_page(status)


def _sign_in():
    anybody = Client()
    from_key = "account_reset_password_from_key"
    yield _ask(anybody, reverse("api:documentation"))
    for name in get_resolver("accounts.urls").reverse_dict:
        of_one = {from_key, "session", "mfa_remove_webauthn", "mfa_edit_webauthn"}
        of_one.add("openid_connect_callback")
        if isinstance(name, str) and name not in of_one:
            yield _ask(anybody, reverse(name))
            yield _ask(anybody, reverse(name), {"login": "nobody", "password": "no"})
    link = invite("new@newsbook.example", role=None, byline="New")
    path = link.removeprefix(settings.PUBLIC_URL)
    form = anybody.get(path).url
    yield _ask(anybody, form)
    yield _ask(anybody, form, {"password1": "a", "password2": "b"})
    yield _ask(anybody, f"{path}x/")


def _desk():
    desk = Client()
    desk.force_login(an_editor())
    asked_by_htmx = set()
    addresses = [
        *_addresses("desk"),
        *_addresses("pushes"),
        *_addresses("fediverse"),
        reverse("inbox:inbox"),
        *_wires(),
        reverse("account_change_password"),
        reverse("account_logout"),
        "/desk/nowhere/",
    ]
    for address, asked, answer in _get_each(desk, addresses):
        yield asked, answer
        # Whether a view has a fragment for htmx, one address of it says: by GET, none has today.
        view = (_view(address), answer.status_code)
        if answer.status_code != METHOD_NOT_ALLOWED and view not in asked_by_htmx:
            asked_by_htmx.add(view)
            yield from _by_htmx(desk, address)
    for address, data in _mistakes():
        yield _ask(desk, address, data)
        yield from _by_htmx(desk, address, data)
    for address, data in _verbs():
        yield from _by_htmx(desk, address, data)
    yield _ask(Client(), "/desk/live/flood/updates/", {"heading": "Not signed in"})


def _wires():
    """For administrators: the editor is one from here on."""
    from liveblog.extras.inbox.wire_models import Wire  # which is installed here

    User.objects.filter(pk=an_editor().pk).update(is_superuser=True)
    its = {"name": "Agency", "url": "https://agency.example/", "person": an_editor()}
    its |= {"blog": Blog.objects.first(), "problem": "HTTP 500"}
    times = dict.fromkeys(("bound_at", "asked_at", "listed_at"), timezone.now())
    made = Wire.objects.create(**its, **times)
    yield reverse("inbox:wires")
    yield reverse("inbox:new_wire")
    yield reverse("inbox:wire", args=[made.pk])
    yield reverse("inbox:remove_wire", args=[made.pk])


def _view(address):
    with suppress(Resolver404):
        return resolve(address).view_name
    return ""


def _by_htmx(desk, address, data=None):
    """A fragment that htmx gets. Of a page, it would take only one element."""
    asked, answer = _ask(desk, address, data, **{"HX-Request": "true"})
    if not _is_page(_html(answer)):
        yield asked, answer


def _mistakes():
    """Each form of the desk with what is wrong in it."""
    live = "/desk/live/flood/"
    update = f"{live}updates/{_newest().pk}/"
    blocks = {
        "block": ["quote-a", "figure-a", "text-a", "card-a", "table-a", "recording-a"],
        "table-a-cells": "Party",
        "recording-a-captions": "None",
        "heading": "x" * 201,
        "quote-a-original": "«Вгору.»",
        "text-a-html": f"<p><b>{'x' * 40_000}</b></p>",
        "card-a-url": "https://a.example/",
    }
    yield "/desk/new/", {}
    yield f"{live}pushes/", {"words": "x" * 121}
    yield f"{live}edit/", {}
    yield f"{live}close/", {"message": "x" * 9999}
    yield f"{live}dates/address/", {"slug": "storm-ilka"}
    yield f"{live}dates/closing/", typed_moment("closes_at", "2001-01-01T12:00")
    yield f"{live}dates/series/", {"name": "No address"}
    yield f"{live}continue/", {"slug": "flood"}
    yield f"{live}templates/", {"name": "Says nothing"}
    yield f"{live}templates/of-blogs/", {"name": "x" * 61}
    yield f"{live}updates/", blocks
    yield f"{live}drafts/", blocks
    yield f"{live}scheduled/", {"heading": "No time"}
    long_ago = typed_moment("due_at", "2001-01-01T12:00")
    yield f"{live}scheduled/", {"heading": "Long ago"} | long_ago
    yield f"{live}updates/", {"heading": "With a time"} | long_ago
    yield f"{update}take-back/", {}
    yield f"{update}edit/", blocks
    yield f"{update}edit/", {"heading": "x", "change": "added", "seen_revision": 1}
    yield f"{update}withdraw/", {}
    yield f"{live}nowhere/", {}
    yield "/desk/live/storm-ilka/updates/", {"heading": "Too late"}
    yield f"{live}arrange/", {"arrange": "pictures"} | _file(b"not a picture")
    yield "/accounts/password/change/", {}
    picture = f"/desk/pictures/{Image.objects.first().name}/"
    yield f"{picture}credit/", {}
    yield f"{picture}replace/", _file(b"not a picture")
    for query in ("", "nothing", "river"):
        words = {"heading": "Dam", "block": ["text-a"], "text-a-words": "Two\nlines."}
        yield f"{live}arrange/", words | {"arrange": "library", "q": query}


def _verbs():
    """What is done at the desk, to an update of its own."""
    live = "/desk/live/flood/"
    words = {"heading": "Bridge closed", "key": "k1"}
    yield f"{live}drafts/", words
    at = timezone.now() + timedelta(days=2)
    at = typed_moment("due_at", f"{at:%Y-%m-%dT%H:%M}")
    yield f"{live}scheduled/", {"heading": "Dam opens", "key": "k0"} | at
    yield f"{live}updates/", words
    yield f"{live}updates/{_newest().pk}/take-back/", {}
    words = {"heading": "Bridge closed, again", "key": "k1a", "source_note": "A voice"}
    yield f"{live}updates/", words
    yield f"{live}updates/", words | {"heading": "The same key, other words"}
    yield f"{live}arrange/", {"arrange": "pictures"} | _file(picture_bytes())
    update = f"{live}updates/{_newest().pk}/"
    corrected = {"change": "added", "seen_revision": _newest().last_revision}
    yield f"{update}edit/", {"heading": "Bridge shut"} | corrected
    for verb in ("key-event", "not-key-event", "pin", "unpin"):
        yield f"{update}{verb}/", {}
    why = {"leave": "notice", "notice": "We took it back.", "reason": "Wrong"}
    yield f"{update}withdraw/", why


def _newest():
    return Blog.objects.get(slug="flood").updates.published().newest_first()[0]


def _file(content):
    return {"picture": SimpleUploadedFile("bridge.jpg", content)}
