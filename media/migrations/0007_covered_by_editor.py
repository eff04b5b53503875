"""Whether it was an editor who covered a sensitive picture."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("media", "0006_pages_behind"),
    ]

    operations = [
        migrations.AddField(
            model_name="image",
            name="covered_by_editor",
            field=models.BooleanField(db_default=False, default=False),
        ),
    ]
