"""The cast: Ada edits, Cal corresponds, Rey reads."""

import gc
import sys
from functools import cache
from importlib import import_module
from itertools import count

import pytest
from django.conf import UserSettingsHolder, settings
from django.contrib.auth.hashers import reset_hashers
from django.core.management.commands import flush
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.template import Template
from whitenoise.middleware import WhiteNoiseMiddleware

from accounts.models import User
from liveblog.desk import at_work
from liveblog.models import Blog
from liveblog.reader import response_cache
from tests import migrated
from tests.built_blog import build_blog, put_blog_in
from tests.demo import build_grey_demo, put_in
from tests.factories import make_user

DATABASE_FIXTURES = {"db", "transactional_db"}
BROWSERS = {"client", "rey", "adas_desk", "cals_desk"}  # fixtures that ask for pages
RENDER = Template._render  # before Django prepares it for tests


def pytest_addoption(parser):
    told = "what asks for no page and has no transactions of its own; the first of many rows"
    parser.addoption("--quick", action="store_true", help=told)


def pytest_collection_modifyitems(config, items):
    """Mark `both_databases` whatever could go another way on another database.

    That is every test that uses one, but for the modules that are marked `one_database`,
    in which it is only where things are kept; and what is marked `postgres`.
    """
    for item in items:
        is_touched = DATABASE_FIXTURES & set(item.fixturenames)
        is_touched = is_touched or item.get_closest_marker("django_db")
        is_touched = is_touched and not item.get_closest_marker("one_database")
        if is_touched or item.get_closest_marker("postgres"):
            item.add_marker(pytest.mark.both_databases)
    if config.getoption("quick"):
        _leave_what_is_quick(config, items)


def _leave_what_is_quick(config, items):
    seen, quick, others = set(), [], []
    for item in items:
        test = item.nodeid.partition("[")[0]
        is_left = test in seen or _asks_for_pages(item) or _has_transactions(item)
        (others if is_left else quick).append(item)
        seen.add(test)
    config.hook.pytest_deselected(items=others)
    items[:] = quick


def _asks_for_pages(item):
    """A page of the desk takes a tenth of a second, and most of what a verb does a hundredth."""
    return bool(BROWSERS & set(item.fixturenames)) or _has_a_browser(item.module)


@cache
def _has_a_browser(module):
    """Or one of the helpers that it imports from has one."""
    names = {getattr(each, "__module__", None) for each in vars(module).values()}
    helpers = [sys.modules[name] for name in names if str(name).startswith("tests.")]
    return any(hasattr(each, "Client") for each in (module, *helpers))


def _has_transactions(item):
    mark = item.get_closest_marker("django_db")
    return bool(mark and mark.kwargs.get("transaction"))


def pytest_collectstart():
    """Nothing of what is collected is garbage: to look for some took a tenth of the time."""
    gc.disable()


def pytest_collection_finish():
    """Look for garbage less often, and not in what stays: a tenth of the processor time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    gc.enable()


def pytest_sessionfinish():
    """Nor when all is over, as pytest then does several times: half a second each process."""
    gc.freeze()


# The database -------------------------------------------------------------------------


@pytest.fixture(scope="session")
def django_db_use_migrations(django_db_use_migrations):
    """On PostgreSQL alone. On SQLite tables are made from the models, which takes a
    second less in each process; test_commands.py migrates there."""
    return django_db_use_migrations and connection.vendor == "postgresql"


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings, django_db_use_migrations
):
    if django_db_use_migrations:
        connection.settings_dict["TEST"]["TEMPLATE"] = migrated.NAME


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_use_migrations, django_db_blocker):
    """Have all migrations written down as done: a server looks whether one is missing.

    What no model says of SQLite's tables, a migration names SQLITE: statements of its own. One
    that replaces others has theirs, too.
    """
    if django_db_use_migrations:
        return
    settings.MIGRATION_MODULES = {}  # which pytest-django has replaced to do without
    with django_db_blocker.unblock():
        recorder = MigrationRecorder(connection)
        recorder.ensure_schema()
        migrations = MigrationLoader(None).disk_migrations
        replaced = {each for its in migrations.values() for each in its.replaces}
        for (app, name), migration in migrations.items():
            recorder.record_applied(app, name)
            if connection.vendor == "sqlite" and (app, name) not in replaced:
                _make_what_no_model_says(import_module(migration.__module__))


def _make_what_no_model_says(migration):
    with connection.cursor() as cursor:
        for statement in getattr(migration, "SQLITE", ()):
            cursor.execute(statement)


# What migrations leave in the database: Django would write it anew after every flush.
MIGRATIONS_OWN = {"django_content_type", "auth_permission"}


@pytest.fixture(scope="session", autouse=True)
def quick_flush():
    """Empty the tables after a test with transactions of its own in 5 ms, and not in 350.

    By DELETE, since PostgreSQL's TRUNCATE makes new files for each table, and without
    Django's post_migrate, which looks for permissions and content types to create.
    """

    def delete_statements(style, connection, **options):
        names = connection.introspection.django_table_names()
        tables = [
            connection.ops.quote_name(n) for n in names if n not in MIGRATIONS_OWN
        ]
        statements = [f"DELETE FROM {table}" for table in tables]  # noqa: S608 our own
        if connection.vendor == "postgresql":
            # In any order: this session looks at no foreign key.
            statements.insert(0, "SET LOCAL session_replication_role = replica")
        return statements

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(flush, "sql_flush", delete_statements)
        patch.setattr(flush, "emit_post_migrate_signal", lambda *args, **kwargs: None)
        yield


@pytest.fixture(scope="session", autouse=True)
def static_files_found_once():
    """Look up what static files there are once, and not for each test client: 40 ms."""
    look_up = WhiteNoiseMiddleware.add_files_from_finders
    found = {}

    def add_files(self):
        theirs = (settings.STATICFILES_DIRS, settings.STATICFILES_FINDERS)
        key = repr((*theirs, self.static_root, self.static_prefix, self.max_age))
        if key not in found:
            look_up(self)
            found[key] = self.files
        self.files = {**self.files, **found[key]}

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(WhiteNoiseMiddleware, "add_files_from_finders", add_files)
        yield


@pytest.fixture(scope="session", autouse=True)
def no_copies_of_contexts(django_test_environment):
    """Render templates as a server does: `response.context` and `templates` stay empty.

    For these Django's tests copy the whole context for every template that is included.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Template, "_render", RENDER)
        yield


