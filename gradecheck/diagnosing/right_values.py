"""What right computations compute on their way: the values of every expression of the right programs.

The right programs are the reference and the other right answers of the chapter. A key names a place of one of
them, or several values of a place together; the same key means the same place on every input.
"""

from __future__ import annotations

import ast
import itertools
import warnings
from collections.abc import Callable, Iterator, Sequence
from types import FunctionType
from typing import Any

import numpy as np

from gradecheck.course.exercise import Exercise
from gradecheck.course.right_answers import right_programs
from gradecheck.worker.callees import global_names
from gradecheck.worker.edit_nodes import put
from gradecheck.worker.plain_values import TooLarge, plain, plain_step
from gradecheck.worker.probes import build
from gradecheck.worker.relations import fingerprint
from gradecheck.worker.sites import WITNESS, reported
from gradecheck.worker.source import Source, source_of
from gradecheck.worker.tree_copy import copy_of_tree
from gradecheck.worker.variants import NO_VALUES, expressions

Values = dict[str, list]
#: A value of more entries than this is no step of a formula that somebody would look at.
MOST_ENTRIES = 4000
#: So many right programs are followed.
MOST_PROGRAMS = 4
#: A place that makes more values than this on one input, or a program with more places, is not followed.
MOST_TIMES, MOST_PLACES = 400, 400
#: So many values are looked at in one run of a right program, which then ends.
MOST_REPORTS = 1500
#: Rows and entries of an array are values of their own up to so many.
MOST_ROWS, MOST_SINGLE = 40, 200


class RightPrograms:
    """The right programs of one exercise, compiled once, so that every value in them can be seen."""

    def __init__(self, exercise: Exercise) -> None:
        functions = right_programs(exercise)[:MOST_PROGRAMS]
        self._programs = [_Program(str(at), function) for at, function in enumerate(functions)]

    def values(self, question: Sequence[object], keys: frozenset[str] | None = None) -> Values:
        """The values on one input: those of some keys, or of all, each different value once."""
        found: Values = {}
        seen: set[object] = set()
        for program in self._programs:
            for key, values in _with_parts(program.run(question)):
                if keys is not None:
                    found |= {key: values} if key in keys else {}
                elif (print_ := fingerprint(values)) and print_ not in seen:
                    seen.add(print_)
                    found[key] = values
        return found

    def leads_to(self, early: list, late: list, question: Sequence[object]) -> bool:
        """Whether some right program makes `late` out of `early`; so too where none makes both."""
        told = [program.leads_to(early, late, question) for program in self._programs]
        known = [answer for answer in told if answer is not None]
        return any(known) if known else True


