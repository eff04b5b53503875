"""Where a reader tells the newsroom of an error."""

from urllib.parse import quote

from django import template
from django.conf import settings

register = template.Library()


@register.filter
def report_error_url(address):
    """REPORT_ERROR_URL with a page's own address filled in, given its path.

    Percent-encoded to the last character: an address can add no second recipient to a
    mail, and no field to a form.
    """
    page = quote(f"{settings.PUBLIC_URL}{address}", safe="")
    return settings.REPORT_ERROR_URL.replace("{url}", page)
