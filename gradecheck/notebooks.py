"""Notebooks derived from the pages of a course: stubs for learners, answers with outputs for readers.

In: `solutions/chNN_name.py` (functions and cards) and `solutions/chNN_name.md` (the notebook as text).
Out: `exercises/chNN_name.ipynb` and `solutions/chNN_name.ipynb`, cell by cell.
"""

from __future__ import annotations

import os
import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from gradecheck import ipynb
from gradecheck.course import PACKAGE, Chapter, Course
from gradecheck.errors import CardError, UnreadableError, UsageError
from gradecheck.files import write_atomically
from gradecheck.given import (
    SETUP_IMPORTS,
    Page,
    assigned_names,
    free_names,
    given_source,
    needed_definitions,
    read_page,
)
from gradecheck.stub import make_stub

SETUP = "\n".join(
    (
        "# Where gradecheck is missing (Colab, JupyterLite), take the # off the next line and run this cell.",
        "# %pip install gradecheck",
        *SETUP_IMPORTS[:2],
        "",
        SETUP_IMPORTS[2],
    )
)
COMMAND = "gradecheck notebooks"


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

    @property
    def sources(self) -> list[tuple[str, str]]:
        """Type and source of each cell."""
        return _sources(self.notebook)


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
        pages.append(read_page(chapter.page))
        blocks = _read_text(chapter, names)
        given = _given(pages, names, blocks)
        stubs = ipynb.notebook_digest(_cells(blocks, pages[-1], given, False, chapter))
        for solved in (False, True):
            cells = ipynb.with_unique_ids(_cells(blocks, pages[-1], given, solved, chapter))
            path = chapter.solution if solved else chapter.notebook
            yield Derived(path, chapter, _notebook(course, chapter, cells, stubs), executed=solved)


def outdated_notebooks(course: Course) -> tuple[str, ...]:
    """A sentence for each notebook that does not follow from the pages: which, which cell, what to type."""
    _ask_for_author_packages()
    found = []
    for derived in derive_notebooks(course):
        try:
            on_disk = ipynb.read_notebook(derived.path)
        except UnreadableError as error:
            found.append(f"{error} Type `{COMMAND}`.")
            continue
        difference = _difference(derived, on_disk)
        if difference:
            found.append(f"{derived.path}: {difference}. Type `{COMMAND}`.")
    return tuple(found)


def write_notebooks(course: Course) -> Iterator[str]:
    """Write what is not current, and say so notebook by notebook.

    Solutions are executed when their sources changed; nothing is written unless all can be.

    Raises
    ------
    UsageError
        Somebody has written in a notebook that would be overwritten; the sentence names the cells.
    CardError
        A solution does not run.
    """
    _ask_for_author_packages()
    stale = [derived for derived in derive_notebooks(course) if not _is_current(derived)]
    for derived in stale:
        _refuse_to_overwrite(derived.path)
    notebooks = []
    for derived in stale:
        if derived.executed:
            yield f"{derived.path}: running ..."
        notebooks.append(_executed(derived) if derived.executed else derived.notebook)
    for derived, notebook in zip(stale, notebooks, strict=True):
        derived.path.parent.mkdir(exist_ok=True)
        write_atomically(derived.path, ipynb.notebook_text(_validated(notebook)))
        yield f"{derived.path}: written" + (", with outputs." if derived.executed else ".")
    if not stale:
        yield "Every notebook is current."


def _ask_for_author_packages() -> None:
    missing = [name for name in ("ipykernel", "jupytext", "nbclient", "nbformat") if find_spec(name) is None]
    if missing:
        raise UsageError(
            f"this needs {', '.join(missing)}. Type `python -m pip install 'gradecheck[author]'`."
        )


# ---------------------------------------------------------------- reading the text of a notebook


@dataclass(frozen=True)
class Block:
    """A piece of the text: prose ("text"), code ("code"), or the place of an answer ("answer")."""

    kind: str
    source: str
    metadata: dict


def _read_text(chapter: Chapter, names: Sequence[str]) -> list[Block]:
    import jupytext

    if not chapter.text.is_file():
        raise CardError(f"{chapter.text} is missing: the notebook as text, with a place for each answer.")
    blocks: list[Block] = []
    for cell in jupytext.reads(chapter.text.read_text(encoding="utf-8"), fmt="md:myst").cells:
        metadata = dict(cell.metadata)
        if cell.cell_type == "markdown":
            blocks += [Block("text", section, {}) for section in _sections(cell.source)]
        elif "answer" in metadata.get("tags", ()):
            blocks.append(Block("answer", cell.source.strip().removeprefix("#").strip(), {}))
        else:
            blocks.append(Block("code", cell.source, metadata))
    answers = [block.source for block in blocks if block.kind == "answer"]
    if sorted(answers) != sorted(names):
        raise CardError(
            f"{chapter.text}: the answer cells are for {answers}, but the cards of {chapter.page.name} are "
            f"{list(names)}. "
            "Give each exercise one cell tagged `answer` whose only line is `# name`."
        )
    if not blocks or not blocks[0].source.startswith("# "):
        raise CardError(f"{chapter.text}: the first line must be the title, `# ...`.")
    return blocks


