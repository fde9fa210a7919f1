"""The kinds of mistakes in a backward pass: each walks over the steps of a loss and acts itself out at them.

In: the steps. Out: for some of them another way back, and what would then be wrong. A kind that concerns a
whole line comes before one that concerns a single pass through it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from gradecheck.gradients.autodiff.steps import Line, Step
from gradecheck.gradients.ways_back import (
    AS_IT_STANDS,
    Back,
    at,
    cut_at,
    is_square,
    only_last,
    passed,
    replaced,
    times,
)

#: Number of a step, and the step.
Known = tuple[int, Step]

_CUT = "The slope does not flow back through this part of the loss"
_LAYOUT = frozenset({"layout", "positive", "index", "concatenate"})
_CURVED = frozenset(
    {"tanh", "exp", "log", "sqrt", "maximum", "minimum", "where", "square", "sin", "cos", "arctan", "log1p"}
)


@dataclass(frozen=True)
class Fault:
    """A mistake in going back.

    Parameters
    ----------
    said : str
        What is wrong, as a sentence without its end.
    line : Line or None
        Of the loss.
    is_cut : bool
        Whether nothing goes back there: a factor of what should is then a mistake of the same place.
    """

    said: str
    line: Line | None
    is_cut: bool = False


Acted = tuple[dict[int, Back], Fault]


def faults(steps: Sequence[Step | None]) -> Iterator[Acted]:
    """Mistakes that are plausible, those that concern a whole line first."""
    known = [(number, step) for number, step in enumerate(steps) if step is not None]
    for kind in KINDS:
        yield from kind(known)


def repeated_indices(known: Sequence[Known]) -> Iterator[Acted]:
    """Only the last use of an entry counts."""
    for number, step in known:
        if step.name == "index":
            said = (
                "An entry that is used more than once gets the slope of its last use only: `+=` with "
                "repeated indices adds once; use `np.add.at`"
            )
            yield {number: only_last}, Fault(said, step.line)


def cut(known: Sequence[Known]) -> Iterator[Acted]:
    """Nothing goes back through one argument of an operation."""
    for (line, _, position), numbers in _by_argument(known).items():
        yield {n: cut_at(position) for n in numbers}, Fault(_CUT, line, is_cut=True)


def cut_in_one_pass(known: Sequence[Known]) -> Iterator[Acted]:
    """The same, in one of several passes through the line."""
    for (line, _, position), numbers in _by_argument(known).items():
        for nth, number in enumerate(numbers if len(numbers) > 1 else ()):
            which = f"in pass {nth + 1} of {len(numbers)} through it"
            yield {number: cut_at(position)}, Fault(f"{_CUT} {which}", line, is_cut=True)


def derivative_missing(known: Sequence[Known]) -> Iterator[Acted]:
    """A function of NumPy goes back without its derivative."""
    for (line, name, _), numbers in _by_argument(known).items():
        if name in _CURVED:
            yield dict.fromkeys(numbers, passed), Fault(f"The derivative of `{name}` is missing", line)


def factor_left_out(known: Sequence[Known]) -> Iterator[Acted]:
    """A product or a quotient goes back without what the array was multiplied or divided by."""
    for (line, name, position), numbers in _by_argument(known).items():
        if name == "multiply" or (name, position) == ("divide", 0):
            what = "The other factor" if name == "multiply" else "The divisor"
            said = f"{what} in this part of the loss is left out on the way back"
            yield {n: at(position, passed) for n in numbers}, Fault(said, line)


def wrong_function(known: Sequence[Known]) -> Iterator[Acted]:
    """A line that computes a function of each entry goes back without its derivative, or with another one."""
    for line, calls in _functions(known).items():
        steps = [call[-1] for call in calls]
        yield _each(calls, passed), Fault("The derivative of this line is missing", line)
        yield (
            {n: times(_slope(c)) for (n, _), c in zip(steps, calls, strict=True)},
            Fault("The derivative of this line is there twice", line),
        )
        taken = [_slope_at_answer(call) for call in calls]
        if all(at is not None for at in taken):
            instead = _each(calls, passed)
            instead.update({n: replaced(at) for (n, _), at in zip(steps, taken, strict=True)})
            said = "The derivative of this line is taken at its result, and not at what goes into it"
            yield instead, Fault(said, line)


def wrong_function_in_one_call(known: Sequence[Known]) -> Iterator[Acted]:
    """The same, in one of several calls of the function."""
    for line, calls in _functions(known).items():
        for nth, call in enumerate(calls if len(calls) > 1 else ()):
            said = f"The derivative of this line is missing in call {nth + 1} of {len(calls)}"
            yield _each([call], passed), Fault(said, line)


def not_transposed(known: Sequence[Known]) -> Iterator[Acted]:
    """A square matrix hands the slope back as it stands."""
    groups: dict[tuple[Line | None, int, Back], list[int]] = {}
    for number, step in known:
        if step.name == "matmul" and all(np.ndim(v) > 1 for v in step.values):
            for position, _ in step.sources:
                for back, square in AS_IT_STANDS[position]:
                    if is_square(step.answer if square is None else step.values[square]):
                        groups.setdefault((step.line, position, back), []).append(number)
    for (line, position, back), numbers in groups.items():
        said = "A matrix of this product is not transposed on the way back"
        yield {n: at(position, back) for n in numbers}, Fault(said, line)


def uses_left_out(known: Sequence[Known]) -> Iterator[Acted]:
    """Of several uses of the same numbers, only the first or the last counts, or one does not."""
    computed = {number for number, _ in known}
    uses: dict[int, list[tuple[int, int]]] = {}
    for number, step in known:
        for position, source in step.sources:
            if source not in computed:
                uses.setdefault(source, []).append((number, position))
    lines = dict(known)
    for places in [[p] for p in uses.values()] + _together(list(uses.values())):
        count = len(places[0])
        if count > 1:
            line = lines[places[0][0][0]].line
            for said, kept in _passes(count):
                left_out = [place for uses_of in places for k, place in enumerate(uses_of) if k not in kept]
                yield {number: cut_at(position) for number, position in left_out}, Fault(said, line)


#: To add a kind, write a function and put it where it should win.
KINDS: tuple[Callable[[Sequence[Known]], Iterator[Acted]], ...] = (
    repeated_indices,
    cut,
    derivative_missing,
    factor_left_out,
    wrong_function,
    not_transposed,
    cut_in_one_pass,
    uses_left_out,
    wrong_function_in_one_call,
)


def _passes(count: int) -> Iterator[tuple[str, set[int]]]:
    """What may be left out of so many uses, and which of them are kept."""
    yield f"Only the last of {count} passes counts", {count - 1}
    yield f"Only the first of {count} passes counts", {0}
    for k in range(count):
        yield f"Pass {k + 1} of {count} does not count", set(range(count)) - {k}


def _together(uses: list[list[tuple[int, int]]]) -> list[list[list[tuple[int, int]]]]:
    """Those that are used equally often, as everything in a loop is."""
    counts = {len(places) for places in uses}
    groups = [[places for places in uses if len(places) == count] for count in sorted(counts)]
    return [group for group in groups if len(group) > 1]


def _by_argument(known: Sequence[Known]) -> dict[tuple[Line | None, str, int], list[int]]:
    """The steps of one operation in one line, for each of its arguments that depends on the parameters."""
    groups: dict[tuple[Line | None, str, int], list[int]] = {}
    for number, step in known:
        for position, _ in step.sources:
            if step.name not in _LAYOUT:
                groups.setdefault((step.line, step.name, position), []).append(number)
    return groups


def _functions(known: Sequence[Known]) -> dict[Line | None, list[list[Known]]]:
    """Lines that compute a function of each entry of one array: their steps, call by call."""
    found: dict[tuple[str, int] | None, tuple[Line | None, list[list[Known]]]] = {}
    call: list[Known] = []
    for number, step in [*known, (-1, None)]:
        follows = step is not None and _is_entrywise(step) and call and _continues(call[-1], number, step)
        if not follows:
            if len(call) > 1 or (call and call[0][1].name in _CURVED):
                where = call[0][1].line
                key = None if where is None else (where.file, where.number)
                found.setdefault(key, (where, []))[1].append(call)
            call = []
        if step is not None and _is_entrywise(step):
            call = [*call, (number, step)]
    return dict(found.values())


def _continues(last: Known, number: int, step: Step) -> bool:
    """Whether a step goes on with the result of the last one, in the same line."""
    a, b = last[1].line, step.line
    same = (a is None) == (b is None) and (a is None or b is None or (a.file, a.number) == (b.file, b.number))
    return same and number == last[0] + 1 and step.sources[0][1] == last[0]


def _is_entrywise(step: Step) -> bool:
    """Whether it computes each entry from the same entry of one array."""
    if step.name in _LAYOUT or len(step.sources) != 1:
        return False
    if not isinstance(getattr(np, step.name, None), np.ufunc) or step.name == "matmul":
        return False
    return np.shape(step.values[step.sources[0][0]]) == np.shape(step.answer)


def _slope(call: Sequence[Known]) -> Any:
    """The derivative of a call with respect to what went into it, entry by entry."""
    g = np.ones(np.shape(call[-1][1].answer))
    for _, step in reversed(call):
        g = step.pulls[step.sources[0][0]](g, step.answer, *step.values)
    return g


def _slope_at_answer(call: Sequence[Known]) -> Any:
    """The same with the call's result in the place of what went into it."""
    x, redone = call[-1][1].answer, []
    for number, step in call:
        values = list(step.values)
        values[step.sources[0][0]] = x
        with np.errstate(all="ignore"):  # where it is not defined, this is not the fault
            x = getattr(np, step.name)(*values)
        redone.append((number, Step(step.name, step.pulls, step.sources, values, x)))
    return _slope(redone) if np.isfinite(x).all() else None


def _each(calls: Sequence[Sequence[Known]], back: Back) -> dict[int, Back]:
    return {number: back for call in calls for number, _ in call}
