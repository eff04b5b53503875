"""A name or an address taken out of words, however its spaces and tags are written."""

import re
from html import escape, unescape

from .fingerprints import said_in_markup, words_of

# What stands there instead, in any language.
IN_ITS_PLACE = "[…]"
TAG = re.compile(r"<[^>]*>")
# Between two words: spaces, and in HTML what is formatted there.
GAP, GAP_IN_HTML = r"[\s\u00a0]+", r"(?:[\s\u00a0]|&nbsp;|<[^>]*>)+"

# What are no words in the JSON of a block.
NOT_WORDS = {
    "kind",
    "image",
    "picture",
    "provider",
    "original_language",
    "event_at",
    "as_at",
    "captured_at",
    "ends_at",
    "recording",
}


class Removal:
    """What is to go: `words` as one phrase, in any case; and files by their names.

    Files are pictures, audio and video. A block goes with its own; a link stays without its picture.
    """

    def __init__(self, words: str, files: frozenset[str] = frozenset()):
        self.words, self.files = words.split(), files
        self._plain = _phrase(self.words, GAP)
        self._html = _phrase(
            [escape(each, quote=False) for each in self.words], GAP_IN_HTML
        )

    def of_text(self, text: str) -> str:
        if not self.words:
            return text
        if not TAG.search(text):
            return self._plain.sub(
                _in_its_cells if "\t" in text else IN_ITS_PLACE, text
            )
        return self._html.sub(_with_its_tags, text)

    def of(self, value):
        """Any JSON without them: texts are rewritten, blocks with one of the files left out."""
        if isinstance(value, str):
            return self.of_text(value)
        if isinstance(value, list):
            kept = (each for each in value if not self._shows(each))
            return [self.of(each) for each in kept]
        if isinstance(value, dict):
            return {
                name: self._name_of_file(each) if name in NOT_WORDS else self.of(each)
                for name, each in value.items()
            }
        return value

    def is_left_in(self, value) -> bool:
        """Whether the words stand there in a form that was not found, such as half in bold."""
        if isinstance(value, str):
            return any(self._stands_in(text) for text in said_in_markup(value))
        if isinstance(value, dict):
            value = [each for name, each in value.items() if name not in NOT_WORDS]
        return isinstance(value, list) and any(map(self.is_left_in, value))

    def _shows(self, block) -> bool:
        return isinstance(block, dict) and any(
            block.get(key) in self.files for key in ("image", "recording")
        )

    def _name_of_file(self, name):
        return "" if isinstance(name, str) and name in self.files else name

    def _stands_in(self, text: str) -> bool:
        wanted, words = words_of(" ".join(self.words)), words_of(unescape(text))
        size = len(wanted)
        return size > 0 and any(
            words[n : n + size] == wanted for n in range(len(words) - size + 1)
        )


def _in_its_cells(found: re.Match) -> str:
    """In a table the cells behind it stay under their headings."""
    return IN_ITS_PLACE + "".join(re.findall(r"[\t\n]", found[0]))


def _with_its_tags(found: re.Match) -> str:
    """What was formatted between the words is opened and closed as before."""
    return IN_ITS_PLACE + "".join(TAG.findall(found[0]))


def _phrase(words: list[str], gap: str) -> re.Pattern:
    """Not inside of a word; but what is added to its end, as in a genitive, may follow."""
    return re.compile(r"(?<!\w)" + gap.join(map(re.escape, words)), re.I)
