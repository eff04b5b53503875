"""All settings: from the environment, or a default that is safe on one's own machine.

To read them makes no folder and no file, and starts nothing: that is for LiveblogConfig.
"""

import os
from pathlib import Path
from urllib.parse import urlsplit

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from liveblog.markup.providers import built_in, frame_sources

from . import installed, languages
from .caches import cache_config
from .databases import database_config
from .embed_providers import env_embed_providers
from .environment import (
    env_allowed_hosts,
    env_bool,
    env_bucket,
    env_caches,
    env_choice,
    env_colours,
    env_count,
    env_desk_url,
    env_font,
    env_hosts,
    env_hub,
    env_image,
    env_key,
    env_link,
    env_mirror,
    env_networks,
    env_origin,
    env_report_link,
    env_secret,
    env_secret_key,
    env_size,
    env_slots,
    env_sources,
    env_store,
    env_text,
    env_theme,
    env_zone,
    own_hosts,
)
from .fingerprint import fingerprint
from .following import (
    env_activitypub,
    env_digest_mails,
    env_web_push,
    env_webhooks,
)
from .incoming import env_inbox
from .logs import logging_config
from .server import THREADS_PER_WORKER
from .serving import served_port
from .signing_in import *  # noqa: F403 settings, as all here
from .single_sign_on import *  # noqa: F403
from .single_sign_on import OPENID_FORM_SOURCES

BASE_DIR = Path(__file__).resolve().parent.parent.parent

# Where things are -----------------------------------------------------------

DATA_DIR = Path(env_text("DATA_DIR") or BASE_DIR / "var").resolve()
PICTURES_DIR, PICTURES_S3 = DATA_DIR / "pictures", env_bucket("PICTURES_S3")
UPLOADS_DIR = DATA_DIR / "uploads"  # pictures of which not all has arrived

METRICS_DIR = DATA_DIR / "metrics"  # what each process has counted

PORT = env_count("PORT", default=served_port(DATA_DIR) or 8000, least=1, most=65535)
# So many requests are answered at once by each server process, each with a connection.
THREADS = env_count("THREADS", default=THREADS_PER_WORKER, least=1, most=500)
PUBLIC_URL = env_origin("PUBLIC_URL", default=f"http://127.0.0.1:{PORT}")
_public = urlsplit(PUBLIC_URL)
IS_HTTPS = _public.scheme == "https"
IS_LOOPBACK = _public.hostname in {"127.0.0.1", "localhost", "::1"}
if not IS_HTTPS and not IS_LOOPBACK:
    raise ImproperlyConfigured(
        f"PUBLIC_URL is {PUBLIC_URL}: plain http is for loopback only. Use https."
    )

# What this process answers, and the address of the desk where that has one of its own.
SERVES = env_choice("SERVES", ("everything", "public", "desk"))
DESK_URL = env_desk_url("DESK_URL", default=PUBLIC_URL)

# Where the worker looks, as a reader would, whether what was published is there.
RECEIPT_URL = env_origin("RECEIPT_URL", default=PUBLIC_URL, may_be_off=True)
# Whom it tells what may no longer be served, the nearest to us first.
CACHES_TO_PURGE = env_caches("CACHES_TO_PURGE")
PURGE_SECRET = env_secret("PURGE_SECRET", needed=bool(CACHES_TO_PURGE))
CLOUDFLARE_TOKEN = env_text("CLOUDFLARE_TOKEN")

# Where the worker mirrors the live pages, for when this server is gone.
STATIC_MIRROR = env_mirror("STATIC_MIRROR")
STATIC_MIRROR_S3 = env_store("STATIC_MIRROR_S3")

# The newsroom's own (docs/theming.md) ------------------------------------------

# Its templates/ and static/ stand before ours: a file of the same name wins.
THEME_DIR = env_theme("THEME_DIR")
STATIC_FOLDERS = [BASE_DIR / "liveblog/static"]
if THEME_DIR:
    STATIC_FOLDERS.insert(0, THEME_DIR / "static")

