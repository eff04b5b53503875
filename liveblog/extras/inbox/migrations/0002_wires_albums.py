import django.db.models.deletion
import django.db.models.functions.datetime
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("inbox", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="message",
            name="album",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=100
            ),
        ),
        migrations.AddField(
            model_name="message",
            name="seen_at",
            field=models.DateTimeField(
                db_default=django.db.models.functions.datetime.Now(),
                default=django.utils.timezone.now,
            ),
        ),
        migrations.AddField(
            model_name="sender",
            name="refused_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.CreateModel(
            name="Wire",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("name", models.CharField(max_length=80)),
                ("url", models.URLField(max_length=500)),
                (
                    "authorization",
                    models.CharField(blank=True, default="", max_length=500),
                ),
                ("every_seconds", models.PositiveIntegerField(default=60)),
                ("submits", models.BooleanField(default=False)),
                ("bound_at", models.DateTimeField(blank=True, null=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("next_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("asked_at", models.DateTimeField(blank=True, null=True)),
                ("listed_at", models.DateTimeField(blank=True, null=True)),
                ("listed_count", models.PositiveIntegerField(default=0)),
                ("taken_at", models.DateTimeField(blank=True, null=True)),
                ("etag", models.CharField(blank=True, default="", max_length=200)),
                (
                    "last_modified",
                    models.CharField(blank=True, default="", max_length=60),
                ),
                ("problem", models.CharField(blank=True, default="", max_length=200)),
                ("failures", models.PositiveIntegerField(default=0)),
                ("failing_since", models.DateTimeField(blank=True, null=True)),
                ("owes_notice", models.BooleanField(default=False)),
                ("told_at", models.DateTimeField(blank=True, null=True)),
                ("off_since", models.DateTimeField(blank=True, null=True)),
                (
                    "off_why",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("by_hand", "Switched off by an administrator."),
                            (
                                "gone",
                                "Switched off: it answered that it is gone for ever.",
                            ),
                            (
                                "nowhere",
                                "Switched off: its blog has closed, or its person may not write there.",
                            ),
                        ],
                        default="",
                        max_length=10,
                    ),
                ),
                (
                    "blog",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="liveblog.blog",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["name", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("off_since", None), ("off_why", "")),
                            models.Q(
                                ("off_since__isnull", False),
                                models.Q(("off_why", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="wire_off_says_why",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("every_seconds__gte", 60)),
                        name="wire_is_not_asked_all_the_time",
                    ),
                ],
            },
        ),
    ]
