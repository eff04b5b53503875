from django.db import migrations, models

from liveblog.models import append_only


def moment(model, name):
    field = models.DateTimeField(blank=True, null=True)
    return migrations.AddField(model_name=model, name=name, field=field)


class Migration(migrations.Migration):
    dependencies = [("liveblog", "0031_blog_changed_at")]

    operations = [
        moment("update", "original_at"),
        moment("blog", "began_at"),
        moment("journalline", "time_given"),
        moment("journalline", "time_before"),
        migrations.RunPython(append_only.protect, append_only.unprotect),
    ]
