"""Notebook files as plain values: read, named cell by cell, written. Standard library only.

A generated cell carries in its id what was generated: ``answer-sigmoid-1f2e3d4c``, where the last part is the
digest of its source. So a cell says by itself whether somebody has written in it, and no list has to be kept.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from gradecheck.errors import UnreadableError
from gradecheck.submission.cells import CELL_TYPES, source_of

GENERATED_ID = re.compile(r"(text|code|setup|given|answer|check)-(?:(\w+)-)?([0-9a-f]{8})(?:-\d+)?")


@dataclass(frozen=True)
class CellName:
    """What the id of a generated cell says.

    Parameters
    ----------
    kind : str
        ``"text"``, ``"code"``, ``"setup"``, ``"given"``, ``"answer"`` or ``"check"``.
    exercise : str
        Name of the exercise, for an answer or a check; else empty.
    digest : str
        Digest of the source that was generated.
    """

    kind: str
    exercise: str
    digest: str

    def __str__(self) -> str:
        return f"{self.kind} {self.exercise}".strip()


def read_notebook(path: Path) -> dict:
    """The notebook in `path`, of format 4, with a list of cells.

    Raises
    ------
    UnreadableError
        It is no such notebook; the sentence has the path and the reason.
    """
    try:
        notebook = json.loads(Path(path).read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UnreadableError(path, f"cannot be read ({error.strerror or error}).") from None
    except (ValueError, RecursionError) as error:
        raise UnreadableError(path, f"not a notebook ({error}).") from None
    if not isinstance(notebook, dict) or not isinstance(notebook.get("cells"), list):
        raise UnreadableError(path, "not a notebook of format 4: it has no list of cells.")
    return notebook


def readable_cells(notebook: dict) -> Iterator[dict]:
    """The cells that have a known type and a source."""
    for cell in notebook["cells"]:
        if isinstance(cell, dict) and is_readable(cell):
            yield cell


def is_readable(cell: dict) -> bool:
    """Whether the cell has a known type and a source."""
    return cell.get("cell_type") in CELL_TYPES and source_of(cell) is not None


def cell_lines(cell: dict) -> str:
    """Source of a cell as it is compared: line ends and empty lines at the end are no edits of a person."""
    return re.sub(r"\r\n?", "\n", source_of(cell) or "").rstrip("\n")


def cell_name(cell: dict) -> CellName | None:
    """What the id of a cell says; None where the id is not one of ours."""
    found = GENERATED_ID.fullmatch(str(cell.get("id", "")))
    return CellName(found.group(1), found.group(2) or "", found.group(3)) if found else None


def is_as_generated(cell: dict) -> bool:
    """Whether the cell is a generated one that nobody has changed."""
    name = cell_name(cell)
    if name is None:
        return False
    lines = cell_lines(cell)
    return name.digest in (source_digest(lines), source_digest(f"{lines}\n"))


def source_digest(source: str) -> str:
    """Eight hexadecimal digits that stand for a source."""
    return hashlib.sha256(source.encode("utf-8", errors="surrogatepass")).hexdigest()[:8]


def new_cell(kind: str, source: str, exercise: str = "", metadata: dict | None = None) -> dict:
    """A generated cell: `kind` "text" is prose, every other kind is code."""
    parts = (kind, exercise, source_digest(source)) if exercise else (kind, source_digest(source))
    cell = {"cell_type": "code", "id": "-".join(parts), "metadata": metadata or {}, "source": source}
    if kind == "text":
        return cell | {"cell_type": "markdown"}
    return cell | {"execution_count": None, "outputs": []}


def with_unique_ids(cells: Iterable[dict]) -> list[dict]:
    """The cells, where an id that occurs again has a number after it and a cell without id gets one."""
    taken: set[str] = set()
    numbered = []
    for cell in cells:
        wanted = cell.get("id")
        if not (isinstance(wanted, str) and re.fullmatch(r"[\w-]{1,64}", wanted, flags=re.ASCII)):
            wanted = f"own-{source_digest(source_of(cell) or '')}"
        unique, count = wanted, 1
        while unique in taken:
            count += 1
            unique = f"{wanted[:56]}-{count}"
        taken.add(unique)
        numbered.append(cell | {"id": unique})
    return numbered


def notebook_digest(cells: Iterable[dict]) -> str:
    """Sixteen hexadecimal digits that stand for the types and sources of all cells."""
    content = json.dumps([[cell["cell_type"], source_of(cell)] for cell in cells])
    return hashlib.sha256(content.encode()).hexdigest()[:16]


def notebook_text(notebook: dict) -> str:
    """The notebook as the text of a file, in the form that Jupyter writes: the same bytes each time."""
    cells = [
        cell | {"source": (source_of(cell) or "").splitlines(keepends=True)} for cell in notebook["cells"]
    ]
    return json.dumps(notebook | {"cells": cells}, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
