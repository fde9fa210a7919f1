"""Which functions of a submission are those that its notebook came with: they score nothing.

The given cell of a notebook is known by its id, or by its first line. Where it was cut into pieces, or the
notebook was saved as a ``.py``, its functions are known by their text, which nobody has changed.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from gradecheck.course.chapter import Chapter
from gradecheck.course.course import Course
from gradecheck.submission.cells import GIVEN_LINE
from gradecheck.submission.submission import Submission
from gradecheck.worker.location import SourceKind


def handed_out(course: Course, submission: Submission) -> frozenset[str]:
    """Names of the exercises of other chapters that a submission has only as they were handed out.

    Parameters
    ----------
    course : Course
        Whose notebooks.
    submission : Submission
        What was handed in. Its text is searched, not parsed.
    """
    text = "\n".join(cell.text for cell in submission.cells if not cell.given).replace("\r\n", "\n")
    elsewhere = {name for name, chapter in course.names.items() if chapter.name != submission.chapter}
    if elsewhere.isdisjoint(_DEFINED.findall(text)):  # as nearly always: then no notebook is read
        return frozenset()
    given_cells = max(1, len(GIVEN_LINE.findall(text)))  # a second copy beside one of them is somebody's own
    return frozenset(
        name
        for chapter, given in _given_texts(course, submission, text)
        for name, source in _functions(given).items()
        if course.names.get(name, chapter) != chapter
        and 0 < _definitions(name, text) <= min(text.count(source), given_cells)
    )


def _given_texts(course: Course, submission: Submission, text: str) -> Iterator[tuple[Chapter, str]]:
    """The given cells that a submission came with, as they were: of a file those whose first line it has."""
    if submission.kind is SourceKind.FILE and not GIVEN_LINE.search(text):
        return
    for chapter in course.chapters:
        if submission.kind is SourceKind.FILE or chapter.name == submission.chapter:
            given = _given_text(chapter)
            first = given.partition("\n")[0]
            if given and (submission.kind is SourceKind.NOTEBOOK or first in text):
                yield chapter, given


def _given_text(chapter: Chapter) -> str:
    """The given cell of a chapter's notebook; empty where it has none."""
    try:
        return _given_text_at(chapter.notebook, chapter.notebook.stat().st_mtime_ns)
    except OSError:
        return ""


#: What a line of text seems to define.
_DEFINED = re.compile(r"^(?:[ \t]*(?:async[ \t]+)?def[ \t]+)?(\w+)", re.MULTILINE)


@lru_cache(maxsize=64)
def _given_text_at(notebook: Path, changed: int) -> str:
    """The given cell of a notebook that was changed then: it is read once for a whole class."""
    try:
        cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
        sources = ("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
        return next((source for source in sources if GIVEN_LINE.match(source)), "")
    except (OSError, ValueError, KeyError, TypeError):
        return ""


@lru_cache(maxsize=64)
def _functions(given: str) -> dict[str, str]:
    """The functions of a given cell, by name: their text."""
    functions = (node for node in ast.parse(given).body if isinstance(node, ast.FunctionDef))
    return {node.name: ast.get_source_segment(given, node) or "" for node in functions}


def _definitions(name: str, text: str) -> int:
    """How often a text seems to define a name."""
    return len(
        re.findall(rf"^[ \t]*(?:async[ \t]+)?def[ \t]+{name}\b|^{name}[ \t]*=(?!=)", text, re.MULTILINE)
    )
