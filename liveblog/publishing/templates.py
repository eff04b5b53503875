"""Templates of updates: no reader sees them before somebody publishes what they have filled in."""

from accounts.models import User
from liveblog.models import Blog, UpdateTemplate, writers_turn

from . import revisions


def keep_template(
    blog: Blog | None, name: str, *, by: User, **fields
) -> UpdateTemplate:
    """Offer it in this blog, or with None in all; it takes the place of one of this name there.

    Raises NotAllowed.
    """
    with writers_turn():
        revisions.require_editor(by)
        template, _is_new = UpdateTemplate.objects.update_or_create(
            blog=blog, name=name, defaults=fields
        )
    return template


def remove_template(template: UpdateTemplate, *, by: User) -> None:
    """Raises NotAllowed. What was written with it stays."""
    with writers_turn():
        revisions.require_editor(by)
        UpdateTemplate.objects.filter(pk=template.pk).delete()
