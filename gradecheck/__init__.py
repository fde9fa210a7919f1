"""Checks functions that a learner wrote, and says what is wrong, where, and why."""

from gradecheck.course.data import course_data
from gradecheck.course.exercise import (
    EXACT,
    Exercise,
    GradientOf,
    Mistake,
    OwnCost,
    Tolerance,
    switched_mistakes,
)
from gradecheck.inline import check, ready
from gradecheck.version import __version__
from gradecheck.worker.call import Probe, Seed

__all__ = [
    "EXACT",
    "Exercise",
    "GradientOf",
    "Mistake",
    "OwnCost",
    "Probe",
    "Seed",
    "Tolerance",
    "__version__",
    "check",
    "check_gradient",
    "course_data",
    "ready",
    "switched_mistakes",
]


def __getattr__(name: str) -> object:
    """`check_gradient` on its first use: its two dozen modules would slow down every other command."""
    if name == "check_gradient":
        from gradecheck.gradients.check import check_gradient

        return check_gradient
    raise AttributeError(f"module 'gradecheck' has no attribute {name!r}")