def _sections(prose: str) -> Iterator[str]:
    """Prose cut at its headings, so that each section is a cell; a # inside a fence is no heading."""
    section: list[str] = []
    fence = ""
    for line in prose.splitlines():
        mark = re.match(r"\s*(`{3,}|~{3,})", line)
        if mark and not fence:
            fence = mark.group(1)
        elif mark and line.strip() == fence:
            fence = ""
        if not fence and re.match(r"#{1,3} ", line) and "".join(section).strip():
            yield "\n".join(section).strip()
            section = []
        section.append(line)
    if "".join(section).strip():
        yield "\n".join(section).strip()


# ---------------------------------------------------------------- building the cells


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
            yield ipynb.new_cell("answer", source if solved else make_stub(source), block.source)
            yield ipynb.new_cell("check", f"check({block.source})", block.source)
        else:
            prose = _solution_title(block.source, chapter) if solved and position == 0 else block.source
            yield ipynb.new_cell(block.kind, prose, metadata=block.metadata)
        if position == 0:
            yield ipynb.new_cell("setup", SETUP)
            if given:
                yield ipynb.new_cell("given", given, metadata={"tags": ["hide-input"]})  # folded in the book


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


# ---------------------------------------------------------------- comparing and writing


def _sources(notebook: dict) -> list[tuple[str, str]]:
    return [(cell["cell_type"], ipynb.cell_source(cell)) for cell in ipynb.readable_cells(notebook)]


def _difference(derived: Derived, on_disk: dict) -> str:
    """In words, the first thing in which the notebook on disk differs; outputs do not count."""
    there = _sources(on_disk)
    for number, (cell, pair) in enumerate(zip(derived.notebook["cells"], there, strict=False), start=1):
        if (cell["cell_type"], cell["source"]) != pair:
            return (
                f"cell {number} ({ipynb.cell_name(cell)}) differs from {derived.chapter.page.stem}.py and .md"
            )
    if len(there) != len(derived.sources):
        return f"it has {len(there)} cells instead of {len(derived.sources)}"
    recorded = on_disk.get("metadata", {}).get("gradecheck")
    return "" if recorded == derived.notebook["metadata"]["gradecheck"] else "it records another version"


def _is_current(derived: Derived) -> bool:
    try:
        return not _difference(derived, ipynb.read_notebook(derived.path))
    except UnreadableError:
        return False


def _refuse_to_overwrite(path: Path) -> None:
    if not path.exists():
        return
    written = [
        f"cell {number}" + (f" ({ipynb.cell_name(cell)})" if ipynb.cell_name(cell) else "")
        for number, cell in enumerate(ipynb.readable_cells(ipynb.read_notebook(path)), start=1)
        if (ipynb.cell_source(cell) or "").strip() and not ipynb.is_as_generated(cell)
    ]
    if written:
        raise UsageError(
            f"{path}: somebody has written in {', '.join(written)}, so it is not overwritten. "
            "Move the file away (answers belong in work/: `gradecheck start`), then type the command again."
        )


def _validated(notebook: dict) -> dict:
    import nbformat

    nbformat.validate(notebook)
    return notebook


def _executed(derived: Derived) -> dict:
    """The notebook with outputs, run in its own folder so that the checks find the course."""
    import nbclient
    import nbformat

    notebook = nbformat.from_dict(derived.notebook)
    client = nbclient.NotebookClient(
        notebook,
        timeout=600,
        record_timing=False,
        extra_arguments=["--log-level=ERROR"],
        resources={"metadata": {"path": str(derived.path.parent)}},
    )
    found_first = os.pathsep.join(filter(None, (str(PACKAGE.parent), os.environ.get("PYTHONPATH"))))
    try:
        client.execute(env=os.environ | {"PYTHONPATH": found_first})  # checked by this very gradecheck
    except nbclient.exceptions.CellExecutionError as error:
        raised = (n for n, cell in enumerate(notebook.cells, 1) if "'error'" in str(cell.get("outputs")))
        where = f"{derived.path}: cell {next(raised, '?')}"
        raise CardError(f"{where} raises {error.ename}: {error.evalue}. Nothing is written.") from None
    return dict(notebook) | {"metadata": derived.notebook["metadata"]}
