"""The documentation as a page of ours, made of the OpenAPI document; and that document."""

from functools import cache

from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from . import problems
from .app import TITLE, VERSION, api
from .models import Scope

BLOCK = "Block"


@cache
def schema() -> dict:
    """The same for everybody, and for as long as the process lives."""
    return api.get_openapi_schema()


@require_safe
def openapi(request):
    return JsonResponse(schema())


@require_safe
def documentation(request):
    """For whoever writes programs, signed in or not: there is nothing of the newsroom in it."""
    return HttpResponse(_page())


@cache
def _page() -> str:
    parts = schema()["components"]["schemas"]
    blocks = [name for name in parts if name.endswith(BLOCK) and name != BLOCK]
    answers = [name for name in parts if name.endswith("Out") or name == BLOCK]
    context = {
        "title": TITLE,
        "version": VERSION,
        "site": settings.DESK_URL,
        "public_site": settings.PUBLIC_URL,
        "newsroom": settings.NEWSROOM_NAME,
        "per_minute": settings.API_REQUESTS_PER_MINUTE,
        "scopes": [(str(scope), scope.label) for scope in Scope],
        "groups": _groups(),
        "blocks": [_table(parts[name], parts) for name in blocks],
        "answers": [_table(parts[name], parts) for name in answers],
        "problems": problems.KINDS.items(),
    }
    return render_to_string("liveblog/api/documentation.html", context)


def _groups() -> list[tuple[str, list[dict]]]:
    """The operations under their tags, in the order of the document."""
    found: dict[str, list[dict]] = {}
    for path, methods in schema()["paths"].items():
        for method, operation in methods.items():
            tag = operation["tags"][0]
            found.setdefault(tag, []).append(_operation(path, method, operation))
    return list(found.items())


def _operation(path: str, method: str, operation: dict) -> dict:
    parts = schema()["components"]["schemas"]
    summary, _, more = operation["description"].partition("\n\n")
    body = _body(operation, parts)
    return {
        "id": operation["operationId"],
        "name": operation["operationId"].replace("_", " ").capitalize(),
        "method": method.upper(),
        "path": path,
        "summary": summary.removesuffix("."),
        "more": more.strip(),
        "scope": operation["x-scope"],
        "parameters": [_parameter(each) for each in operation["parameters"]],
        "body": body and _table(body, parts),
        "is_multipart": "multipart" in str(operation.get("requestBody", "")),
    }


def _body(operation: dict, parts: dict) -> dict | None:
    content = operation.get("requestBody", {}).get("content", {})
    for told in content.values():
        return _resolved(told["schema"], parts)
    return None


def _parameter(each: dict) -> dict:
    return {
        "name": each["name"],
        "where": each["in"],
        "is_required": each["required"],
        "type": _type_of(each["schema"]),
        "words": each.get("description", ""),
    }


def _table(its: dict, parts: dict) -> dict:
    required = its.get("required", [])
    rows = [
        {
            "name": name,
            "is_required": name in required,
            "type": _type_of(field),
            "words": field.get("description", ""),
        }
        for name, field in its.get("properties", {}).items()
    ]
    return {"name": its["title"], "words": its.get("description", ""), "rows": rows}


def _resolved(its: dict, parts: dict) -> dict:
    return parts[its["$ref"].rpartition("/")[2]] if "$ref" in its else its


def _type_of(field: dict) -> str:
    """As it is said in a word or two: string of at most 200, list of TextBlock."""
    if "$ref" in field:
        return field["$ref"].rpartition("/")[2]
    for together in ("anyOf", "oneOf"):
        if together in field:
            kinds = dict.fromkeys(_type_of(each) for each in field[together])
            return " or ".join(kinds)
    if "enum" in field:
        return " | ".join(repr(each) for each in field["enum"])
    if "const" in field:
        return repr(field["const"])
    if field.get("type") == "array":
        return f"list of {_type_of(field['items'])}"
    kind = field.get("format") or field.get("type", "anything")
    most = field.get("maxLength")
    return f"{kind} of at most {most}" if most else kind
