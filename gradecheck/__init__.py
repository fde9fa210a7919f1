"""Checks functions that a learner wrote, and says what is wrong, where, and why."""

from gradecheck.exercise import EXACT, Exercise, GradientOf, Mistake, OwnCost, Tolerance, switched_mistakes
from gradecheck.inline import check, ready
from gradecheck.slopes.check import check_gradient
from gradecheck.worker.call import Probe, Seed

__version__ = "0.1.0"

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
    "ready",
    "switched_mistakes",
]
