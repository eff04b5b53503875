"""Finding words in a page without keeping them: digests of a few successive words.

What was withdrawn is looked for at every place that served it. The list of these places may be
read by colleagues who may not read the words, and outlives them: so it holds digests alone.
"""

import hashlib
import json
import re
from collections.abc import Iterable
from html import unescape
from itertools import chain

# How many successive words are one fingerprint; of a shorter line all of them are.
WORDS = 8
# A heading such as "Live" stands on every page of ours: too short to be told apart.
FEWEST_LETTERS = 6
# Of one line, and of all: enough to find any copy that a place may have.
MOST_OF_A_LINE, MOST = 4, 60
# In these a word has no spaces around it: each letter is taken for one.
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
)
WORD = re.compile(rf"[{UNSPACED}]|[^\W_{UNSPACED}]+")
# Between two letters of a word these change nothing.
INLINE_TAG = re.compile(r"</?(?:a|b|i|strong|em|bdi|mark|wbr)\b[^>]*>", re.I)
TAG = re.compile(r"<[^>]*>")
ATTRIBUTE = re.compile(r"""=\s*"([^"]*)"|=\s*'([^']*)'""")

# How many words, and their digest.
Fingerprint = tuple[int, str]


def of_lines(lines: Iterable[str], without: Iterable[str] = ()) -> list[Fingerprint]:
    """Of these lines what tells them from the others: some of what only they say.

    Empty where they say nothing else, or nothing that is long enough to be told apart.
    """
    others = [words_of(line) for line in without]
    known: dict[int, set[str]] = {}
    found: dict[Fingerprint, None] = {}
    for line in lines:
        words = words_of(line)
        size = min(WORDS, len(words))
        if not size or sum(map(len, words)) < FEWEST_LETTERS:
            continue
        if size not in known:
            known[size] = set(chain.from_iterable(_digests(o, size) for o in others))
        new = [each for each in _digests(words, size) if each not in known[size]]
        step = max(1, -(-len(new) // MOST_OF_A_LINE))
        found |= dict.fromkeys((size, digest) for digest in new[::step])
    return list(found)[:MOST]


def found_in(
    texts: Iterable[str], fingerprints: Iterable[Fingerprint]
) -> set[Fingerprint]:
    """Those of the fingerprints whose words stand in one of these texts."""
    by_size: dict[int, set[str]] = {}
    for size, digest in fingerprints:
        by_size.setdefault(size, set()).add(digest)
    found: set[Fingerprint] = set()
    for words in map(words_of, texts):
        for size, digests in by_size.items():
            there = digests.intersection(_digests(words, size))
            found |= {(size, digest) for digest in there}
    return found


def words_of(text: str) -> list[str]:
    return WORD.findall(text.casefold())


# What a document says -------------------------------------------------------------------


def said_in_markup(text: str) -> list[str]:
    """The words of HTML, or of a feed with HTML in it; those of attributes by themselves."""
    values = ("".join(pair) for pair in ATTRIBUTE.findall(text))
    inside = unescape(_without_tags(text))
    # Of a feed this is HTML; of a page only what looked like it.
    again = unescape(_without_tags(inside)) if "<" in inside else ""
    return [inside, again, *map(unescape, values)]


def said_in_json(text: str) -> list[str]:
    """All texts in a JSON document, without their tags. Raises ValueError."""
    return [unescape(_without_tags(each)) for each in _texts(json.loads(text))]


def _without_tags(text: str) -> str:
    return TAG.sub(" ", INLINE_TAG.sub("", text))


def _texts(value) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from chain.from_iterable(map(_texts, value.values()))
    elif isinstance(value, list):
        yield from chain.from_iterable(map(_texts, value))


def _digests(words: list[str], size: int) -> list[str]:
    windows = (" ".join(words[n : n + size]) for n in range(len(words) - size + 1))
    return [
        hashlib.blake2b(each.encode(), digest_size=8).hexdigest() for each in windows
    ]