NEWSROOM_NAME = env_text("NEWSROOM_NAME", default="Newsbook")
TIME_ZONE_OF_NEWSROOM = env_zone("NEWSROOM_TIME_ZONE", default="Europe/Berlin")
LANGUAGES = languages.LANGUAGES
LANGUAGE_CODE = env_choice("NEWSROOM_LANGUAGE", [code for code, _ in LANGUAGES])
NEWSROOM_LOGO = env_image("NEWSROOM_LOGO", static=STATIC_FOLDERS)
NEWSROOM_LOGO_SIZE = env_size("NEWSROOM_LOGO_SIZE", default="160x32")
# Links, buttons, focus and pins. Live, key and correction keep their colours: those
# were chosen together, and say the same in every newsroom.
NEWSROOM_COLOUR, NEWSROOM_COLOUR_DARK = env_colours(
    "NEWSROOM_COLOUR", "NEWSROOM_COLOUR_DARK"
)
NEWSROOM_FONT = env_font("NEWSROOM_FONT", static=STATIC_FOLDERS)
NEWSROOM_IMPRINT_URL = env_link("NEWSROOM_IMPRINT_URL")
NEWSROOM_PRIVACY_URL = env_link("NEWSROOM_PRIVACY_URL")
NEWSROOM_CONTACT_URL = env_link("NEWSROOM_CONTACT_URL")
ACCESSIBLE_FOR_FREE = env_bool("ACCESSIBLE_FOR_FREE", default=True)
REPORT_ERROR_URL = env_report_link(
    "REPORT_ERROR_URL",
    default=f"mailto:corrections@{_public.hostname}?subject={{subject}}&body={{url}}",
)
# Whether pages have a picture that is drawn for social networks.
SHARE_CARDS = env_bool("SHARE_CARDS", default=True)
# Where feeds can be subscribed to.
WEBSUB_HUB = env_hub("WEBSUB_HUB")
# Whether a story can be followed by mail and by notifications.
DIGEST_MAILS = env_digest_mails()
WEB_PUSH, WEB_PUSH_KEY, WEB_PUSH_ORIGINS = env_web_push()
ACTIVITYPUB, ACTIVITYPUB_ORIGINS = env_activitypub()
# A slot between every so many updates (0 is none), and in places with their heights in pixels.
SLOT_EVERY, SLOTS = env_count("SLOT_EVERY"), env_slots("SLOTS")

# Hosts beside our own that public pages may load from: none at first sight without
# these. VIDEO_HOSTS are where the newsroom keeps its own video files.
VIDEO_HOSTS = env_hosts("VIDEO_HOSTS")
# Sites that can be embedded, by what is stored of them; the newsroom's own are the last.
EMBED_PROVIDERS = {
    provider.key: provider
    for provider in env_embed_providers(
        "EMBED_PROVIDERS_FILE",
        beside=built_in(
            mastodon_hosts=env_hosts("MASTODON_HOSTS", default="mastodon.social")
        ),
        our_hosts={urlsplit(PUBLIC_URL).netloc, urlsplit(DESK_URL).netloc},
    )
}
FRAME_SOURCES = frame_sources(EMBED_PROVIDERS.values())
PUBLIC_CSP = {
    "script-src": env_sources("PUBLIC_CSP_SCRIPT"),
    "style-src": env_sources("PUBLIC_CSP_STYLE"),
    "img-src": env_sources("PUBLIC_CSP_IMG"),
    "font-src": env_sources("PUBLIC_CSP_FONT"),
    "connect-src": env_sources("PUBLIC_CSP_CONNECT"),
    "media-src": (
        *env_sources("PUBLIC_CSP_MEDIA"),
        *(f"https://{host}" for host in VIDEO_HOSTS),
    ),
    # Players open on a click alone; nothing is asked of these hosts before.
    "frame-src": (*FRAME_SOURCES, *env_sources("PUBLIC_CSP_FRAME")),
}

NEWSROOMS_OWN = (
    *(PUBLIC_URL, TIME_ZONE_OF_NEWSROOM, LANGUAGE_CODE),
    *(NEWSROOM_NAME, NEWSROOM_LOGO, NEWSROOM_LOGO_SIZE, NEWSROOM_FONT),
    *(NEWSROOM_COLOUR, NEWSROOM_COLOUR_DARK, SLOT_EVERY, SLOTS, REPORT_ERROR_URL),
    *(NEWSROOM_IMPRINT_URL, NEWSROOM_PRIVACY_URL, NEWSROOM_CONTACT_URL, SHARE_CARDS),
    # An open page has the policy with which it was loaded: it loads again when a host is added.
    *(ACCESSIBLE_FOR_FREE, FRAME_SOURCES, WEBSUB_HUB, WEB_PUSH, DIGEST_MAILS),
    ACTIVITYPUB,
)

# Product numbers: read by views only, which pass them on ----------------------

