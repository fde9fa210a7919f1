"""A learner's copy and a newer notebook become one: every cell that the learner wrote finds its place.

In: the cells of the copy, the cells of the fresh notebook, the names of its exercises. Out: `Merged`.
A cell belongs to the learner unless it is as it was generated. Theirs keep their order and stand after the
generated cell that they stood after; one that answers an exercise takes the place of its stub.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from gradecheck.notebooks.notebook_file import (
    CellName,
    cell_lines,
    cell_name,
    is_as_generated,
    is_readable,
    readable_cells,
    with_unique_ids,
)
from gradecheck.notebooks.stub import is_only_stubs
from gradecheck.submission.cells import source_of
from gradecheck.worker.cell_parser import CellParser
from gradecheck.worker.location import SourceKind
from gradecheck.worker.stub import is_stub_definition


@dataclass(frozen=True)
class Merged:
    """The cells of the new copy.

    Parameters
    ----------
    cells : list of dict
        All of them, in order.
    answers : tuple of str
        Names of the exercises whose answers were carried over.
    own : int
        How many cells of the learner's hold no answer.
    """

    cells: list[dict]
    answers: tuple[str, ...]
    own: int


@dataclass
class _Places:
    """Where the learner's cells go: instead of a fresh cell, or after it (-1: before all)."""

    instead: dict[int, dict] = field(default_factory=dict)
    after: dict[int, list[dict]] = field(default_factory=dict)

    def assembled(self, fresh: Sequence[dict], names: Sequence[str]) -> Iterator[dict]:
        """All cells in order, without the stubs that would hide an answer standing above them."""
        answered: set[str] = set()
        for place in range(-1, len(fresh)):
            theirs = [self.instead[place]] if place in self.instead else []
            stub = _kind(fresh[place], "answer") if place >= 0 and not theirs else ""
            if place >= 0 and not theirs and stub not in answered:
                yield fresh[place]
            for cell in theirs + self.after.get(place, []):
                answered |= set(answered_names(cell, names))
                yield cell


def merge(copy: dict, fresh: dict, names: Sequence[str]) -> Merged:
    """Carry what the learner wrote into the fresh notebook.

    Parameters
    ----------
    copy : dict
        The learner's notebook, whatever happened to it: lost ids and metadata, moved or retyped cells.
    fresh : dict
        The generated notebook.
    names : sequence of str
        Names of its exercises.
    """
    theirs = list(cells_of(copy))
    cells = list(_place(theirs, fresh["cells"], names, in_order=False).assembled(fresh["cells"], names))
    own = [cell for cell in theirs if not _is_generated(cell, fresh["cells"], names)]
    if _last_answers(cells, names) != _last_answers(own, names):  # exercises changed their order
        cells = list(_place(theirs, fresh["cells"], names, in_order=True).assembled(fresh["cells"], names))
    written = [cell for cell in cells if not any(cell is generated for generated in fresh["cells"])]
    answers = [name for name in names if any(name in answered_names(cell, names) for cell in written)]
    others = sum(not answered_names(cell, names) for cell in written)
    return Merged(with_unique_ids(cells), tuple(answers), others)


def cells_of(notebook: dict) -> Iterator[dict]:
    """The cells as Jupyter can open them; what is of no known kind is kept as a raw cell."""
    for cell in notebook["cells"]:
        if isinstance(cell, dict) and is_readable(cell):
            yield _sound(cell)
        elif isinstance(cell, dict) and cell.get("source"):
            yield _as_raw(cell)


def _as_raw(cell: dict) -> dict:
    """The text of a cell of another kind, whose kind and settings stand in the metadata."""
    text = source_of(cell)
    metadata = cell.get("metadata")
    settings = metadata if isinstance(metadata, dict) else {}
    return {
        "cell_type": "raw",
        "id": cell.get("id"),
        "metadata": {**settings, "original_cell_type": str(cell.get("cell_type"))},
        "source": json.dumps(cell["source"]) if text is None else text,
    }


def lost_exercises(notebook: dict, names: Sequence[str]) -> tuple[str, ...]:
    """The exercises that no code cell defines or binds any more, not even as a stub."""
    code = "\n".join(source_of(c) or "" for c in readable_cells(notebook) if c["cell_type"] == "code")
    binds = r"^\s*(?:async\s+)?def\s+{0}\b|^\s*{0}\s*=|\bimport\b.*\b{0}\b"
    return tuple(name for name in names if not re.search(binds.format(name), code, re.MULTILINE))


