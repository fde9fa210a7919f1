"""Plants the faults of `planted_faults` in a copy of the tree, one by one, and says which no test saw.

`python -m tests.planted` plants all of them; words choose those whose room, reason or text has one of them:
`python -m tests.planted comparing`. Exit code 0: each was seen; 1: one survived; 2: nothing can be said, as a
fault has no place any more or the tests fail without any fault.
"""

from __future__ import annotations

import os
import queue
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.folders import REPOSITORY
from tests.planted_faults import FAULTS, Fault

PACKAGE = "gradecheck"
#: A fault after which the tests of a room do not end is seen: they take a minute at most without it.
SECONDS = 600.0
NOT_COPIED = (
    "_build",
    ".git",
    ".venv",
    "node_modules",
    "work",
    "dist",
    ".*_cache",
    ".hypothesis",
    "__pycache__",
)


class CannotSay(Exception):  # noqa: N818 - says what is wrong with the list or with the tests
    """The list of faults, or the tests without a fault, are not in order; the text says what to do."""


@dataclass(frozen=True)
class Planting:
    """A fault, the file in which it is, and the tests that should see it, the nearest ones first.

    Parameters
    ----------
    fault : Fault
        The change.
    file : str
        Path in the repository, with slashes.
    tests : tuple of str
        Paths of files and folders.
    """

    fault: Fault
    file: str
    tests: tuple[str, ...]


@dataclass(frozen=True)
class Sight:
    """What the tests said of a fault.

    Parameters
    ----------
    planting : Planting
        The fault.
    seen_by : str
        The test that failed, or why there was none to name; empty where the fault survived.
    """

    planting: Planting
    seen_by: str


def sources(root: Path) -> dict[str, str]:
    """Text of every module of the package, by its path in the repository."""
    modules = sorted((root / PACKAGE).rglob("*.py"))
    return {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in modules}


def placed(fault: Fault, texts: dict[str, str], root: Path = REPOSITORY) -> Planting:
    """Find the place of a fault, and its tests.

    Raises
    ------
    CannotSay
        Its text is not there exactly once, so the code has changed and the list has to follow.
    """
    found = [(file, text.count(fault.before)) for file, text in texts.items() if fault.before in text]
    if [count for _, count in found] != [1]:
        places = ", ".join(f"{count} times in {file}" for file, count in found) or "nowhere"
        raise CannotSay(
            f"planted_faults.py: {fault.before!r} should occur once in the package, and occurs {places}. "
            f"Give the text that decides today whether {fault.reason}."
        )
    (file, _), *_ = found
    return Planting(fault, file, mirror_of(file, fault.tests, root))


def mirror_of(file: str, more: Sequence[str] = (), root: Path = REPOSITORY) -> tuple[str, ...]:
    """The tests of a module: its own file, those of its room, and those that a fault names."""
    room, name = Path(file).parent.relative_to(PACKAGE), Path(file).stem
    own = Path("tests") / room / f"test_{name}.py"
    mirror = [own] if not room.parts else [own, Path("tests") / room]
    paths = [*(path for path in mirror if (root / path).exists()), *map(Path, more)]
    return tuple(dict.fromkeys(path.as_posix() for path in paths))


@contextmanager
def copy_of(root: Path) -> Iterator[Path]:
    """A copy of the tree in which faults may be planted; the checkout itself is never touched."""
    with tempfile.TemporaryDirectory(prefix="planted-") as folder:
        yield Path(shutil.copytree(root, Path(folder) / "course", ignore=shutil.ignore_patterns(*NOT_COPIED)))


@contextmanager
def planted(planting: Planting, root: Path) -> Iterator[None]:
    """The fault is in the tree inside the block, and out of it afterwards."""
    path = root / planting.file
    sound = path.read_bytes()
    text = sound.decode("utf-8")
    path.write_text(text.replace(planting.fault.before, planting.fault.after), encoding="utf-8", newline="\n")
    try:
        yield
    finally:
        path.write_bytes(sound)


def failing_test(tests: Iterable[str], root: Path, seconds: float = SECONDS) -> str:
    """The first test that fails in a tree, or why the tests came to no end; empty where all passed."""
    surroundings = {**os.environ, "PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1", "SEEDS": "3"}
    quiet = ("-x", "-q", "-p", "no:cacheprovider", "-m", "not browser", "--hypothesis-profile=quick")
    command = [sys.executable, "-m", "pytest", *quiet, *tests]
    try:
        done = subprocess.run(
            command, cwd=root, env=surroundings, capture_output=True, text=True, timeout=seconds
        )
    except subprocess.TimeoutExpired:
        return f"(no end in {seconds:.0f} s)"
    if done.returncode == 0:
        return ""
    named = re.search(r"^(?:FAILED|ERROR) (\S+)", done.stdout, re.MULTILINE)
    return named[1] if named else f"(pytest ended with exit code {done.returncode})"


def look(planting: Planting, root: Path) -> Sight:
    """Plant one fault and ask its tests, those of its own module first."""
    with planted(planting, root):
        for tests in planting.tests:
            if seen := failing_test([tests], root):
                return Sight(planting, seen)
    return Sight(planting, "")


def look_at_all(plantings: Sequence[Planting], workers: int, root: Path = REPOSITORY) -> Iterator[Sight]:
    """Plant the faults one by one, each worker in a copy of its own.

    Raises
    ------
    CannotSay
        A test fails without any fault, so its failure would say nothing.
    """
    with copy_of(root) as first:
        broken = failing_test(dict.fromkeys(t for p in plantings for t in p.tests), first, 6 * SECONDS)
        if broken:
            raise CannotSay(f"{broken} fails without any fault. Mend that first.")
        with ThreadPoolExecutor(workers) as pool:
            copies: queue.SimpleQueue[Path] = queue.SimpleQueue()
            for number in range(workers):
                copies.put(Path(shutil.copytree(first, first.parent / f"copy{number}")))

            def look_somewhere(planting: Planting) -> Sight:
                copy = copies.get()
                try:
                    return look(planting, copy)
                finally:
                    copies.put(copy)

            yield from pool.map(look_somewhere, plantings)


def chosen(plantings: Iterable[Planting], words: Sequence[str]) -> list[Planting]:
    """Those whose file, reason or text has one of the words; all without words."""

    def text(planting: Planting) -> str:
        return f"{planting.file} {planting.fault.reason} {planting.fault.before}"

    return [p for p in plantings if not words or any(word in text(p) for word in words)]


def main(words: Sequence[str]) -> int:
    """Plant, print a line for each fault and a summary, and return the exit code."""
    try:
        texts = sources(REPOSITORY)
        plantings = chosen((placed(fault, texts) for fault in FAULTS), words)
        if not plantings:
            raise CannotSay(f"no fault has {' or '.join(words)} in its file, reason or text.")
        sights = []
        for sight in look_at_all(plantings, os.cpu_count() or 1):
            sights.append(sight)
            print(line_of(sight), flush=True)
    except CannotSay as error:
        print(error, file=sys.stderr)
        return 2
    survived = [sight for sight in sights if not sight.seen_by]
    print(f"{len(sights)} planted, {len(sights) - len(survived)} seen, {len(survived)} survived")
    return 1 if survived else 0


def line_of(sight: Sight) -> str:
    """Seen or survived, where, what becomes wrong, and the test that saw it."""
    state = "seen    " if sight.seen_by else "SURVIVED"
    by = f"  <- {sight.seen_by}" if sight.seen_by else ""
    return f"{state}  {sight.planting.file}: {sight.planting.fault.reason}{by}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
