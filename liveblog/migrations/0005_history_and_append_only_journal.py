import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

from liveblog.models import append_only

KEY_USED_ONCE = [
    migrations.AddConstraint(
        model_name="journalline",
        constraint=models.UniqueConstraint(
            fields=("by", "key"), name="journal_key_used_once"
        ),
    ),
]


class Migration(migrations.Migration):
    dependencies = [
        ("liveblog", "0004_search"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Erasure",
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
                ("blog_id", models.BigIntegerField(unique=True)),
                ("slug", models.CharField(max_length=80)),
                (
                    "revision",
                    models.PositiveBigIntegerField(help_text="The last that it had."),
                ),
                ("why", models.CharField(max_length=200)),
                ("at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "by",
                    models.ForeignKey(
                        help_text="Empty: the house itself.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=~models.Q(why=""), name="erasure_says_why"
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="correction",
            name="revision",
            field=models.PositiveBigIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="journalline",
            name="change",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=10
            ),
        ),
        migrations.AddField(
            model_name="journalline",
            name="key",
            field=models.CharField(blank=True, max_length=80, null=True),
        ),
        migrations.AddField(
            model_name="version",
            name="until_revision",
            field=models.PositiveBigIntegerField(blank=True, null=True),
        ),
        # The release before writes no key: nothing of its can be refused by this.
        migrations.SeparateDatabaseAndState(KEY_USED_ONCE, KEY_USED_ONCE),
        migrations.RunPython(append_only.protect, append_only.unprotect),
    ]