def answered_names(cell: dict, names: Sequence[str]) -> tuple[str, ...]:
    """The exercises that a cell answers: it binds their names, and not to an untouched stub."""
    if cell["cell_type"] != "code":
        return ()
    reading = CellParser(SourceKind.NOTEBOOK)
    reading.parse_cell(1, source_of(cell) or "", given=False)
    bound = set(reading.not_run)
    for statement in reading.statements:
        if statement.node is None or not is_stub_definition(statement.node):
            bound |= statement.binds
    return tuple(name for name in names if name in bound)


def _place(theirs: Sequence[dict], fresh: Sequence[dict], names: Sequence[str], in_order: bool) -> _Places:
    """Find the place of each of the learner's cells; `in_order` lets none go before an earlier one."""
    places, anchor, furthest = _Places(), -1, -1
    for cell in theirs:
        twin = _twin(cell, fresh)
        anchor = anchor if twin is None else twin
        if _is_generated(cell, fresh, names):
            continue
        if in_order:
            anchor = furthest = max(anchor, furthest)
        taken = anchor in places.instead or (in_order and anchor in places.after)
        if anchor == twin and not taken and _may_replace(cell, fresh[anchor], names):
            places.instead[anchor] = cell | {"id": fresh[anchor]["id"]}
        elif (source_of(cell) or "").strip():
            places.after.setdefault(anchor, []).append(cell)
    return places


def _is_generated(cell: dict, fresh: Sequence[dict], names: Sequence[str]) -> bool:
    """Whether nobody wrote in the cell: by its id, by its text, or because it is nothing but a stub."""
    if any(_same(cell, other) for other in fresh):
        return True
    if is_as_generated(cell):  # an answer from a solution notebook is kept like one of the learner's
        return not (_kind(cell, "answer") and answered_names(cell, names))
    return cell_name(cell) is None and cell["cell_type"] == "code" and is_only_stubs(source_of(cell) or "")


def _twin(cell: dict, fresh: Sequence[dict]) -> int | None:
    """Number of the fresh cell that this one is, or was: same id, same text, or same exercise."""
    name = cell_name(cell)
    for number, other in enumerate(fresh):
        if (name is not None and cell.get("id") == other["id"]) or _same(cell, other):
            return number
    if name is None or name.kind in ("text", "code"):
        return None
    there = (number for number, other in enumerate(fresh) if _same_role(name, cell_name(other)))
    return next(there, None)


def _may_replace(cell: dict, generated: dict, names: Sequence[str]) -> bool:
    """Whether a changed cell stands for the fresh one: an answer does, prose does that is else the same."""
    if not (source_of(cell) or "").strip() or cell["cell_type"] != generated["cell_type"]:
        return False
    exercise = _kind(generated, "answer")
    return exercise in answered_names(cell, names) if exercise else cell.get("id") == generated["id"]


def _same_role(name: CellName, other: CellName | None) -> bool:
    return other is not None and (name.kind, name.exercise) == (other.kind, other.exercise)


def _same(cell: dict, other: dict) -> bool:
    return cell["cell_type"] == other["cell_type"] and cell_lines(cell) == cell_lines(other)


def _kind(cell: dict, kind: str) -> str:
    """The exercise of a generated cell of this kind; else empty."""
    name = cell_name(cell)
    return name.exercise if name is not None and name.kind == kind else ""


def _last_answers(cells: Sequence[dict], names: Sequence[str]) -> dict[str, str | None]:
    """For each answered exercise the cell that answers it last."""
    return {name: source_of(cell) for cell in cells for name in answered_names(cell, names)}


def _sound(cell: dict) -> dict:
    """The cell with all that Jupyter needs to open it, and nothing that it does not know."""
    metadata = cell.get("metadata")
    sound = {
        "cell_type": cell["cell_type"],
        "id": cell.get("id"),
        "metadata": metadata if isinstance(metadata, dict) else {},
        "source": source_of(cell),
    }
    if cell["cell_type"] == "code":
        outputs, count = cell.get("outputs"), cell.get("execution_count")
        sound["outputs"] = outputs if isinstance(outputs, list) and all(map(_is_output, outputs)) else []
        sound["execution_count"] = count if isinstance(count, int) else None
    elif isinstance(cell.get("attachments"), dict):
        sound["attachments"] = cell["attachments"]
    return sound


def _is_output(output: object) -> bool:
    return isinstance(output, dict) and isinstance(output.get("output_type"), str)
