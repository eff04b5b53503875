from django.db import migrations, models
from django.db.models import OuterRef, Subquery


def read_from_the_journal(apps, schema_editor):
    """By the constraint's index: the last line of each journal and no other."""
    JournalLine = apps.get_model("liveblog", "JournalLine")
    lines = JournalLine.objects.filter(blog=OuterRef("pk")).order_by("-revision")
    blogs = apps.get_model("liveblog", "Blog").objects
    blogs.update(changed_at=Subquery(lines.values("at")[:1]))


class Migration(migrations.Migration):
    dependencies = [
        ("liveblog", "0030_framed_by"),
    ]

    operations = [
        migrations.AddField(
            model_name="blog",
            name="changed_at",
            field=models.DateTimeField(blank=True, editable=False, null=True),
        ),
        migrations.RunPython(read_from_the_journal, migrations.RunPython.noop),
    ]
