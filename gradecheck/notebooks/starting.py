"""The learner's own copies of the exercise notebooks.

In: the exercise notebooks of a course and a folder. Out: a copy of each in the folder, with what the learner
wrote in an older copy carried over, and that older copy kept beside it. Nothing is ever lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from gradecheck.atomic_files import write_atomically
from gradecheck.course.chapter import Chapter
from gradecheck.course.course import Course
from gradecheck.errors import UnreadableError, UsageError
from gradecheck.notebooks.chapter_links import with_links_to_the_site
from gradecheck.notebooks.merging import Merged, cells_of, lost_exercises, merge
from gradecheck.notebooks.notebook_file import cell_lines, notebook_text, read_notebook
from gradecheck.wording.counted import counted


def start(
    course: Course, chapters: Sequence[str] = (), into: Path = Path("work"), restore: bool = False
) -> Iterator[str]:
    """Copy exercise notebooks, and say what was done, a sentence for each.

    Parameters
    ----------
    course : Course
        Whose exercises.
    chapters : sequence of str
        ``"ch06"`` or ``"ch06_backpropagation"``; all chapters unless given.
    into : Path
        The folder of the copies; it is made where it is missing.
    restore : bool
        Bring cells of the notebook back that were deleted from a copy.

    Yields
    ------
    sentence : str
        What became of one notebook; at last, what to type next.

    Raises
    ------
    UsageError
        No such chapter, no such notebook, or the folder cannot be written.
    """
    chosen = [course.find_chapter(name) for name in dict.fromkeys(chapters)] or list(course.chapters)
    into = Path(into)
    try:
        into.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(
            f"{into}: no folder can be made there ({error.strerror}). Give another --into."
        ) from None
    for chapter in chosen:
        yield _start_chapter(chapter, into / chapter.notebook.name, restore, course.folder)
    yield f"Open them: jupyter lab {into}"


def _start_chapter(chapter: Chapter, path: Path, restore: bool, course: Path) -> str:
    if not chapter.notebook.is_file():
        raise UsageError(f"{chapter.notebook} is missing. Its author makes it with `gradecheck notebooks`.")
    fresh = with_links_to_the_site(read_notebook(chapter.notebook), course)
    if not path.exists():
        write_atomically(path, notebook_text(fresh))
        return f"{path}: new."
    if not path.is_file():
        raise UsageError(f"{path} is not a file. Move it away, or give another folder with --into.")
    try:
        copy = read_notebook(path)
    except UnreadableError:
        backup = _keep(path)
        write_atomically(path, notebook_text(fresh))
        return (
            f"{path}: the file there was no readable notebook. It is kept as {backup.name}; this copy is new."
        )
    names = [card.name for card in chapter.exercises]
    is_current = _recorded(copy).get("digest") == _recorded(fresh)["digest"]
    if is_current and not restore:
        return f"{path}: current, not touched.{_gone(copy, names, chapter)}"
    return _carry_over(copy, fresh, names, path, "what was deleted" if is_current else "the newer notebook")


def _gone(copy: dict, names: Sequence[str], chapter: Chapter) -> str:
    """A sentence about exercises whose cells were deleted; empty where all are there."""
    gone = lost_exercises(copy, names)
    if not gone:
        return ""
    short = chapter.name.split("_")[0]
    cells = f"The cell of {gone[0]} was" if len(gone) == 1 else f"The cells of {', '.join(gone)} were"
    return f" {cells} deleted; `gradecheck start {short} --restore` brings back what was deleted."


def _carry_over(copy: dict, fresh: dict, names: Sequence[str], path: Path, what: str) -> str:
    merged = merge(copy, fresh, names)
    if _sources(merged.cells) == _sources(cells_of(copy)):
        return f"{path}: current, not touched."
    backup = _keep(path)
    metadata = copy["metadata"] if isinstance(copy.get("metadata"), dict) else {}
    notebook = fresh | {
        "cells": merged.cells,
        "metadata": fresh["metadata"] | metadata | {"gradecheck": fresh["metadata"]["gradecheck"]},
    }
    write_atomically(path, notebook_text(notebook))
    return f"{path}: {what}{_carried(merged)}. The copy before is kept as {backup.name}."


def _carried(merged: Merged) -> str:
    """What of the learner's is in the new copy, in words."""
    parts = []
    if merged.answers:
        parts.append(f"your answers to {', '.join(merged.answers)}")
    if merged.own:
        parts.append(f"{counted(merged.own, 'other cell')} of yours")
    return ", with " + " and ".join(parts) if parts else ""


def _keep(path: Path) -> Path:
    """Copy the file beside itself, under a name that no check takes for a submission and nothing has yet."""
    number = 1
    while True:
        backup = path.with_name(f"{path.name}.bak{number}")
        try:
            with backup.open("xb") as file:
                file.write(path.read_bytes())
            return backup
        except FileExistsError:
            number += 1
        except OSError as error:
            raise UsageError(
                f"{backup}: cannot be written ({error.strerror}), so {path} is not touched."
            ) from None


def _recorded(notebook: dict) -> dict:
    metadata = notebook.get("metadata")
    recorded = metadata.get("gradecheck") if isinstance(metadata, dict) else None
    return recorded if isinstance(recorded, dict) else {}


def _sources(cells: Iterable[dict]) -> list[tuple[str, str]]:
    return [(cell["cell_type"], cell_lines(cell)) for cell in cells]