POLL_SECONDS = env_count("POLL_SECONDS", default=5, least=1, most=60)
# So long a page waits for news, until the next multiple of it; with 0 none does.
HOLD_SECONDS = env_count("HOLD_SECONDS", default=12, least=0, most=110)
MOST_HOLDS = env_count("MOST_HOLDS", default=20_000, least=1, most=100_000)
WAITING_ROOM_PORT = env_count("WAITING_ROOM_PORT", default=0, least=0, most=65535)
CLOSED_POLL_SECONDS = 300  # a closed blog still hears of withdrawals and reopening
CLOSED_POLLS_FOR_HOURS = 24
UPDATES_PER_PAGE = 20
SILENT_AFTER_MINUTES = 60  # then a live blog says since when nothing was published
CATCH_UP_LIMIT = 20
# Show a returning reader where they stopped: kept on their device, never sent to us.
SINCE_YOU_LEFT = env_bool("SINCE_YOU_LEFT", default=True)
# One open page in so many says once a minute that it is open; with 0 none does.
READER_SAMPLE = env_count("READER_SAMPLE", default=1)

# Django -----------------------------------------------------------------------

DATABASES, CACHES = database_config(DATA_DIR), cache_config()

# Part of every ETag: a new release may render the same story in another way.
MADE_WITH = [BASE_DIR / name for name in ("templates", "locale", "liveblog")]
RELEASE = env_text("RELEASE") or fingerprint([*MADE_WITH, THEME_DIR], NEWSROOMS_OWN)

DEBUG = env_bool("DEBUG", default=False)
if DEBUG and not IS_LOOPBACK:
    raise ImproperlyConfigured(
        f"DEBUG is true and PUBLIC_URL {PUBLIC_URL}: its pages show strangers the code and "
        "what it works on. It is for loopback only."
    )
SECRET_KEY = env_secret_key("SECRET_KEY", may_be_short=IS_LOOPBACK)
# Without one, whatever starts makes one there (apps.py), once for this installation.
SECRET_KEY_FILE = None if SECRET_KEY else DATA_DIR / "secret_key"
_hosts = own_hosts(SERVES, public=PUBLIC_URL, desk=DESK_URL)
if IS_LOOPBACK:
    _hosts = ["127.0.0.1", "localhost", "[::1]"]
ALLOWED_HOSTS = env_allowed_hosts("ALLOWED_HOSTS", default=_hosts)
CSRF_TRUSTED_ORIGINS = sorted({PUBLIC_URL, DESK_URL})

ROOT_URLCONF = (
    "liveblog.config.urls"
    if SERVES == "everything"
    else "liveblog.extras.split_hosts.urls"
)
WSGI_APPLICATION = "liveblog.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
APPEND_SLASH = True

# What a newsroom may do without (docs/extras/), each on where its setting says so.
SENTRY_DSN = env_text("SENTRY_DSN")
WEBHOOKS, WEBHOOK_NETWORKS = env_webhooks()
INBOX, INBOX_CHANNELS = env_inbox()
INBOX_WIRE_NETWORKS = env_networks("INBOX_WIRE_NETWORKS")
INDEXNOW_KEY = env_key("INDEXNOW_KEY")
INDEXNOW_URL = env_hub("INDEXNOW_URL") or "https://api.indexnow.org/indexnow"
EXTRAS = {
    "activitypub": ACTIVITYPUB,
    "cache_purging": CACHES_TO_PURGE,
    "digest_mails": DIGEST_MAILS,
    "inbox": INBOX,
    "indexnow": INDEXNOW_KEY,
    "redis_cache": "database" in CACHES,
    "sentry": SENTRY_DSN,
    "share_cards": SHARE_CARDS,
    "split_hosts": SERVES != "everything",
    "static_mirror": STATIC_MIRROR,
    "web_push": WEB_PUSH,
    "webhooks": WEBHOOKS,
    "websub": WEBSUB_HUB,
}
INSTALLED_APPS = installed.apps(name for name, is_on in EXTRAS.items() if is_on)
MIDDLEWARE = installed.MIDDLEWARE

FORM_RENDERER = "liveblog.web.form_renderer.FormRenderer"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [
            *([THEME_DIR / "templates"] if THEME_DIR else []),
            BASE_DIR / "templates",
        ],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["liveblog.templatetags.oneline"],
            # For the desk and sign-in. Public pages are rendered without a request,
            # so none of these can touch them.
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "liveblog.desk.context.desk",
            ],
        },
    }
]

