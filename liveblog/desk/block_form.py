"""What the forms of all kinds of block have in common."""

from django import forms
from django.utils.translation import gettext_lazy as _

MAX_WORDS = 20_000  # characters in one block; a long read has about 10,000
NO_ADDRESS = _("That is not a web address (https://…).")


class BlockForm(forms.Form):
    kind: str
    name: str  # the word on screen
    do_not_call_in_templates = True  # a class, which a template would call
    # Of the button that adds one: its drawing in icons.svg, and its place among the others.
    icon = "plus"
    order = 9
    has_button = True
    has_toolbar = False  # for formatting, where the rich editor is
    # The name of a field of which an update has each value once.
    only_once = ""
    # Whether it has a picture: `image` or `upload`, and `rights` that were changed of it.
    has_picture = False
    # Parts of `as_json` that are found by the form itself: a program may send them back.
    found_by_itself: tuple[str, ...] = ()
    # Fields that are the composer's alone, though its block has something of that name.
    of_composer: tuple[str, ...] = ()
    # Whether, valid, it is to be filled later: readers would get nothing by it alone.
    waits = False

    def __init__(self, *args, person=None, blog=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.person = person  # who has it before them, or has sent it
        self.blog = blog

    @classmethod
    def initial_of(cls, block):
        """What is in the form of a block that there is already."""
        return vars(block)

    @classmethod
    def typed(cls, told):
        """What to send in this form for what a program says, by the names of `as_json`.

        Raises ValidationError, by field, where that contradicts itself.
        """
        return told

    @property
    def is_blank(self):
        """Whether nothing was typed, so that there is no block to build."""
        return False

    def build(self):
        """The unsaved block. Only for a valid form."""
        raise NotImplementedError
