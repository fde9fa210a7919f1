"""`check_gradient`: the table of contents of this folder."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace

import numpy as np

from gradecheck.errors import UsageError
from gradecheck.gradients.diagnosis import evidence_of, right_verdict, settle
from gradecheck.gradients.directional_test import Judgement, claim_at, judge_quickly
from gradecheck.gradients.model import Model, changed_arrays, fingerprint
from gradecheck.gradients.result import GradientVerdict, TensorVerdict
from gradecheck.gradients.tensors import read_tensors
from gradecheck.gradients.validation import RefusedError
from gradecheck.questions.directions import draw_direction
from gradecheck.reporting.progress_bar import Bar
from gradecheck.running.progress import Step

JITTERS = 3  # other points that are tried where a point allows no verdict
JITTER = 1e-2  # how far away, as a part of the parameters
LIKELY = 90  # evaluations of the loss that it takes to find one wrong entry among a million
NEARBY = "The given point allows no verdict; one close by was judged."


@dataclass(frozen=True, repr=False)
class GradientResult(GradientVerdict):
    """A `GradientVerdict` that shows itself: text in a terminal, a panel in a notebook."""

    def _repr_html_(self) -> str:
        from gradecheck.gradients.panel import render_panel  # Jinja2 only where a panel is drawn

        return render_panel(self)


def check_gradient(
    loss: Callable[[object], object], gradient: object, parameters: object, *, seed: int | None = None
) -> GradientResult:
    """Check a gradient against the loss that it belongs to.

    Parameters
    ----------
    loss : callable
        ``loss(parameters)``, one number. It gets the parameters in the containers that you use.
    gradient : callable, or arrays
        ``gradient(parameters)``, in the structure of the parameters; or its value at `parameters`.
    parameters : array, or list, tuple or dict of arrays, nested as you like
        Where to check. They are never changed.
    seed : int, optional
        Repeats a check; else a new one is drawn, and the result names it.

    Returns
    -------
    GradientResult
        True in a condition when the gradient is right. Names the wrong tensor, entry, row or column
        otherwise, with the right number beside the wrong one.

    Notes
    -----
    A right gradient is recognised by two evaluations of the loss and two calls of the gradient, however many
    parameters there are: along a random direction v with no small entry, ``f(w + h v) - f(w)`` must be h
    times the mean of both slopes. "Wrong" takes more: an estimate of the error of the numeric slope, twice.
    An exception that your own function raises is yours, and passes through.
    """
    seed = secrets.randbits(32) if seed is None else seed
    try:
        tensors = read_tensors(parameters)
    except UsageError as error:
        return GradientResult("inconclusive", str(error), seed=seed)
    before = fingerprint(tensors.arrays)
    with Bar() as bar:
        model = Model(loss, gradient, tensors, lambda evaluations: bar(lambda: _step(evaluations)))
        try:
            result = _check(model, np.random.default_rng(seed))
        except RefusedError as refusal:
            result = _refused(refusal)
    changed = changed_arrays(tensors, before)  # then nothing else that was found means anything
    result = result if changed is None else _refused(changed)
    counted = replace(
        result,
        notes=(*tensors.notes, *result.notes),
        evaluations=model.evaluations,
        gradients=model.gradients,
        parameters=tensors.size,
        seed=seed,
    )
    return GradientResult(**vars(counted))


def _step(evaluations: int) -> Step:
    """How far a check is that may need more evaluations than is likely."""
    part = evaluations / max(LIKELY, evaluations)
    return Step("check_gradient", part, f"{evaluations} evaluations of the loss")


def _check(model: Model, rng: np.random.Generator) -> GradientVerdict:
    """Points until one allows a verdict."""
    judged = _judge_at(model, model.tensors.arrays, rng)
    if isinstance(judged, GradientVerdict):
        return judged
    for _ in range(JITTERS if model.has_gradient_elsewhere and not judged.final else 0):
        nearby = draw_direction(rng, model.tensors.arrays).moved(model.tensors.arrays, JITTER)
        with (
            suppress(RefusedError),
            np.errstate(all="ignore"),
        ):  # a point that we chose may lie where the loss is not defined
            found = _judge_at(model, nearby, rng)
            if isinstance(found, GradientVerdict):
                return replace(found, notes=(*found.notes, NEARBY))
    return GradientVerdict("inconclusive", judged.reason, evidence=evidence_of(judged))


def _judge_at(
    model: Model, arrays: tuple[np.ndarray, ...], rng: np.random.Generator
) -> GradientVerdict | Judgement:
    """The verdict at a point, or why it allows none."""
    claim = claim_at(model, arrays, draw_direction(rng, arrays))
    quick = judge_quickly(model, claim)
    return right_verdict(claim, quick) if quick.outcome == "right" else settle(model, claim, quick, rng)


def _refused(refusal: RefusedError) -> GradientVerdict:
    """A gradient that breaks a rule is wrong; a loss that does leaves nothing to compare with."""
    outcome = "wrong" if refusal.who == "gradient" else "inconclusive"
    named = () if not refusal.tensor else (TensorVerdict(refusal.tensor, (), outcome == "wrong", 0, 0),)
    return GradientVerdict(outcome, refusal.sentence, tensors=named)
