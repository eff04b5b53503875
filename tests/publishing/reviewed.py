"""What is submitted, and what became of it: for the tests of review and of Legal."""

from liveblog import publishing
from liveblog.models import Member, Update
from tests.factories import words


def ask(blog, person, level):
    """Have this member's words need so much here."""
    Member.objects.filter(blog=blog, user=person).update(review_level=level)


def of_blog(blog, **fields):
    type(blog).objects.filter(pk=blog.pk).update(**fields)
    blog.refresh_from_db()


def submitted(blog, heading="Bridge closed", *blocks, by, key=None):
    draft = Update(blog=blog, author=by, idempotency_key=key)
    return publishing.submit(draft, words(heading, *blocks), by=by)


def steps(update):
    found = update.review_steps.values_list("verb", "by__byline", "note")
    return [(verb, by.split()[0], note) for verb, by, note in found]


def again(update):
    return Update.objects.select_related("blog").get(pk=update.pk)
