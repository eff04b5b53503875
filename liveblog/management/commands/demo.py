"""manage.py demo: the demo newsroom, made once, and what one needs to walk around in it."""

import json

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from liveblog.demo import newsroom
from liveblog.demo.cast import CAST, email_of, password_of


class Command(BaseCommand):
    help = "Makes the demo newsroom, where it is missing, and says how to sign in."

    def add_arguments(self, parser):
        parser.add_argument(
            "--json", action="store_true", help="Print one JSON document instead."
        )

    def handle(self, *, json: bool, **options):
        if not settings.IS_LOOPBACK:
            raise CommandError(
                f"The demo has known passwords, so it stays on one's own machine; "
                f"PUBLIC_URL is {settings.PUBLIC_URL}."
            )
        facts = _facts(newsroom.build())
        self.stdout.write(_as_json(facts) if json else _as_lines(facts))


def _facts(blogs):
    return {
        "url": settings.PUBLIC_URL,
        "desk": _address(reverse("desk:blogs")),
        "people": [_person(name) for name in CAST],
        "blogs": [_blog(blog) for blog in blogs],
    }


def _person(name):
    email = email_of(name)
    return {"email": email, "password": password_of(email), **CAST[name]}


def _blog(blog):
    members = blog.members.order_by("email").values_list("email", flat=True)
    updates = blog.updates.order_by("first_revision", "pk")
    return {
        "id": blog.pk,
        "slug": blog.slug,
        "headline": blog.headline,
        "status": blog.status,
        "revision": blog.revision,
        "url": _address(reverse("reader:blog", args=[blog.slug])),
        "desk_url": _address(reverse("desk:blog", args=[blog.slug])),
        "members": list(members),
        "updates": [
            {"id": pk, "state": state, "heading": heading}
            for pk, state, heading in updates.values_list("pk", "state", "heading")
        ],
    }


def _address(path):
    return f"{settings.PUBLIC_URL}{path}"


def _as_json(facts):
    return json.dumps(facts, ensure_ascii=False, indent=2)


def _as_lines(facts):
    lines = [f"The demo newsroom is at {facts['url']}/ and its desk at {facts['desk']}"]
    lines += [
        f"  {blog['status']:<9} {blog['headline']}  {blog['url']}"
        for blog in facts["blogs"]
    ]
    lines.append("Sign in as:")
    lines += [
        f"  {person['email']:<24} {person['password']}  {person['byline']}, {person['role']}"
        for person in facts["people"]
    ]
    return "\n".join(lines)
