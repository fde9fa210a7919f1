"""Whether values speak for an edit: what it changes in a learner's function, beside what right programs make.

An edit can make every answer right by making up for a mistake that is elsewhere. The mistake is where a value
that occurs in no right computation becomes one that does; and where an edit spoils a right value, there it
is not. In: fingerprints of values before the edit and after it. Out: what they say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from gradecheck.diagnosing.right_values import Values
from gradecheck.worker.edit_traces import AROUND, EDITED, ELSEWHERE, WITHIN, print_of
from gradecheck.worker.relations import RELATIONS, related

#: Values that occur in every computation, so that they say nothing.
PLAIN = frozenset(print_of(value) for value in (None, True, False, 0, 1, 2, 3, -1, 0.5))
#: Relations of values that are one step, written in another way.
NEAR = ("negated", "transposed", "times_rows", "over_rows")
#: Edits that take two steps in another order: the value between them must be a right one.
OF_TWO_STEPS = frozenset({"order_of_steps"})


class Standing(Enum):
    """How the values of an expression stand to those of right computations."""

    WRONG = 0
    #: the same step, written in another way
    NEAR = 1
    #: each of them occurs, and not all of them in one place, in this order
    SINGLE = 2
    RIGHT = 3
    #: too plain to tell, not reached, or no numbers
    OPEN = None


@dataclass(frozen=True)
class Evidence:
    """What values say of one edit.

    Parameters
    ----------
    mends : bool
        Whether its statement makes a value that occurs in right computations, and made none before; or where
        that is too plain to tell, some other expression does.
    is_meant : bool
        Whether the edited expression itself does not make a value that occurs in none.
    spoils : bool
        Whether a value that occurs in right computations does so no longer.
    is_open : bool
        Whether the values of its statement are too plain to tell.
    gained : int
        How many expressions make right values that made others before.
    """

    mends: bool = False
    is_meant: bool = True
    spoils: bool = False
    is_open: bool = True
    gained: int = 0


class RightPrints:
    """The fingerprints of what right computations make on some questions."""

    def __init__(self, values: Sequence[Values], rows: Sequence[int]) -> None:
        self._series: list[set[tuple[str, ...]]] = []
        self._single: list[set[str]] = []
        self._near: list[set[str]] = []
        for made, m in zip(values, rows, strict=True):
            series = [tuple(map(print_of, each)) for each in made.values()]
            self._series.append(set(series))
            self._single.append({print_ for each in series for print_ in each})
            self._near.append(set(_near(made, m)))

    def standing(self, told: Sequence[Sequence[str]]) -> Standing:
        """How an expression stands that makes these values on the questions."""
        found = {
            standing
            for at, made in enumerate(told)
            if (standing := self._on(at, tuple(made))) is not Standing.OPEN
        }
        return min(found, key=lambda standing: standing.value, default=Standing.OPEN)

    def _on(self, question: int, made: tuple[str, ...]) -> Standing:
        if not made or "" in made or PLAIN.issuperset(made):
            return Standing.OPEN
        if made in self._series[question]:
            return Standing.RIGHT
        if self._single[question].issuperset(made):
            return Standing.SINGLE
        return Standing.NEAR if self._near[question].issuperset(made) else Standing.WRONG


def _near(made: Mapping[str, Sequence[object]], rows: int) -> Iterator[str]:
    assert set(NEAR) <= set(RELATIONS)
    for values in made.values():
        for relation in NEAR:
            yield from map(print_of, related(relation, values, rows) or ())


def evidence(edit: str, trace: Iterable[Any], right: RightPrints) -> Evidence:
    """What the values say of an edit.

    Parameters
    ----------
    edit : str
        Its name.
    trace : iterable of [place, before, after]
        As `gradecheck.worker.edit_traces.Traces.of` tells it.
    right : RightPrints
        What right computations make on the same questions.
    """
    rows = [(place, right.standing(before), right.standing(after)) for place, before, after in _read(trace)]
    at_it = [row for row in rows if row[0] in (EDITED, AROUND)]
    others = [row for row in rows if row[0] == ELSEWHERE]
    gained = sum(_is_gained(before, after) for _, before, after in (*at_it, *others))
    spoils = any(_is_spoilt(before, after) for _, before, after in (*at_it[-1:], *others))
    if not at_it:
        return Evidence(gained > 0, True, spoils, True, gained)
    is_meant = at_it[0][2] is not Standing.WRONG
    if edit in OF_TWO_STEPS:
        is_meant = is_meant and not any(row[0] == WITHIN and row[2] is Standing.WRONG for row in rows)
    _, before, after = at_it[-1]
    is_open = Standing.OPEN in (before, after)
    return Evidence(gained > 0 if is_open else _is_gained(before, after), is_meant, spoils, is_open, gained)


def _is_gained(before: Standing, after: Standing) -> bool:
    return Standing.OPEN not in (before, after) and before.value < after.value


def _is_spoilt(before: Standing, after: Standing) -> bool:
    return before in (Standing.RIGHT, Standing.SINGLE) and after in (Standing.WRONG, Standing.NEAR)


def _read(trace: Iterable[Any]) -> Iterator[tuple[str, list, list]]:
    """What came back, as far as it is what a trace is: a learner's code shares the process."""
    for row in trace:
        is_row = isinstance(row, list) and len(row) == 3 and isinstance(row[0], str)
        if is_row and all(isinstance(told, list) and all(map(_is_prints, told)) for told in row[1:]):
            yield row[0], row[1], row[2]


def _is_prints(made: object) -> bool:
    return isinstance(made, list) and all(isinstance(print_, str) for print_ in made)
