from django.db import migrations, models

from liveblog.models import append_only


class Migration(migrations.Migration):
    dependencies = [
        ("liveblog", "0035_changes_told_by_mail"),
    ]

    operations = [
        migrations.AddField(
            model_name="journalline",
            name="program",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=80
            ),
        ),
        migrations.RunPython(append_only.protect, append_only.unprotect),
    ]
