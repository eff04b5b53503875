"""A blog that takes questions, and questions that readers have sent."""

from liveblog import publishing
from liveblog.publishing import questions
from tests.factories import make_update, question

PAGE, SEND = "/live/flood/ask/", "/live/flood/ask/send/"
SENT = "/live/flood/ask/sent/"
DESK = "/desk/live/flood/questions/"
# As a browser sends it, so that a test asks the limits of this address and of no other.
FORM = "application/x-www-form-urlencoded"


def take_questions(blog, *, by, on=True):
    publishing.edit_blog(blog, by=by, takes_questions=on)
    return blog


def asked(blog, words="Is the road open?", name=""):
    return questions.ask(blog, words=words, name=name)


def answered(blog, asked_one, heading="It is"):
    """A public update that quotes this question."""
    quoted = question(asked_one.words, asker=asked_one.name, asked=asked_one.pk)
    return make_update(blog, heading, quoted)
