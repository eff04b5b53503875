"""Who names a version is held to it, also where somebody comes in between."""

from datetime import timedelta

import pytest
from django.utils import timezone

from liveblog import publishing
from liveblog.models import Update
from liveblog.publishing import drafting
from tests.api.program import Program, problem
from tests.factories import make_draft, make_update, table, words

pytestmark = pytest.mark.one_database

HERE = "blogs/flood/updates"
CELL = {"row": 1, "column": 1, "text": "33"}


def versions(reply):
    """What to send as If-Match after this answer."""
    return {"If_Match": reply.headers["ETag"]}


def test_a_draft_whose_time_has_passed_in_vain_has_another_version(ada, blog):
    program, draft = Program(ada), make_draft(blog, "Not yet", by=ada)
    at = timezone.now() + timedelta(hours=1)
    drafting.schedule(draft, draft.words(), at=at, by=ada)
    path = f"{HERE}/{draft.pk}"
    waits = program.get(path)

    drafting.miss(draft, Update.Missed.PAUSED)

    known = waits.headers["ETag"]
    missed = program.get(path, If_None_Match=known)
    assert (missed.status_code, missed.json()["scheduled"]) == (200, None)
    assert program.get(path, If_None_Match=missed.headers["ETag"]).status_code == 304
    stale = program.post(f"{path}/submit", **versions(waits))
    assert problem(stale) == (412, "stale")
    sent = program.post(f"{path}/publish", **versions(missed))
    assert (sent.status_code, sent.json()["state"]) == (200, "published")


@pytest.mark.parametrize(
    ("verb", "path", "told"),
    [
        ("mark_breaking", "{public}/mark", {"verb": "mark_breaking"}),
        ("set_cells", "{public}/cells", {"cells": [CELL]}),
        ("withdraw", "{public}/withdraw", {"reason": "Wrong."}),
        ("take_back", "{public}/take-back", {}),
        ("publish", "{draft}/publish", {}),
        ("submit", "{draft}/submit", {}),
        ("close", "blogs/flood/close", {}),
        ("go_live", "blogs/flood/go-live", {}),
        ("edit_blog", "blogs/flood", {"standfirst": "Mine."}),
    ],
)
def test_the_version_is_asked_again_under_the_lock(
    verb, path, told, ada, blog, monkeypatch
):
    """Somebody has changed the same since the program was found to have read it last."""
    program, public = Program(ada), make_update(blog, "Results", table(), by=ada)
    draft = make_draft(blog, "Not yet", by=ada)
    names = {"public": f"{HERE}/{public.pk}", "draft": f"{HERE}/{draft.pk}"}
    path = path.format(**names)
    thing = path if path == "blogs/flood" else path.rpartition("/")[0]
    read, whole = versions(program.get(thing)), getattr(publishing, verb)

    def overtaken(*things, **its):
        monkeypatch.setattr(publishing, verb, whole)
        publishing.pin(Update.objects.get(pk=public.pk), by=ada)
        drafting.keep(Update.objects.get(pk=draft.pk), words("Theirs"), by=ada)
        return whole(*things, **its)

    monkeypatch.setattr(publishing, verb, overtaken)
    method = "patch" if thing == path else "post"
    lines = blog.journal.count()
    mine = program.send(method, path, told, **read)

    assert problem(mine) == (412, "stale")
    assert mine.json()["now"] == program.get(thing).json()
    assert mine.json()["now"]["version"] != read["If_Match"].strip('"')
    assert blog.journal.count() == lines + 1
    again = program.send(method, path, told, **versions(program.get(thing)))
    assert again.status_code == 200
