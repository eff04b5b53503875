"""Readers' questions as a blog's desk shows them: those that wait, and what became of others."""

from liveblog.models import Blog

SHOWN = 50


def waiting_count(blog: Blog) -> int | None:
    """How many wait in a blog that takes questions, in one query; None in another."""
    return blog.questions.waiting().count() if blog.takes_questions else None


def waiting(request, blog, *, after=0):
    """The oldest of those that wait, from above a number. One query.

    Who asked first is read first, and what comes is added below: nothing moves.
    """
    drafts = blog.updates.drafts().writable_by(request.user)
    questions = blog.questions.waiting().after(after).with_drafts(drafts)
    found = list(questions.oldest_first()[: SHOWN + 1])
    shown = found[:SHOWN]
    return {
        "blog": blog,
        "questions": shown,
        "last_pk": shown[-1].pk if shown else after,
        "has_more": len(found) > SHOWN,
        "asked_count": waiting_count(blog),
    }


def done_with(blog):
    """The newest that were answered or dismissed, while they are kept. Two queries."""
    answered = blog.questions.answered().with_answers().order_by("-answered_at", "-pk")
    dismissed = blog.questions.dismissed().order_by("-dismissed_at", "-pk")
    return {"answered": answered[:SHOWN], "dismissed": dismissed[:SHOWN]}


def one(request, blog, pk):
    """One of them as its row shows it; None where there is none."""
    drafts = blog.updates.drafts().writable_by(request.user)
    questions = blog.questions.with_answers().with_drafts(drafts)
    return questions.filter(pk=pk).first()
