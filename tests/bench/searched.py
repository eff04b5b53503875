"""What `tests.bench.search` runs in the newsroom that it has made: fills it, asks, tells."""

import json
import random
import sys
import time
from datetime import timedelta
from itertools import accumulate
from statistics import quantiles

from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client, override_settings
from django.utils import timezone

from liveblog.models import QuoteBlock, SearchEntry, TextBlock, Update
from liveblog.worker.indexing import index_updates
from tests.factories import make_blog, make_update, make_user

# What the form of an open page asks; who comes by an address is sent the page around it as well.
BY_THE_FORM = {"HX-Request": "true", "HX-Target": "found"}
WORDS_EACH, VOCABULARY, SPEAKERS = 120, 30_000, 400
ASKED = 100
SYLLABLES = [
    "ba",
    "de",
    "fi",
    "go",
    "lu",
    "ma",
    "ne",
    "po",
    "ri",
    "su",
    "ta",
    "ve",
    "wi",
    "xo",
    "ya",
    "zu",
    "kra",
    "ste",
    "pli",
    "dro",
]


def main(*, updates, blogs):
    chance = random.Random(15)
    vocabulary = _vocabulary(chance)
    weights = list(accumulate(1 / (rank + 10) for rank in range(VOCABULARY)))
    people = _fill(updates, blogs, chance, vocabulary, weights)
    seconds = _read()
    if connection.vendor == "postgresql":
        connection.cursor().execute("VACUUM ANALYZE")
    pages = _pages(people, chance, vocabulary, weights)
    sys.stdout.write(json.dumps({"reads": updates / seconds, "pages": pages}) + "\n")


def _vocabulary(chance):
    words = {}
    while len(words) < VOCABULARY:
        words["".join(chance.choices(SYLLABLES, k=chance.randint(2, 5)))] = True
    return list(words)


def _fill(updates, blogs, chance, vocabulary, weights):
    editor = make_user("Ada Brandt", role=get_user_model().Role.EDITOR)
    cal = make_user("Cal Winter")
    for number in range(blogs):
        blog = make_blog(
            slug=f"blog-{number}", members=[cal] if number % 5 == 0 else []
        )
        first = make_update(blog, "The first", "Text.", by=editor)
        _write(first, updates // blogs, number, cal, (chance, vocabulary, weights))
    return editor, cal


def _write(first, count, number, cal, source):
    """`count` updates of one blog, spread over a year."""
    chance, vocabulary, weights = source
    now = timezone.now()
    said = [
        chance.choices(vocabulary, cum_weights=weights, k=WORDS_EACH)
        for _ in range(count)
    ]
    made = Update.objects.bulk_create(
        Update(
            blog=first.blog,
            author=cal if n % 7 == 0 else first.author,
            state=Update.State.PUBLISHED,
            heading=" ".join(words[:6]).capitalize(),
            first_revision=first.first_revision + n,
            last_revision=first.first_revision + n,
            published_at=now - timedelta(minutes=5 * (count - n), seconds=number),
            public_html="<p>Text.</p>",
        )
        for n, words in enumerate(said, start=1)
    )
    TextBlock.objects.bulk_create(
        TextBlock(update=update, position=0, words=" ".join(words[6:]))
        for update, words in zip(made, said, strict=True)
    )
    QuoteBlock.objects.bulk_create(
        QuoteBlock(
            update=update,
            position=1,
            words="Yes.",
            speaker=_speaker(chance, vocabulary),
        )
        for update in made[::4]
    )


def _speaker(chance, vocabulary):
    return vocabulary[-1 - chance.randrange(SPEAKERS)].capitalize()


def _read():
    began = time.perf_counter()
    while index_updates(timezone.now()):
        pass
    assert SearchEntry.objects.count() == Update.objects.count()
    return time.perf_counter() - began


def _pages(people, chance, vocabulary, weights):
    def common():
        return vocabulary[chance.randrange(20)]

    def any_word():
        return chance.choices(vocabulary, cum_weights=weights)[0]

    kinds = {
        "one of the commonest words": lambda: {"q": common()},
        "a word, as common as words are": lambda: {"q": any_word()},
        "two words": lambda: {"q": f"{any_word()} {any_word()}"},
        "the beginning of a word": lambda: {"q": f"{any_word()[:4]}*"},
        "a word in one blog": lambda: {
            "q": any_word(),
            "blog": f"blog-{chance.randrange(0, 50, 5)}",
        },
        "a word on one day": lambda: {"q": any_word(), "day": _a_day(chance)},
        "a speaker": lambda: {"speaker": _speaker(chance, vocabulary)},
        "an author, without words": lambda: {"author": people[1].pk},
        "nothing that is there": lambda: {"q": "nowhere"},
    }
    with override_settings(ALLOWED_HOSTS=["testserver"]):
        desks = [_desk(person) for person in people]
        pages = {name: _asked(desks, question) for name, question in kinds.items()}
        whole = _asked(desks, lambda: {"q": any_word()}, headers={})
        return pages | {"a word, with the whole page": whole}


def _a_day(chance):
    return (timezone.now() - timedelta(days=chance.randrange(1, 6))).date().isoformat()


def _desk(person):
    desk = Client()
    desk.force_login(person)
    return desk


def _asked(desks, question, headers=BY_THE_FORM):
    """Milliseconds: the median, and the 95th percentile."""
    took = []
    for number in range(ASKED):
        asked, desk = question(), desks[number % 2]
        began = time.perf_counter()
        reply = desk.get("/desk/search/", asked, headers=headers)
        took.append((time.perf_counter() - began) * 1000)
        assert reply.status_code == 200, (asked, reply.status_code)
    cuts = quantiles(took, n=20)
    return cuts[9], cuts[18]
