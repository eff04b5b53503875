"""The two mails, each as text and as HTML, in the blog's language."""

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import translation

from liveblog import story

from .links import link_to_confirm, link_to_stop, one_click
from .models import Address


def question(to: Address) -> EmailMultiAlternatives:
    """Whether it was they who asked. Nothing but the blog's name is in it."""
    return _letter("question", to, {"confirm": link_to_confirm(to)})


def digest(to: Address) -> EmailMultiAlternatives:
    """What readers see of the blog as it ended."""
    return _letter("digest", to, {"events": story.key_events(to.blog)})


def _letter(name: str, to: Address, more: dict) -> EmailMultiAlternatives:
    blog = to.blog
    context = {
        "blog": blog,
        "newsroom": settings.NEWSROOM_NAME,
        "public_url": settings.PUBLIC_URL,
        "page": settings.PUBLIC_URL + blog.get_absolute_url(),
        "stop": link_to_stop(to),
        **more,
    }
    folder = "liveblog/digest_mails/email"
    with translation.override(blog.interface_language):
        subject = render_to_string(f"{folder}/{name}_subject.txt", context)
        text = render_to_string(f"{folder}/{name}.txt", context)
        html = render_to_string(f"{folder}/{name}.html", context)
    headers = {
        "List-Unsubscribe": f"<{one_click(to)}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
    }
    # One line: a headline has none more, and a header may have none.
    subject = " ".join(subject.split())
    letter = EmailMultiAlternatives(
        subject, text.strip(), to=[to.address], headers=headers
    )
    letter.attach_alternative(html, "text/html")
    return letter
