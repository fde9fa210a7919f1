"""The calls of a job: trees of JSON types -> `Call`."""

from __future__ import annotations

from dataclasses import replace

from .call import Call, Replacements, Role, Search
from .serialization import decode


def read_call(
    exercise: str,
    function: str,
    seconds: float,
    arguments: list,
    search: list | None = None,
    replacements: list | None = None,
) -> Call:
    """A call, from the tree that `gradecheck.running.run_state` makes of it."""
    asked = tuple(decode(a) for a in arguments)
    call = Call(exercise, function, Role.ANSWER, 0, 0, asked, seconds)
    if search is not None:
        return replace(call, search=_read_search(*search))
    return call if replacements is None else replace(call, replacements=_read_replacements(*replacements))


def _read_search(
    questions: list,
    seconds: float,
    each_seconds: float,
    numbers: list | None,
    base: int | None,
    fixed: list,
) -> Search:
    those = None if numbers is None else frozenset(numbers)
    return Search(_read_questions(questions), seconds, each_seconds, those, base, frozenset(fixed))


def _read_replacements(
    questions: list, values: list, seconds: float, each_seconds: float, trials: list, fixed: list
) -> Replacements:
    right = tuple(decode(v) for v in values)
    wanted = tuple(tuple(trial) for trial in trials)
    asked = _read_questions(questions)
    return Replacements(asked, right, seconds, each_seconds, wanted, frozenset(fixed))  # type: ignore[arg-type]


def _read_questions(questions: list) -> tuple[tuple, ...]:
    return tuple(tuple(decode(a) for a in question) for question in questions)
