"""Reasons for a wrong answer that no value shows: what is changed, shared or kept, and kinds of numbers.

In: the answers of one exercise. Out: whether there is such a reason. Then a right value in some place can
make up for it, as a list of fresh copies does for an argument that was changed, and so proves nothing of
the value that stood there.
"""

from __future__ import annotations

import numpy as np

from gradecheck.comparing.answers import Answers
from gradecheck.comparing.cause import Cause
from gradecheck.comparing.comparison import Comparison
from gradecheck.diagnosing.side_conditions import (
    changed_arguments,
    not_the_same_twice,
    reused_memory,
    shared_memory,
)
from gradecheck.questions.condition import flatten
from gradecheck.worker.outcome import Status

#: Each is a rule by itself, for an answer that is right.
RULES = (changed_arguments, shared_memory, reused_memory, not_the_same_twice)


def has_other_reason(answers: Answers) -> bool:
    """Whether something other than a value can be why answers are wrong."""
    return any(rule(answers) for rule in RULES) or _is_of_another_kind(answers)


def _is_of_another_kind(answers: Answers) -> bool:
    """Whether numbers are of the wrong kind, or all is right but where an argument holds whole numbers."""
    if any(c.problem is not None and c.problem.cause is Cause.DTYPE for c in answers.cases):
        return True
    wrong = [c for c in answers.cases if c.problem or c.outcome.status != Status.RETURNED]
    right = [c for c in answers.cases if not any(c is other for other in wrong)]
    return any(
        wrong
        and right
        and all(_holds_whole_numbers(c, name) for c in wrong)
        and not any(_holds_whole_numbers(c, name) for c in right)
        for name in answers.plan.exercise.parameters
    )


def _holds_whole_numbers(comparison: Comparison, name: str) -> bool:
    """Whether an argument has an array of integers."""
    leaves = flatten(comparison.arguments.get(name))
    return any(isinstance(leaf, np.ndarray) and leaf.dtype.kind in "iu" for leaf in leaves)
