"""Share cards: the picture of a blog or update that social networks and messengers show."""

from .meta import Card, blog_card_meta, update_card_meta
from .views import blog_card, update_card

__all__ = ["Card", "blog_card", "blog_card_meta", "update_card", "update_card_meta"]
