"""The cells of a notebook, as its JSON has them: sources, and what is said of an item that is no cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

#: The types of cells of format 4.
CELL_TYPES = ("code", "markdown", "raw")
_ODD_CELLS_TOLD = 5

_GIVEN_ID = re.compile(r"given-[0-9a-f]{8}(-\d+)?")
#: The first line of a given cell.
GIVEN_LINE = re.compile(r"^# Given: .*\. Run this cell; nothing is to be written in it\.$", re.MULTILINE)


_FUNCTION = re.compile(r"^[ \t]*(?:def[ \t]|\w+[ \t]*=[ \t]*lambda\b)", re.MULTILINE)


@dataclass(frozen=True)
class Cell:
    """One code cell.

    Parameters
    ----------
    number : int
        Position among the code cells, from 1, as a person counts them from the top.
    text : str
        Its source.
    given : bool
        It came with the notebook: its id says so, or where ids are lost its generated first line.
    """

    number: int
    text: str
    given: bool = False


def code_cells(cells: list) -> Iterator[Cell]:
    """The code cells, numbered from 1; one without a source counts, and holds nothing."""
    code = (cell for cell in cells if isinstance(cell, dict) and cell.get("cell_type") == "code")
    for number, cell in enumerate(code, start=1):
        text = source_of(cell) or ""
        yield Cell(number, text, given=_came_with_the_notebook(cell, text))


def note_of_odd_cells(cells: list) -> tuple[str, ...]:
    """Say which items of a notebook are no cells that can be read: they cost themselves only."""
    odd = [(position, why) for position, cell in enumerate(cells, start=1) if (why := _why_no_cell(cell))]
    if not odd:
        return ()
    told = "; ".join(f"item {position} {why}" for position, why in odd[:_ODD_CELLS_TOLD])
    more = f"; and {len(odd) - _ODD_CELLS_TOLD} more" if len(odd) > _ODD_CELLS_TOLD else ""
    note = f"Among the cells of this notebook, some could not be read and were passed over: {told}{more}."
    return (f"{note} Save the notebook again from Jupyter, or take a backup.",)


def _why_no_cell(cell: object) -> str:
    """What is wrong with an item of a notebook's cells; empty for a cell that can be read."""
    if not isinstance(cell, dict):
        return "is not a cell"
    if source_of(cell) is None:
        return "has no source text"
    return "" if cell.get("cell_type") in CELL_TYPES else "is neither code nor text"


def source_of(cell: object) -> str | None:
    """Source of a cell of a notebook as one text, for all that read one; None where it has none."""
    lines = cell.get("source") if isinstance(cell, dict) else None
    if isinstance(lines, str):
        return lines
    if not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
        return None
    is_without_ends = len(lines) > 2 and not any(line.endswith("\n") for line in lines[:-1])
    return ("\n" if is_without_ends else "").join(lines)  # some converters forget the ends of lines


def functions_in_prose(cells: list) -> Iterator[tuple[int, str]]:
    """The other cells in which something like a function stands: a slip of a key makes a text cell."""
    number = 0
    for cell in cells:
        text = source_of(cell)
        if isinstance(cell, dict) and cell.get("cell_type") == "code":
            number += 1
        elif text is not None and _FUNCTION.search(text):
            yield number, text


def _came_with_the_notebook(cell: dict, text: str) -> bool:
    """Whether a cell is the generated one; a learner's comment may begin with the same word."""
    identifier = cell.get("id")
    if isinstance(identifier, str) and _GIVEN_ID.fullmatch(identifier):
        return True
    return GIVEN_LINE.fullmatch(text.lstrip().partition("\n")[0].rstrip()) is not None
