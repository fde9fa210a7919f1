"""The course as the page's program reads it: a list of chapters, and a script for the notebook of each."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path

from gradecheck.course.chapter import Chapter
from gradecheck.course.course import Course, load_course
from gradecheck.notebooks.notebook_file import cell_name, read_notebook
from gradecheck.submission.cells import source_of


@dataclass(frozen=True)
class ExercisePage:
    """The exercises of one chapter.

    Parameters
    ----------
    chapter : Chapter
        Whose they are.
    document : str
        The page of the exercises, as Sphinx names it: ``"exercises/ch06_backpropagation"``.
    notebook : dict
        The notebook that the page shows.
    """

    chapter: Chapter
    document: str
    notebook: dict

    @property
    def code_cells(self) -> list[dict]:
        """The cells that the page shows as code, in order."""
        return [cell for cell in self.notebook["cells"] if cell["cell_type"] == "code"]

    def stub(self, exercise: str) -> dict:
        """The cell of an answer."""
        return next(cell for cell in self.code_cells if key_of(cell, self.chapter) == f"answer/{exercise}")

    def script(self) -> str:
        """What the program is told of the chapter."""
        told = {
            "name": self.chapter.name,
            "notebook": self.notebook,
            "cells": [told_of(cell, self.chapter) for cell in self.notebook["cells"]],
            "exercises": [{"name": card.name, "points": card.points} for card in self.chapter.exercises],
        }
        return f"courseEditors.define({json.dumps(told, ensure_ascii=False)});\n"

    @property
    def script_name(self) -> str:
        """Name of the script; it changes with what is in it, so that no browser shows an old one."""
        return f"{self.chapter.name}-{hashlib.sha256(self.script().encode()).hexdigest()[:12]}.js"


def read_course(root: Path) -> tuple[Course, dict[str, ExercisePage]]:
    """The course in a checkout, and its exercise pages by the name of their document."""
    course = load_course(root)
    pages = {}
    for chapter in course.chapters:
        document = chapter.notebook.relative_to(root).with_suffix("").as_posix()
        pages[document] = ExercisePage(chapter, document, read_notebook(chapter.notebook))
    return course, pages


def course_script(course: Course, pages: dict[str, ExercisePage], has_lite: bool = False) -> str:
    """What the program is told of the course: enough to show progress on every page.

    Parameters
    ----------
    course : Course
        The course.
    pages : dict of str to ExercisePage
        Its pages of exercises, by the name of their document.
    has_lite : bool
        Whether the site has JupyterLite with the notebooks, see `book.lite`.
    """
    told = {
        "lite": has_lite,
        "id": re.sub(r"\W+", "-", course.title.lower()).strip("-"),
        "title": course.title,
        "chapters": [
            {
                "name": page.chapter.name,
                "number": page.chapter.number,
                "title": page.chapter.title,
                "page": f"{document}.html",
                "reading": f"book/{page.chapter.name}.html",
                "data": page.script_name,
                "exercises": [card.name for card in page.chapter.exercises],
                "points": sum(card.points for card in page.chapter.exercises),
                "bonus": page.chapter.is_bonus,
            }
            for document, page in pages.items()
        ],
    }
    return f"globalThis.courseEditors = {{ course: {json.dumps(told, ensure_ascii=False)} }};\n"


def told_of(cell: dict, chapter: Chapter) -> dict[str, str]:
    """What the program needs to know of one cell."""
    name = cell_name(cell)
    told = {"id": cell["id"], "key": key_of(cell, chapter), "source": source_of(cell) or ""}
    return told | {"kind": name.kind, "exercise": name.exercise}


def key_of(cell: dict, chapter: Chapter) -> str:
    """Under which name a cell's text is kept: an answer's stays the same when its stub changes."""
    name = cell_name(cell)
    return f"answer/{name.exercise}" if name.kind == "answer" else f"cell/{chapter.name}/{cell['id']}"
