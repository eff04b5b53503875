import django.utils.timezone
from django.db import migrations, models
from django.db.models import F, Max

# PostgreSQL gives a statement fifteen seconds.
AT_ONCE = 20_000


def relay_what_is_old(apps, schema_editor):
    """Nothing is known of what these took off, and it has left the caches by itself."""
    lines = apps.get_model("liveblog", "JournalLine").objects
    last = lines.aggregate(pk=Max("pk"))["pk"] or 0
    for first in range(0, last + 1, AT_ONCE):
        some = lines.filter(pk__gte=first, pk__lt=first + AT_ONCE)
        some.filter(relayed_at=None).update(relayed_at=F("at"))


class Migration(migrations.Migration):
    dependencies = [
        ("liveblog", "0012_open_pages"),
    ]

    operations = [
        migrations.AddField(
            model_name="journalline",
            name="taken_off",
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.AddField(
            model_name="journalline",
            name="not_before",
            field=models.DateTimeField(default=django.utils.timezone.now),
        ),
        migrations.AddIndex(
            model_name="journalline",
            index=models.Index(
                condition=models.Q(("relayed_at__isnull", True)),
                fields=["id"],
                name="journal_not_relayed",
            ),
        ),
        migrations.RunPython(relay_what_is_old, migrations.RunPython.noop),
    ]
