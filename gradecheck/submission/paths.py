"""Paths as they were typed -> the files to check, and what was passed over."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from gradecheck.errors import UsageError

_NAMED = 3  # so many folders are named; of more, the number is told


def files_to_check(paths: Sequence[Path]) -> tuple[list[Path], list[str]]:
    """Find the notebooks and .py files that are meant.

    Parameters
    ----------
    paths : sequence of Path
        Files, and folders for what is in them; without any the folder work/, else exercises/.

    Returns
    -------
    files : list of Path
        A file that was named is among them whether it is there or not.
    notes : list of str
        A sentence for each folder that has folders with answers, which are not searched.

    Raises
    ------
    UsageError
        There is nothing to check; the sentence says what to type.
    """
    if not paths:
        paths = [folder for folder in (Path("work"), Path("exercises")) if folder.is_dir()][:1]
    if not paths:
        raise UsageError(
            "there is no folder work/ or exercises/ here. "
            "Name a notebook, or type `gradecheck start` to get one."
        )
    files: list[Path] = []
    notes: list[str] = []
    for path in paths:
        if not path.is_dir():
            files.append(path)
            continue
        deeper = _folders_with_answers(path)
        files += _answers_of(path, deeper)
        if deeper:
            notes.append(f"{path}: not searched: {_some(deeper)}. To check them, name them too.")
    return files, notes


def refuse_answer_key(paths: Sequence[Path], pages: Path) -> None:
    """Refuse to check a folder that holds the pages of the course that would judge it, or one of these pages.

    Parameters
    ----------
    paths : sequence of Path
        As they were typed.
    pages : Path
        The folder of the pages, which are imported.

    Raises
    ------
    UsageError
        What is to be checked would be its own answer key; the sentence says what to do.
    """
    pages = pages.resolve()
    for path in paths:
        full = Path(os.path.realpath(path))  # `resolve` raises where links lead in a circle
        if pages.is_relative_to(full) or (full.is_relative_to(pages) and full.suffix != ".ipynb"):
            raise UsageError(
                f"{path}: here are the pages of the very course that would judge ({pages}), and what is "
                "checked is never its own answer key. Name the notebooks themselves, or another course with "
                "--course."
            )


def _answers_of(folder: Path, deeper: Sequence[Path]) -> list[Path]:
    found = sorted(filter(_may_hold_answers, folder.iterdir()))
    if not found and deeper:
        raise UsageError(
            f"{folder}: no notebook and no .py file in this folder itself, but in {_some(deeper)}. "
            f"Folders in folders are not searched. Type `gradecheck check {folder}/*`."
        )
    if not found:
        raise UsageError(
            f"{folder}: no notebook and no .py file in this folder. Name a file, or type `gradecheck start`."
        )
    return found


def _folders_with_answers(folder: Path) -> list[Path]:
    """The folders in a folder in which there is something to check; those of programs begin with . or _."""
    inner = (path for path in folder.iterdir() if path.is_dir() and not path.name.startswith((".", "_")))
    return sorted(path for path in inner if any(map(_may_hold_answers, _entries(path))))


def _entries(folder: Path) -> Iterable[Path]:
    try:
        return list(folder.iterdir())
    except OSError:  # we may not look into it: then nobody asked us to
        return []


def _may_hold_answers(path: Path) -> bool:
    """What begins with a dot (checkpoints, parts) is no answer."""
    return path.suffix in (".ipynb", ".py") and not path.name.startswith(".") and not path.is_dir()


def _some(folders: Sequence[Path]) -> str:
    """The first folders by name, and how many more there are."""
    more = f" and {len(folders) - _NAMED} more" if len(folders) > _NAMED else ""
    return ", ".join(f"{folder.name}/" for folder in folders[:_NAMED]) + more
