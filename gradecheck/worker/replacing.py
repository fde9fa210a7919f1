"""A learner's function with another value in one of its places: what it answers then.

The values come from right computations. Where one of them makes every answer right, all that comes after
that place is right already. Which answers are right is known to whoever asked, not here.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator, Mapping, Sequence
from time import process_time
from types import FrameType, FunctionType
from typing import Any

import numpy as np

from .agreement import known_values, row_of, rows_of
from .call import Replacements
from .outcome import Outcome, Status
from .parts import parts
from .plain_values import TooLarge, plain, plain_step
from .probes import build
from .relations import fingerprint, related
from .sites import WITNESS, Site, watched
from .source import learners_functions
from .time_limit import OutOfTime, at_most

#: A function that makes more values than this in one call is not watched.
MOST_VALUES = 3000
#: More answers than this are not sent back.
MOST_ANSWERS = 1500
#: So often it is told what stood at a site on one question; of so many variables, and of values so large.
MOST_SEEN, MOST_NAMES, MOST_PARTS, MOST_ENTRIES = 4, 24, 12, 400
#: Relations with which a value is tried beside itself; the others only say how two values are related.
TRIED = ("negated", "transposed", "doubled", "halved", "times_rows", "over_rows", "complement")


class _Missing(Exception):  # noqa: N818 - a loop ran more often than there are values
    """There is no value for this time that the place was reached."""


class _Copy:
    """The watched copy of a learner's function."""

    def __init__(self, name: str, namespace: Mapping[str, object], asked: Replacements) -> None:
        functions = learners_functions(name, namespace)
        sources = [s for s in functions if s.name == name or s.holder not in asked.fixed]
        self.sites, trees = watched(sources)
        if asked.within >= 0:
            self.sites = [*self.sites, *parts(self.sites, asked.within, trees)]
        files = {s.holder: s.file_name for s in sources}
        self.helpers = tuple(holder for holder in files if holder != name)
        self._globals: dict[str, Any] = dict(sources[0].function.__globals__) if sources else {}
        for holder, tree in trees.items():  # the learner's own definitions, with their values reported
            exec(compile(tree, files[holder], "exec"), self._globals)
        self._function: Any = self._globals.get(name) if sources else None
        self.parameters = _parameters(self._function)

    def recorded(self, question: Sequence[object], seconds: float) -> dict[int, list[object]]:
        """The values of each site on one question, in order; sites in the order in which they are reached."""
        values: dict[int, list[object]] = {}

        def record(site: int, value: object) -> object:
            made = values.setdefault(site, [])
            if len(made) >= MOST_VALUES:
                raise _Missing
            made.append(plain_step(value))
            return value

        self._answer(record, question, seconds)
        return values

    def answer_with(
        self,
        values: Mapping[int, Sequence[object]],
        question: Sequence[object],
        seconds: float,
        seen: list[object] | None = None,
    ) -> object:
        """What it answers where sites make these values instead of their own, which are put in `seen`."""
        left = {site: iter(made) for site, made in values.items()}

        def replace(number: int, value: object) -> object:
            if number not in left:
                return value
            if seen is not None and len(seen) < MOST_SEEN:
                seen.append([_kept(value), self._scope(sys._getframe(1))])
            try:
                return build(next(left[number]))
            except StopIteration:
                raise _Missing from None

        return self._answer(replace, question, seconds)

    def _scope(self, frame: FrameType | None) -> dict[str, object]:
        """The variables at a site that hold numbers; in a lambda those of the function around it too."""
        found: dict[str, object] = {}
        while frame is not None and frame.f_globals is self._globals:
            for name, value in frame.f_locals.items():
                if name not in found and len(found) < MOST_NAMES and (kept := _kept(value)) is not None:
                    found[name] = kept
            frame = frame.f_back if frame.f_code.co_name.startswith("<") else None
        return found

    def _answer(self, witness: object, question: Sequence[object], seconds: float) -> object:
        """Its answer as a plain value; None where there is none."""
        self._globals[WITNESS] = witness
        try:
            with at_most(seconds), warnings.catch_warnings(), np.errstate(all="ignore"):
                warnings.simplefilter("ignore")
                return plain(self._function(*map(build, question)))
        except (Exception, OutOfTime, SystemExit):
            return None


def _kept(value: Any) -> object:
    """A small value of numbers, flags or text as plain values; None of anything else."""
    try:
        kept = plain_step(value)
    except TooLarge:
        return None
    return kept if _is_small(kept) else None


def _is_small(value: object) -> bool:
    if isinstance(value, list | tuple):
        return len(value) <= MOST_PARTS and all(_is_small(item) for item in value)
    if isinstance(value, np.ndarray):
        return value.size <= MOST_ENTRIES
    return isinstance(value, bool | int | float | str)


def _parameters(function: object) -> tuple[str, ...]:
    if type(function) is not FunctionType:
        return ()
    code = function.__code__
    return code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]


