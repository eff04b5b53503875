"""Questions to the newsroom: a form of its own page, and where it is sent.

The form is the same bytes for everybody and any cache keeps it: no cookie, no token. What a
token guards against, that another site sends in a reader's name, the browser itself tells us
(Sec-Fetch-Site, Origin). Of the sender nothing is kept but what they type.
"""

from django import forms
from django.db import OperationalError
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from accounts.throttle import is_too_often
from liveblog.markup import safe_text
from liveblog.models import Blog
from liveblog.models.question import MAX_NAME, MAX_WORDS
from liveblog.publishing import questions
from liveblog.web import headers
from liveblog.web.writers_line import NO_PLACE

from .replies import page
from .sent_forms import is_from_our_page, read_form

# From one network address, which thousands share on a mobile network.
RATE = "5/m,30/h"
TOO_LONG = _("At most %(limit_value)s characters; this has %(show_value)s.")
IN_VAIN = {
    400: _("This did not arrive whole. Please send it again."),
    403: _("This was not sent from our page. Please send it from here."),
    408: _("This did not arrive in time. Please send it again."),
    413: _("This is far too long. Please ask in a few sentences."),
    429: _(
        "Too many questions have come from your network. "
        "Please send yours again in a few minutes."
    ),
    503: _(
        "More questions are here than the newsroom can read just now. "
        "Please send yours again later."
    ),
}


class OneParagraph(forms.CharField):
    """Of a stranger: cleaned to one line, in which nothing turns the reading direction."""

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        for validator in self.validators:
            if validator.code == "max_length":
                validator.message = self.error_messages["max_length"]

    def to_python(self, value):
        value = super().to_python(value)
        # Far too long to be accepted: do not spend a second on cleaning it.
        return (
            value if len(value) > 8 * self.max_length else safe_text.plain_line(value)
        )


class QuestionForm(forms.Form):
    words = OneParagraph(
        max_length=MAX_WORDS,
        error_messages={
            "required": _("Write your question first."),
            "max_length": TOO_LONG,
        },
    )
    name = OneParagraph(
        max_length=MAX_NAME, required=False, error_messages={"max_length": TOO_LONG}
    )
    # Nobody sees it; programs that fill in every field do.
    website = forms.CharField(required=False)

    @property
    def is_of_a_program(self):
        return bool(self.data.get("website"))


@require_safe
def ask(request, slug):
    """The empty form; 404 where no questions are taken. One query."""
    return _form_page(_asked_blog(slug), QuestionForm())


@require_safe
def sent(request, slug):
    """Thanks, the same for all who are sent here. One query."""
    blog = _asked_blog(slug)
    return _with_form(page("liveblog/reader/asked.html", {"blog": blog}))


# It has no cookie that another site could abuse.
@csrf_exempt
@require_POST
def send(request, slug):
    """Keep a question, or show the form again with its words and what is wrong.

    What a program has filled in is thanked for and thrown away. Five queries.
    """
    blog = _asked_blog(slug)
    if not is_from_our_page(request):
        return _in_vain(blog, 403)
    form, refusal = read_form(request, QuestionForm)
    if refusal:
        return _in_vain(blog, refusal)
    if not form.is_valid():
        return _form_page(blog, form, status=422)
    if form.is_of_a_program:
        return _thanks(blog)
    if request.META.get(NO_PLACE):
        return _in_vain(blog, 503, form)
    if is_too_often(request, "questions", RATE):
        return _in_vain(blog, 429, form)
    try:
        words, name = (form.cleaned_data[field] for field in ("words", "name"))
        questions.ask(blog, words=words, name=name)
    except (questions.QuestionsFull, OperationalError):
        return _in_vain(blog, 503, form)
    return _thanks(blog)


# Below the views ------------------------------------------------------------------------


def _asked_blog(slug):
    return get_object_or_404(Blog.objects.asked(), slug=slug)


def _thanks(blog):
    reply = HttpResponseRedirect(reverse("reader:question_sent", args=[blog.slug]))
    reply.status_code = 303
    reply.headers["Cache-Control"] = headers.NO_CACHE
    return reply


def _in_vain(blog, status, form=None):
    """The form again, with a sentence on why; with its words where they were read."""
    reply = _form_page(blog, form or QuestionForm(), status=status)
    if form is None:
        # What is still under way on this connection is no other request.
        reply.headers["Connection"] = "close"
    return reply


def _form_page(blog, form, *, status=200):
    cache = headers.PAGE_CACHE if status == 200 else headers.NO_CACHE
    with translation.override(blog.interface_language):
        context = {
            "blog": blog,
            "form": form,
            "most": MAX_WORDS,
            "problem": IN_VAIN.get(status, ""),
        }
        reply = page("liveblog/reader/ask.html", context, cache=cache, status=status)
    return _with_form(reply)


def _with_form(reply):
    reply.headers["Content-Security-Policy"] = headers.POLICY_WITH_FORM
    return reply
