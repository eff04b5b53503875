"""Pictures from before there was a worker for them have all their renditions."""

from django.db import migrations
from django.db.models import F


def say_that_they_are_finished(apps, schema_editor):
    images = apps.get_model("media", "Image").objects.filter(finished_at__isnull=True)
    images.update(finished_at=F("uploaded_at"))


class Migration(migrations.Migration):
    dependencies = [("media", "0003_known_pictures")]

    operations = [
        migrations.RunPython(
            say_that_they_are_finished, migrations.RunPython.noop, elidable=True
        ),
    ]
