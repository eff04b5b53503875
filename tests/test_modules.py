"""The scripts: modules that say what they need of each other, built into one file each."""

import re
from functools import cache
from pathlib import Path

import pytest

STATIC = Path("liveblog/static/liveblog")
# What is built, by the module in which it begins: see build.js.
ENTRIES = {
    "reader": "reader/main.js",
    "desk": "desk/main.js",
    "rich": "desk/editor/rich/mount.js",
    "retouch": "desk/pictures/retouch/open.js",
}
IMPORT = re.compile(
    r'^(?:import|export|\}) [^"\'`;]*?"(\.{1,2}/[^"]+)";|^import "(\.[^"]+)";', re.M
)


@cache
def imports_of(module):
    """The modules that one imports, in their order, by path below STATIC."""
    file = STATIC / module
    targets = [found[1] or found[2] for found in IMPORT.finditer(file.read_text())]
    paths = [(file.parent / target).resolve() for target in targets]
    return [path.relative_to(STATIC.resolve()).as_posix() for path in paths]


def needed_by(module):
    """All modules that one needs, directly or by way of others."""
    found, waiting = set(), [*imports_of(module)]
    while waiting:
        if (other := waiting.pop()) not in found:
            found.add(other)
            waiting.extend(imports_of(other))
    return found


def modules_in(name):
    """All modules that are built into this file."""
    return {ENTRIES[name]} | needed_by(ENTRIES[name])


@pytest.mark.parametrize("entry", ENTRIES)
def test_no_module_needs_itself_by_way_of_others(entry):
    modules = modules_in(entry)

    assert {module for module in modules if module in needed_by(module)} == set()
    assert len(modules) > 4


def test_every_module_is_built_into_a_file():
    rooms = [*(STATIC / "reader").rglob("*.js"), *(STATIC / "desk").rglob("*.js")]

    there = {file.relative_to(STATIC).as_posix() for file in rooms}
    built = {module for entry in ENTRIES for module in modules_in(entry)}

    assert there == built


@pytest.mark.parametrize("later", ["rich", "retouch"])
def test_what_comes_later_brings_no_second_copy_of_a_module(later):
    """What it remembers would be there twice, and differ. Such files are handed what they need."""
    assert modules_in("desk") & modules_in(later) == set()


def test_every_file_is_built_from_its_entry():
    built = {file.name for file in (STATIC / "built").iterdir()}
    recipe = Path("build.js").read_text()

    entries = dict(re.findall(r"^  (\w+): `\$\{STATIC\}/(.+)`,$", recipe, re.M))
    assert entries == ENTRIES
    assert built == {f"{name}.js" for name in ENTRIES}
