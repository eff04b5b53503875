"""The extra's tables are those of its models, on either database."""

import pytest
from django.core.management import call_command


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", "activitypub", check=True, dry_run=True, verbosity=0)
