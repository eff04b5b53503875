"""`make mutants`: take each guard out of a copy of the code; its test must fail.

Prints a table, and exits with 1 if a mutant lives, if a guard is not found exactly once,
or if a test does not pass before anything was changed. `make mutants ONLY=outbox,hands`
tries the mutants of these subjects.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.mutants.mutation import SCRIPT
from tests.mutants.sources import sources, without_guard
from tests.mutants.table import MUTATIONS

ROOT = Path(__file__).resolve().parents[2]
SECONDS_FOR_ONE, SECONDS_FOR_ALL, SECONDS_TO_END = 180, 900, 20
FAILED = 1  # pytest's exit code; another one says that it could not even begin


def main(argv):
    only = set(filter(None, "".join(argv).split(",")))
    chosen = [each for each in MUTATIONS if not only or each.subject in only]
    with tempfile.TemporaryDirectory(prefix="liveblog-mutants-") as folder:
        copy = Path(folder) / "copy"
        _copy_to(copy)
        problems = _tests_that_fail_already(copy, chosen)
        if not problems:
            problems = [line for each in chosen if (line := _try(copy, each))]
    print(f"\n{len(chosen)} mutants, {len(problems)} problems")  # noqa: T201
    print("".join(f"  {line}\n" for line in problems), end="")  # noqa: T201
    return 1 if problems else 0


def _copy_to(copy):
    """All that is, or would be, in the repository; with the tools that stand beside it."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    for name in filter(None, listing.stdout.split("\0")):
        if (ROOT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, copy / name)
    for tools in (".venv", "node_modules"):
        if (ROOT / tools).exists():
            (copy / tools).symlink_to((ROOT / tools).resolve())
    _build_scripts(copy)


def _build_scripts(copy):
    """What browsers load, from the sources. Not by make: the tools are a link to ours,
    and what is out of date there would be taken away from here."""
    subprocess.run(["npm", "run", "-s", "build"], cwd=copy, check=True)


def _tests_that_fail_already(copy, mutations):
    by_node = {m.test for m in mutations if m.is_for_node}
    runs = [_node(copy, sorted(by_node), SECONDS_FOR_ALL)] if by_node else []
    for is_on_postgres in (False, True):
        others = [m for m in mutations if not m.is_for_node]
        tests = {m.test for m in others if m.is_on_postgres == is_on_postgres}
        if tests:
            runs.append(_pytest(copy, sorted(tests), is_on_postgres, SECONDS_FOR_ALL))
    failed = [run for run in runs if run is None or run.returncode]
    said = [run.stdout[-3000:] if run else "It took too long." for run in failed]
    return [f"without any mutation: {each}" for each in said]


def _try(copy, mutation):
    """Nothing if the mutant dies, else a sentence. The copy is then as it was."""
    began = time.monotonic()
    try:
        file, text = without_guard(sources(copy, mutation.language), mutation)
    except LookupError as error:
        problem = f"{mutation.guard}: {error}"
    else:
        problem = _run_mutant(copy, mutation, file, text)
    word = "LIVES" if problem else "dies"
    seconds = time.monotonic() - began
    line = f"{word:6}{seconds:5.0f} s  {mutation.subject:15} {mutation.guard}"
    print(line, flush=True)  # noqa: T201
    return problem


def _run_mutant(copy, mutation, file, text):
    original, times = file.read_text(), file.stat()
    file.write_text(text)
    try:
        if mutation.language == SCRIPT:
            _build_scripts(copy)
        if mutation.is_for_node:
            run = _node(copy, [mutation.test], SECONDS_FOR_ONE)
        else:
            run = _pytest(
                copy, [mutation.test], mutation.is_on_postgres, SECONDS_FOR_ONE
            )
    finally:
        file.write_text(original)
        # Its time of before, or Python would go on with what it compiled meanwhile.
        os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    if run is None:
        return f"{mutation.guard}: {mutation.test} did not end"
    said = "\nnot ok " if mutation.is_for_node else f"FAILED {mutation.test}"
    if run.returncode != FAILED or said not in run.stdout:
        return f"{mutation.guard}: {mutation.test} did not fail ({run.returncode})"
    return ""


def _pytest(copy, tests, is_on_postgres, seconds):
    """The run of these tests in the copy; None if it took longer than so many seconds."""
    command = [sys.executable, "-m", "pytest", "-q", "-n0", "--tb=line", "-rf"]
    command += ["-p", "no:cacheprovider", "--nomigrations", *tests]
    environment = os.environ | {"TEST_DATABASE": "postgres" if is_on_postgres else ""}
    return _run(copy, command, environment, seconds)


def _node(copy, tests, seconds):
    """The same of tests of the scripts, by Node."""
    return _run(
        copy, ["node", "--test", "--test-reporter=tap", *tests], os.environ, seconds
    )


def _run(copy, command, environment, seconds):
    pipe = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    with subprocess.Popen(command, cwd=copy, env=environment, **pipe) as run:
        try:
            said, _ = run.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            _end(run)
            return None
    return subprocess.CompletedProcess(command, run.returncode, said)


def _end(run):
    """As Ctrl-C would: the tests then end the servers that they have started."""
    run.send_signal(signal.SIGINT)
    try:
        run.communicate(timeout=SECONDS_TO_END)
    except subprocess.TimeoutExpired:
        run.kill()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