class _Program:
    """One right program whose expressions report their values."""

    def __init__(self, label: str, function: Callable[..., object]) -> None:
        self._label = label
        self._names: dict[int, str] = {}
        self._places = 0
        self._namespaces: list[dict[str, Any]] = []
        self._function = self._reporting(function)

    def _reporting(self, function: Callable[..., object]) -> Any:
        """The function, and those of the same course that it calls, as copies that report."""
        sources = _of_one_course(function)
        copies: dict[int, Any] = {}
        for source in sources:
            namespace = dict(source.function.__globals__)
            exec(compile(self._marked(source), "<right>", "exec"), namespace)  # ours
            copies[id(source.function)] = namespace[source.name]
            self._namespaces.append(namespace)
        for namespace in self._namespaces:
            namespace |= {n: copies[id(v)] for n, v in namespace.items() if id(v) in copies}
        return copies.get(id(function), function)

    def _marked(self, source: Source) -> ast.Module:
        tree = copy_of_tree(source.tree)
        definition = next(n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.Lambda))
        assigned = {
            id(node.value): node.targets[0].id
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
        }
        for parent, field, at, node in list(expressions(definition)):
            if self._places < MOST_PLACES and not isinstance(node, (ast.Constant, *NO_VALUES)):
                put(parent, field, at, reported(self._places, node))
                if id(node) in assigned:
                    self._names[self._places] = assigned[id(node)]
                self._places += 1
        return ast.fix_missing_locations(tree)

    def run(self, question: Sequence[object], change: Callable[[int, Any], Any] | None = None) -> Values:
        """Every value by its place, and by the variable that it is put in, in order."""
        found: Values = {}
        left = itertools.count(MOST_REPORTS, -1)

        def report(place: int, value: Any) -> Any:
            if next(left) <= 0:
                raise TooLarge("endless")  # changed on its way, a right program may loop for ever
            kept = plain_step(value)
            if np.size(kept) <= MOST_ENTRIES if isinstance(kept, np.ndarray) else True:
                self._keep(found, f"{self._label}:{place}", kept)
                if place in self._names:
                    self._keep(found, f"{self._label}:{self._names[place]}", kept)
            return value if change is None else change(place, value)

        for namespace in self._namespaces:
            namespace[WITNESS] = report
        try:
            with np.errstate(all="ignore"), warnings.catch_warnings():
                warnings.simplefilter("ignore")
                self._function(*map(build, question))
        except (ArithmeticError, LookupError, TypeError, ValueError, AttributeError, TooLarge):
            pass  # a refusal, or a change that it cannot bear: what came before it counts
        return {key: values for key, values in found.items() if len(values) <= MOST_TIMES}

    @staticmethod
    def _keep(found: Values, key: str, value: object) -> None:
        values = found.setdefault(key, [])
        if len(values) <= MOST_TIMES:
            values.append(value)

    def leads_to(self, early: list, late: list, question: Sequence[object]) -> bool | None:
        """Whether `late` changes where `early` does; None where one of them does not occur."""
        values = self.run(question)
        first, last = fingerprint(early), fingerprint(late)
        places = {key for key, made in values.items() if fingerprint(made) == first}
        ends = [key for key, made in values.items() if fingerprint(made) == last]
        if not places or not ends:
            return None

        def change(place: int, value: Any) -> Any:
            return _moved(value) if f"{self._label}:{place}" in places else value

        changed = self.run(question, change)
        return any(fingerprint(changed.get(key, [])) != last for key in ends)


def _of_one_course(function: Callable[..., object]) -> list[Source]:
    """The function and those that it calls, as far as they are of one package."""
    found: dict[int, Source] = {}
    waiting: list[tuple[str, object]] = [(function.__name__, function)]
    package = function.__module__.partition(".")[0]
    while waiting:
        name, value = waiting.pop()
        if type(value) is not FunctionType or id(value) in found:
            continue
        source = source_of(name, value) if value.__module__.partition(".")[0] == package else None
        if source is not None:
            found[id(value)] = source
            waiting += [(n, value.__globals__.get(n)) for n in global_names(value.__code__)]
    return list(found.values())


def _moved(value: Any) -> Any:
    """Another value near it; itself where it has no numbers that can be moved."""
    if isinstance(value, list | tuple):
        return type(value)(_moved(item) for item in value)
    if isinstance(value, bool) or not isinstance(value, float | np.ndarray | np.floating):
        return value
    return value * 1.0137 + 0.0019 if np.asarray(value).dtype.kind == "f" else value


def _with_parts(values: Values) -> Iterator[tuple[str, list]]:
    """The values of each place; then, what a program that is written in another way makes of the same."""
    yield from values.items()
    for key, made in values.items():
        if len(made) > 1:
            yield f"{key}[:-1]", made[:-1]
            yield f"{key}[1:]", made[1:]
            yield f"{key}[::-1]", made[::-1]
            yield f"{key} as one", [made]
            yield f"{key}[::-1] as one", [made[::-1]]
            yield f"{key}[0]", made[:1]
            yield f"{key}[-1]", made[-1:]
            if all(
                isinstance(v, int | float | np.ndarray) and np.shape(v) == np.shape(made[0]) for v in made
            ):
                yield f"{key} stacked", [np.array(made)]
        elif isinstance(made[0], list | tuple) and made[0]:
            yield f"{key} each", list(made[0])
            yield f"{key}[::-1] each", list(made[0])[::-1]
        elif isinstance(made[0], np.ndarray) and made[0].ndim:
            if 1 < len(made[0]) <= MOST_ROWS:
                yield f"{key} rows", [plain(row) for row in made[0]]
            if made[0].ndim > 1 and made[0].size <= MOST_SINGLE:
                yield key + " entries", [plain(entry) for entry in made[0].ravel()]
