"""How large a body may be and whether it may hold files, said before any of it is read.

The CSRF middleware reads every form that is posted, and Django stores the files in it on
disk, before the view can say whether it knows the sender or wants a file.
"""

from django.core.exceptions import BadRequest
from django.core.files.uploadhandler import FileUploadHandler, SkipFile

from liveblog.web import headers
from liveblog.web.request_bodies import KIND, LENGTH_WANTED, Kind, refusal_of
from media.pieces import MAX_PIECE_BYTES

from .access import without_words

# deploy/nginx.conf has the same numbers (tests/test_nginx_bodies.py compares them).
MIB = 1024 * 1024
SIGN_IN_BYTES = 64 * 1024
# Who was signed out while writing gets the words back, to be copied: these are no book.
SIGNED_OUT_BYTES = MIB
# Of this much, the field says that it is too long, and the words are kept. A hundred texts as
# long as they may be, or a dozen in a script of which each letter is sent as nine.
FORM_BYTES = 2 * MIB
FILES_BYTES = 45 * MIB


def takes_files(view):
    """Mark a view that wants files from whoever is signed in; all others get none."""
    view.takes_files = True
    return view


class NoFiles(FileUploadHandler):
    """Passes over the files in a form, so that none is stored. The request says whether there were any."""

    def new_file(self, *args, **kwargs):
        if self.request is not None:
            self.request.has_passed_over_files = True
        raise SkipFile

    def receive_data_chunk(self, raw_data, start):  # pragma: no cover
        return None

    def file_complete(self, file_size):  # pragma: no cover
        return None


class BodyLimits:
    """Must stand before the CSRF middleware, and needs the one that knows the user."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if headers.is_of_api(request) and refusal_of(request) == LENGTH_WANTED:
            raise BadRequest("Say how long the body is.")  # told as a problem
        length = request.META.get("CONTENT_LENGTH") or ""
        # What is no number Django takes for none, too.
        size_bytes = int(length) if length.isdecimal() else 0
        if not size_bytes or not headers.is_private(request):
            return None
        if headers.is_of_api(request):
            return None  # liveblog/api/gate.py: nobody there is known by a session
        is_piece = request.path_info.startswith(headers.UPLOADS)
        is_somebody = request.user.is_authenticated
        if is_piece and not is_somebody:
            # nginx hands these over as they come: nobody is waited for who may send none.
            return without_words(request, status=401)
        wants_files = getattr(view, "takes_files", False)
        if is_piece or wants_files:
            request.META[KIND] = Kind.FILES if is_somebody else Kind.NOBODYS
        most_bytes = _most_bytes(request, is_piece=is_piece, wants_files=wants_files)
        if size_bytes > most_bytes:
            return without_words(request, status=413)
        if not (wants_files and is_somebody):
            request.upload_handlers = [NoFiles(request)]
        return None


def _most_bytes(request, *, is_piece, wants_files):
    if request.path_info.startswith("/accounts/"):
        return SIGN_IN_BYTES
    if not request.user.is_authenticated:
        return SIGNED_OUT_BYTES
    if is_piece:
        return MAX_PIECE_BYTES
    return FILES_BYTES if wants_files else FORM_BYTES
