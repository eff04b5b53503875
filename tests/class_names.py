"""The CSS classes of stored HTML, which nothing but the page may depend on."""

import re

from liveblog.models import Blog, Update
from liveblog.story.rendering import PARTS

CLASS = re.compile(r' class="[^"]*"')


def rename_all_classes():
    for update in Update.objects.all():
        update.public_html = CLASS.sub(' class="another"', update.public_html)
        update.save()
    for each in Blog.objects.all():
        for part in PARTS:
            html = CLASS.sub(' class="another"', getattr(each, f"{part}_html"))
            setattr(each, f"{part}_html", html)
        each.save()
