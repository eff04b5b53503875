"""Where a reader tells the newsroom of an error."""

from urllib.parse import quote

from django import template
from django.conf import settings
from django.utils.translation import gettext as _

register = template.Library()


@register.filter
def report_error_url(address):
    """REPORT_ERROR_URL with a page's own address filled in, given its path.

    Percent-encoded to the last character: an address can add no second recipient to a
    mail, and no field to a form.
    """
    words = {
        "{url}": f"{settings.PUBLIC_URL}{address}",
        "{subject}": _("An error in a live page"),
    }
    link = settings.REPORT_ERROR_URL
    for place, word in words.items():
        link = link.replace(place, quote(word, safe=""))
    return link
