"""Which course is meant: never one that a submission brought along.

The pages of a course are imported, so whoever says where they lie says which code runs in this process.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from gradecheck.atomic_files import write_atomically
from gradecheck.errors import UsageError

PACKAGE = Path(__file__).resolve().parent.parent
#: The environment can name a course; a file in a folder cannot.
VARIABLE = "GRADECHECK_COURSE"


def find_course(start: Path, asked: Path | None = None) -> Path:
    """Folder of the course that is meant.

    Parameters
    ----------
    start : Path
        Where the command runs.
    asked : Path, optional
        The folder that was asked for by name; then nothing is searched.

    Returns
    -------
    folder : Path
        The one that was asked for, or that the environment variable GRADECHECK_COURSE names; else the nearest
        of `start` and its parents that is a trusted course; else the checkout that the package runs from, or
        the course inside the installed package.

    Raises
    ------
    UsageError
        The folder that was asked for is no course, or there is none at all.
    """
    named = asked or os.environ.get(VARIABLE)
    if named:
        if is_course(Path(named)):
            return Path(named).resolve()
        raise UsageError(f"{named} is not a course: it needs `_config.yml` and `solutions/__init__.py`.")
    own = _own_courses()
    trusted = {*trusted_courses(), *own}
    for folder in (*_courses_above(start), *own):
        if folder in trusted:
            return folder
    raise UsageError(
        f"no course that you trust above {start}, and none is installed with gradecheck. "
        "Name one with --course FOLDER."
    )


def passed_over(start: Path, chosen: Path) -> Path | None:
    """The course around `start` that does not count because nobody here has trusted it, if there is one."""
    return next((folder for folder in _courses_above(start) if folder != chosen), None)


def is_course(folder: Path) -> bool:
    """Whether `folder` holds a course."""
    return all(map(os.path.isfile, (f"{folder}/_config.yml", f"{folder}/solutions/__init__.py")))


def trust(folder: Path) -> Path:
    """Remember that the pages of the course in `folder` may be imported when a command runs inside it.

    Returns
    -------
    list_file : Path
        The list, in the user's own settings: no folder that is handed in can add a line to it.

    Raises
    ------
    UsageError
        `folder` is no course.
    """
    if not is_course(folder):
        raise UsageError(f"{folder} is not a course: it needs `_config.yml` and `solutions/__init__.py`.")
    kept = dict.fromkeys((*trusted_courses(), folder.resolve()))
    _list_file().parent.mkdir(parents=True, exist_ok=True)
    write_atomically(_list_file(), "".join(f"{path}\n" for path in kept))
    return _list_file()


def trusted_courses() -> tuple[Path, ...]:
    """The folders that the user has trusted, one a line in the list."""
    try:
        lines = _list_file().read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError, RuntimeError):  # no list, no home
        return ()
    return tuple(Path(line) for line in lines if line)


def _courses_above(start: Path) -> tuple[Path, ...]:
    """The courses among a folder and its parents, the nearest first."""
    start = Path(start).resolve()
    return tuple(folder for folder in (start, *start.parents) if is_course(folder))


def _own_courses() -> tuple[Path, ...]:
    """The checkout whose code this is, or the course that came with the package."""
    return tuple(folder for folder in (PACKAGE.parent, PACKAGE / "_course") if is_course(folder))


def _list_file() -> Path:
    if sys.platform == "win32":
        settings = Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming")
    else:
        settings = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return settings / "gradecheck" / "courses.txt"
