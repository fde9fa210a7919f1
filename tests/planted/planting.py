"""Where a fault is in the package, which tests should see it, and a copy of the tree to plant it in."""

from __future__ import annotations

import os
import shutil
import tempfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.folders import REPOSITORY
from tests.planted.faults import Fault

PACKAGE = "gradecheck"
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
            f"planted/faults.py: {fault.before!r} should occur once in the package, and occurs {places}. "
            f"Give the text that decides today whether {fault.reason}."
        )
    (file, _), *_ = found
    return Planting(fault, file, mirror_of(file, fault.tests, root))


def mirror_of(file: str, more: Sequence[str] = (), root: Path = REPOSITORY) -> tuple[str, ...]:
    """The tests of a module: its own file, those that a fault names, and those of its room."""
    room, name = Path(file).parent.relative_to(PACKAGE), Path(file).stem
    mirror = [Path("tests") / room / f"test_{name}.py", Path("tests") / room]
    own, of_room = ([path] if (root / path).exists() else [] for path in mirror)
    paths = [*own, *map(Path, more), *(of_room if room.parts else [])]
    return tuple(dict.fromkeys(path.as_posix() for path in paths))


def chosen(plantings: Iterable[Planting], words: Sequence[str]) -> list[Planting]:
    """Those whose file, reason or text has one of the words; all without words."""

    def text(planting: Planting) -> str:
        return f"{planting.file} {planting.fault.reason} {planting.fault.before}"

    return [p for p in plantings if not words or any(word in text(p) for word in words)]


@contextmanager
def copy_of(root: Path) -> Iterator[Path]:
    """A copy of the tree in which faults may be planted; the checkout itself is never touched."""
    with tempfile.TemporaryDirectory(prefix="planted-") as folder:
        yield Path(shutil.copytree(root, Path(folder) / "course", ignore=shutil.ignore_patterns(*NOT_COPIED)))


@contextmanager
def planted(planting: Planting, root: Path) -> Iterator[None]:
    """The fault is in the tree inside the block, and out of it afterwards.

    A file with a fault has a time of its own, so that its byte code is never taken for that of another text
    of the same length.
    """
    path, fault = root / planting.file, planting.fault
    sound, before = path.read_bytes(), path.stat()
    text = sound.decode("utf-8").replace(fault.before, fault.after)
    path.write_text(text, encoding="utf-8", newline="\n")
    os.utime(path, (before.st_atime, zlib.crc32(f"{fault.before}\0{fault.after}".encode()) // 2))
    try:
        yield
    finally:
        path.write_bytes(sound)
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
