"""A program that has a token: what it sends, and what it is told."""

from django.test import Client

from liveblog.api.models import Scope, Token


class Program:
    """Acts for a person, by a token with these scopes."""

    def __init__(self, person, *scopes, blogs=(), name="Wire import", days=90):
        self.token, self.secret = Token.make(
            person, name=name, scopes=scopes or list(Scope), blogs=blogs, days=days
        )
        self.client = Client(headers={"Authorization": f"Bearer {self.secret}"})

    def get(self, path, **headers):
        return self.client.get(f"/api/{path}", headers=_headers(headers))

    def post(self, path, told=None, **headers):
        return self.send("post", path, told, **headers)

    def send(self, method, path, told=None, **headers):
        return getattr(self.client, method)(
            f"/api/{path}",
            told if told is not None else {},
            content_type="application/json",
            headers=_headers(headers),
        )


def _headers(names):
    """If_Match as If-Match."""
    return {name.replace("_", "-"): value for name, value in names.items()}


def problem(reply):
    """The last part of a problem's type, and where its errors are."""
    assert reply.headers["Content-Type"] == "application/problem+json"
    told = reply.json()
    assert told["status"] == reply.status_code
    where = [
        each.get("pointer", each.get("parameter")) for each in told.get("errors", [])
    ]
    kind = told["type"].partition("#")[2]
    return (reply.status_code, kind, *where)
