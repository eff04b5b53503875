"""The OpenAPI document: what ninja makes of the views, and what it cannot know."""

from django.conf import settings

from . import problems, schemas
from .models import Scope

DESCRIPTION = (
    "What a person does at the desk, a program does with a token of theirs: with their rights "
    "at that moment, never more. Times are in UTC. Anything that is refused is answered as "
    "`application/problem+json` (RFC 9457)."
)
PROBLEM = {
    "content": {
        problems.MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/ProblemOut"}}
    }
}
ALWAYS = (400, 401, 403, 404, 413, 422, 429, 503)
OF_CHANGES = (408, 409, 415, 507)
OF_VERSIONS, OF_NEEDED_VERSIONS = (412,), (428,)
A_HEADER = {"schema": {"type": "string"}}
RATES = {
    "RateLimit": {"description": "What is left of this minute.", **A_HEADER},
    "RateLimit-Policy": {"description": "Requests in how many seconds.", **A_HEADER},
}
KEY = {
    "in": "header",
    "name": "Idempotency-Key",
    "required": False,
    "description": (
        "Letters of your own, such as a UUID. Sent again within a day, the request is done once: "
        "for when an answer was lost."
    ),
    "schema": {"type": "string", "pattern": "^[!-~]{1,64}$"},
}
IF_MATCH = {
    "in": "header",
    "name": "If-Match",
    "required": True,
    "description": "The ETag of what you have read: nobody’s change is lost.",
    **A_HEADER,
}
IF_NONE_MATCH = {
    "in": "header",
    "name": "If-None-Match",
    "required": False,
    "description": "The ETag that you have: 304, if it is still that.",
    **A_HEADER,
}


def described(schema: dict, views: dict) -> dict:
    """The same with headers, problems and scopes. `views` are by their operation's id."""
    for path, operations in schema["paths"].items():
        for operation in operations.values():
            facts = views[operation["operationId"]].facts
            operation["security"] = [{"Bearer": [str(facts.scope)]}]
            operation["x-scope"] = str(facts.scope)
            has_version = "{slug}" in path and not path.endswith("/updates")
            operation["parameters"] += _headers_of(operation, facts, has_version)
            operation["responses"] = _responses_of(operation, facts, has_version)
    parts = schema["components"]["schemas"]
    its = schemas.ProblemOut.model_json_schema(
        ref_template="#/components/schemas/{model}"
    )
    parts |= its.pop("$defs", {}) | {"ProblemOut": its}
    schema["components"]["securitySchemes"]["Bearer"] |= {
        "bearerFormat": "lbt_…",
        "description": "\n".join(f"`{scope}`: {scope.label}." for scope in Scope),
    }
    schema["servers"] = [{"url": settings.DESK_URL}]
    return schema


def _headers_of(operation, facts, has_version) -> list[dict]:
    if facts.changes:
        version = IF_MATCH | {"required": facts.needs_version}
        return [KEY, *([version] if has_version else [])]
    return [IF_NONE_MATCH] if _has_etag(operation) else []


def _responses_of(operation, facts, has_version) -> dict:
    found = {str(status): told for status, told in operation["responses"].items()}
    for told in found.values():
        told["headers"] = RATES | ({"ETag": A_HEADER} if _has_etag(operation) else {})
    if _has_etag(operation) and not facts.changes:
        found["304"] = {"description": "It is still as you have it.", "headers": RATES}
    statuses = {*ALWAYS, *(OF_CHANGES if facts.changes else ())}
    statuses |= set(OF_VERSIONS if facts.changes and has_version else ())
    statuses |= set(OF_NEEDED_VERSIONS if facts.needs_version else ())
    for status in sorted(statuses):
        titles = [
            f"{kind.title} (`{name}`)"
            for name, kind in problems.KINDS.items()
            if kind.status == status
        ]
        found[str(status)] = {"description": ". ".join(titles) or "Too slow"} | PROBLEM
    return found


def _has_etag(operation) -> bool:
    answers = operation["responses"]
    told = str(answers.get(200) or answers.get(201) or answers.get("200") or "")
    return "/UpdateOut'" in told or "/BlogOut'" in told
