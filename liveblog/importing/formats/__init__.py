"""Which system a file is from, and what it says in the shape of our own data.json.

Each format is a module: `is_one` looks at what JSON has given, `read` makes the shape. Nothing of it
is believed yet: `incoming` examines our own exports and the others' alike.
"""

from collections.abc import Callable

from django.utils.translation import gettext as _

from liveblog.importing.refusals import NotUnderstood

from . import own, schema_org, sourcefabric, wordpress

FORMATS = (own, sourcefabric, wordpress, schema_org)


def of_json(found: object) -> dict:
    """Raises NotUnderstood."""
    for form in FORMATS:
        if form.is_one(found):
            return form.read(found)
    raise NotUnderstood(
        _(
            "This is no file that can be imported: no export of ours, no LiveBlogPosting of "
            "schema.org, no posts of Sourcefabric Live Blog, no entries of WordPress Liveblog."
        )
    )


def of_page(html: str, read_json: Callable[[str], object]) -> dict:
    """A web page with structured data in it. Raises NotUnderstood."""
    return schema_org.of_page(html, read_json)
