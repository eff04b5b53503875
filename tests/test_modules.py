"""The scripts: modules that say what they need of each other, built into one file each."""

import re
from functools import cache
from pathlib import Path

import pytest

STATIC = Path("liveblog/static/liveblog")
# What is built, by the module in which it begins: see build.js.
ENTRIES = {
    "reader": "reader/main.js",
    "front": "reader/main_front.js",
    "other": "reader/main_other.js",
    "widget": "reader/main_widget.js",
    "embed": "elsewhere/embed.js",
    "returning": "reader/returning/main.js",
    "desk": "desk/main.js",
    "rich": "desk/editor/rich/mount.js",
    "retouch": "desk/pictures/retouch/open.js",
    "enlarged": "reader/enlarged.js",
    "comfort": "reader/comfort.js",
    "push": "reader/push/main.js",
    "push_worker": "reader/push/worker.js",
    "desk_push": "desk/push/main.js",
    "cut": "desk/rehearsal/cut.js",
    "review": "desk/review/keys.js",
    "before_paint": "reader/before_paint.js",
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


def test_every_module_is_built_into_a_file():
    rooms = ("reader", "desk", "elsewhere")
    files = [file for room in rooms for file in (STATIC / room).rglob("*.js")]

    there = {file.relative_to(STATIC).as_posix() for file in files}
    built = {module for entry in ENTRIES for module in modules_in(entry)}

    assert there == built


@pytest.mark.parametrize(
    ("page", "later"), [("desk", "rich"), ("desk", "retouch"), ("reader", "enlarged")]
)
def test_what_comes_later_brings_no_second_copy_of_a_module(page, later):
    """What it remembers would be there twice, and differ. Such files are handed what they need."""
    assert modules_in(page) & modules_in(later) == set()


def test_what_returning_readers_need_copies_only_what_remembers_nothing():
    shared = modules_in("reader") & modules_in("returning")

    assert shared == {"reader/going.js", "reader/page.js"}


def test_every_file_is_built_from_its_entry():
    built = {file.name for file in (STATIC / "built").iterdir()}
    recipe = Path("build.js").read_text()

    entries = dict(re.findall(r"^  (\w+): `\$\{STATIC\}/(.+)`,$", recipe, re.M))
    assert entries == ENTRIES
    assert built == {f"{name}.js" for name in ENTRIES}


def test_one_module_alone_listens_to_htmx_for_the_composer():
    """The order of what is done is written down there, not in that of imports."""
    rooms = [
        *(STATIC / "desk/composer").glob("*.js"),
        *(STATIC / "desk/keeping").glob("*.js"),
    ]

    listening = {
        file.relative_to(STATIC).as_posix()
        for file in rooms
        if '"htmx:' in file.read_text()
    }

    # The other is of another form, which is sent as a whole: the settings of a blog.
    assert listening == {"desk/composer/composer.js", "desk/keeping/settings.js"}


def test_what_the_histories_are_played_with_needs_no_page():
    """The machine, and what is decided beside it, run without a page, a device and a clock."""
    pure = {f"desk/composer/{name}.js" for name in ("machine", "next-update")}
    pure |= {f"desk/keeping/{name}.js" for name in ("entries", "records")}

    needed = {other for module in pure for other in needed_by(module)}
    words = re.compile(
        r"\b(document|window|navigator|fetch|htmx|idbKeyval|setTimeout|Date)\b"
    )

    assert needed <= pure
    code = {
        file: re.sub(r"//.*|/\*\*.*?\*/", "", (STATIC / file).read_text())
        for file in pure
    }
    assert {file for file, text in code.items() if words.search(text)} == set()
