"""Paths as they were typed -> the files to check, and what was passed over. No path can raise here."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from gradecheck.errors import UsageError
from gradecheck.submission.file_names import answer_kind, is_by_programs, why_not
from gradecheck.submission.handed_in import Found, HandedIn, PassedOver

_NAMED = 3  # so many folders are named; of more, the number is told
_BACKUP = re.compile(r"\.bak\d+$")  # `gradecheck start` keeps the copy before under such a name


#: Where answers are looked for when nobody names a folder, in this order.
WORK_FOLDERS = (Path("work"), Path("exercises"))


def files_to_check(
    paths: Sequence[Path], pages: Path | None = None, notebooks: Collection[str] = ()
) -> Found:
    """Find the notebooks and .py files that are meant.

    Parameters
    ----------
    paths : sequence of Path
        Files, and folders for what is in them; where a folder has only folders, one for each learner, for
        what is in these. Without any the folder work/, else exercises/, else this one if it has a notebook of
        the course.
    pages : Path, optional
        The folder of the pages of the course that judges, in which nothing is checked.
    notebooks : collection of str
        Names of the notebooks of the course.

    Returns
    -------
    found : Found
        A path that leads to nothing is a row with a problem, so that it costs nobody else anything.

    Raises
    ------
    UsageError
        No path was typed, and there is no folder that would be meant; the sentence says what to type.
    """
    if not paths:
        paths = [folder for folder in WORK_FOLDERS if _mode(folder, stat.S_ISDIR)][:1]
    if not paths and has_notebooks(Path(), notebooks):
        paths = [Path()]
    if not paths:
        raise UsageError(
            "there is no folder work/ or exercises/ here, and no notebook of the course. "
            "Name a notebook, or type `gradecheck start` to get one."
        )
    found = _together([_stands_for(path, pages) for path in paths])
    once = {os.path.abspath(file.path): file for file in reversed(found.files)}  # `work work/ch01.ipynb`
    return Found(tuple(reversed(once.values())), tuple(dict.fromkeys(found.passed_over)))


def has_notebooks(folder: Path, notebooks: Collection[str]) -> bool:
    """Whether a folder has one of these notebooks: then somebody works there."""
    return any(_mode(folder / name, stat.S_ISREG) for name in notebooks)


def _stands_for(path: Path, pages: Path | None, is_typed: bool = True) -> Found:
    """What a path stands for that was typed, or is a folder in one."""
    if pages is not None and _is_answer_key(path, pages):
        return _nothing(
            path,
            f"here are the pages of the very course that would judge ({pages}), and what is "
            "checked is never its own answer key. Name the notebooks themselves, or another course with "
            "--course.",
        )
    if not _mode(path, stat.S_ISDIR):
        return Found((HandedIn(path),))
    if not is_typed and path.is_symlink():
        return Found((), (PassedOver(str(path), "is a link to another folder. To check that, name it."),))
    if is_by_programs(path):  # `handed-in/*` names it too
        return Found((), (PassedOver(str(path), "is a folder of a program, not of a person."),))
    try:
        entries = sorted(path.iterdir())
    except OSError as error:
        return _nothing(
            path, f"no permission to look into this folder ({error.strerror}). Change its permissions."
        )
    return _folder_stands_for(path, entries, pages, is_typed)


def _folder_stands_for(path: Path, entries: Sequence[Path], pages: Path | None, is_typed: bool) -> Found:
    """The answers in a folder; where there are none, those of the folders in it."""
    found, folders = _in_folder(path, entries)
    deeper = [folder for folder in folders if _has_answers(folder)]
    if found.files and deeper:
        beside = PassedOver(str(path), f"not searched: {_some(deeper)}. To check them, name them too.")
        return _together([found, Found((), (beside,))])
    if found.files:
        return found
    if deeper and is_typed:  # a folder for each learner
        return _together([*(_stands_for(folder, pages, is_typed=False) for folder in folders), found])
    return _together([_nothing(path, _why_nothing(path, deeper)), found])


def _in_folder(folder: Path, entries: Sequence[Path]) -> tuple[Found, list[Path]]:
    """The answers among the entries of a folder, and everything else in it that may be one; its folders."""
    files: list[HandedIn] = []
    passed_over: list[PassedOver] = []
    folders: list[Path] = []
    for path in entries:
        if is_by_programs(path):
            continue
        if _mode(path, stat.S_ISDIR):
            folders.append(path)
        elif answer_kind(path):
            files += [] if _is_empty_init(path) else [HandedIn(path)]
        elif not _BACKUP.search(path.name):
            passed_over.append(PassedOver(str(path), why_not(path)))
    return Found(tuple(files), tuple(passed_over)), folders


def _why_nothing(folder: Path, deeper: Sequence[Path]) -> str:
    """Why a folder has nothing to check, and what to do."""
    if deeper:
        return (
            f"no notebook and no .py file in this folder itself, but in {_some(deeper)}. "
            f"Folders so deep are not searched. Type `gradecheck check {folder}`."
        )
    return "no notebook and no .py file in this folder. Name a file, or type `gradecheck start`."


def _together(parts: Sequence[Found]) -> Found:
    return Found(
        tuple(file for part in parts for file in part.files),
        tuple(path for part in parts for path in part.passed_over),
    )


def _nothing(path: Path, problem: str) -> Found:
    return Found((HandedIn(path, problem),))


def _mode(path: Path, is_kind: Callable[[int], bool]) -> bool:
    """What `stat` says of a path; False where it says nothing. `Path.is_dir` raises in Python 3.11."""
    try:
        return is_kind(os.stat(path).st_mode)
    except (OSError, ValueError):
        return False


def _is_answer_key(path: Path, pages: Path) -> bool:
    """Whether the pages lie in this folder, or it is one of them; they are imported by this process."""
    try:
        pages, full = (Path(os.path.realpath(each)) for each in (pages, path))
    except (OSError, ValueError):
        return False
    return pages.is_relative_to(full) or (full.is_relative_to(pages) and full.suffix != ".ipynb")


def _has_answers(folder: Path) -> bool:
    try:
        return any(answer_kind(path) and not is_by_programs(path) for path in folder.iterdir())
    except OSError:  # nobody asked us to look into it by name, but nobody may be lost either
        return True


def _is_empty_init(path: Path) -> bool:
    """An empty `__init__.py` makes a folder a package, and answers nothing."""
    try:
        return path.name == "__init__.py" and not path.read_bytes().strip()
    except OSError:
        return False


def _some(folders: Sequence[Path]) -> str:
    """The first folders by name, and how many more there are."""
    more = f" and {len(folders) - _NAMED} more" if len(folders) > _NAMED else ""
    return ", ".join(f"{folder.name}/" for folder in folders[:_NAMED]) + more
