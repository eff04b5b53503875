"""The API as ninja knows it: its routers, and what it answers when something goes wrong."""

from http import HTTPStatus

from django.http import Http404
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError
from ninja.parser import Parser

from liveblog import kinds
from liveblog.models import Blog

from . import blogs, others, problems, updates
from .bearer import Bearer
from .described import DESCRIPTION, described
from .problems import Problem
from .valid import in_pointer

TITLE, VERSION = "Writing by programs", "1"


class JsonBody(Parser):
    """JSON, said to be JSON, that can be read. Raises Problem."""

    def parse_body(self, request):
        if request.content_type != "application/json":
            raise Problem("media-type")
        try:
            return super().parse_body(request)
        except (ValueError, RecursionError):
            raise Problem("bad-request", "The body is no JSON.") from None


class Api(NinjaAPI):
    def get_openapi_schema(self, **kwargs):
        """Of OpenAPI 3.1, with what ninja does not know of: headers, problems, scopes."""
        facts = {
            self.get_openapi_operation_id(each): each.view_func
            for router in self._get_bound_routers()
            for path in router.path_operations.values()
            for each in path.operations
        }
        return described(super().get_openapi_schema(**kwargs), facts)

    def addresses(self):
        """Those of the operations alone."""
        own = self._get_bound_routers()
        return [each for router in own for each in router.urls_paths(router.prefix)]

    def get_openapi_operation_id(self, operation):
        return operation.view_func.__name__

    def get_root_path(self, path_params):
        return "/api/"


api = Api(
    title=TITLE,
    version=VERSION,
    description=DESCRIPTION,
    auth=Bearer(),
    parser=JsonBody(),
    urls_namespace="api",
    docs_url=None,
    openapi_url=None,
)
api.add_router("blogs", blogs.router)
api.add_router("blogs", updates.router)
api.add_router("pictures", others.pictures)
api.add_router("", others.review)
api.add_router("", others.rest)


@api.exception_handler(Problem)
def _problem(request, problem):
    its = {name: getattr(problem, name) for name in ("errors", "now", "seconds")}
    return problems.reply(problem.kind, problem.detail, **its)


@api.exception_handler(ValidationError)
def _not_valid(request, error):
    """What does not fit the schema: of the body with pointers, else by the parameter's name."""
    errors = [(_where(_place_of(each)), each["msg"]) for each in error.errors]
    return problems.reply("not-valid", errors=errors)


@api.exception_handler(Blog.DoesNotExist)  # a rehearsal, wiped since it was read
@api.exception_handler(Http404)
def _not_found(request, error):
    return problems.reply("not-found")


@api.exception_handler(AuthenticationError)
def _no_token(request, error):
    return problems.reply("no-token")


@api.exception_handler(HttpError)
def _http_error(request, error):
    if isinstance(error.__cause__, Problem):  # of JsonBody
        return _problem(request, error.__cause__)
    kind = problems.BY_STATUS.get(error.status_code, "bad-request")
    return problems.reply(kind, HTTPStatus(error.status_code).phrase)


@api.exception_handler(Exception)
def _raised(request, error):
    raise error


def _place_of(error):
    """Without the type that was tried last, of a field that may be of several."""
    *place, last = error["loc"]
    is_type = last in {"int", "str"} and error["type"] != "extra_forbidden"
    return tuple(place) if is_type else error["loc"]


def _where(place):
    """#/blocks/0/speaker of ("body", "body", "blocks", 0, "quote", "speaker"); or a parameter.

    Behind a number stands by which kind of block it was read: that is no name in the body.
    """
    source, *names = place
    if source not in {"body", "file"}:
        return str(names[0]) if names else source
    path = [
        in_pointer(str(name))
        for before, name in zip(place, names, strict=False)
        if not (isinstance(before, int) and name in kinds.MODELS)
    ]
    path = path[1:] if source == "body" else path
    return "#/" + "/".join(path) if path else "#"