# People ---------------------------------------------------------------------------

SESSION_ENGINE = "accounts.session_store"
SESSION_COOKIE_AGE = 14 * 24 * 3600  # for who ticks "Stay signed in"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
if IS_HTTPS:
    SESSION_COOKIE_NAME = "__Host-session"
    CSRF_COOKIE_NAME = "__Host-csrf"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
CSRF_FAILURE_VIEW = "liveblog.desk.errors.csrf_failure"

# Mails are sent by the worker. Without EMAIL_HOST it prints them where it runs.
EMAIL_HOST = env_text("EMAIL_HOST")
EMAIL_PORT = env_count("EMAIL_PORT", default=587, least=1, most=65535)
EMAIL_HOST_USER = env_text("EMAIL_HOST_USER")
EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = env_bool("EMAIL_USE_TLS", default=True)
EMAIL_TIMEOUT = 10
EMAIL_BACKEND = (
    f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'console'}.EmailBackend"
)

DEFAULT_FROM_EMAIL = env_text(
    "DEFAULT_FROM_EMAIL", default=f"{NEWSROOM_NAME} <desk@{_public.hostname}>"
)

# Headers -----------------------------------------------------------------------------

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
if IS_HTTPS:
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = True
SILENCED_SYSTEM_CHECKS = [
    "security.W002",  # X-Frame-Options: the policies' frame-ancestors say it
    # What is under the newsroom's other names is not ours to decide.
    *("security.W005", "security.W021"),
]

# The desk's policy; public pages have their own, a constant in liveblog/web/headers.py.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "blob:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "worker-src": [SELF],
        "manifest-src": [SELF],
        # The newsroom's own videos: also those of the public side, where that is another.
        "media-src": [
            *(SELF, *([PUBLIC_URL] if DESK_URL != PUBLIC_URL else [])),
            "blob:",  # one that was just chosen
            *(f"https://{host}" for host in VIDEO_HOSTS),
        ],
        # Our own frame is the preview.
        "frame-src": [SELF, *FRAME_SOURCES],
        "form-action": [SELF, *OPENID_FORM_SOURCES],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

# Static files ---------------------------------------------------------------------------

STATIC_URL = "/static/"
# `make serve` hashes and compresses; `make run` and the tests serve the sources.
HASHED_STATIC = env_bool("HASHED_STATIC", default=False)
STATIC_ROOT = DATA_DIR / "static" if HASHED_STATIC else None
STORAGES = {
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if HASHED_STATIC
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
if THEME_DIR and (THEME_DIR / "static").is_dir():
    STATICFILES_DIRS = [THEME_DIR / "static"]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "liveblog.config.bundles.Bundles",
]
WHITENOISE_USE_FINDERS = not HASHED_STATIC
WHITENOISE_AUTOREFRESH = False
# Nothing asks for a file by the name that it was written under: each is compressed once, not twice.
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = ["woff2", "png", "jpg", "webp", "map"]

# Uploads -----------------------------------------------------------------------------------

# Text; files have their own limit. Far more than a form accepts, so that who pastes a
# book gets an error beside the field and keeps the words, instead of a bare 400. More than
# any body without files may have (desk/body_limits.py), which is refused by its length.
DATA_UPLOAD_MAX_MEMORY_SIZE = 8 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
# Whether the desk may fetch the picture of a site that a link card leads to.
LINK_PICTURES = env_bool("LINK_PICTURES", default=True)
# Of one audio or video file.
RECORDING_MB = env_count("RECORDING_MB", default=200, most=2000)
# What one account may fill, and what is kept free for words (media/allowance.py).
UPLOADS_PER_PERSON = env_count("UPLOADS_PER_PERSON", default=40, least=1)
UPLOAD_MB_PER_DAY = env_count("UPLOAD_MB_PER_DAY", default=2000, least=40, most=9999)
FREE_DISK_MB = env_count("FREE_DISK_MB", default=500, most=9999)
WORKING_COPIES_MB = env_count("WORKING_COPIES_MB", default=4, least=2)

# Language and time ---------------------------------------------------------------------------

LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "UTC"

# What watches it ------------------------------------------------------------------------

LOGGING = logging_config(env_choice("LOG_FORMAT", ("plain", "json")))
API_REQUESTS_PER_MINUTE = env_count(
    "API_REQUESTS_PER_MINUTE", default=300, least=1, most=100_000
)
METRICS_TOKEN = env_text("METRICS_TOKEN")  # without it there are no metrics
