"""Which of the edits that make every answer right are believed: what another explains as well is not told.

A division makes floats of whole numbers, and a division by the number of rows is one by 2 where there are
always two. In: the repairs that are right everywhere, and the inputs that they are right on. Out: those
that say what is missing and not only something of the same effect.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

import numpy as np

from gradecheck.course.exercise import Arguments
from gradecheck.diagnosing.repair import Repair
from gradecheck.worker.condition_edits import CONDITION_EDITS

#: Edits that put in, or take out, a division by how many there are of something.
COUNTED = frozenset({"division_by_examples", "multiplication_by_examples"})
#: Edits that give an array another type of numbers.
OF_TYPE = frozenset({"as_floats", "dtype_of_floats"})
#: Edits after which a condition has no effect any more.
OF_CONDITIONS = frozenset(name for name, *_ in CONDITION_EDITS)
#: Edits that change numbers, and can make floats of whole ones by the way.
OF_NUMBERS = COUNTED | {"scaled", "squared", "operand_added", "operator_exchanged", "call_added"}


def believed(found: Sequence[Repair], inputs: Sequence[Arguments]) -> tuple[Repair, ...]:
    """The repairs without those that only have the effect of another one.

    Parameters
    ----------
    found : sequence of Repair
        Each makes every answer right.
    inputs : sequence of dict
        The arguments on which an answer was wrong, and fresh ones.
    """
    found = _without_idle(found)
    edits = {repair.edit for repair in found}
    if edits & OF_TYPE:
        vaguer = {"argument_copied"} | ({"as_floats"} if "dtype_of_floats" in edits else set())
        return tuple(repair for repair in found if repair.edit not in OF_NUMBERS | vaguer)
    twice = {(r.where, r.before) for r in found if r.edit == "scaled"}
    return tuple(r for r in found if r.edit not in COUNTED or _tells_a_count(r, twice, inputs))


def _without_idle(found: Sequence[Repair]) -> list[Repair]:
    """Without those that change a condition which need not be there at all: their effect is the same."""
    idle = [repair for repair in found if repair.edit in OF_CONDITIONS]
    return [repair for repair in found if not any(_is_of_its_condition(repair, other) for other in idle)]


def _is_of_its_condition(repair: Repair, idle: Repair) -> bool:
    """Whether an edit changes a part of the condition, or drops the statement."""
    if repair.where != idle.where or repair.edit in OF_CONDITIONS:
        return False
    return idle.before in repair.before if repair.edit == "dropped" else repair.before in idle.before


def _tells_a_count(repair: Repair, twice: Collection[tuple[str, str]], inputs: Sequence[Arguments]) -> bool:
    """Whether the count is not the same on all inputs, nor a factor of 2 in its place as good."""
    if (repair.where, repair.before) in twice:
        return False
    counted = re.findall(r"len\((\w+)\)", repair.after)
    if not counted or not all(counted[-1] in case for case in inputs):
        return True  # a parameter of a helper: its length is not known here
    lengths = {_length(case[counted[-1]]) for case in inputs}
    return len(lengths) > 1 and max(lengths) > 2


def _length(value: object) -> int:
    """How many entries lie along the first axis; 0 of what has none."""
    return len(value) if isinstance(value, list | tuple | dict) or np.ndim(value) else 0  # type: ignore[arg-type]
