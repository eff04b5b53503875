"""Words reduced to their stems, so that "floods" finds "flooded"; and found again in a text.

Stems are made by Snowball's stemmers (PyStemmer), letters without their accents: what somebody
looks for is seldom typed as it was printed. A language without a stemmer keeps its words whole.
"""

import re
import threading
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

import Stemmer

# Snowball's names for the languages that it knows; of `pt-br` the first part counts.
STEMMERS = {
    "ar": "arabic",
    "ca": "catalan",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "eu": "basque",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "nb": "norwegian",
    "ne": "nepali",
    "nl": "dutch",
    "nn": "norwegian",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
}
# Vowel signs and accents that are letters of their own to Unicode belong to the word.
MARKS = "".join(
    c for c in map(chr, range(0x300, 0x2000)) if unicodedata.category(c)[0] == "M"
)
WORD = re.compile(rf"[^\W_](?:[^\W_]|[{MARKS}])*")
# What no language has in one word, and no index should have to hold.
LONGEST_WORD = 60

_of_this_thread = threading.local()  # a stemmer is no two threads' at once


class Term(NamedTuple):
    """One word that is looked for: any of these stems, or, of `flood*`, what begins so."""

    stems: tuple[str, ...]
    is_prefix: bool = False


def stems(text: str, language: str) -> Iterator[str]:
    """The stem of each word of the text, in its order."""
    for word in WORD.findall(text):
        yield stem(word, language)


@lru_cache(maxsize=50_000)
def stem(word: str, language: str) -> str:
    """Letters and digits alone, lower case."""
    lower = unicodedata.normalize("NFC", word).lower()[:LONGEST_WORD]
    return _without_accents(_stemmed(lower, language.partition("-")[0])) or lower


def terms(asked: str, languages: Iterable[str], *, most: int) -> list[Term]:
    """What is looked for, `most` words of it: each as any of these languages has it."""
    languages = sorted(set(languages))
    return [
        _term(found.group(), asked[found.end() : found.end() + 1] == "*", languages)
        for found in _words(asked, most)
    ]


def marked(text: str, wanted: list[Term], language: str) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is a word that was looked for."""
    pieces, end = [], 0
    for found in _met(text, wanted, language):
        pieces += [(text[end : found.start()], False), (found.group(), True)]
        end = found.end()
    pieces.append((text[end:], False))
    return [piece for piece in pieces if piece[0]]


def first_met(text: str, wanted: list[Term], language: str) -> int:
    """Where the first word that was looked for begins; 0 where none is in the text."""
    found = next(_met(text, wanted, language), None)
    return found.start() if found else 0


def _met(text, wanted, language) -> Iterator[re.Match[str]]:
    whole = {each for term in wanted if not term.is_prefix for each in term.stems}
    begun = tuple(each for term in wanted if term.is_prefix for each in term.stems)
    for found in WORD.finditer(text):
        its = stem(found.group(), language)
        if its in whole or its.startswith(begun):
            yield found


def _words(text, most):
    for number, found in enumerate(WORD.finditer(text)):
        if number == most:
            return
        yield found


def _term(word, is_prefix, languages):
    if is_prefix:
        return Term((_without_accents(word.lower()) or word.lower(),), is_prefix=True)
    return Term(tuple(dict.fromkeys(stem(word, each) for each in languages or [""])))


def _stemmed(word, language):
    if (name := STEMMERS.get(language)) is None:
        return word
    known = _of_this_thread.__dict__.setdefault("stemmers", {})
    if name not in known:
        known[name] = Stemmer.Stemmer(name)
    return known[name].stemWord(word)


def _without_accents(word):
    parts = unicodedata.normalize("NFKD", word)
    return "".join(part for part in parts if part.isalnum())
