"""Notebooks derived from the pages of a course: stubs for learners, answers for readers.

In: the folder `solutions/chNN_name/`: its cards, `references.py` and `notebook.md` (the notebook as text).
Out: `exercises/chNN_name.ipynb` and `solutions/chNN_name.ipynb`, cell by cell, neither run nor written here.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from gradecheck.course.chapter import Chapter
from gradecheck.course.course import Course
from gradecheck.distribution import NAME
from gradecheck.namesake import UNINSTALL
from gradecheck.notebooks import notebook_file
from gradecheck.notebooks.given_cell import (
    SETUP_IMPORTS,
    assigned_names,
    free_names,
    given_source,
    needed_definitions,
)
from gradecheck.notebooks.manuscript import Block, read_manuscript
from gradecheck.notebooks.pages import Page, read_page
from gradecheck.notebooks.stub import make_stub

#: The first code cell. `%pip` has a line of its own, because JupyterLite knows it only there; the line above
#: it keeps the block whole where a converter to plain Python turns the magic into a comment.
SETUP = f"""\
from importlib.util import find_spec

if not find_spec("gradecheck"):  # Colab, Binder and JupyterLite come without it
    print("Installing the checker. If that fails, check the network and run this cell again.")
    %pip install --quiet {NAME}

{SETUP_IMPORTS[0]}
{SETUP_IMPORTS[1]}

import gradecheck

assert hasattr(gradecheck, "check"), (
    "Another package called gradecheck is installed. Type in a new cell "
    "`%{UNINSTALL}`, "
    "then restart the kernel and run this cell again."
)
{SETUP_IMPORTS[2]}"""


@dataclass(frozen=True)
class Derived:
    """A notebook as it follows from the pages, without outputs.

    Parameters
    ----------
    path : Path
        Where it belongs.
    chapter : Chapter
        Whose it is.
    notebook : dict
        The notebook, as JSON has it.
    executed : bool
        Whether it is written with outputs.
    """

    path: Path
    chapter: Chapter
    notebook: dict
    executed: bool


def derive_notebooks(course: Course) -> Iterator[Derived]:
    """The notebooks of every chapter: exercises, then solutions. Nothing is run or written.

    Raises
    ------
    CardError
        A page and its text contradict each other; the sentence names both.
    """
    pages: list[Page] = []
    for chapter in course.chapters:
        names = [card.name for card in chapter.exercises]
        pages.append(read_page(chapter.references))
        blocks = read_manuscript(chapter, names)
        given = _given(pages, names, blocks)
        stubs = notebook_file.notebook_digest(_cells(blocks, pages[-1], given, False, chapter))
        for solved in (False, True):
            cells = notebook_file.with_unique_ids(_cells(blocks, pages[-1], given, solved, chapter))
            path = chapter.solution if solved else chapter.notebook
            yield Derived(path, chapter, _notebook(course, chapter, cells, stubs), executed=solved)


def _given(pages: list[Page], names: Sequence[str], blocks: Sequence[Block]) -> str:
    """Text of the given cell: what references and experiments mention."""
    own = pages[-1]
    code = [block.source for block in blocks if block.kind == "code"]
    mentioned = set().union(*(free_names(source) for source in code))
    mentioned -= set().union(*(assigned_names(source) for source in code))
    mentioned = mentioned.union(*(free_names(own.function(name)) for name in names))
    return given_source(*needed_definitions(pages, mentioned, names), own.name)


def _cells(blocks: Sequence[Block], page: Page, given: str, solved: bool, chapter: Chapter) -> Iterator[dict]:
    """The cells of one notebook: title, imports, what is given, then the text with stubs or answers."""
    for position, block in enumerate(blocks):
        if block.kind == "answer":
            source = page.function(block.source)
            yield notebook_file.new_cell("answer", source if solved else make_stub(source), block.source)
            yield notebook_file.new_cell("check", f"check({block.source})", block.source)
        else:
            prose = _solution_title(block.source, chapter) if solved and position == 0 else block.source
            yield notebook_file.new_cell(block.kind, prose, metadata=block.metadata)
        if position == 0:
            yield notebook_file.new_cell("setup", SETUP)
            if given:
                yield notebook_file.new_cell(
                    "given", given, metadata={"tags": ["hide-input"]}
                )  # folded in the book


def _solution_title(prose: str, chapter: Chapter) -> str:
    """The first section of a solution notebook: another title, and a way back."""
    title, *_ = prose.splitlines()
    return textwrap.dedent(
        f"""\
        {title}, solved

        These are answers. Try [the exercises](../exercises/{chapter.notebook.name}) first: an answer read is
        soon forgotten. Yours may look different and be right."""
    )


def _notebook(course: Course, chapter: Chapter, cells: list[dict], digest: str) -> dict:
    """The notebook; `digest` is that of the exercise cells, so a solution counts as the same version."""
    return {
        "cells": cells,
        "metadata": {
            "gradecheck": {
                "chapter": chapter.name,
                "course": course.title,
                "digest": digest,
                "version": course.version,
            },
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }
