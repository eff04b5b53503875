"""The least that Django can do behind our middleware: a view that says 204 and no more."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "liveblog.config.settings")

from django.conf import settings
from django.http import HttpResponse
from django.urls import path

settings.ROOT_URLCONF = __name__

from liveblog.config.wsgi import django as application  # noqa: E402, F401 after the addresses

urlpatterns = [path("bare/", lambda request: HttpResponse(status=204))]
