"""Rules of the house that no single module can keep. See docs: the house."""

import ast
import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
APPS = ("accounts", "media", "liveblog")
TEMPLATES = ROOT / "templates"

MAX_FUNCTION_LINES = 40
MAX_MODULE_LINES = 400
MAX_TEST_MODULE_LINES = 650


def modules(*folders):
    """The Python files below these folders or of this name, but migrations."""
    for folder in folders or APPS:
        path = ROOT / folder
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            if "migrations" not in file.parts:
                yield file


def named(file):
    return file.relative_to(ROOT).as_posix()


def nodes(*folders):
    """Every node of the syntax of these modules, as (file's name, node)."""
    for file in modules(*folders):
        name = named(file)
        for node in syntax_of(file):
            yield name, node


@cache
def syntax_of(file):
    return list(ast.walk(ast.parse(file.read_text())))


def templates(*folders):
    """The templates below these folders, as (name, text without comments)."""
    for folder in folders or [""]:
        path = TEMPLATES / folder
        for file in sorted(path.rglob("*.html")) if path.is_dir() else [path]:
            text = file.read_text()
            text = re.sub(r"\{#.*?#\}", "", text)
            text = re.sub(r"\{% comment.*?endcomment %\}", "", text, flags=re.S)
            yield file.relative_to(TEMPLATES).as_posix(), text


def test_there_is_something_to_look_at():
    assert {"liveblog/models/blog.py", "media/uploads.py", "accounts/models.py"} < {
        named(file) for file in modules()
    }
    assert {"liveblog/update.html", "liveblog/desk/_row.html"} < dict(
        templates()
    ).keys()


# Revisions ----------------------------------------------------------------------------


def writes_a_revision(node):
    """Whether it sets `….revision`, by whatever way Python or the ORM has."""
    if isinstance(node, ast.Attribute):
        return node.attr == "revision" and not isinstance(node.ctx, ast.Load)
    if not isinstance(node, ast.Call):
        return False
    if isinstance(node.func, ast.Name) and node.func.id == "setattr":
        return isinstance(node.args[1], ast.Constant) and (
            node.args[1].value == "revision"
        )
    if isinstance(node.func, ast.Attribute) and node.func.attr == "update":
        return "revision" in {keyword.arg for keyword in node.keywords}
    return False


def test_only_the_blog_writes_revisions():
    writers = {file for file, node in nodes() if writes_a_revision(node)}

    assert writers == {"liveblog/models/blog.py"}


# Pictures -----------------------------------------------------------------------------


