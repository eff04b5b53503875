"""What simulated colleagues write: an evening of a river that rises, in eleven steps.

Names of people and of the town are nobody's. Said in the language of the blog, where the
interface has it.
"""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from liveblog.models import QuoteBlock, TextBlock, Verb, Words

KIM, TONI = "Kim Rehearsing", "Toni Rehearsing"
REPORT = pgettext_lazy("a label", "Rehearsal")
STEPS: list[dict[str, Any]] = [
    {
        "by": KIM,
        "heading": _("The river passes the second mark"),
        "text": _(
            "At the upper bridge it stands at 6.40 metres. An hour ago it was 6.10."
        ),
    },
    {
        "by": TONI,
        "heading": _("The lower town is asked to leave"),
        "text": _(
            "Buses wait at the square from nine. Those who cannot walk are fetched."
        ),
    },
    {
        "by": KIM,
        "heading": _("Water is said to come through the eastern dam"),
        "text": _(
            "Two people who live there tell us so. The fire service looks at it now."
        ),
        "marks": {"verification": "unconfirmed"},
    },
    {
        "by": TONI,
        "of": 1,
        "verb": Verb.CORRECT,
        "heading": _("The lower town is asked to leave"),
        "text": _(
            "Buses wait at the school from nine. Those who cannot walk are fetched."
        ),
        "note": _("We had written that the buses wait at the square."),
    },
    {
        "by": KIM,
        "heading": "",
        "quote": _("“I took the cat and the photographs. The rest can swim.”"),
        "speaker": "Josefa Lint",
    },
    {"by": KIM, "of": 2, "verb": Verb.CONFIRM},
    {
        "by": TONI,
        "heading": _("The railway stops all trains to the valley"),
        "text": _("Passengers are brought on by taxi, as long as the roads are open."),
        "marks": {"is_key_event": True},
    },
    {
        "by": KIM,
        "heading": _("The mayor is on her way to the dam"),
        "text": _("She wants to speak there at ten."),
    },
    {
        "by": KIM,
        "of": 7,
        "verb": Verb.WITHDRAW,
        "notice": _("The mayor’s office says that she is not going to the dam."),
    },
    {
        "by": TONI,
        "heading": _("Power is off in three streets"),
        "text": _(
            "The works have switched it off before the water reaches the cellars."
        ),
    },
    {
        "by": KIM,
        "heading": _("The river has stopped rising"),
        "text": _("For a quarter of an hour it has stood at 6.70 metres."),
    },
]


def words_of(step: dict[str, Any]) -> Words:
    """In the language that is active."""
    blocks: list = []
    if "text" in step:
        blocks.append(TextBlock(words=str(step["text"])))
    if "quote" in step:
        blocks.append(QuoteBlock(words=str(step["quote"]), speaker=step["speaker"]))
    lines = {"heading": str(step["heading"]), "byline": step["by"]}
    return Words(**lines, label=str(REPORT), blocks=blocks)
