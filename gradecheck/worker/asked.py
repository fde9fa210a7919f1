"""The calls of a job: `Call` -> a tree of JSON types, and back on the other side."""

from __future__ import annotations

from dataclasses import replace

from .call import Call, Replacements, Role, Search
from .serialization import decode, encode


def tree_of_call(call: Call) -> list:
    """A call as a tree of JSON types."""
    asked = [encode(a) for a in call.arguments]
    of_edits = (_of_search(call), _of_replacements(call))
    return [call.exercise, call.function, call.seconds, asked, *of_edits, call.in_another_order]


def _of_search(call: Call) -> list | None:
    search = call.search
    if search is None:
        return None
    numbers = None if search.numbers is None else sorted(search.numbers)
    questions = [[encode(a) for a in question] for question in search.questions]
    times, fixed = (search.seconds, search.each_seconds), sorted(search.fixed)
    return [questions, *times, numbers, search.base, fixed, search.silent, search.traced]


def _of_replacements(call: Call) -> list | None:
    asked = call.replacements
    if asked is None:
        return None
    questions = [[encode(a) for a in question] for question in asked.questions]
    values = [encode(right) for right in asked.values]
    trials = [list(trial) for trial in asked.trials]
    times = (asked.seconds, asked.each_seconds)
    return [
        questions,
        values,
        *times,
        trials,
        sorted(asked.fixed),
        asked.within,
        asked.tells,
        list(asked.decisive),
        asked.together,
    ]


def read_call(
    exercise: str,
    function: str,
    seconds: float,
    arguments: list,
    search: list | None = None,
    replacements: list | None = None,
    in_another_order: bool = False,
) -> Call:
    """The call of a tree that `tree_of_call` has made; of its role, case and point nothing is told."""
    asked = tuple(decode(a) for a in arguments)
    call = Call(exercise, function, Role.ANSWER, 0, 0, asked, seconds, in_another_order=in_another_order)
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
    silent: bool,
    traced: bool,
) -> Search:
    those = None if numbers is None else frozenset(numbers)
    asked = _read_questions(questions)
    return Search(asked, seconds, each_seconds, those, base, frozenset(fixed), silent, traced)


def _read_replacements(
    questions: list,
    values: list,
    seconds: float,
    each_seconds: float,
    trials: list,
    fixed: list,
    within: int,
    tells: bool,
    decisive: list,
    together: bool,
) -> Replacements:
    right = tuple(decode(v) for v in values)
    wanted = tuple(tuple(trial) for trial in trials)
    asked = _read_questions(questions)
    return Replacements(
        asked,
        right,  # type: ignore[arg-type]
        seconds,
        each_seconds,
        wanted,
        frozenset(fixed),
        within,
        tells,
        tuple(decisive),
        together,
    )


def _read_questions(questions: list) -> tuple[tuple, ...]:
    return tuple(tuple(decode(a) for a in question) for question in questions)
