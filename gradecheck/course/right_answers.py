"""Right answers to the exercises of a chapter that are written in other ways than the references.

They stand in `right_answers.py` of the chapter's folder, where it has one, as `<exercise>__<how>`.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from importlib.util import find_spec

from gradecheck.course.exercise import Exercise

Function = Callable[..., object]


def right_answers_of(package: str) -> dict[str, Function] | None:
    """The right answers of the chapter that is this package, by name; None where it has no file of them."""
    name = f"{package}.right_answers"
    if not hasattr(importlib.import_module(package), "__path__") or find_spec(name) is None:
        return None
    module = importlib.import_module(name)
    return {n: value for n, value in vars(module).items() if "__" in n.strip("_") and callable(value)}


def right_programs(exercise: Exercise) -> list[Function]:
    """The reference, then the other right answers to an exercise."""
    package = exercise.reference.__module__.rpartition(".")[0]
    found = (right_answers_of(package) or {}) if package else {}
    others = [function for name, function in found.items() if name.split("__")[0] == exercise.name]
    return [exercise.reference, *others]
