"""What the numeric gradient says about a wrong gradient: of the right cost, and of the learner's own.

In: a plan, the comparisons and all outcomes. Out: a numeric derivative; whether the gradient
fits the own cost.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from gradecheck.comparing.comparison import Comparison
from gradecheck.comparing.leaf import Leaf
from gradecheck.comparing.pairing import as_numeric_array
from gradecheck.course.exercise import GradientOf
from gradecheck.questions.nested_arrays import leaves, slope_along
from gradecheck.questions.numeric_derivative import Derivative, estimate, offsets, partial_derivative
from gradecheck.questions.plan import Line, Plan, point_of
from gradecheck.worker.call import Role
from gradecheck.worker.outcome import Outcome, Status

#: A slope is called right for the learner's own cost only if it is known this well, relative to its parts.
RESOLUTION = 1e-6


def numeric_derivative(
    gradient: GradientOf, comparison: Comparison, leaf: Leaf, where: tuple[int, ...]
) -> Derivative | None:
    """The numeric derivative of the right cost at one entry; None where the entry is no gradient."""
    position = _position(gradient, comparison, leaf)
    if position is None:
        return None
    point = point_of(gradient, comparison.arguments)
    varied = [point[name] for name in gradient.wrt]

    def cost(moved: Any) -> float:
        return float(gradient.cost(**{**point, **dict(zip(gradient.wrt, moved, strict=True))}))

    return partial_derivative(cost, varied, position, where)


def _position(gradient: GradientOf, comparison: Comparison, leaf: Leaf) -> int | None:
    """Number of the leaf among the arrays that are varied."""
    names = [other.name for other in comparison.leaves]
    if gradient.outputs is not None:
        chosen = leaves_of_outputs(gradient, comparison)
        return next((i for i, other in enumerate(chosen) if other.name == leaf.name), None)
    return names.index(leaf.name) if leaf.name in names else None


def leaves_of_outputs(gradient: GradientOf, comparison: Comparison) -> list[Leaf]:
    """The leaves of those outputs that are gradients."""
    if gradient.outputs is None or not isinstance(comparison.expected, tuple):
        return list(comparison.leaves)
    counts = [len(leaves(output)) for output in comparison.expected]
    starts = np.cumsum([0, *counts])
    return [leaf for i in gradient.outputs for leaf in comparison.leaves[starts[i] : starts[i + 1]]]


def right_for_own_cost(
    plan: Plan, comparisons: dict[tuple[Role, int], Comparison], costs: dict[int, Outcome]
) -> bool:
    """Whether the learner's gradient is right for the learner's own cost, on every line that was planned.

    Parameters
    ----------
    plan : Plan
        With the lines.
    comparisons : dict
        By role and case: the answers that hold the gradients.
    costs : dict of int to Outcome
        The values of the learner's cost, by number of the evaluation point.
    """
    return bool(plan.lines) and all(
        _agrees(plan, line, comparisons.get((line.role, line.case)), costs) for line in plan.lines
    )


def _agrees(plan: Plan, line: Line, comparison: Comparison | None, costs: dict[int, Outcome]) -> bool:
    gradient = plan.exercise.gradient
    found_values = (_value(costs.get(line.first_point + number)) for number in range(len(offsets())))
    values = [v for v in found_values if v is not None]
    if comparison is None or gradient is None or len(values) < len(offsets()):
        return False
    yours = [leaf.yours for leaf in leaves_of_outputs(gradient, comparison)]
    if [y.shape for y in yours] != [d.shape for d in line.direction] or not np.isfinite(values).all():
        return False
    found = estimate(values)
    parts = float(
        np.sqrt(sum(float(np.sum((y * d) ** 2)) for y, d in zip(yours, line.direction, strict=True)))
    )
    return found.agrees_with(slope_along(yours, list(line.direction))) and found.error <= max(
        RESOLUTION * parts, 1e-12
    )


def _value(outcome: Outcome | None) -> float | None:
    if outcome is None or outcome.status != Status.RETURNED:
        return None
    array = as_numeric_array(outcome.value)
    return float(array) if array is not None and array.shape == () and array.dtype.kind in "fiu" else None
