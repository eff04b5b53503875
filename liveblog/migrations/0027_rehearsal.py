from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("liveblog", "0026_rich_introduction"),
    ]

    operations = [
        migrations.AddField(
            model_name="blog",
            name="is_rehearsal",
            field=models.BooleanField(db_default=False, default=False),
        ),
    ]
