"""What stands around every public page: the newsroom's name, links and look."""

from django.conf import settings
from django.templatetags.static import static
from django.utils.translation import get_language, get_language_bidi

from . import before_paint


def context():
    """For every public template; `site.language` is the one that is active."""
    return {
        "newsroom": settings.NEWSROOM_NAME,
        "public_url": settings.PUBLIC_URL,
        "site": {
            "language": get_language(),
            "direction": "rtl" if get_language_bidi() else "ltr",
            "before_paint": before_paint.SCRIPT,
            "logo": logo(),
            "imprint_url": settings.NEWSROOM_IMPRINT_URL,
            "privacy_url": settings.NEWSROOM_PRIVACY_URL,
            "contact_url": settings.NEWSROOM_CONTACT_URL,
            "has_look": bool(stylesheet()),
            # Ours would be fetched for nothing.
            "has_font": bool(settings.NEWSROOM_FONT),
            "font_stylesheet": _font_stylesheet(),
            "slot_every": settings.SLOT_EVERY,
            "slots": settings.SLOTS,
        },
    }


def stylesheet():
    """The newsroom's colours, font and slots as CSS, "" where it has set none.

    They come as a file of our host, since the policy forbids styles in the page. The
    settings were checked when they were read: nothing in them can end a rule.
    """
    lines = []
    if settings.NEWSROOM_COLOUR:
        light, dark = settings.NEWSROOM_COLOUR, settings.NEWSROOM_COLOUR_DARK
        pair = f"light-dark({light}, {dark})"
        lines += [
            f":root {{ --link: {light}; --pin: {light}; }}",
            "@supports (color: light-dark(#000, #fff)) {",
            f"  :root {{ --link: {pair}; --pin: {pair}; }}",
            "}",
        ]
    if settings.NEWSROOM_FONT and not settings.NEWSROOM_FONT.endswith(".css"):
        lines.append(f":root {{ --serif: {settings.NEWSROOM_FONT}; }}")
    # Reserved before anything comes: nothing below moves.
    lines += [
        f"#slot-{place} {{ block-size: {height}px; overflow: hidden; }}"
        for place, height in settings.SLOTS.items()
    ]
    return "".join(f"{line}\n" for line in lines)


def _font_stylesheet():
    font = settings.NEWSROOM_FONT
    return _address(font) if font.endswith(".css") else ""


def logo():
    """The address of the newsroom's own and the size of its box; None if it has none."""
    if not settings.NEWSROOM_LOGO:
        return None
    width, height = settings.NEWSROOM_LOGO_SIZE
    return {
        "url": _address(settings.NEWSROOM_LOGO),
        "width": width,
        "height": height,
    }


def _address(path):
    return path if path.startswith("/") else static(path)
