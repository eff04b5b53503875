"""Reads settings from the environment. What is unclear or unsafe does not start.

Every function raises ImproperlyConfigured with a sentence that says what to do, and
gives "nothing set" (an empty text, an empty tuple) where the variable is missing or empty.
"""

import os
import re
from ipaddress import ip_network
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from django.core.exceptions import ImproperlyConfigured

from .contrast import READABLE, contrast

# What a text in a newsroom's colour stands on: page and raised boxes (tokens.css).
LIGHT_PAPERS = ("#FCFBF8", "#F1EFE9")
DARK_PAPERS = ("#14171A", "#1E2226")

_NOT_IN_AN_ADDRESS = r"[^\s\"'<>\\^`{|}]"
_ADDRESS = re.compile(
    rf"https://{_NOT_IN_AN_ADDRESS}+|mailto:{_NOT_IN_AN_ADDRESS}+"
    rf"|/(?!/){_NOT_IN_AN_ADDRESS}*"
)
HOST = r"[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::[0-9]{1,5})?"
# No keyword ('unsafe-inline'), no scheme alone, and nothing that ends a directive.
_SOURCE = re.compile(rf"https://(?:\*\.)?{HOST}(?:/[A-Za-z0-9._~/-]*)?")
_FAMILY = r"(?:\"[A-Za-z0-9 -]+\"|[A-Za-z][A-Za-z0-9 -]*)"
_FONT_STACK = re.compile(rf"{_FAMILY}(?:\s*,\s*{_FAMILY})*")
_CACHE = re.compile(r"(?:(PURGE) +)?(https?://[A-Za-z0-9.\[\]:-]+?)/?")
_ZONE = re.compile(r"CLOUDFLARE +([0-9a-f]{32})")
_CLOUDFLARE = "https://api.cloudflare.com/client/v4/zones/{}/purge_cache"
_SECRET = re.compile(r"[A-Za-z0-9_-]{16,64}")
_BUCKET = re.compile(r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](?:/[A-Za-z0-9_-]+)*")
_PATH = re.compile(r"/?(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*")


def env_text(name, *, default=""):
    """What is set, as it is."""
    return _read(name) or default


def env_bool(name, *, default):
    word = _read(name).lower()
    if word in {"1", "true", "yes", "on"}:
        return True
    if word in {"0", "false", "no", "off"}:
        return False
    if word == "":
        return default
    raise ImproperlyConfigured(f"{name} must be true or false, not {word!r}.")


def env_count(name, *, default=0, least=0, most=1000):
    """A whole number from `least` to `most`."""
    word = _read(name) or str(default)
    if not (re.fullmatch("[0-9]{1,6}", word) and least <= int(word) <= most):
        raise ImproperlyConfigured(
            f"{name} is {word}: give a number from {least} to {most}."
        )
    return int(word)


def env_choice(name, words):
    """One of these words; the first where nothing is set."""
    word = _read(name).lower() or words[0]
    if word not in words:
        raise ImproperlyConfigured(f"{name} is {word}: give {' or '.join(words)}.")
    return word


def env_zone(name, *, default):
    """The name of a time zone, such as Europe/Berlin."""
    zone = _read(name) or default
    if zone not in available_timezones():
        raise ImproperlyConfigured(f"{name} is {zone}: no such time zone is known.")
    return zone


def env_link(name):
    """An address to link to: https://…, mailto:… or a path on this host."""
    address = _read(name)
    if address and not _ADDRESS.fullmatch(address):
        raise ImproperlyConfigured(
            f"{name} is {address}: give an https:// or mailto: address, "
            "or a path on this host that begins with /."
        )
    return address


def env_origin(name, *, default, may_be_off=False):
    """A scheme and host, without a slash at the end; "" for off, where it may be."""
    address = (_read(name) or default).rstrip("/")
    if may_be_off and address == "off":
        return ""
    if not re.fullmatch(r"https?://[A-Za-z0-9.:\[\]-]+", address):
        advice = "give http:// or https:// and a host" + ", or off" * may_be_off
        raise ImproperlyConfigured(f"{name} is {address}: {advice}.")
    return address


def env_origins(name):
    """Schemes and hosts, separated by spaces, without a slash at the end."""
    pattern = re.compile(r"https?://[A-Za-z0-9.:\[\]-]+")
    return _each(name, pattern, "give http:// or https:// and a host, by spaces")


def env_caches(name):
    """Caches in front of us: how each is made to forget a picture, and its address."""
    found = []
    for word in filter(None, map(str.strip, _read(name).split(","))):
        if cache := _CACHE.fullmatch(word):
            found.append((cache[1] or "GET", cache[2]))
        elif zone := _ZONE.fullmatch(word):
            found.append(("CLOUDFLARE", _CLOUDFLARE.format(zone[1])))
        else:
            raise ImproperlyConfigured(
                f"{name} has {word}: give http://host or https://host, PURGE and such "
                "an address, or CLOUDFLARE and a zone's id, separated by commas."
            )
    return tuple(found)


