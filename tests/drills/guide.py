"""The commands of the operators' guide, by which drills and tests back up and restore."""

import os
import re
import subprocess
from pathlib import Path

from tests import pgserver

GUIDE = Path(__file__).parents[2] / "docs/operating.md"


def commands(database):
    """Those of the guide for this database: of the backup, and of the restore."""
    chapter = GUIDE.read_text().split("## Backup and restore\n")[1].split("\n## ")[0]
    blocks = re.findall(r"```sh\n(.*?)```", chapter, re.DOTALL)
    of_it = [
        "".join(re.findall(rf"^.*# {database}\n", block, re.MULTILINE))
        for block in blocks
    ]
    backup, restore = [block for block in of_it if block]
    return backup, restore


def run(script, folder, **environment):
    """In the shell of Debian's people, with /backup in this folder."""
    script = script.replace("/backup", str(folder))
    # Its programs, where the tests' own PostgreSQL has them.
    path = os.pathsep.join([*map(str, pgserver.candidates()), os.environ["PATH"]])
    environment = os.environ | {"PATH": path} | environment
    subprocess.run(["bash", "-euc", script], env=environment, check=True, timeout=120)


def vacuum_into(script, folder):
    """The statement that the guide's backup of SQLite gives to the shell's sqlite3."""
    (statement,) = re.findall(r'^sqlite3 "\$DATA_DIR/db.sqlite3" "(.*)"', script)
    return statement.replace("/backup", str(folder))
