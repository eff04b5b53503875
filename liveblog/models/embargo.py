"""An embargo: until it goes out, a draft is read by its author and by those named on it alone.

Not by editors, nor by Legal, who are not named (docs/decisions, "embargo"). Wherever the desk
asks which updates, pictures or found words somebody may see, what is secret to them is left out.
"""

from django.conf import settings
from django.db import models
from django.db.models import Q


def state_of_embargo(*, is_on: bool, people=()) -> str:
    """The same of an embargo on which those with these keys are named."""
    keys = " ".join(str(pk) for pk in sorted(set(people)))
    return f"on {keys}".strip() if is_on else "off"


class EmbargoQuerySet(models.QuerySet):
    """The part of the updates' QuerySet that asks for it."""

    def embargoed(self):
        return self.filter(state="draft", is_embargoed=True)

    def secret_to(self, user):
        """Those under an embargo on which this person is not named."""
        named = Embargoed.objects.filter(person=user.pk).values("update")
        return self.embargoed().exclude(author=user.pk).exclude(pk__in=named)


class UnderEmbargo(models.Model):
    """The part of an update that says so. What was published is under none."""

    is_embargoed = models.BooleanField(default=False, db_default=False)

    class Meta:
        abstract = True

    def is_secret_to(self, user) -> bool:
        """Whether this person may not read it yet, as it is stored. A query of a stored draft."""
        if self.pk is None or self.state != "draft":  # type: ignore[attr-defined]
            return False
        rows: EmbargoQuerySet = EmbargoQuerySet(type(self)).filter(pk=self.pk)
        return rows.secret_to(user).exists()

    def names_on_it(self, user) -> bool:
        """Whether this person reads it by being named. A query as above."""
        rows = Embargoed.objects.filter(update=self.pk, person=user.pk)
        is_under_one = self.is_embargoed and self.state == "draft"  # type: ignore[attr-defined]
        return is_under_one and rows.exists()

    @property
    def embargo_state(self) -> str:
        """Whether it is under one, and who is named: what a page shows, and sends back as seen.

        A query where it is.
        """
        if not self.is_embargoed or self.pk is None:
            return state_of_embargo(is_on=False)
        named = Embargoed.objects.filter(update=self.pk)
        return state_of_embargo(
            is_on=True, people=named.values_list("person", flat=True)
        )

    def put_under_embargo(self, people) -> None:
        """Let these people read it, and its author; none: everybody who may read drafts.

        To be called where it is stored and locked.
        """
        keys = {person.pk for person in people or ()}
        rows = Embargoed.objects.filter(update=self.pk)
        rows.exclude(person__in=keys).delete()
        Embargoed.objects.bulk_create(
            [Embargoed(update_id=self.pk, person_id=pk) for pk in sorted(keys)],
            ignore_conflicts=True,
        )


class Embargoed(models.Model):
    """A person who is named on an update under embargo."""

    update = models.ForeignKey(
        "liveblog.Update", on_delete=models.CASCADE, related_name="people_named"
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["update", "person"], name="embargoed_once_a_person"
            ),
        ]

    def __str__(self):
        return f"{self.person_id} on update {self.update_id}"


INDEXES = [
    models.Index(
        fields=["blog"],
        condition=Q(is_embargoed=True),
        name="update_is_embargoed",
    ),
]