def env_secret(name, *, needed):
    """What caches know us by. Nobody is to guess it, and it stands in nginx's quotes."""
    secret = _read(name)
    if (secret or needed) and not _SECRET.fullmatch(secret):
        raise ImproperlyConfigured(
            f"{name} is {'too simple' if secret else 'missing'}: give 16 to 64 letters "
            "and digits, such as `openssl rand -hex 16` prints."
        )
    return secret


def env_secret_key(name, *, may_be_short):
    """Django's, exactly as it is set: with another one all that was signed is void."""
    key = os.environ.get(name, "")
    if key and len(key) < 32 and not may_be_short:
        raise ImproperlyConfigured(
            f"{name} is too short: give 32 letters and digits or more, such as "
            "`openssl rand -hex 32` prints, or none (one is made, and kept)."
        )
    return key


def env_allowed_hosts(name, *, default):
    """The names by which a process may be asked, separated by commas."""
    words = (_read(name) or ",".join(default)).split(",")
    return [word.strip() for word in words if word.strip()]


def env_desk_url(name, *, default):
    """The desk's scheme and host; by the same scheme as the public side, the default.

    Cookies and redirects are set up for one scheme: where readers come by https, so does
    the newsroom.
    """
    address = env_origin(name, default=default)
    if urlsplit(address).scheme != urlsplit(default).scheme:
        raise ImproperlyConfigured(
            f"{name} is {address}: give it with the scheme of PUBLIC_URL, {default}."
        )
    return address


def own_hosts(serves, *, public, desk):
    """The names of the side that a process serves."""
    sides = {"public": [public], "desk": [desk], "everything": [public, desk]}
    hosts = [urlsplit(address).hostname or "" for address in sides[serves]]
    return list(dict.fromkeys(hosts))


def env_report_link(name, *, default):
    """A link with {url} where the reported page's address goes, percent-encoded."""
    address = _read(name) or default
    filled = address.replace("{url}", "").replace("{subject}", "")
    if "{url}" not in address or not _ADDRESS.fullmatch(filled):
        raise ImproperlyConfigured(
            f"{name} is {address}: give an https:// or mailto: address, or a path, "
            "with {url} where the address of the page goes."
        )
    return address


def env_sources(name):
    """Other hosts for the public content security policy: https://host, by spaces."""
    return _each(
        name, _SOURCE, "give https://host or https://*.host, separated by spaces"
    )


def env_hosts(name, *, default=""):
    """Bare host names, separated by spaces."""
    return _each(
        name, re.compile(HOST), "give host names, separated by spaces", default=default
    )


def env_file(name):
    """The path of a file that is there; "" where nothing is set."""
    path = _read(name)
    if path and not Path(path).is_file():
        raise ImproperlyConfigured(f"{name} is {path}: there is no such file.")
    return path


def env_hub(name):
    """The address of a WebSub hub, which feeds name."""
    address = _read(name)
    if address and not re.fullmatch(r"https?://[A-Za-z0-9._~:/?=&%\[\]-]+", address):
        raise ImproperlyConfigured(
            f"{name} is {address}: give the https:// address of a hub."
        )
    return address


def env_slots(name):
    """Places on the live page and their heights in pixels, such as "head:90 lead:250"."""
    found = {}
    for word in _read(name).split():
        slot = re.fullmatch(r"(head|lead|foot):([1-9][0-9]{1,3})", word)
        if not slot:
            raise ImproperlyConfigured(
                f"{name} has {word}: give head, lead or foot with a height in pixels, "
                "such as lead:250, separated by spaces."
            )
        found[slot[1]] = int(slot[2])
    return found


def env_key(name):
    """By which search engines know us: the name of a file, and all that is in it."""
    key = _read(name)
    if key and not re.fullmatch("[A-Za-z0-9-]{8,128}", key):
        raise ImproperlyConfigured(
            f"{name} is {key}: give 8 to 128 letters, digits and hyphens, such as "
            "`openssl rand -hex 16` prints."
        )
    return key


def env_networks(name):
    """IP networks, separated by spaces, such as 10.1.2.0/24."""
    try:
        return tuple(ip_network(word) for word in _read(name).split())
    except ValueError as problem:
        raise ImproperlyConfigured(
            f"{name} is {_read(name)}: {problem}. Give networks such as 10.1.2.0/24, "
            "separated by spaces."
        ) from None


