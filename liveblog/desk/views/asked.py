"""Readers' questions: read, answered in the composer, dismissed and put back.

Whoever may write in the blog may do all of it.
"""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from liveblog.desk import asked
from liveblog.desk.access import signed_in, writable_blog
from liveblog.desk.composer import Composition, blank_block
from liveblog.desk.pages import blog_context
from liveblog.publishing.questions import dismiss, put_back


@require_safe
@signed_in
def questions(request, slug):
    """The list of those that wait, the oldest first, and of what became of others."""
    blog = writable_blog(request, slug)
    return _page(request, blog)


@require_safe
@signed_in
def questions_after(request, slug, pk):
    """What came after one of them, to stand below it; 204 where nothing did."""
    blog = writable_blog(request, slug)
    if not request.htmx:
        return _page(request, blog, after=pk)
    context = asked.waiting(request, blog, after=pk)
    if not context["questions"]:
        return HttpResponse(status=204)
    return render(request, "liveblog/desk/asked_more.html", context)


@require_safe
@signed_in
def answer_question(request, slug, pk):
    """The blog's desk with a new update that quotes this question."""
    blog = writable_blog(request, slug)
    question = _question(request, blog, pk)
    composition = Composition.blank(person=request.user, blog=blog)
    quoted = blank_block(
        "question", words=question.words, asker=question.name, asked=question.pk
    )
    composition.blocks.insert(0, quoted)
    context = blog_context(request, blog, composition=composition)
    return render(request, "liveblog/desk/blog.html", context)


@require_POST
@signed_in
def dismiss_question(request, slug, pk):
    return _change(request, slug, pk, dismiss)


@require_POST
@signed_in
def put_back_question(request, slug, pk):
    return _change(request, slug, pk, put_back)


# Below the views ------------------------------------------------------------------------


def _question(request, blog, pk):
    question = asked.one(request, blog, pk)
    if question is None:
        raise Http404
    question.blog = blog
    return question


def _page(request, blog, *, after=0):
    context = asked.waiting(request, blog, after=after) | asked.done_with(blog)
    return render(request, "liveblog/desk/questions.html", context)


def _change(request, slug, pk, verb):
    blog = writable_blog(request, slug)
    question = _question(request, blog, pk)
    verb(question, by=request.user)
    if not request.htmx:
        return redirect("desk:questions", blog.slug)
    context = {
        "blog": blog,
        "question": question,
        "has_focus": True,
        "asked_count": asked.waiting_count(blog),
    }
    return render(request, "liveblog/desk/asked.html", context)
