"""Checks functions that a learner wrote, and says what is wrong, where, and why.

The names below are all that a learner or an author needs. Each is imported when it is first used, so that
``import gradecheck`` costs nothing, and a command loads what it needs and no more.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from gradecheck.version import __version__ as __version__

if TYPE_CHECKING:  # for a type checker: `as` makes them names of this module
    from gradecheck.comparing.cause import Cause as Cause
    from gradecheck.course.data import course_data as course_data
    from gradecheck.course.exercise import EXACT as EXACT
    from gradecheck.course.exercise import Exercise as Exercise
    from gradecheck.course.exercise import GradientOf as GradientOf
    from gradecheck.course.exercise import OwnCost as OwnCost
    from gradecheck.course.exercise import Tolerance as Tolerance
    from gradecheck.course.mistakes import Mistake as Mistake
    from gradecheck.course.mistakes import also_in as also_in
    from gradecheck.course.mistakes import mistake_in as mistake_in
    from gradecheck.gradients.assertion import assert_gradient as assert_gradient
    from gradecheck.gradients.check import check_gradient as check_gradient
    from gradecheck.gradients.result import GradientResult as GradientResult
    from gradecheck.gradients.vector_products import check_vjp as check_vjp
    from gradecheck.inline import check as check
    from gradecheck.inline import ready as ready
    from gradecheck.many_files import check_files as check_files
    from gradecheck.verdict.report import Report as Report
    from gradecheck.verdict.report import Verdict as Verdict
    from gradecheck.worker.call import Probe as Probe
    from gradecheck.worker.call import Seed as Seed

#: Every public name but the version, and where it is defined.
_HOMES = {
    "EXACT": "course.exercise",
    "Cause": "comparing.cause",
    "Exercise": "course.exercise",
    "GradientOf": "course.exercise",
    "GradientResult": "gradients.result",
    "Mistake": "course.mistakes",
    "OwnCost": "course.exercise",
    "Probe": "worker.call",
    "Report": "verdict.report",
    "Seed": "worker.call",
    "Tolerance": "course.exercise",
    "Verdict": "verdict.report",
    "also_in": "course.mistakes",
    "assert_gradient": "gradients.assertion",
    "check": "inline",
    "check_files": "many_files",
    "check_gradient": "gradients.check",
    "check_vjp": "gradients.vector_products",
    "course_data": "course.data",
    "mistake_in": "course.mistakes",
    "ready": "inline",
}

__all__ = sorted([*_HOMES, "__version__"])


if not TYPE_CHECKING:  # a type checker reads the imports above, and finds that any other name is wrong

    def __getattr__(name: str) -> object:
        """A public name on its first use."""
        if name not in _HOMES:
            raise AttributeError(f"module 'gradecheck' has no attribute {name!r}")
        value = getattr(import_module(f"gradecheck.{_HOMES[name]}"), name)
        globals()[name] = value  # found at once from now on
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
