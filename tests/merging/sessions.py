"""Generated sessions: two to five people write in one update at once, over a bad connection.

Every word that is typed is another one, so that it can be counted what has become of each.
"""

import json
import random
from itertools import count

from liveblog.markup import rich
from liveblog.story.merging import BOTH, MINE, THEIRS, merge

LINES = {
    "label": "",
    "byline": "Ada",
    "more_bylines": [],
    "location": "",
    "event_at": None,
}


def text(words, html=""):
    return {"kind": "text", "words": words, "html": html}


def styled(words):
    """A text in which every fifth word ever typed is bold, whoever has put it where."""
    paragraphs = (
        " ".join(
            f"<strong>{each}</strong>" if int(each[1:]) % 5 == 0 else each
            for each in part.split()
        )
        for part in words.split("\n\n")
    )
    html = "".join(f"<p>{part}</p>" for part in paragraphs)
    return {"kind": "text", **rich.read(html)._asdict()}


def quote(words, speaker):
    more = ("role", "place", "source_url", "original", "original_language")
    return {"kind": "quote", "words": words, "speaker": speaker} | dict.fromkeys(
        more, ""
    )


def as_words(heading, *blocks):
    return {"heading": heading, **LINES, "blocks": list(blocks)}


def said(words):
    """All words in it, in their order."""
    texts = [words["heading"]]
    for block in words["blocks"]:
        texts += [block["words"], block.get("speaker", "")]
    return " ".join(texts).split()


class Desk:
    """What the newsroom has of one update: every state since the first."""

    def __init__(self, words):
        self.states = [words]
        self.merges = self.asked = 0

    def save(self, seen, words, given):
        """The questions, and what it would be; nothing is asked where it is saved."""
        if seen == len(self.states) - 1:
            self.states.append(_copy(words))
            return [], False, words
        base, theirs = self.states[seen], self.states[-1]
        merged = merge(base, words, theirs, given)
        self.merges += 1
        self.asked += bool(merged.questions)
        if not merged.questions and not merged.is_to_edit:
            self.states.append(merged.as_json())
        return merged.questions, merged.is_to_edit, merged.as_json()


class Writer:
    """A person with a composer: a working copy, and the state of the update it began with."""

    def __init__(self, desk, chance, new_word, made):
        self.desk, self.chance, self.new_word = desk, chance, new_word
        self.made = made  # a text of these words: plain, or with some of them bold
        self.typed, self.removed, self.given = set(), set(), {}
        self.open()

    def open(self):
        self.seen = len(self.desk.states) - 1
        self.words = _copy(self.desk.states[-1])

    def reload(self):
        """The working copy comes back as it was kept."""
        self.words = _copy(self.words)

    # What is typed

    def type(self):
        verbs = [self.add_word] * 4 + [self.replace_word] * 3
        verbs += [self.remove_word, self.add_paragraph, self.remove_paragraph]
        verbs += [self.add_block, self.remove_block, self.move_block, self.retitle]
        before = set(said(self.words))
        self.chance.choice(verbs)()
        self.typed |= set(said(self.words)) - before
        self.removed |= before - set(said(self.words))

    def _block(self):
        return (
            self.chance.choice(self.words["blocks"]) if self.words["blocks"] else None
        )

    def _change(self, change):
        if not (block := self._block()):
            return
        paragraphs = [each.split() for each in block["words"].split("\n\n")]
        line = self.chance.choice(paragraphs)
        change(paragraphs, line, self.chance.randrange(len(line)))
        block["words"] = "\n\n".join(" ".join(each) for each in paragraphs if each)
        if not block["words"]:
            self.words["blocks"].remove(block)
        elif block["kind"] == "text":
            block |= self.made(block["words"])

    def add_word(self):
        self._change(lambda _, line, at: line.insert(at + 1, self.new_word()))

    def replace_word(self):
        def replace(_, line, at):
            line[at] = self.new_word()

        self._change(replace)

    def remove_word(self):
        self._change(lambda _, line, at: line.pop(at))

    def add_paragraph(self):
        new = [self.new_word(), self.new_word()]
        self._change(lambda all_, line, _: all_.insert(all_.index(line) + 1, new))

    def remove_paragraph(self):
        self._change(lambda all_, line, _: all_.remove(line))

    def add_block(self):
        new = f"{self.new_word()} {self.new_word()}"
        made = self.chance.choice([self.made(new), quote(new, self.new_word())])
        place = self.chance.randint(0, len(self.words["blocks"]))
        self.words["blocks"].insert(place, made)

    def remove_block(self):
        if len(self.words["blocks"]) > 1:
            self.words["blocks"].remove(self._block())

    def move_block(self):
        if block := self._block():
            self.words["blocks"].remove(block)
            place = self.chance.randint(0, len(self.words["blocks"]))
            self.words["blocks"].insert(place, block)

    def retitle(self):
        line = self.words["heading"].split()
        line[self.chance.randrange(len(line))] = self.new_word()
        self.words["heading"] = " ".join(line)

    # What is sent

    def send(self):
        """Cut on the way there nothing has happened; on the way back it has."""
        way = self.chance.random()
        if way < 0.15:
            return
        answer = self.desk.save(self.seen, self.words, self.given)
        if way > 0.85:
            return  # the same is sent again, at some time
        self.hear(*answer)

    def hear(self, questions, is_to_edit, words):
        if questions:
            for question in questions:
                self.answer(question)
            return
        self.words, self.given = _copy(words), {}
        self.seen = len(self.desk.states) - 1

    def answer(self, question):
        chosen = self.chance.choice([MINE, THEIRS, BOTH])
        self.given[question.key] = chosen
        if chosen == MINE:
            self.removed |= set(question.theirs.split())
        if chosen == THEIRS:
            self.removed |= set(question.mine.split())

    def settle(self):
        """Send until the desk has it, whatever is asked."""
        while (
            self.desk.states[-1] != self.words or self.seen != len(self.desk.states) - 1
        ):
            self.hear(*self.desk.save(self.seen, self.words, self.given))


def _look(block):
    """Its HTML; a space between two bold words is bold, or is not: nobody sees it."""
    return block["html"].replace("</strong> <strong>", " ")


def _copy(words):
    return json.loads(json.dumps(words))


def run(seed):
    """One session to its end: (words that are lost, whether all copies are equal, its desk)."""
    chance, numbers = random.Random(seed), count()

    def new_word():
        return f"w{next(numbers)}"

    def paragraph():
        return " ".join(new_word() for _ in range(4))

    made = styled if seed % 5 == 0 else text
    blocks = [made(f"{paragraph()}\n\n{paragraph()}"), made(paragraph())]
    desk = Desk(as_words(paragraph(), *blocks))
    people = [Writer(desk, chance, new_word, made) for _ in range(chance.randint(2, 5))]
    for _ in range(chance.randint(4, 16)):
        who = chance.choice(people)
        chance.choice([who.type, who.type, who.send, who.reload])()
    for who in people:
        who.settle()
    for who in people:
        who.settle()
    removed = set().union(*(who.removed for who in people))
    typed = set(said(desk.states[0])).union(*(who.typed for who in people))
    lost = typed - removed - set(said(desk.states[-1]))
    for block in desk.states[-1]["blocks"]:
        if block["kind"] == "text" and _look(block) != _look(made(block["words"])):
            lost.add(f"the style of {block['words']}")
    for who in people:
        who.open()
    return lost, all(who.words == desk.states[-1] for who in people), desk
