"""What tests of scheduled updates share."""

from datetime import UTC, datetime

import pytest
import time_machine

from tests.factories import make_update
from tests.page import parse
from tests.publishing.scheduled import make_scheduled

NOON = datetime(2026, 11, 24, 11, 0, 7, tzinfo=UTC)  # 12:00:07 in the blog's zone


AT_ONE = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def noon():
    with time_machine.travel(NOON, tick=False):
        yield


def errors(response):
    html = parse(response.content.decode())
    found = html.find_all(lambda e: e.attributes.get("class") == "err")
    return [parse(e.inner_html).children[-1].inner_html.strip() for e in found]


@pytest.fixture
def draft(cal, blog):
    return make_scheduled(blog, "Dam opens", "Text.", by=cal, due_at=AT_ONE)


@pytest.fixture
def update(cal, blog):
    return make_update(blog, "Bridge closed", "Shut.", by=cal, byline="Cal Ferris")
