"""Every address that a reader can ask for."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from django.apps import apps
from django.conf import settings
from django.utils import timezone

from liveblog import publishing
from liveblog.models import MachinePolicy
from tests.factories import (
    figure,
    make_blog,
    make_draft,
    make_image,
    make_update,
    words,
)
from tests.publishing.scheduled import make_scheduled

SECRET = "Nobody may read this yet"
# The addresses that something is sent to; the last three are those of extras.
HERE, SEND_QUESTION = "/live/flood/here/", "/live/flood/ask/send/"
INBOX = "/live/flood/inbox/send/"
PUSH, DIGEST = "/live/flood/push/send/", "/live/flood/digest/send/"


@pytest.fixture
def paths(ada, cal, blog):
    """Every public address there is, with what could leak lying next to it."""
    image, secret_image = make_image(by=ada), make_image(by=ada)
    update = make_update(blog, "Bridge closed", figure(image))
    for number in range(25):
        named = {"byline": "Mira Holt", "label": "Analysis"} if number == 4 else {}
        named = {"byline": cal.byline} if number == 5 else named
        make_update(blog, f"Number {number}", is_key_event=number == 3, **named)
    taken = {"byline": "Taken Away", "label": "Gone", "is_key_event": True}
    gone = make_update(blog, f"{SECRET}, withdrawn", f"{SECRET}, withdrawn", **taken)
    publishing.withdraw(gone, by=ada, reason=SECRET)
    noted = make_update(blog, f"{SECRET}, noted")
    publishing.correct(
        noted,
        words(f"{SECRET}, noted"),
        by=ada,
        seen_revision=noted.last_revision,
        note=SECRET,
    )
    publishing.withdraw(noted, by=ada, notice="We took it back.", reason=SECRET)
    corrected = make_update(blog, f"{SECRET}, corrected")
    publishing.correct(
        corrected, words("Right now"), by=ada, seen_revision=corrected.last_revision
    )
    taken_back = make_update(blog, f"{SECRET}, taken back", f"{SECRET}, taken back")
    publishing.take_back(taken_back, by=ada)
    for each in (update, corrected):
        publishing.note_source(each, SECRET, by=ada)
    make_scheduled(blog, SECRET, SECRET, by=cal)
    secret_draft = make_draft(blog, SECRET, SECRET, figure(secret_image), by=cal)
    prepared = make_blog(by=ada, live=False, slug="budget", headline=SECRET)
    draft = make_draft(prepared, SECRET)
    closed = make_blog(
        by=ada, slug="storm", headline="Storm Ilka", takes_questions=True
    )
    make_update(closed, "The wind drops")
    publishing.close(closed, by=ada, message="Good night.")
    publishing.edit_blog(blog, by=ada, takes_questions=True, added_topics=["Floods"])
    publishing.edit_blog(closed, by=ada, added_topics=["Floods"])
    publishing.edit_blog(prepared, by=ada, added_topics=["Budgets"])
    blog.questions.create(words=SECRET, name=SECRET)
    zone = ZoneInfo(settings.TIME_ZONE_OF_NEWSROOM)
    MachinePolicy.objects.create(
        pk=1, is_mining_reserved=True, trust="member=https://a.example/"
    )
    revision, month = blog.revision, closed.closed_at.astimezone(zone)
    found = {
        "front": {"/": 200},
        "front_changes": {"/front/since/1/": 200, "/front/since/letters/": 404},
        "front_changes_until": {
            "/front/since/1/until/1796032680/": 200,
            "/front/since/1/until/soon/": 404,
        },
        "month": {
            f"/archive/{month:%Y/%m}/": 200,
            "/archive/1999/01/": 404,
            "/archive/0000/01/": 404,
            "/archive/2026/13/": 404,
        },
        "theme": {"/theme.css": 200},
        "favicon": {"/favicon.ico": 302},
        "blog": {
            "/live/flood/": 200,
            "/live/storm/": 200,
            "/live/budget/": 404,
            "/live/none/": 404,
        },
        "changes": {
            f"/live/flood/since/{revision}/": 204,
            "/live/flood/since/3/": 200,
            "/live/flood/since/999/": 200,
            "/live/flood/since/999999/": 200,
            "/live/storm/since/1/": 200,
            "/live/budget/since/0/": 404,
            "/live/flood/since/letters/": 404,
        },
        "changes_until": {
            f"/live/flood/since/{revision}/until/1796032680/": 204,
            "/live/flood/since/3/until/0/": 200,
            "/live/storm/since/1/until/1796032680/": 200,
            "/live/budget/since/0/until/1796032680/": 404,
            "/live/flood/since/3/until/soon/": 404,
        },
        "here": {HERE: 405},
        "series": {"/series/none/": 404},
        "has_begun": {
            "/live/flood/has-begun/1/": 204,
            "/live/budget/has-begun/1/": 404,
        },
        "preview": {f"/preview/{'0' * 32}/": 404},
        "preview_picture": {f"/preview/{'0' * 32}/{secret_image.name}/640.jpg": 404},
        "older_page": {"/live/flood/before/9/": 200, "/live/budget/before/9/": 404},
        "older": {"/live/flood/before/9/part/": 200},
        "oldest_first": {
            "/live/flood/oldest-first/": 200,
            "/live/storm/oldest-first/": 200,
            "/live/budget/oldest-first/": 404,
        },
        "after": {
            "/live/flood/after/9/": 200,
            "/live/flood/after/999999999999999/": 200,
            "/live/budget/after/0/": 404,
        },
        "later": {
            "/live/flood/after/9/part/": 200,
            "/live/budget/after/0/part/": 404,
        },
        "key_events": {
            "/live/flood/key-events/": 200,
            "/live/storm/key-events/": 200,
            "/live/budget/key-events/": 404,
        },
        "key_events_before": {
            "/live/flood/key-events/before/9/": 200,
            "/live/budget/key-events/before/9/": 404,
        },
        "byline": {
            "/live/flood/by/mira-holt/": 200,
            "/live/flood/by/taken-away/": 404,
            "/live/flood/by/nobody/": 404,
            "/live/storm/by/mira-holt/": 404,
            "/live/budget/by/mira-holt/": 404,
        },
        "byline_before": {
            "/live/flood/by/mira-holt/before/999999999999999/": 200,
            "/live/flood/by/mira-holt/before/1/": 404,
            "/live/budget/by/mira-holt/before/99/": 404,
        },
        "author": {
            "/people/cal-ferris/": 200,
            "/people/nobody/": 404,
        },
        "author_before": {
            "/people/cal-ferris/before/1-1/": 404,
        },
        "topic": {
            "/topics/floods/": 200,
            "/topics/budgets/": 404,
            "/topics/nothing/": 404,
        },
        "topic_before": {
            "/topics/floods/before/1895528987123456-25/": 200,
            "/topics/floods/before/1-1/": 404,
            "/topics/budgets/before/1895528987123456-25/": 404,
        },
        "topic_feed": {
            "/topics/floods/feed.atom": 200,
            "/topics/floods/feed.rss": 200,
            "/topics/floods/feed.json": 200,
            "/topics/budgets/feed.atom": 404,
        },
        "label": {
            "/live/flood/label/analysis/": 200,
            "/live/flood/label/gone/": 404,
            "/live/flood/label/nothing/": 404,
            "/live/budget/label/analysis/": 404,
        },
        "label_before": {
            "/live/flood/label/analysis/before/99/": 200,
            "/live/flood/label/analysis/before/1/": 404,
            "/live/budget/label/analysis/before/99/": 404,
        },
        "light": {
            "/live/flood/light/": 200,
            "/live/storm/light/": 200,
            "/live/budget/light/": 404,
        },
        "light_refreshing": {
            "/live/flood/light/refreshing/": 200,
            "/live/storm/light/refreshing/": 200,
            "/live/budget/light/refreshing/": 404,
        },
        "light_before": {
            "/live/flood/light/before/9/": 200,
            "/live/budget/light/before/9/": 404,
        },
        "ask": {
            "/live/flood/ask/": 200,
            "/live/storm/ask/": 404,
            "/live/budget/ask/": 404,
        },
        "send_question": {SEND_QUESTION: 405, "/live/storm/ask/send/": 405},
        "question_sent": {
            "/live/flood/ask/sent/": 200,
            "/live/storm/ask/sent/": 404,
        },
        "box": {"/live-now/": 200},
        "blog_box": {
            "/live/flood/live-now/": 200,
            "/live/storm/live-now/": 200,
            "/live/budget/live-now/": 404,
        },
        "widget": {
            "/live/flood/embed/": 200,
            "/live/storm/embed/": 200,
            "/live/budget/embed/": 404,
        },
        "latest": {
            "/live/flood/latest/": 200,
            "/live/storm/latest/": 200,
            "/live/budget/latest/": 404,
        },
        "embed_script": {"/embed.js": 200},
        "oembed": {"/oembed": 404},
        "corrections": {"/corrections/": 200},
        "corrections_before": {
            "/corrections/before/1795528987123456-25/": 200,
            "/corrections/before/1795528987123456/": 404,
        },
        "gap": {"/live/flood/between/1/30/": 200, "/live/budget/between/0/9/": 404},
        "update": {
            f"/live/flood/updates/{update.pk}/": 200,
            f"/live/flood/updates/{gone.pk}/": 410,
            f"/live/flood/updates/{noted.pk}/": 410,
            f"/live/budget/updates/{draft.pk}/": 404,
            f"/live/storm/updates/{update.pk}/": 404,
            "/live/flood/updates/999999/": 404,
        },
        "blog_feed": {
            "/live/flood/feed.atom": 200,
            "/live/flood/feed.rss": 200,
            "/live/flood/feed.json": 200,
            "/live/storm/feed.atom": 200,
            "/live/budget/feed.atom": 404,
            "/live/none/feed.json": 404,
        },
        "front_feed": {"/feed.atom": 200, "/feed.rss": 200, "/feed.json": 200},
        "json_blog": {
            "/live/flood/blog.json": 200,
            "/live/storm/blog.json": 200,
            "/live/budget/blog.json": 404,
            "/live/none/blog.json": 404,
        },
        "json_changes": {
            f"/live/flood/since/{revision}.json": 204,
            "/live/flood/since/3.json": 200,
            "/live/flood/since/999.json": 200,
            "/live/flood/since/999999.json": 200,
            "/live/storm/since/1.json": 200,
            "/live/budget/since/0.json": 404,
            "/live/flood/since/letters.json": 404,
        },
        "json_gap": {
            "/live/flood/between/1/30.json": 200,
            "/live/budget/between/0/9.json": 404,
        },
        "json_older": {
            "/live/flood/before/9.json": 200,
            "/live/budget/before/9.json": 404,
        },
        "json_update": {
            f"/live/flood/updates/{update.pk}.json": 200,
            f"/live/flood/updates/{gone.pk}.json": 410,
            f"/live/flood/updates/{noted.pk}.json": 410,
            f"/live/flood/updates/{secret_draft.pk}.json": 404,
            f"/live/budget/updates/{draft.pk}.json": 404,
            f"/live/storm/updates/{update.pk}.json": 404,
        },
        "stream": {
            "/live/flood/stream.json": 200,
            "/live/storm/stream.json": 200,
            "/live/budget/stream.json": 404,
        },
        "ninjs": {
            "/live/flood/ninjs.json": 200,
            "/live/storm/ninjs.json": 200,
            "/live/budget/ninjs.json": 404,
        },
        "ninjs_of_update": {
            f"/live/flood/updates/{update.pk}/ninjs.json": 200,
            f"/live/flood/updates/{gone.pk}/ninjs.json": 200,
            f"/live/flood/updates/{noted.pk}/ninjs.json": 200,
            f"/live/flood/updates/{secret_draft.pk}/ninjs.json": 404,
            f"/live/budget/updates/{draft.pk}/ninjs.json": 404,
        },
        "sitemap": {"/sitemap.xml": 200},
        "news_sitemap": {"/news-sitemap.xml": 200},
        "robots": {"/robots.txt": 200},
        "tdmrep": {"/.well-known/tdmrep.json": 200},
        "trust": {"/.well-known/trust.txt": 200},
        "trust_at_the_root": {"/trust.txt": 200},
        "security": {"/.well-known/security.txt": 404},
        "rendition": {
            f"/media/{image.name}/640.jpg": 200,
            f"/media/{image.name}/640.webp": 200,
            f"/media/{image.name}/640.avif": 404,
            f"/media/{image.name}/999.jpg": 404,
            f"/media/{secret_image.name}/640.jpg": 404,
            f"/media/{'0' * 32}/640.jpg": 404,
        },
        "recording": {
            f"/recordings/{'0' * 32}/recording.mp3": 404,
            f"/recordings/{'0' * 32}/poster.jpg": 404,
            f"/recordings/{'0' * 32}/{'0' * 16}.vtt": 404,
        },
        "crop": {
            f"/media/{image.name}/16x9.jpg": 200,
            f"/media/{image.name}/4x3.jpg": 200,
            f"/media/{image.name}/1x1.jpg": 200,
            f"/media/{image.name}/3x2.jpg": 404,
            f"/media/{secret_image.name}/1x1.jpg": 404,
        },
    }
    if apps.is_installed("liveblog.extras.web_push"):
        found |= _of_pushes() | _of_digests()
    if apps.is_installed("liveblog.extras.activitypub"):
        found |= _of_accounts(blog, prepared, update, gone)
    if apps.is_installed("liveblog.extras.share_cards"):
        found |= {
            "blog_card": {
                "/live/flood/card.png": 200,
                f"/live/flood/card-{'0' * 20}.png": 200,
                "/live/storm/card.png": 200,
                "/live/budget/card.png": 404,
                "/live/none/card.png": 404,
                "/live/flood/card-.png": 404,
                f"/live/flood/card-{'G' * 20}.png": 404,
            },
            "update_card": {
                f"/live/flood/updates/{update.pk}/card.png": 200,
                f"/live/flood/updates/{update.pk}/card-{'0' * 20}.png": 200,
                f"/live/flood/updates/{gone.pk}/card.png": 410,
                f"/live/flood/updates/{noted.pk}/card-{'0' * 20}.png": 410,
                f"/live/flood/updates/{secret_draft.pk}/card.png": 404,
                f"/live/budget/updates/{draft.pk}/card.png": 404,
                f"/live/storm/updates/{update.pk}/card.png": 404,
                "/live/flood/updates/999999/card.png": 404,
            },
        }
    return found


def _of_accounts(blog, prepared, update, gone):
    """As the worker makes them, for the two blogs that readers see."""
    from liveblog.extras.activitypub.models import Note
    from liveblog.extras.activitypub.noting import note_what_changed

    for _ in range(3):
        note_what_changed(timezone.now() + timedelta(seconds=13))
    withdrawn = Note.objects.get(update_id=update.pk)
    withdrawn.pk, withdrawn.update_id = None, gone.pk
    withdrawn.gone_at = timezone.now()
    withdrawn.save()
    its, hidden = f"/activitypub/blogs/{blog.pk}", f"/activitypub/blogs/{prepared.pk}"
    return {
        "webfinger": {"/.well-known/webfinger": 400},
        "nodeinfo_links": {"/.well-known/nodeinfo": 200},
        "nodeinfo": {"/activitypub/nodeinfo.json": 200},
        "actor": {f"{its}/": 200, f"{hidden}/": 404, "/activitypub/blogs/0/": 404},
        "followers": {f"{its}/followers/": 200, f"{hidden}/followers/": 404},
        "featured": {f"{its}/featured/": 200, f"{hidden}/featured/": 404},
        "outbox": {f"{its}/outbox/": 200, f"{hidden}/outbox/": 404},
        "outbox_page": {
            f"{its}/outbox/before/999/": 200,
            f"{hidden}/outbox/before/999/": 404,
        },
        "note": {
            f"/activitypub/updates/{update.pk}/": 200,
            f"/activitypub/updates/{gone.pk}/": 410,
            "/activitypub/updates/999999/": 404,
        },
        "note_again": {f"/activitypub/updates/{update.pk}/2/": 404},
        "inbox": {INBOX: 405, "/live/budget/inbox/send/": 405},
    }


def _of_pushes():
    return {
        "panel": {
            "/live/flood/push/": 200,
            "/live/storm/push/": 200,
            "/live/budget/push/": 404,
            "/live/none/push/": 404,
        },
        "follow": {PUSH: 405, "/live/none/push/send/": 405},
        "worker": {"/push/worker.js": 200},
    }


def _of_digests():
    return {
        "form": {
            "/live/flood/digest/": 200,
            "/live/storm/digest/": 404,
            "/live/budget/digest/": 404,
        },
        "send": {DIGEST: 405},
        "sent": {"/live/flood/digest/sent/": 200, "/live/budget/digest/sent/": 404},
        # Whoever it is for, and whatever became of the blog.
        "confirm": {
            "/live/flood/digest/confirm/a:b:c/": 200,
            "/live/budget/digest/confirm/a:b:c/": 200,
        },
        "stop": {"/live/flood/digest/stop/a:b/": 200},
        "act": {f"{DIGEST[:-5]}a:b/send/": 405},
    }
