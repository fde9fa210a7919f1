"""Derived notebooks -> files: which are not current, and written where they are not.

A notebook in which somebody has written is never overwritten; solutions are written with their outputs.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from gradecheck.atomic_files import write_atomically
from gradecheck.course.course import Course
from gradecheck.course.discovery import PACKAGE, VARIABLE
from gradecheck.course.index import FILE as INDEX
from gradecheck.course.index import index_text, read_index
from gradecheck.distribution import NAME
from gradecheck.errors import CardError, UnreadableError, UsageError
from gradecheck.notebooks import notebook_file
from gradecheck.notebooks.deriving import Derived, derive_notebooks
from gradecheck.submission.cells import source_of
from gradecheck.wording.counted import counted

COMMAND = "gradecheck notebooks"
#: The extra `author`. Of these, matplotlib is needed by the first cell of every notebook that is run.
AUTHOR_PACKAGES = ("ipykernel", "jupytext", "matplotlib", "nbclient", "nbformat")


def outdated_notebooks(course: Course) -> tuple[str, ...]:
    """A sentence for each notebook that does not follow from the pages: which, which cell, what to type."""
    _ask_for_author_packages()
    found = []
    for derived in derive_notebooks(course):
        try:
            on_disk = notebook_file.read_notebook(derived.path)
        except UnreadableError as error:
            found.append(f"{error} Type `{COMMAND}`.")
            continue
        difference = _difference(derived, on_disk)
        if difference:
            found.append(f"{derived.path}: {difference}. Type `{COMMAND}`.")
    if read_index(course.pages, _names(course)) != _names(course):
        found.append(f"{course.pages / INDEX}: not made from the pages as they are. Type `{COMMAND}`.")
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
        notebooks.append(_executed(derived, course) if derived.executed else derived.notebook)
    for derived, notebook in zip(stale, notebooks, strict=True):
        derived.path.parent.mkdir(exist_ok=True)
        write_atomically(derived.path, notebook_file.notebook_text(_validated(notebook)))
        yield f"{derived.path}: written" + (", with outputs." if derived.executed else ".")
    if read_index(course.pages, _names(course)) != _names(course):
        write_atomically(course.pages / INDEX, index_text(course.pages, _names(course)))
        yield f"{course.pages / INDEX}: written."
    if not stale:
        yield "Every notebook is current."


def _names(course: Course) -> dict[str, tuple[str, ...]]:
    """What the index holds: the exercises of each chapter."""
    return {chapter.name: tuple(card.name for card in chapter.exercises) for chapter in course.chapters}


def _ask_for_author_packages() -> None:
    missing = [name for name in AUTHOR_PACKAGES if find_spec(name) is None]
    if missing:
        raise UsageError(f'this needs {", ".join(missing)}. Type `python -m pip install "{NAME}[author]"`.')


def _sources(notebook: dict) -> list[tuple[str, str | None]]:
    return [(cell["cell_type"], source_of(cell)) for cell in notebook_file.readable_cells(notebook)]


def _difference(derived: Derived, on_disk: dict) -> str:
    """In words, the first thing in which the notebook on disk differs; outputs do not count."""
    there = _sources(on_disk)
    for number, (cell, pair) in enumerate(zip(derived.notebook["cells"], there, strict=False), start=1):
        if (cell["cell_type"], cell["source"]) != pair:
            name = notebook_file.cell_name(cell)
            return f"cell {number} ({name}) differs from the folder solutions/{derived.chapter.name}"
    if len(there) != len(derived.notebook["cells"]):
        return f"it has {counted(len(there), 'cell')} instead of {len(derived.notebook['cells'])}"
    recorded = on_disk.get("metadata", {}).get("gradecheck")
    return "" if recorded == derived.notebook["metadata"]["gradecheck"] else "it records another version"


def _is_current(derived: Derived) -> bool:
    try:
        return not _difference(derived, notebook_file.read_notebook(derived.path))
    except UnreadableError:
        return False


def _refuse_to_overwrite(path: Path) -> None:
    if not path.exists():
        return
    written = [
        f"cell {number}" + (f" ({notebook_file.cell_name(cell)})" if notebook_file.cell_name(cell) else "")
        for number, cell in enumerate(
            notebook_file.readable_cells(notebook_file.read_notebook(path)), start=1
        )
        if (source_of(cell) or "").strip() and not notebook_file.is_as_generated(cell)
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


def _executed(derived: Derived, course: Course) -> dict:
    """The notebook with outputs, run in its own folder; its checks are judged by this very course."""
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
        # checked by this very gradecheck
        client.execute(env=os.environ | {"PYTHONPATH": found_first, VARIABLE: str(course.folder)})
    except nbclient.exceptions.CellExecutionError as error:
        raised = (n for n, cell in enumerate(notebook.cells, 1) if "'error'" in str(cell.get("outputs")))
        where = f"{derived.path}: cell {next(raised, '?')}"
        raise CardError(f"{where} raises {error.ename}: {error.evalue}. Nothing is written.") from None
    return dict(notebook) | {"metadata": derived.notebook["metadata"]}
