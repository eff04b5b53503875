"""Names in addresses, in any script."""

from django.utils.text import slugify

MOST_CHARACTERS = 80


def slug_of(name: str) -> str:
    """ "Mira Holt" as mira-holt; "" for a name without letters or digits."""
    return slugify(name, allow_unicode=True)[:MOST_CHARACTERS].strip("-_")