@pytest.fixture(scope="session")
def folders(tmp_path_factory):
    """Paths of folders that nobody else has. They are not made."""
    parent = tmp_path_factory.mktemp("folders")
    return (parent / str(number) for number in count(1))


@pytest.fixture
def settings_of_each_test():
    """Where the fixtures below set what is so in each test; a test's own `settings` come on top.

    That of pytest-django tells thirty receivers of each setting, and again after the test: two
    milliseconds. Of what is set here, only the hashers of passwords are kept anywhere.
    """
    before = settings._wrapped
    settings._wrapped = UserSettingsHolder(before)
    yield settings
    settings._wrapped = before
    reset_hashers(setting="PASSWORD_HASHERS")


@pytest.fixture(autouse=True)
def pictures(settings_of_each_test, folders):
    """Pictures of one test do not meet those of another.

    Not in `tmp_path`: to make the next of them, pytest looks through all that there are. That
    took a millisecond and a half for each test.
    """
    own = next(folders)
    settings_of_each_test.PICTURES_DIR = own / "pictures"
    settings_of_each_test.UPLOADS_DIR = own / "uploads"


@pytest.fixture(autouse=True)
def nothing_kept():
    """Revisions begin anew in each test, and so do primary keys."""
    response_cache.forget()
    at_work.forget()


@pytest.fixture(autouse=True)
def light_passwords(settings_of_each_test):
    """Hashing a password takes a quarter of a second on purpose; not in tests."""
    light = "django.contrib.auth.hashers.MD5PasswordHasher"
    settings_of_each_test.PASSWORD_HASHERS = [light]
    reset_hashers(setting="PASSWORD_HASHERS")


@pytest.fixture(autouse=True)
def last_seen_is_not_noted(settings_of_each_test):
    """It takes a few queries at the first request of each session."""
    settings_of_each_test.NOTE_LAST_SEEN = False


@pytest.fixture
def ada(db):
    return make_user("Ada Brandt", role=User.Role.EDITOR)


@pytest.fixture
def cal(db):
    return make_user("Cal Ferris")


@pytest.fixture
def rey(client):
    """A reader: an anonymous browser."""
    return client


@pytest.fixture(scope="session")
def built_blog(django_db_setup, django_db_blocker):
    """A live blog as it is built, for `blog` to put a copy into a test's database."""
    with django_db_blocker.unblock():
        return build_blog()


@pytest.fixture
def blog(built_blog, ada, cal):
    """A live blog; Cal writes in it."""
    return put_blog_in(built_blog, by=ada, member=cal)


@pytest.fixture(scope="session")
def built_demo(django_db_setup, django_db_blocker, tmp_path_factory):
    """The demo newsroom as it is built, for `demo` to put into a test's database."""
    with django_db_blocker.unblock():
        return build_grey_demo(tmp_path_factory.mktemp("demo"))


@pytest.fixture
def demo(built_demo, db, settings):
    """The demo newsroom's blogs by slug, with small grey pictures.

    Ask for it before what makes rows: its own have primary keys that may be theirs. Its
    editor is Ada, too: `an_editor()`.
    """
    settings.PICTURES_DIR = built_demo.pictures_dir
    put_in(built_demo)
    return {blog.slug: blog for blog in Blog.objects.order_by("pk")}


@pytest.fixture
def adas_desk(ada):
    return _browser_of(ada)


@pytest.fixture
def cals_desk(cal):
    return _browser_of(cal)


def _browser_of(person):
    from django.test import Client

    client = Client()
    client.force_login(person)
    return client
