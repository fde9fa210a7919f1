"""The marks of a class and the table of a platform -> the same table, with the marks in one of its columns.

Moodle and Canvas take back only the tables that they gave: with their columns, in their language, for their
rows. So the platform's own file is filled in, and everything else in it stays as it was.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from gradecheck.errors import UsageError
from gradecheck.grading.marks import Mark
from gradecheck.grading.platform_table import Table

_PARTICIPANT = re.compile(r"(?:[^\d]*\s)?(\d+)")  # "Participant 81234", in whatever language; "81234"
_GRADE_OF_MOODLE = "Grade"
_MOST_OF_MOODLE = "Maximum Grade"
_MOST_OF_CANVAS = "Points Possible"
_ASSIGNMENT_OF_CANVAS = re.compile(r".+ \(\d+\)")


@dataclass(frozen=True)
class Filled:
    """A table with marks in it.

    Parameters
    ----------
    table : Table
        To be uploaded.
    column, key : str
        Where the marks stand now, and by which column a row was known to be whose.
    count : int
        How many cells were filled.
    to_look_at : tuple of str
        Learners whose cells were left as they were, because a person should look first.
    without_row : tuple of str
        Learners who are not in the table.
    """

    table: Table
    column: str
    key: str
    count: int
    to_look_at: tuple[str, ...]
    without_row: tuple[str, ...]


def fill(table: Table, marks: Sequence[Mark], column: str | None = None, scale: bool = False) -> Filled:
    """Write the marks into a table.

    Parameters
    ----------
    table : Table
        As it was downloaded.
    marks : sequence of Mark
        Of the class.
    column : str, optional
        Where they go: the name of a column, or how it begins. Needed where there are several assignments.
    scale : bool
        Whether points are converted where the platform counts up to another number.

    Raises
    ------
    UsageError
        If it is not clear where the marks go, or to whom.
    """
    where = _column(table, column)
    key = _key(table, marks)
    rows = _rows_of(table, key, marks)
    factor = _factor(table, where, marks, scale)
    filled = list(table.rows)
    for mark, number in rows.items():
        if not mark.look_at:
            cells = list(filled[number])
            cells[where] = f"{round(mark.points * factor, 2):g}"
            filled[number] = tuple(cells)
    return Filled(
        replace(table, rows=tuple(filled)),
        table.header[where],
        table.header[key.column],
        sum(not mark.look_at for mark in rows),
        tuple(mark.name for mark in rows if mark.look_at),
        tuple(mark.name for mark in marks if mark not in rows),
    )


def _column(table: Table, asked: str | None) -> int:
    if asked is not None:
        wanted = asked.casefold()
        found = [n for n, name in enumerate(table.header) if name.casefold() == wanted] or [
            n for n, name in enumerate(table.header) if name.casefold().startswith(wanted)
        ]
    elif _GRADE_OF_MOODLE in table.header:
        found = [table.header.index(_GRADE_OF_MOODLE)]
    else:
        found = [n for n, name in enumerate(table.header) if _ASSIGNMENT_OF_CANVAS.fullmatch(name)]
    if len(found) == 1:
        return found[0]
    which = "several columns could be meant" if found else f"there is no column {asked or 'for the marks'!r}"
    names = ", ".join(repr(table.header[n]) for n in found or range(len(table.header)))
    raise UsageError(f"{which}: {names}. Say which with --column.")


class _Key(NamedTuple):
    """By what a row is known: a column of the table, how its cells are read, and what a mark has for it."""

    column: int
    read: Callable[[str], str]
    known: Callable[[Mark], str]


def _key(table: Table, marks: Sequence[Mark]) -> _Key:
    """The column in which most of the learners are found: by number, else by address, else by name."""
    for read, known in (
        (_number, lambda mark: mark.number),
        (str.casefold, lambda mark: mark.email.casefold()),
        (_words, lambda mark: _words(mark.name)),
    ):
        wanted = {known(mark) for mark in marks} - {""}
        keys = [_Key(n, read, known) for n in range(len(table.header))]
        hits = [len(wanted.intersection(_cells(table, key))) for key in keys]
        if any(hits):
            return keys[hits.index(max(hits))]
    raise UsageError(
        "none of the learners in the marks is in this table, neither by number nor by address or name. Is it "
        "the gradebook of the same course, and were the marks made without --anonymous?"
    )


def _cells(table: Table, key: _Key) -> Iterator[str]:
    return (key.read(row[key.column]) for row in table.rows)


def _number(cell: str) -> str:
    found = _PARTICIPANT.fullmatch(cell.strip())
    return found[1] if found else ""


def _words(cell: str) -> str:
    """A name without its order: ``Lovelace, Ada`` is ``Ada Lovelace``."""
    return " ".join(sorted(re.findall(r"\w+", cell.casefold())))


def _rows_of(table: Table, key: _Key, marks: Sequence[Mark]) -> dict[Mark, int]:
    """The row of each mark that has one."""
    numbers = {cell: n for n, cell in enumerate(_cells(table, key)) if cell}
    for of_whom in (Counter(_cells(table, key)), Counter(key.known(mark) for mark in marks)):
        twice = next((k for k, count in of_whom.items() if k and count > 1 and k in numbers), None)
        if twice is not None and any(key.known(mark) == twice for mark in marks):
            raise UsageError(
                f"{twice!r} is there twice, so it is not clear whose mark it is: column "
                f"{table.header[key.column]!r}. Fill in these two by hand, and take them out of the marks."
            )
    return {mark: numbers[key.known(mark)] for mark in marks if key.known(mark) in numbers}


def _factor(table: Table, where: int, marks: Sequence[Mark], scale: bool) -> float:
    """What points are multiplied with: 1 where the platform counts as we do, or does not say how."""
    ours, theirs = max((mark.most for mark in marks), default=0.0), _most(table, where)
    if theirs is None or not ours or theirs == ours:
        return 1.0
    if not scale:
        raise UsageError(
            f"the platform counts up to {theirs:g} in {table.header[where]!r}, and the marks to {ours:g}. "
            f"Let the assignment count up to {ours:g} there, or let the marks be converted with --scale."
        )
    return theirs / ours


def _most(table: Table, where: int) -> float | None:
    """The points of the assignment, as the table says in a column (Moodle) or in a row (Canvas)."""
    if _MOST_OF_MOODLE in table.header:
        cells = {row[table.header.index(_MOST_OF_MOODLE)] for row in table.rows}
    else:
        cells = {row[where] for row in table.rows if _MOST_OF_CANVAS in row[0]}
    try:
        (only,) = {float(cell.replace(",", ".")) for cell in cells}
    except ValueError:  # none, several, or no number
        return None
    return only
