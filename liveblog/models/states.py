"""Where an update stands: in front of readers or not, and whether it is true."""

from django.db import models


class State(models.TextChoices):
    DRAFT = "draft", "Draft"
    PUBLISHED = "published", "Published"
    WITHDRAWN = "withdrawn", "Withdrawn"


class Verification(models.TextChoices):
    NONE = "", "Nothing said"
    UNCONFIRMED = "unconfirmed", "Unconfirmed"
    CONFIRMED = "confirmed", "Confirmed"
    WRONG = "wrong", "Wrong"