def run_replacements(name: str, namespace: Mapping[str, object], asked: Replacements) -> Outcome:
    """Put right values in the places of the function `name`, one place at a time.

    Parameters
    ----------
    name : str
        The function.
    namespace : mapping of str to object
        Where it and its helpers are.
    asked : Replacements
        The questions, the right values, and what is tried.

    Returns
    -------
    outcome : Outcome
        Its value is a dict: ``parameters`` and ``helpers`` (names), ``sites`` (a list for each, see `row_of`)
        and ``trials``: ``[site, key, relation, answers, seen]``, an answer for each question, and where asked
        for ``[own value, variables]`` for each time that the site was reached.
    """
    began = process_time()
    copied = _Copy(name, namespace, asked)
    if copied.parameters == () or not asked.questions:
        return Outcome(Status.RETURNED, value={})
    with np.errstate(all="ignore"):
        found = _found(copied, asked, began)
    try:
        return Outcome(Status.RETURNED, value=plain(found), seconds=process_time() - began)
    except TooLarge:
        return Outcome(Status.RETURNED, value={})


def _found(copied: _Copy, asked: Replacements, began: float) -> dict[str, object]:
    """What is known of the sites, and what came of the replacements."""
    made = [copied.recorded(question, asked.each_seconds) for question in asked.questions]
    known = [known_values(values) for values in asked.values]
    rows = [rows_of(question) for question in asked.questions]
    trials: list[object] = []
    one_by_one = ((trial,) for trial in asked.trials or _that_fit(copied.sites, made[0], asked))
    for made_at_once in (asked.trials,) if asked.together else one_by_one:
        if process_time() - began > asked.seconds or len(trials) >= MOST_ANSWERS:
            break
        seen: list[object] = []
        answers = _answers(copied, made_at_once, asked, seen)
        if answers is not None:
            trials.append([*made_at_once[0], answers, seen])
    return {
        "parameters": list(copied.parameters),
        "helpers": list(copied.helpers),
        "sites": [row_of(site, made, known, rows, asked.decisive) for site in copied.sites],
        "trials": trials,
    }


def _answers(
    copied: _Copy, trials: Sequence[tuple[int, str, str]], asked: Replacements, seen: list[object]
) -> list[object] | None:
    """The answers with a replacement, or with several at once; None where one is missing.

    A question on which right computations do not come so far is answered with the function's own values. Of
    each question, what stood at the site is put in `seen` where that is asked for.
    """
    answers = []
    for question, values in zip(asked.questions, asked.values, strict=True):
        right: dict[int, Sequence[object]] = {}
        for site, key, relation in trials:
            if key not in values:
                continue
            made = related(relation, values[key], rows_of(question))
            if made is None:
                return None
            right |= {site: made} if made else {}
        here: list[object] | None = [] if asked.tells else None
        answer = copied.answer_with(right, question, asked.each_seconds, here)
        seen.append(here or [])
        if answer is None:
            return None
        answers.append(answer)
    return answers


def _that_fit(
    sites: Sequence[Site], made: Mapping[int, list[object]], asked: Replacements
) -> Iterator[tuple[int, str, str]]:
    """What could be put where, each different value once: what fits best comes first."""
    sites = [s for s in sites if asked.within < 0 or s.is_part]
    rows = rows_of(asked.questions[0])
    tried = {number: {fingerprint(own)} for number, own in made.items()}
    reached = [(s.number, made[s.number]) for s in sites if s.number in made and not s.is_test]
    ways = (("same", False), *((r, False) for r in TRIED), ("same", True))
    for relation, any_shape in ways if asked.within < 0 else ways[:1]:
        for key, sequence in asked.values[0].items():
            right, prints = None, None
            for number, own in reached:
                turned = relation == "transposed"
                if not _fits(sequence, own, any_shape or turned):
                    continue
                if right is None:
                    right = related(relation, sequence, rows) or []
                    prints = fingerprint(right)
                if turned and not _fits(right, own, False):
                    continue
                if right and prints and prints[: len(own)] not in tried[number]:
                    tried[number].add(prints[: len(own)])
                    yield number, key, relation


def _fits(right: Sequence[object], own: Sequence[object], any_shape: bool) -> bool:
    """Whether right values could be meant where others are: as many at least, and of the same kind."""
    if len(right) < len(own):
        return False
    return all(_is_alike(a, b, any_shape) for a, b in zip(right, own, strict=False))


def _kind(value: Any) -> object:
    """What it is apart from its shape: a condition, a text, nothing, or numbers."""
    if isinstance(value, str | bool) or value is None:
        return type(value)
    is_condition = isinstance(value, np.ndarray) and value.dtype.kind == "b" and value.ndim == 0
    return bool if is_condition else float


def _is_alike(a: Any, b: Any, any_shape: bool) -> bool:
    if isinstance(a, list | tuple) or isinstance(b, list | tuple):
        if not (isinstance(a, list | tuple) and isinstance(b, list | tuple)):
            return False
        return (any_shape or len(a) == len(b)) and all(
            _is_alike(x, y, any_shape) for x, y in zip(a, b, strict=False)
        )
    if _kind(a) is not _kind(b):
        return False
    if type(b) is int and np.ndim(a):  # a count is no array: of what is done with it another would make sense
        return False
    first, second = np.shape(a), np.shape(b)
    return first == second or (any_shape and len(first) + len(second) > 0)
