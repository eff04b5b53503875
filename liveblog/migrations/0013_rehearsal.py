from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("liveblog", "0012_shifts"),
    ]

    operations = [
        migrations.AddField(
            model_name="blog",
            name="is_rehearsal",
            field=models.BooleanField(db_default=False, default=False),
        ),
    ]
