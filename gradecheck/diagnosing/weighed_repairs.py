"""The edits that values speak for: of all after which every answer is right, those that are the mistake.

In: repairs, and the way to ask what they change in the values of the learner's function. Out: the repairs
that are told, each of them marked where it is only one way to make everything right.
"""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from gradecheck.course.exercise import Exercise
from gradecheck.diagnosing.edit_evidence import Evidence, RightPrints, evidence
from gradecheck.diagnosing.nearest_program import Hunt
from gradecheck.diagnosing.repair import Repair
from gradecheck.diagnosing.right_values import RightPrograms
from gradecheck.worker.agreement import rows_of

#: So many edits are looked at, and so many of one line: the most usual ones.
MOST_TRACED, MOST_OF_A_LINE = 12, 3
#: So many of the inputs that failed are looked at.
MOST_QUESTIONS = 3
#: Edits of a name that say little where another edit of what is computed does as well.
HANDED_ON = frozenset({"counted_from_another_number"})
#: Seconds of processor time for it where no time is left.
TRACE_SECONDS = 0.3


@dataclass(frozen=True)
class Weighed:
    """The repairs that remain.

    Parameters
    ----------
    repairs : tuple of Repair
        The usual ones first.
    are_sure : bool
        Whether values speak for them, so that no other look at the values is needed.
    """

    repairs: tuple[Repair, ...]
    are_sure: bool = False


def weighed(hunt: Hunt, found: Sequence[Repair]) -> Weighed:
    """The repairs, by what their values say.

    Parameters
    ----------
    hunt : Hunt
        That has found them.
    found : sequence of Repair
        Edits after which every answer is right.
    """
    looked_at = _most_usual(found)
    if not looked_at:
        return Weighed(())
    told = _evidence(hunt, looked_at)
    if not told:
        return Weighed(tuple(found))  # nothing could be seen
    known = [
        (repair, _of_numbers(repair, told[repair.number], found, hunt.prepared.exercise))
        for repair in looked_at
        if repair.number in told
    ]
    return _decided([(repair, values) for repair, values in known if not values.spoils])


def _decided(known: Sequence[tuple[Repair, Evidence]]) -> Weighed:
    """Those that turn wrong values into right ones; else those that may; else each as one way."""
    sure = [(repair, values) for repair, values in known if values.mends and values.is_meant]
    if sure:
        return Weighed(_of_most_gain(sure), are_sure=True)
    lines = {repair.where for repair, values in known if values.mends}
    on_them = [(repair, values) for repair, values in known if repair.where in lines] or known
    meant = [pair for pair in on_them if pair[1].is_meant] or on_them
    return Weighed(
        tuple(
            replace(repair, is_one_way=not (values.is_open and values.is_meant)) for repair, values in meant
        )
    )


def _of_most_gain(sure: Sequence[tuple[Repair, Evidence]]) -> tuple[Repair, ...]:
    """Those on the line where most values become right: what makes up for it later leaves some wrong."""
    # a name that is only handed on, with 1 added, makes up for what is done with it
    computed = [pair for pair in sure if pair[0].edit not in HANDED_ON or not pair[0].before.isidentifier()]
    sure = computed or sure
    most: dict[str, int] = {}
    for repair, values in sure:
        most[repair.where] = max(most.get(repair.where, 0), values.gained)
    best = max(most.values())
    return tuple(repair for repair, _ in sure if most[repair.where] == best)


def _most_usual(found: Sequence[Repair]) -> list[Repair]:
    kept: list[Repair] = []
    for repair in sorted(found, key=lambda each: each.number):
        if sum(other.where == repair.where for other in kept) < MOST_OF_A_LINE:
            kept.append(repair)
    return kept[:MOST_TRACED]


def _evidence(hunt: Hunt, repairs: Sequence[Repair]) -> dict[int, Evidence]:
    """What the values say of each repair, by its number."""
    wrong = hunt.wrong[:: 1 + len(hunt.wrong) // MOST_QUESTIONS][:MOST_QUESTIONS]
    asked = [hunt.prepared.plan.cases[n] for n in wrong]
    right = RightPrograms(hunt.prepared.exercise)
    questions = [tuple(question.values()) for question in asked]
    prints = RightPrints([right.values(q) for q in questions], [rows_of(q) for q in questions])
    rows = hunt.traced(asked, max(TRACE_SECONDS, hunt.budget.left), frozenset(r.number for r in repairs))
    return {repair.number: evidence(repair.edit, trace, prints) for repair, trace in rows}


def _of_numbers(repair: Repair, values: Evidence, found: Iterable[Repair], exercise: Exercise) -> Evidence:
    """A number in a condition is meant if it stands in a right program, or if no other would do."""
    if repair.edit != "number_changed" or not values.is_open:
        return values
    as_good = [r for r in found if (r.edit, r.where, r.before) == (repair.edit, repair.where, repair.before)]
    is_meant = len(as_good) == 1 or _number(repair.after) in _numbers_of(exercise)
    return replace(values, is_meant=values.is_meant and is_meant)


def _numbers_of(exercise: Exercise) -> frozenset[float]:
    """The numbers in the reference's text, docstring and all."""
    text = inspect.getsource(exercise.reference)
    found = map(_number, re.findall(r"(?<![\w.])\d+(?:\.\d*)?(?:e[+-]?\d+)?", text))
    return frozenset(number for number in found if number is not None)


def _number(code: str) -> float | None:
    try:
        value = ast.literal_eval(code)
    except (ValueError, SyntaxError):
        return None
    return float(value) if isinstance(value, int | float) else None
