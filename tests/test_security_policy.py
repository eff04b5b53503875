"""SECURITY.md: how a weakness is reported, and that what it says of the rest is so."""

import re
from pathlib import Path

import pytest

from accounts.password_mails import RATES as MAIL_RATES
from accounts.throttle import RATES

POLICY = Path("SECURITY.md").read_text()
GUIDE = Path("docs/operating.md").read_text()


def test_it_says_how_to_report_a_weakness_and_what_comes_back():
    [reporting] = re.findall(r"## Reporting a weakness\n(.*?)\n## ", POLICY, re.DOTALL)
    words = " ".join(reporting.split())

    assert words.startswith("Please do not open a public issue. Report it privately")
    assert "by its private report" in words
    assert "by mail to the address that the newsroom names in its imprint" in words
    assert "within three working days" in words


def test_who_comes_by_the_readme_finds_it():
    assert "[SECURITY.md](SECURITY.md)" in Path("README.md").read_text()


def test_all_that_it_points_to_is_there():
    named = re.findall(r"\b(?:docs|deploy)/(?:[\w-]+\.\w+)?", POLICY)

    assert set(named) == {"docs/operating.md", "docs/scale.md", "deploy/"}
    assert [name for name in named if not Path(name).exists()] == []


@pytest.mark.parametrize(
    ("counted", "rate", "words"),
    [
        (
            "for_account_from_address",
            "5/5m/key,20/h/key",
            "| 5 in five minutes, 20 in an hour |",
        ),
        ("from_address", "10/m/ip", "| 10 in a minute |"),
        ("for_account", "100/h/key", "| 100 in an hour |"),
        (
            "for_account_on_device",
            "10/5m/key,40/h/key",
            "| 10 in five minutes, 40 in an hour,",
        ),
        ("password_mail", "3/h/key", "three an hour to one address"),
    ],
)
def test_the_numbers_in_the_guide_are_those_that_are_counted(counted, rate, words):
    assert (RATES | MAIL_RATES)[counted] == rate
    assert words in " ".join(GUIDE.split())