def test_only_the_image_decoder_opens_pictures():
    """The others open or draw our own; what strangers send is opened by no web process."""
    openers = {
        file
        for file, node in nodes()
        if (isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PIL"))
        or (isinstance(node, ast.Import) and node.names[0].name.startswith("PIL"))
    }

    rooms = (
        *("media/decoder/", "liveblog/extras/share_cards/"),
        "media/crops.py",  # cuts our own renditions
    )
    assert {file for file in openers if not file.startswith(rooms)} == set()
    assert "media/decoder/opening.py" in openers


# What goes out ------------------------------------------------------------------------

HTTP_CLIENTS = {"http.client", "urllib.request", "urllib3", "requests", "httpx"}


def test_one_client_alone_asks_other_servers():
    """The others speak between our own processes, on this machine."""
    importers = {file for file, node in nodes() if imported(node) & HTTP_CLIENTS}

    assert importers == {
        "liveblog/outgoing/client.py",
        "liveblog/reader/held_polls.py",
        "liveblog/waiting_room/connections.py",
        "liveblog/waiting_room/web_process.py",
    }


# Safe text ----------------------------------------------------------------------------

SAFE_MAKERS = {
    "mark_safe",
    "SafeString",
    "SafeText",
    "SafeData",
    "html_safe",
    "__html__",
}


def names_in(node):
    """Every name that a node uses, imports, defines or reads from something."""
    if isinstance(node, ast.Name):
        return {node.id}
    if isinstance(node, ast.Attribute):
        return {node.attr}
    if isinstance(node, ast.alias | ast.FunctionDef | ast.ClassDef):
        return {node.name}
    return set()


def test_only_markup_declares_text_safe():
    makers = {file for file, node in nodes() if names_in(node) & SAFE_MAKERS}

    own_script = "liveblog/web/before_paint.py"
    assert makers == {"liveblog/markup/safe_text.py", own_script}


# Stored HTML, rendered by rendering.py from escaped text: nothing else may be unescaped.
UNESCAPED = {
    ("liveblog/_update.html", "update.public_html|safe"),
    ("liveblog/desk/_correcting.html", "update.public_html|safe"),
    ("liveblog/desk/_row.html", "update.public_html|safe"),
    ("liveblog/desk/editions/alarm.html", "update.public_html|safe"),
    ("liveblog/desk/editions/original.html", "original.public_html|safe"),
    ("liveblog/reader/_part.html", "part.html|safe"),
}


def test_only_stored_html_is_shown_unescaped():
    found = {
        (name, expression)
        for name, text in templates()
        for expression in re.findall(r"\{[{%]\s*([^{}]*\|\s*safe(?:seq)?\b)", text)
    }

    assert found == UNESCAPED


@pytest.mark.parametrize("way_round", [r"autoescape\s+off", r"filter\s+[^%]*\bsafe"])
def test_no_template_turns_escaping_off(way_round):
    tag = re.compile(rf"\{{%\s*{way_round}")

    assert {name for name, text in templates() if tag.search(text)} == set()


def test_only_what_people_send_and_finished_pages_are_parsed():
    """Our own stored HTML is not read back: what others are told has columns of its own."""
    parsers = {
        file
        for file, node in nodes()
        if isinstance(node, ast.ImportFrom) and node.module == "html.parser"
    }

    assert parsers == {
        "liveblog/markup/rich.py",
        "liveblog/archive/relative.py",
        "liveblog/importing/formats/html_blocks.py",
    }


# What the content security policy would block, or must never need ------------------------

UNSAFE = {
    "a style attribute": r"\sstyle\s*=",
    "a style element": r"<style\b",
    "a script of its own": r"<script\b(?![^>]*\ssrc=)",
    "an event handler": r"[\s\"']on[a-z]+\s*=",
    "an htmx handler": r"\bhx-on\b",
    "a script as a value": r"[\"'](?:js|javascript|data):",
}


ALLOWED = {
    # Whose policy knows the digest of what is in it.
    "a style element": {"liveblog/reader/box.html"},
    # The policy has its hash: before_paint.py.
    "a script of its own": {"liveblog/reader/base.html"},
    # For other sites' pages and for mail programs, where we have no style sheet.
    "a style attribute": {
        "liveblog/widget_frame.html",
        "liveblog/digest_mails/email/_frame.html",
        "liveblog/digest_mails/email/digest.html",
    },
}


@pytest.mark.parametrize("what", UNSAFE)
def test_no_template_has(what):
    pattern = re.compile(UNSAFE[what], re.I)

    allowed = ALLOWED.get(what, set())
    assert {name for name, text in templates() if pattern.search(text)} == allowed


PERSONAL = re.compile(r"\b(?:request|user|perms|messages)\b|csrf")


def test_public_templates_know_no_request_and_no_person():
    public = templates(
        "liveblog/reader",
        "liveblog/feed",
        "liveblog/kinds",
        "liveblog/light",
        "liveblog/parts",
        "liveblog/_player.html",
        "liveblog/_update.html",
        "liveblog/_event_time.html",
        "liveblog/tombstone.html",
        "liveblog/update.html",
        "media",
        "htmx_config.html",
    )

    personal = {
        (name, tag)
        for name, text in public
        for tag in re.findall(r"\{[{%].*?[%}]\}", text)
        if PERSONAL.search(tag)
    }

    assert personal == set()


# Fragments ----------------------------------------------------------------------------

VOID = {"br", "hr", "img", "input", "link", "meta", "source"}

# Fragments of one element that need no id, because they are never swapped by themselves,
# or that share one; each with the id it has.
OTHER_IDS = {
    "liveblog/desk/_add.html": None,
    "liveblog/desk/_also_open.html": None,
    "liveblog/desk/_change_kinds.html": None,
    "liveblog/desk/_change_seen.html": None,
    # In the place of the receipt, once there is nothing public.
    "liveblog/desk/_gone.html": "receipt-{{ update.pk }}",
    "liveblog/desk/_comparison.html": None,
    "liveblog/desk/_conflict.html": None,
    "liveblog/desk/_history_link.html": None,
    "liveblog/desk/_moved.html": None,
    "liveblog/desk/_block_form.html": "block-form-{{ block.prefix }}",
    "liveblog/desk/_errors.html": "{{ id }}_error",
    "liveblog/desk/_field.html": None,
    "liveblog/desk/_moment.html": None,
    "liveblog/desk/_of_all.html": None,
    # One below each picture.
    "liveblog/desk/_figure_tools.html": None,
    "liveblog/desk/_lines.html": None,
    "liveblog/desk/_marks.html": None,
    "liveblog/desk/_members.html": None,
    "liveblog/desk/_owed.html": "owed-{{ update.pk }}-{{ figure.name }}",
    # One question at a time is open in the dialog.
    "liveblog/desk/_question_close.html": "question",
    "liveblog/desk/_question_delete.html": "question",
    "liveblog/desk/_question_discard.html": "question",
    "liveblog/desk/_question_go_live.html": "question",
    "liveblog/desk/_question_focus.html": "question",
    "liveblog/desk/_question_wipe.html": "question",
    "liveblog/desk/_question_withdraw.html": "question",
    "liveblog/desk/_question_wrong.html": "question",
    "liveblog/desk/_shift_act.html": None,
    # One in each entry of the outbox that waited too long.
    "liveblog/desk/_since.html": None,
    # Two updates' gaps never end at the same revision.
    "liveblog/reader/_fold.html": None,
    "liveblog/reader/_gap_link.html": "gap-{{ gap.before }}",
    "liveblog/reader/_dated_updates.html": None,
    "liveblog/reader/_later_link.html": None,
    "liveblog/reader/_loading.html": None,
    "liveblog/reader/_oembed_link.html": None,
    "liveblog/reader/_older_link.html": None,
    "liveblog/reader/_part.html": "{{ part.id }}",
    "liveblog/reader/_running.html": "blog-{{ blog.slug }}",
    "liveblog/reader/_slot.html": "slot-{{ place }}",
}


class Roots(HTMLParser):
    """The ids of a fragment's outermost elements."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.depth = [], 0
        self.feed(re.sub(r"\{%.*?%\}", "", text))

    def handle_starttag(self, tag, attrs):
        if self.depth == 0:
            self.ids.append(dict(attrs).get("id"))
        self.depth += tag not in VOID

    def handle_endtag(self, tag):
        self.depth -= tag not in VOID


def fragments():
    for name, text in templates("liveblog/reader", "liveblog/desk"):
        ids = Roots(text).ids
        if Path(name).name.startswith("_") and len(ids) == 1:
            yield name, ids[0]


def test_fragments_root_has_its_files_name():
    other = {}
    for name, root_id in fragments():
        own = Path(name).stem.strip("_").replace("_", "-")
        if not re.fullmatch(rf"{own}(-\{{\{{ [\w.]+\.pk \}}\}})?", root_id or ""):
            other[name] = root_id

    assert other == OTHER_IDS


# Forms --------------------------------------------------------------------------------

# What writes rows or files, by whatever name; verbs are called by views.
WRITERS = {"save", "create", "get_or_create", "update_or_create", "bulk_create"}
WRITERS |= {"bulk_update", "delete", "store_image"}
ROOMS_OF_VERBS = {"publishing", "drafting", "writing", "pieces"}


def is_a_form(node):
    """A class that is called a form, or made from one, or from Django's."""
    if not isinstance(node, ast.ClassDef):
        return False
    bases = {name for base in node.bases for name in names_in(base)}
    return any(name.endswith("Form") for name in {node.name, *bases})


def forms():
    """Every form, as (file's name, its class)."""
    return [(file, node) for file, node in nodes() if is_a_form(node)]


def verbs_called_in(node):
    """What is called in it that writes, or a function of a module of verbs."""
    for each in ast.walk(node):
        if not isinstance(each, ast.Call):
            continue
        called = each.func
        name = getattr(called, "attr", getattr(called, "id", ""))
        room = getattr(getattr(called, "value", None), "id", "")
        may = name.startswith("may_")  # it only asks
        if name in WRITERS or (room in ROOMS_OF_VERBS and not may):
            yield f"{room}.{name}" if room else name


def test_forms_write_nothing():
    """They read what was typed and say what is wrong with it: what is done then is done
    by verbs, which views call."""
    found = forms()

    assert {"BlogForm", "FigureForm", "FocusForm", "ReplacementForm"} < {
        node.name for _, node in found
    }
    assert {
        (file, node.name, call)
        for file, node in found
        for call in verbs_called_in(node)
    } == set()


# The size and habits of the code ------------------------------------------------------


def test_functions_are_short():
    long = {
        (file, node.name, node.end_lineno - node.lineno + 1)
        for file, node in nodes()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno - node.lineno + 1 > MAX_FUNCTION_LINES
    }

    assert long == set()


def test_modules_are_short():
    lines = {named(file): len(file.read_text().splitlines()) for file in modules()}

    assert {name for name, count in lines.items() if count > MAX_MODULE_LINES} == set()


MAX_LINE_CHARACTERS = 120
# What we have written: not what is built of it, what others wrote, or what Django writes.
WRITTEN = [
    *("accounts/**/*.py", "liveblog/**/*.py", "media/**/*.py", "tests/**/*.py"),
    *("templates/**/*.*", "tests/theme/**/*.html", "tests/added_kinds/**/*.html"),
    *("liveblog/static/liveblog/**/*.js", "liveblog/static/liveblog/**/*.css"),
    *("tests/theme/**/*.css", "tests/**/*.js", "*.js", "types.d.ts"),
]
NOT_OURS = {"built", "migrations", "node_modules"}


def test_no_line_is_too_long():
    files = [
        file
        for pattern in WRITTEN
        for file in ROOT.glob(pattern)
        if not NOT_OURS & set(file.parts)
    ]
    long = {
        (named(file), number)
        for file in files
        for number, line in enumerate(file.read_text().splitlines(), start=1)
        if len(line) > MAX_LINE_CHARACTERS
    }

    assert {file.suffix for file in files} > {".py", ".html", ".js", ".css", ".txt"}
    assert long == set()


@pytest.mark.slow
def test_no_test_module_imports_another():
    """What several need is in a plain module beside them, such as tests/desk/composing.py."""
    importers = {
        (file, name)
        for file, node in nodes("tests")
        for name in imported(node)
        if any(part.startswith("test_") for part in (name or "").split("."))
    }

    assert importers == set()


def test_test_modules_have_one_subject():
    lines = {
        named(file): len(file.read_text().splitlines()) for file in modules("tests")
    }

    assert lines["tests/models/test_revisions.py"] > 100
    long = {name for name, count in lines.items() if count > MAX_TEST_MODULE_LINES}
    assert long == set()


SIGNALS = {"django.dispatch", "django.db.models.signals", "django.core.signals"}


def imported(node):
    """The modules that a node imports, and those that it may."""
    if isinstance(node, ast.Import):
        return {alias.name for alias in node.names}
    if isinstance(node, ast.ImportFrom):
        inside = {f"{node.module}.{alias.name}" for alias in node.names}
        return {node.module} | inside
    return set()


def test_there_are_no_signals():
    assert {file for file, node in nodes() if imported(node) & SIGNALS} == set()


def test_models_have_no_save_of_their_own():
    own = {
        file
        for file, node in nodes(
            "accounts/models.py", "media/models.py", "liveblog/models"
        )
        if isinstance(node, ast.FunctionDef)
        and node.name in {"save", "save_base", "delete"}
    }

    assert own == set()


def test_what_is_left_to_do_has_an_issue():
    files = [
        *modules(),
        *TEMPLATES.rglob("*.html"),
        *(ROOT / "liveblog/static/liveblog").rglob("*.*"),
    ]
    forgotten = {
        (named(file), number)
        for file in files
        if file.suffix in {".py", ".html", ".css", ".js"}
        for number, line in enumerate(file.read_text().splitlines(), start=1)
        if re.search(r"\b(TODO|FIXME|XXX)\b(?!.*#\d)", line)
    }

    assert forgotten == set()


# What people are told of it -------------------------------------------------------------

GUIDE = (ROOT / "CONTRIBUTING.md").read_text()
MOST_WORDS = 45


def rooms_on_the_map():
    """Each folder that the map of rooms names, as its path."""
    [drawn] = re.findall(r"## The rooms\n\n```\n(.*?)```", GUIDE, re.S)
    path: list[tuple[int, str]] = []
    for indent, name in re.findall(r"^( *)([\w/]+)/(?:\s|$)", drawn, re.M):
        path = [each for each in path if each[0] < len(indent)]
        path.append((len(indent), name))
        yield "/".join(name for _, name in path)


def packages():
    """Those that have a room of their own: of the apps, of liveblog, and of its extras."""
    inits = [
        *(ROOT / app / "__init__.py" for app in APPS),
        *(ROOT / "liveblog").glob("*/__init__.py"),
        *(ROOT / "liveblog/extras").glob("*/__init__.py"),
        ROOT / "media/decoder/__init__.py",
    ]
    return {named(init.parent) for init in inits if init.exists()}


def test_the_map_names_each_room_and_no_other():
    on_the_map = set(rooms_on_the_map())

    assert packages() - on_the_map == set()
    assert {room for room in on_the_map if not (ROOT / room).is_dir()} == set()


def test_hardly_a_module_stands_beside_the_rooms():
    loose = {file.name for file in (ROOT / "liveblog").glob("*.py")} - {"__init__.py"}

    assert loose == {"apps.py", "extension.py"}


def test_the_glossary_is_short():
    [table] = re.findall(r"\|---\|---\|---\|\n((?:\|.*\n)+)", GUIDE)

    assert 20 < len(table.splitlines()) <= MOST_WORDS
