"""Why what was sent cannot be published just now, and what its writer can do instead."""

from django.utils import timezone
from django.utils.translation import gettext as _

from liveblog.publishing import BlogNotLive, Paused


def why_not_now(refusal: Paused | BlogNotLive) -> str:
    if isinstance(refusal, Paused):
        return _paused(refusal.pause)
    blog = refusal.blog
    if blog.is_closed:
        at = timezone.localtime(blog.closed_at, blog.zone).strftime("%H:%M:%S")
        return _(
            "This blog was closed at %(time)s. Your text is safe. Save it as a draft, "
            "or ask an editor to reopen the blog."
        ) % {"time": at}
    return _(
        "This blog is not live yet. An editor sets it live; until then save drafts."
    )


def _paused(pause):
    return _(
        "Publishing is paused (%(name)s: %(reason)s). Your text is safe. Save it as a draft, or "
        "send it again once it goes on."
    ) % {"name": pause.by, "reason": pause.reason}
