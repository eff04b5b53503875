"""The files for docker, read as docker reads them: what they set is what the code asks for."""

import re
from pathlib import Path

import dj_database_url
import pytest

ROOT = Path(__file__).parent.parent
COMPOSE = (ROOT / "docker-compose.yml").read_text()
DESK = (ROOT / "deploy/compose.desk.yml").read_text()
DOCKER_FILES = (ROOT / "Dockerfile").read_text() + COMPOSE + DESK


def lines_of(name):
    return (ROOT / name).read_text().splitlines()


def test_images_are_named_by_version_and_digest():
    """What a tag names may be replaced by somebody else; a digest names one content."""
    named = re.findall(r"^(?:FROM|    image:) (\S+)", DOCKER_FILES, re.M)
    by_digest = r"[a-z/]+:\d+(\.\d+)+(-slim)?@sha256:[0-9a-f]{64}"
    assert len(named) == 5
    assert [image for image in named if not re.fullmatch(by_digest, image)] == []


def test_no_secret_of_the_installation_is_copied_into_the_image():
    assert "COPY . ." in lines_of("Dockerfile")
    assert {".env*", "var", ".git"} <= set(lines_of(".dockerignore"))


def test_extras_can_be_put_into_the_image_by_name():
    """STATIC_MIRROR and PICTURES_S3 need one, SENTRY_DSN another: no requirement of all."""
    assert "args:\n      EXTRAS: ${EXTRAS:-}" in COMPOSE
    assert "ARG EXTRAS" in lines_of("Dockerfile")


def locked(name):
    """Each package's version; each has its hashes, and none names where it comes from."""
    text = (ROOT / name).read_text()
    packages = re.split(r"\n(?=[a-z0-9])", text)
    assert all("\n    --hash=sha256:" in package for package in packages)
    assert "://" not in text
    found = [re.match(r"([a-z0-9-]+)(?:\[.*?\])?==(\S+)", each) for each in packages]
    return {match[1]: match[2] for match in found}


@pytest.mark.parametrize(
    ("extra", "package"),
    [("heic", "pillow-heif"), ("s3", "django-storages"), ("sentry", "sentry-sdk")],
)
def test_each_extra_is_locked_with_hashes_to_what_the_rest_is_locked_to(extra, package):
    ours, with_extra = locked("requirements.txt"), locked(f"requirements-{extra}.txt")

    assert package in with_extra
    assert ours.items() <= with_extra.items()


def test_the_worker_looks_for_what_went_live_where_it_can_reach_it():
    """127.0.0.1, which PUBLIC_URL is where nothing is set, is the worker itself there."""
    assert "RECEIPT_URL: ${RECEIPT_URL:-${PUBLIC_URL:-http://edge}}" in COMPOSE


def test_any_letter_may_stand_in_the_password_of_the_database():
    """libpq takes it from PGPASSWORD where the address has none."""
    names = re.compile(r"^ +DATABASE_URL: (.*)$", re.MULTILINE)
    addresses = names.findall(COMPOSE) + names.findall(DESK)

    assert addresses == ["postgres://liveblog@database/liveblog"] * 2
    assert "PASSWORD" not in {
        name for name, value in dj_database_url.parse(addresses[0]).items() if value
    }
    password = "PGPASSWORD: ${POSTGRES_PASSWORD:?set POSTGRES_PASSWORD}"
    assert [text.count(password) for text in (COMPOSE, DESK)] == [1, 1]


def test_the_desk_apart_has_the_settings_of_the_others():
    """Of both files, all that is set for every process of the newsroom."""
    of_all = COMPOSE.partition("services:")[0]
    desk = DESK.partition("  desk:\n")[2].partition("  # The shipped nginx")[0]
    names = re.compile(r"^ +([A-Z_]+): (.*)$", re.MULTILINE)
    wanted, found = dict(names.findall(of_all)), dict(names.findall(desk))

    # The worker's alone.
    for name in ("RECEIPT_URL", "CACHES_TO_PURGE", "PURGE_SECRET", "EXTRAS"):
        wanted.pop(name, None)
    assert {name: found.get(name) for name in wanted} == wanted


def test_what_the_files_count_on_no_line_of_an_env_file_can_move():
    """Health checks and nginx ask at this port, in this folder are the volumes."""
    of_all = COMPOSE.partition("services:")[0]

    assert '    PORT: "8000"' in of_all.splitlines()
    assert "    DATA_DIR: /data" in of_all.splitlines()
