"""Every page in every state is valid HTML, says the Nu checker: `make validate`."""

from pathlib import Path

import pytest

from tests.every_page import as_document, every_page
from tests.nu import nu

__all__ = ["nu"]  # fixtures

pytestmark = pytest.mark.one_database


@pytest.mark.validator
@pytest.mark.django_db
def test_every_page_is_valid_html(nu, tmp_path, caplog):
    caplog.set_level("CRITICAL", "django.request")
    folder = tmp_path / "html"
    folder.mkdir()
    asked = {}
    for number, (address, html) in enumerate(every_page()):
        file = folder / f"{number}.html"
        file.write_text(as_document(html))
        asked[file.name] = address

    found = {}
    for said in nu(folder):
        address = asked[Path(said["url"]).name]
        found.setdefault((said["message"], said.get("extract")), address)

    assert len(asked) > 100
    assert found == {}, "\n".join(f"{found[said]}: {said}" for said in found)
