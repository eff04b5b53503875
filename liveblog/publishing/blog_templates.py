"""Templates of blogs: kept of an existing one, and what a new one gets of them."""

from accounts.models import User
from liveblog.models import Blog, BlogTemplate, Member, UpdateTemplate, writers_turn

from . import revisions

# Not the picture at the top, whose rights may end, nor what is about one day.
KEPT = (
    *("language", "direction", "time_zone", "takes_questions", "source_line"),
    *("introduction", "introduction_rich", "review_level", "is_sensitive"),
    *("default_label", "withholds_bylines", "framed_by"),
    *("newsletter_words", "newsletter_url", "has_slots"),
)
OF_UPDATES = ("name", "heading", "label", "words")


def keep_blog_template(blog: Blog, name: str, *, by: User) -> BlogTemplate:
    """Keep a blog's settings, members and templates of updates; in the place of one of this name.

    Raises NotAllowed.
    """
    with writers_turn():
        revisions.require_editor(by)
        kept = {
            "fields": {each: getattr(blog, each) for each in KEPT},
            "members": {
                str(each.user_id): each.review_level for each in blog.member_set.all()
            },
            "update_templates": list(
                blog.update_templates.order_by("pk").values(*OF_UPDATES)
            ),
        }
        template, _is_new = BlogTemplate.objects.update_or_create(
            name=name, defaults=kept
        )
    return template


def remove_blog_template(template: BlogTemplate, *, by: User) -> None:
    """Raises NotAllowed. Blogs that were made with it stay as they are."""
    with writers_turn():
        revisions.require_editor(by)
        BlogTemplate.objects.filter(pk=template.pk).delete()


def fields_of(template: BlogTemplate | None) -> dict:
    """What a blog has of it; an older release may have kept what is no field any more."""
    kept = template.fields if template else {}
    return {name: kept[name] for name in KEPT if name in kept}


def furnish(blog: Blog, template: BlogTemplate) -> None:
    """In the transaction in which it is made, once it has its members."""
    for member in blog.member_set.all():
        if level := template.members.get(str(member.user_id)):
            Member.objects.filter(pk=member.pk).update(review_level=level)
    UpdateTemplate.objects.bulk_create(
        UpdateTemplate(blog=blog, **each) for each in template.update_templates
    )
