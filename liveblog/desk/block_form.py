"""What the forms of all kinds of block have in common."""

from django import forms


class BlockForm(forms.Form):
    kind: str
    name: str  # the word on screen

    def __init__(self, *args, person=None, blog=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.person = person  # who has it before them, or has sent it
        self.blog = blog

    @property
    def is_blank(self):
        """Whether nothing was typed, so that there is no block to build."""
        return False

    def build(self):
        """The unsaved block. Only for a valid form."""
        raise NotImplementedError
