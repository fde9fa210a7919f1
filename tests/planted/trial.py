"""What the tests say of a fault: one fails because of it, all of them pass, or one comes to no end."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tests.planted.planting import Planting, planted

#: A test that takes longer is ended: it takes a minute at most on a machine with other work.
SECONDS = 180
#: The line of a test as it ends; that of the summary is cut where a name has " - " in it.
_FAILED = re.compile(r"^(\S+\.py::.+) (?:FAILED|ERROR)(?: .*)?$", re.MULTILINE)
_NOT_READ = re.compile(r"^ERROR (\S+)", re.MULTILINE)
_BEGUN = re.compile(r"^(\S+\.py::.+?)(?: +(?:PASSED|SKIPPED|XFAIL).*)? *$", re.MULTILINE)


class State(StrEnum):
    """What came of tests, or of a fault that they were asked about."""

    SEEN = "seen"
    SURVIVED = "SURVIVED"
    NO_END = "NO END"


@dataclass(frozen=True)
class Sight:
    """What tests said.

    Parameters
    ----------
    state : State
        Seen where one of them failed.
    test : str
        The test that failed or did not end; empty where all passed.
    not_believed : tuple of str
        Tests that failed, and fail without the fault too.
    """

    state: State
    test: str = ""
    not_believed: tuple[str, ...] = ()


def failing_test(
    tests: Sequence[str], root: Path, without: Sequence[str] = (), seconds: int = SECONDS
) -> Sight:
    """The first test that fails in a tree or does not end; `without` are left out."""
    command = [sys.executable, "-m", "pytest", "-x", "-v", "-p", "no:cacheprovider", "-m", "not browser"]
    limit = ["-o", f"faulthandler_timeout={seconds}", "-o", "faulthandler_exit_on_timeout=true"]
    left_out = [f"--deselect={test}" for test in without]
    code, said, errors = _ended([*command, *limit, "--hypothesis-profile=quick", *left_out, *tests], root)
    if code in (0, 5):  # 5: no test is left
        return Sight(State.SURVIVED)
    begun = _BEGUN.findall(said)
    if "Timeout (" in errors:
        return Sight(State.NO_END, begun[-1] if begun else tests[0])
    named = _FAILED.search(said) or _NOT_READ.search(said)
    return Sight(State.SEEN, named[1] if named else begun[-1] if begun else tests[0])


def _ended(command: Sequence[str], root: Path) -> tuple[int, str, str]:
    """Exit code, output and errors of a command; what it started in its group ends with it."""
    surroundings = {**os.environ, "PYTHONPATH": str(root), "SEEDS": "3", "COLUMNS": "1000"}
    with subprocess.Popen(
        command, cwd=root, env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        start_new_session=True,
    ) as process:  # fmt: skip
        said, errors = process.communicate()
    _end_group(process.pid)
    return process.returncode, said, errors


def _end_group(leader: int) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(leader, signal.SIGKILL)


def look(planting: Planting, root: Path, seconds: int = SECONDS) -> Sight:
    """Plant one fault and ask its tests, those of its own module first, until one sees it.

    A failure is believed where the same test passes without the fault; else the others are asked.
    """
    unended: list[str] = []
    not_believed: list[str] = []
    for tests in planting.tests:
        while True:
            with planted(planting, root):
                found = failing_test([tests], root, [*unended, *not_believed], seconds)
            if found.state is State.SURVIVED or found.test in (*unended, *not_believed):
                break
            if failing_test([found.test], root, seconds=seconds).state is not State.SURVIVED:
                not_believed.append(found.test)
                continue
            if found.state is State.SEEN:
                return Sight(State.SEEN, found.test, tuple(not_believed))
            unended.append(found.test)
            break
    return Sight(State.NO_END if unended else State.SURVIVED, ", ".join(unended), tuple(not_believed))
