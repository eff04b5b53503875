"""What the places are called at which words are looked for, and what was seen there."""

from django.utils.translation import gettext_lazy as _

from liveblog.models.receipt import Look, Place

PLACE_NAMES = {
    Place.PAGE: _("Live page"),
    Place.DATA: _("Structured data, for search engines"),
    Place.POLL: _("News for open pages"),
    Place.PERMALINK: _("Its own page"),
    Place.OLDER: _("Earlier updates"),
    Place.OLDEST_FIRST: _("Oldest first"),
    Place.KEY_EVENTS: _("Key events"),
    Place.LIGHT: _("Text-only page"),
    Place.BOX: _("Box on other sites"),
    Place.FRONT: _("Front page"),
    Place.CORRECTIONS: _("Corrections"),
    Place.TOPIC: _("Topic, and its feeds"),
    Place.FEED: _("Feed of the blog"),
    Place.FRONT_FEED: _("Feed of all blogs"),
    Place.PROGRAMS: _("JSON, for programs"),
    Place.SITEMAP: _("Sitemap"),
    Place.CARD: _("Share picture"),
    Place.PICTURE: _("Picture files"),
    Place.COPY: _("Static copy"),
    Place.SERVERS: _("Servers of its followers"),
}


def name_of(look: Look) -> str:
    return str(PLACE_NAMES[look.place])
