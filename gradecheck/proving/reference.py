"""The reference keeps its promises: it passes, its gradient is the measured one, its stub is no attempt."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Any

import numpy as np

from gradecheck.course.exercise import GradientOf
from gradecheck.notebooks.stub import make_stub
from gradecheck.proving.subject import BrokenPromise, Subject
from gradecheck.questions.nested_arrays import leaves
from gradecheck.questions.numeric_derivative import numeric_gradient
from gradecheck.questions.plan import point_of
from gradecheck.questions.prepared import prepare
from gradecheck.worker.call import Probe, Seed
from gradecheck.worker.execution import run_call
from gradecheck.worker.outcome import Status
from gradecheck.worker.plain_values import plain
from gradecheck.worker.probes import build

#: A numeric gradient that is known less well than this, relative to its largest entry, proves nothing.
KNOWN_WELL = 1e-5
#: Below this size a gradient counts as flat, and its error is held against this size instead of its own.
FLAT = 1e-3
#: Every entry of a gradient is measured by itself, which takes a while: on so many seeds.
SEEDS_WITH_GRADIENT = 3
#: An answer of few values is asked for so often that no constant is right by luck.
CASES_OF_A_CHOICE = 12


def reference_passes(subject: Subject) -> Iterator[BrokenPromise]:
    """The reference passes its own check."""
    for seed in subject.seeds:
        found = subject.finding(subject.card.reference, seed)
        if found is not None:
            yield subject.broken(f"the reference does not pass its own check; it {found.what}.", seed)


def gradient_is_measured(subject: Subject) -> Iterator[BrokenPromise]:
    """Where the answer is a gradient, it agrees with the numeric one in every entry."""
    gradient = subject.card.gradient
    if gradient is None:
        return
    for seed in subject.seeds[:SEEDS_WITH_GRADIENT]:
        cases = subject.prepared(seed).plan.cases
        told = [n for n, case in enumerate(cases) if not gradient.measurable or gradient.measurable(**case)]
        if 2 * len(told) <= len(cases):
            yield subject.broken(
                f"`measurable` leaves {len(told)} of {len(cases)} cases; more than half are needed.", seed
            )
        for number in told:
            sentence = _difference_from_the_measured(subject, gradient, seed, number)
            if sentence:
                yield subject.broken(f"case {number}: {sentence}", seed)


def _difference_from_the_measured(subject: Subject, gradient: GradientOf, seed: int, number: int) -> str:
    case = subject.prepared(seed).plan.cases[number]
    point = {key: build(value) for key, value in point_of(gradient, case).items()}

    def cost(varied: Any) -> float:
        return float(gradient.cost(**point | dict(zip(gradient.wrt, varied, strict=True))))

    values, errors = numeric_gradient(cost, [point[key] for key in gradient.wrt])
    answer: Any = subject.prepared(seed).expected(number)
    chosen = answer if gradient.outputs is None else [answer[at] for at in gradient.outputs]
    for analytic, value, error in zip(leaves(chosen), values, errors, strict=True):
        if analytic.shape != value.shape:
            return f"the reference has shape {analytic.shape}, what is varied has shape {value.shape}."
        largest = max(np.abs(value).max(initial=0.0), np.abs(analytic).max(initial=0.0))
        if error.max(initial=0.0) > KNOWN_WELL * max(largest, FLAT):
            return "the numeric gradient is not known well enough to prove anything; is the cost smooth here?"
        if (np.abs(analytic - value) > error + 1e-12 * largest).any():
            worst = np.unravel_index(np.argmax(np.abs(analytic - value)), value.shape)
            theirs, ours = f"{value[worst]:.9g}", f"{analytic[worst]:.9g}"
            where = [int(i) for i in worst]
            return f"the numeric gradient has {theirs} at {where}, the reference {ours}."
    return ""


def stub_is_no_attempt(subject: Subject) -> Iterator[BrokenPromise]:
    """The stub that a learner gets counts as not attempted."""
    reference = inspect.unwrap(subject.card.reference)
    namespace = dict(reference.__globals__)
    exec(make_stub(inspect.getsource(reference)), namespace)
    for call in subject.prepared(0).plan.calls[:1]:
        status = run_call(namespace[subject.card.name], call).status
        if status != Status.NOT_ATTEMPTED:
            yield subject.broken(f"the untouched stub should count as not attempted, not as {status!s}.", 0)


def constant_fails(subject: Subject) -> Iterator[BrokenPromise]:
    """No constant passes, and where few answers are possible each seed asks often."""
    for seed in subject.seeds:
        prepared = subject.prepared(seed)
        expected = [prepared.expected(number) for number in range(len(prepared.plan.cases))]
        if not expected:
            yield subject.broken("`inputs` yields no case.", seed)
        elif len({repr(answer) for answer in expected}) == 1:
            yield subject.broken("every case has the same right answer, so a constant passes.", seed)
        elif isinstance(expected[0], bool | str) and len(expected) < CASES_OF_A_CHOICE:
            yield subject.broken(
                f"a yes or no, or a name, is asked for {len(expected)} times; {CASES_OF_A_CHOICE} cases are "
                "needed, or guessing passes.",
                seed,
            )


def small_error_fails(subject: Subject) -> Iterator[BrokenPromise]:
    """An error of one part in a thousand in every number fails; where quality decides, that is no error."""

    def slightly_off(*arguments: object) -> object:
        return _spoiled(subject.card.reference(*arguments))

    if subject.card.explains is None and subject.finding(slightly_off, 0) is None:
        yield subject.broken("an error of one part in a thousand in every number passes.", 0)


def _spoiled(value: Any) -> object:
    if isinstance(value, tuple | list):
        return type(value)(map(_spoiled, value))
    if isinstance(value, dict):
        return {key: _spoiled(item) for key, item in value.items()}
    if isinstance(value, bool | str):
        return not value if isinstance(value, bool) else value + "?"
    if isinstance(value, int):
        return value + max(1, value // 1000)
    return None if value is None else value * 1.001


def seed_decides(subject: Subject) -> Iterator[BrokenPromise]:
    """The same seed draws the same cases, and another seed others."""
    first, again, other = (_drawn(subject, seed) for seed in (0, 0, 1))
    if first != again:
        yield subject.broken("the same seed draws other cases: `rng` must be the only source of chance.", 0)
    elif subject.card.repeated and first == other:  # what takes seconds may ask one question, always the same
        yield subject.broken("every seed draws the same cases: `inputs` does not use its `rng`.", 0)


def _drawn(subject: Subject, seed: int) -> str:
    """The cases of a seed, drawn afresh, as text."""
    values = [value for case in prepare(subject.card, seed).plan.cases for value in case.values()]
    with np.printoptions(threshold=10**6, precision=17):
        return repr([value if isinstance(value, Probe | Seed) else plain(value) for value in values])
