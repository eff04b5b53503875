"""What extras add to the core, and that it does without each of them."""

from pathlib import Path

import pytest
from django.urls import include, path

from liveblog.config import urls
from liveblog.extension import extras
from liveblog.worker.rounds import OTHER_ROUNDS, other_rounds
from tests.factories import make_update
from tests.own_process import start
from tests.page import parse

EXTRAS = Path(__file__).parent.parent / "liveblog/extras"
NAMES = sorted(
    folder.name for folder in EXTRAS.iterdir() if (folder / "apps.py").exists()
)
# By what each is switched on, and what goes with it.
ON = {
    "activitypub": {"ACTIVITYPUB": "true"},
    "cache_purging": {
        "CACHES_TO_PURGE": "http://edge",
        "PURGE_SECRET": "sixteen-letters-x",
    },
    "digest_mails": {"DIGEST_MAILS": "true"},
    "inbox": {"INBOX": "true"},
    "indexnow": {"INDEXNOW_KEY": "0123456789abcdef"},
    "redis_cache": {"CACHE_URL": "redis://127.0.0.1:1/0"},
    "sentry": {"SENTRY_DSN": "https://key@sentry.example/1"},
    "share_cards": {"SHARE_CARDS": "true"},
    "split_hosts": {"SERVES": "desk"},
    "static_mirror": {"STATIC_MIRROR": "/srv/mirror"},
    "web_push": {"WEB_PUSH": "true"},
    "webhooks": {"WEBHOOKS": "true"},
    "websub": {"WEBSUB_HUB": "https://hub.example/"},
}
INSTALLED = "[a[16:] for a in s.INSTALLED_APPS if a.startswith('liveblog.extras.')]"


def installed(tmp_path, **environment):
    result = start(tmp_path, INSTALLED, **environment)
    assert result.returncode == 0, result.stderr
    return result.stdout.strip()


@pytest.fixture
def core_alone(settings):
    """As with all extras off; the addresses were read with those that were on."""
    core = [name for name in settings.INSTALLED_APPS if ".extras." not in name]
    settings.INSTALLED_APPS = core
    settings.ROOT_URLCONF = "tests.test_extension"


urlpatterns = [path("", include("liveblog.reader.urls")), *urls.DESK]


@pytest.mark.slow
def test_each_is_switched_on_by_its_setting(tmp_path):
    assert list(ON) == NAMES
    for name, environment in ON.items():
        assert installed(tmp_path, **{"SHARE_CARDS": "false"} | environment) == (
            f"['{name}']"
        )


@pytest.mark.slow
def test_without_settings_there_are_share_cards_alone(tmp_path):
    assert installed(tmp_path) == "['share_cards']"
    assert installed(tmp_path, SHARE_CARDS="false") == "[]"


@pytest.mark.parametrize("name", NAMES)
def test_each_has_its_tests_and_its_page(name):
    assert list(Path(f"tests/extras/{name}").glob("test_*.py"))
    page = Path(f"docs/extras/{name.replace('_', '-')}.md").read_text()
    assert (
        f"](extras/{name.replace('_', '-')}.md)"
        in Path("docs/operating.md").read_text()
    )
    assert all(f"`{setting}`" in page for setting in ON[name])


@pytest.mark.parametrize("name", ["cache_purging", "static_mirror"])
def test_the_worker_goes_its_round(settings, name):
    core = [each for each in settings.INSTALLED_APPS if ".extras." not in each]
    settings.INSTALLED_APPS = [*core, f"liveblog.extras.{name}"]

    assert [each.label for each in extras()] == [name]
    assert other_rounds()[:-1] == list(OTHER_ROUNDS)


@pytest.mark.usefixtures("core_alone")
def test_the_worker_goes_its_own_rounds_alone():
    assert extras() == []
    assert other_rounds() == list(OTHER_ROUNDS)


@pytest.mark.usefixtures("core_alone")
def test_a_page_without_share_cards_names_no_picture(rey, blog):
    update = make_update(blog, "Bridge closed")

    for address in ("/live/flood/", update.get_absolute_url()):
        text = rey.get(address).content.decode()
        head = parse(text).find("head").inner_html
        assert "og:title" in head
        assert "og:image" not in head
        assert 'name="twitter:card" content="summary"' in head
        assert "card.png" not in text
        assert "/card-" not in text
        assert rey.get(f"{address}card.png").status_code == 404