def env_colours(name, name_dark):
    """A newsroom's own colour, for light and for dark paper: both or none.

    Two, because no colour has a contrast of 4.5 on both papers: theirs to each other is
    17, and the root of that is the most which one colour can have on both.
    """
    light, dark = _read(name), _read(name_dark)
    if light or dark:
        _require_readable(name, light, LIGHT_PAPERS, "darker")
        _require_readable(name_dark, dark, DARK_PAPERS, "lighter")
    return light, dark


def env_font(name, *, static):
    """A font stack, or the path of a style sheet below one of these static folders."""
    font = _read(name)
    if font.endswith(".css"):
        return _require_file(name, font, static)
    if font and not _FONT_STACK.fullmatch(font):
        raise ImproperlyConfigured(
            f'{name} is {font}: give families, such as "My Serif", Georgia, serif '
            "(in quotes where there are spaces), or the path of a .css file in static/."
        )
    return font


def env_bucket(name):
    """A bucket, and a prefix in it if there is one: bucket or bucket/some/prefix."""
    address = _read(name).rstrip("/")
    if address and not _BUCKET.fullmatch(address):
        raise ImproperlyConfigured(
            f"{name} is {address}: give a bucket's name, or bucket/prefix."
        )
    return address


def env_mirror(name):
    """Where the mirror is: ("folder", an absolute path) or ("s3", bucket/prefix); or ()."""
    word = _read(name).rstrip("/")
    if word.startswith("s3://") and _BUCKET.fullmatch(word[5:]):
        return "s3", word[5:]
    if word.startswith("/"):
        return "folder", word
    if _read(name):
        raise ImproperlyConfigured(
            f"{name} is {_read(name)}: give the path of a folder from / on, "
            "or s3://bucket/prefix."
        )
    return ()


def env_store(prefix):
    """How a store that speaks S3 is reached, by what is set of these; else as boto3 reads it."""
    words = {
        "endpoint_url": _read(f"{prefix}_ENDPOINT_URL"),
        "region_name": _read(f"{prefix}_REGION"),
        "access_key": _read(f"{prefix}_ACCESS_KEY_ID"),
        "secret_key": _read(f"{prefix}_SECRET_ACCESS_KEY"),
    }
    return {name: word for name, word in words.items() if word}


def env_image(name, *, static):
    """An image's path below one of these static folders, or on this host (/…)."""
    path = _read(name)
    if path and not re.search(r"\.(?:svg|png|webp)$", path):
        raise ImproperlyConfigured(f"{name} is {path}: give a .svg, .png or .webp.")
    return _require_file(name, path, static) if path else ""


def env_size(name, *, default):
    """Width and height in CSS pixels, written 160x32."""
    words = re.fullmatch(r"([0-9]{1,4})x([0-9]{1,4})", _read(name) or default)
    if not words:
        raise ImproperlyConfigured(
            f"{name} is {_read(name)}: give width and height in pixels, such as 160x32."
        )
    return int(words[1]), int(words[2])


def env_theme(name):
    """A folder with templates/ or static/ in it, absolute; None where nothing is set."""
    word = _read(name)
    if not word:
        return None
    folder = Path(word).resolve()
    if not any((folder / part).is_dir() for part in ("templates", "static")):
        raise ImproperlyConfigured(
            f"{name} is {word}: give a folder that has templates/ or static/ in it."
        )
    return folder


def _read(name):
    return os.environ.get(name, "").strip()


def _each(name, pattern, advice, default=""):
    words = tuple((_read(name) or default).split())
    for word in words:
        if not pattern.fullmatch(word):
            raise ImproperlyConfigured(f"{name} has {word}: {advice}.")
    return words


def _require_readable(name, colour, papers, advice):
    if not re.fullmatch("#[0-9A-Fa-f]{6}", colour):
        raise ImproperlyConfigured(
            f"{name} is {colour or 'missing'}: give it as #RRGGBB. The newsroom's "
            "colour is a pair, one for light paper and one for dark."
        )
    for paper in papers:
        if (found := contrast(colour, paper)) < READABLE:
            raise ImproperlyConfigured(
                f"{name} is {colour}: on {paper} its contrast is {found:.1f}, and "
                f"{READABLE} is the least that everyone can read. Take a {advice} one."
            )


def _require_file(name, path, static):
    if not _PATH.fullmatch(path):
        raise ImproperlyConfigured(
            f"{name} is {path}: give a path of letters, digits, dots and dashes."
        )
    is_elsewhere = path.startswith("/")
    if not is_elsewhere and not any((folder / path).is_file() for folder in static):
        raise ImproperlyConfigured(
            f"{name} is {path}: there is no such file in the static/ of THEME_DIR."
        )
    return path
