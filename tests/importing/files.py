"""Files to import, made by the tests, and what comes of them."""

import io
import json
import zipfile

from liveblog.importing import carry_out, opened, plan_of

NINE = "2026-05-04T09:00:00+00:00"


def update(key="1", heading="Bridge closed", *blocks, **more):
    """One of a file; a plain string is a text."""
    said = [{"kind": "text", "words": b} if isinstance(b, str) else b for b in blocks]
    return {"key": key, "heading": heading, "published": NINE, "blocks": said} | more


def data(*updates, pictures=None, source="https://old.example", **blog):
    """An export of ours."""
    said = {"key": "7", "slug": "arn", "headline": "River at record height"} | blog
    return {
        "format": "liveblog-export",
        "version": 1,
        "source": source,
        "blog": said,
        "updates": list(updates),
        "pictures": pictures or {},
    }


def as_json(found) -> bytes:
    return json.dumps(found).encode()


def as_zip(found, **files) -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as zipped:
        zipped.writestr("data.json", as_json(found))
        for name, content in files.items():
            zipped.writestr(name, content)
    return into.getvalue()


def plan(content: bytes, **options):
    with opened(io.BytesIO(content)) as found:
        return plan_of(found, **options)


def bring(content: bytes, by, *, fetches=False, slug="", **options):
    """The plan, and what came of it."""
    with opened(io.BytesIO(content)) as found:
        made = plan_of(found, fetches=fetches, slug=slug)
        return made, carry_out(made, found, by=by, **options)


def counts(made):
    """How many are new, corrected there, the same, and changed here."""
    return len(made.new), len(made.changed), made.same, len(made.changed_here)
