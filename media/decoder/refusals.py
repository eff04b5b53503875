"""Why a picture is not taken. `media.decoding` has the sentences."""


class Refused(Exception):
    """`why` names one of the sentences, `facts` are what it says."""

    def __init__(self, why: str, **facts: object):
        super().__init__(why)
        self.why, self.facts = why, facts
