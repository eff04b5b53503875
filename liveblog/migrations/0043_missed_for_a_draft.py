from django.db import migrations, models

ONE_REASON_MORE = [
    migrations.RemoveConstraint(
        model_name="update",
        name="update_missed_for_a_reason",
    ),
    migrations.AlterField(
        model_name="update",
        name="missed_because",
        field=models.CharField(
            blank=True,
            choices=[
                ("", "Nothing was missed"),
                ("closed", "The blog was closed"),
                ("prepared", "The blog was not live yet"),
                ("rights", "Who scheduled it may no longer publish it"),
                ("failed", "It could not be published"),
                ("paused", "Publishing was paused"),
                ("draft", "An older draft of the same was there"),
                ("pin", "It is live, but three others were pinned already"),
            ],
            default="",
            max_length=10,
        ),
    ),
    migrations.AddConstraint(
        model_name="update",
        constraint=models.CheckConstraint(
            condition=models.Q(
                ("missed_because", ""),
                models.Q(("due_at__isnull", False), ("missed_because", "pin")),
                models.Q(
                    ("due_at__isnull", False),
                    (
                        "missed_because__in",
                        ["closed", "prepared", "rights", "failed", "paused", "draft"],
                    ),
                    ("state", "draft"),
                ),
                _connector="OR",
            ),
            name="update_missed_for_a_reason",
        ),
    ),
]


class Migration(migrations.Migration):
    dependencies = [("liveblog", "0042_edition_alarms")]

    operations = [
        # One more is allowed: the release before writes none that is not.
        migrations.SeparateDatabaseAndState(ONE_REASON_MORE, ONE_REASON_MORE),
    ]
