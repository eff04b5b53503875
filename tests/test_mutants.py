"""The guards of `make mutants` are where its table says, and so are their tests.

Whether each mutant dies takes minutes, and is not asked here.
"""

import re
from pathlib import Path

from tests.mutants.mutation import PYTHON, SCRIPT
from tests.mutants.sources import sources, without_guard
from tests.mutants.table import MUTATIONS


def test_each_guard_stands_once_in_the_code():
    texts = {language: sources(Path(), language) for language in (PYTHON, SCRIPT)}
    missing = []
    for each in MUTATIONS:
        try:
            without_guard(texts[each.language], each)
        except LookupError as error:
            missing.append(f"{each.guard}: {error}")

    assert missing == []


def test_each_test_is_there():
    missing = []
    for each in MUTATIONS:
        file, _, name = each.test.partition("::")
        own = re.sub(r"\[.*", "", name)
        text = Path(file).read_text() if Path(file).is_file() else None
        if text is None or (own and f"def {own}(" not in text):
            missing.append(each.test)

    assert missing == []
