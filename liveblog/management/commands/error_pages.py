"""manage.py error_pages: what a front server shows when this one does not answer."""

import re
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.management.base import BaseCommand

from liveblog.reader.errors import error_page
from liveblog.web.site import stylesheet

STATUSES = (404, 410, 429, 500, 503)
# With the hash that `make serve` puts into names, or without it.
STATIC_STYLES = re.compile(
    rf'<link rel="stylesheet" href="{settings.STATIC_URL}'
    r'([^"]+?)(?:\.[0-9a-f]{12})?\.css">'
)
# Fonts and the newsroom's colours: files that the front server would have to fetch.
FETCHED = re.compile(r'<link rel="(?:preload|stylesheet)"[^>]*>')
FONT_FACE = re.compile(r"@font-face ?\{[^}]*\}\n?")


class Command(BaseCommand):
    help = (
        "Write 404, 410, 429, 500 and 503.html, each complete in itself, to a folder."
    )

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path)

    def handle(self, *, folder, **options):
        folder.mkdir(parents=True, exist_ok=True)
        for status in STATUSES:
            html = error_page(status).content.decode()
            (folder / f"{status}.html").write_text(complete_in_itself(html))
        self.stdout.write(f"{len(STATUSES)} pages are in {folder}.")


def complete_in_itself(html):
    """The page with its style sheets inside: their server may be what is down.

    The policy of our own pages forbids that; these are not answered by us.
    """
    html = STATIC_STYLES.sub(lambda link: _style(_static_css(link[1])), html)
    html = FETCHED.sub("", html)
    return html.replace("</head>", f"{_style(stylesheet())}</head>")


def _static_css(name):
    """Without fonts: the browser's own serif stands in for ours."""
    return FONT_FACE.sub("", Path(finders.find(f"{name}.css")).read_text())


def _style(css):
    return f"<style>{css}</style>" if css else ""
