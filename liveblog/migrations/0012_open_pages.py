import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("liveblog", "0011_ended_pictures"),
    ]

    operations = [
        migrations.CreateModel(
            name="OpenPages",
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
                ("at", models.DateTimeField(db_index=True)),
                ("count", models.PositiveIntegerField()),
                (
                    "blog",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="open_pages",
                        to="liveblog.blog",
                    ),
                ),
            ],
        ),
    ]
