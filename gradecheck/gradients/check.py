"""`check_gradient`: the table of contents of this folder."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

import numpy as np

from gradecheck.errors import UsageError
from gradecheck.gradients.array_libraries import Library
from gradecheck.gradients.calls import put_back
from gradecheck.gradients.model import Model
from gradecheck.gradients.numeric_gradient import lies_between_sides
from gradecheck.gradients.outcomes import Outcome, Reason
from gradecheck.gradients.point import JITTER, judge_point, outcome_at
from gradecheck.gradients.point_result import PointResult
from gradecheck.gradients.result import GradientResult, TensorResult
from gradecheck.gradients.tensors import Tensors, read_tensors
from gradecheck.gradients.validation import BrokenRuleError, Function
from gradecheck.questions.directions import draw_direction
from gradecheck.questions.numeric_derivative import STEP, best_slope
from gradecheck.reporting.progress_bar import ProgressBar
from gradecheck.running.progress import Step
from gradecheck.wording.counted import counted

JITTERS = 3  # other points that are tried where a point allows no verdict
DIRECTIONS = 5  # along which a kink is looked for
SMOOTH = 1e-6  # part of a slope to which it is known where a loss is smooth
LIKELY = 90  # evaluations of the loss that it takes to find one wrong entry among a million
NEARBY = "The given point allows no verdict; one close by was judged."
KINK_HERE = (
    "The loss has a kink at the given point, where any slope between those on both sides counts as right."
)
ONLY_HERE = (
    "At points close by the gradient is right; only at the given one it is not, and the loss is smooth there."
)

NO_GRADIENT: Any = object()


def check_gradient(
    loss: Callable[[Any], Any], gradient: Any, parameters: Any = NO_GRADIENT, *, seed: int | None = None
) -> GradientResult:
    """Check a gradient against the loss that it belongs to.

    Parameters
    ----------
    loss : callable
        ``loss(parameters)``, one number. It gets the parameters in the containers that you use.
    gradient : callable, True, or arrays
        ``gradient(parameters)``, in the structure of the parameters; True if ``loss(parameters)`` returns the
        loss and the gradient; or the gradient's value at `parameters`. Left out for tensors of torch or jax,
        as in ``check_gradient(loss, parameters)``: then what the library's own differentiation gives is
        checked.
    parameters : array, or list, tuple, mapping or dataclass of arrays, nested as you like
        Where to check. They are never changed. Arrays of NumPy, torch or jax; functions get them back as
        they came, on the device where they are.
    seed : int, optional
        Repeats a check; else a new one is drawn, and the result names it. It is the seed of the check, not of
        your functions.

    Returns
    -------
    GradientResult
        True in a condition when the gradient is right. Names the wrong tensor, entry, row or column
        otherwise, with the right number beside the wrong one.

    Notes
    -----
    A right gradient is recognized by two evaluations of the loss and two calls of the gradient, however many
    parameters there are: along a random direction v with no small entry, ``f(w + h v) - f(w)`` must be h
    times the mean of both slopes. "Wrong" takes more: the true gradient, where the loss can be followed;
    else an estimate of the error of the numeric slope, twice, here and at a point close by.
    An exception that your own function raises is yours, and passes through.
    """
    if parameters is NO_GRADIENT:
        gradient, parameters = None, gradient
    seed = secrets.randbits(32) if seed is None else seed
    try:
        tensors = read_tensors(parameters)
        _refuse_missing_gradient(gradient, tensors)
    except UsageError as error:
        return GradientResult(Outcome.INCONCLUSIVE, str(error), Reason.INVALID_PARAMETERS, seed=seed)
    with ProgressBar() as bar:
        model = Model(loss, gradient, tensors, lambda evaluations: bar(lambda: _step(evaluations)))
        result = _checked(model, seed)
    return replace(
        result,
        notes=(*tensors.notes, *dict.fromkeys(result.notes)),
        evaluations=model.evaluations,
        gradients=model.gradients,
        parameters=tensors.size,
        seed=seed,
    )


def _refuse_missing_gradient(gradient: Any, tensors: Tensors) -> None:
    if gradient is None and tensors.library not in (Library.TORCH, Library.JAX):
        raise UsageError(
            "The gradient is missing: check_gradient(loss, gradient, parameters). Only for tensors "
            "of torch and jax "
            "it may be left out, because these libraries differentiate the loss themselves."
        )


def _checked(model: Model, seed: int) -> GradientResult:
    """The result, with everything put back as it was, whatever happens."""
    try:
        result = _check(model, np.random.default_rng(seed))
    except BrokenRuleError as broken:
        result = _broken(broken)
    except BaseException:
        with suppress(Exception):
            model.restore()
        put_back(model.tensors, model.last_point)
        raise
    changed = put_back(model.tensors, model.last_point)
    if model.keeps_parameters:
        with suppress(Exception):
            model.restore()
        put_back(model.tensors, model.last_point)
    return result if changed is None else _broken(changed)  # then nothing else that was found means anything


def _step(evaluations: int) -> Step:
    """How far a check is that may need more evaluations than is likely."""
    part = evaluations / max(LIKELY, evaluations)
    return Step("check_gradient", part, f"{counted(evaluations, 'evaluation')} of the loss")


def _check(model: Model, rng: np.random.Generator) -> GradientResult:
    """Points until one allows a verdict."""
    here = judge_point(model, model.tensors.arrays, rng)
    if here.settled or not model.has_gradient_elsewhere:
        return here.result
    for _ in range(JITTERS):
        nearby = draw_direction(rng, model.tensors.arrays).moved(model.tensors.arrays, JITTER)
        found = _close_by(model, here, nearby, rng)
        if found is not None:
            return found
    if here.result.outcome is not Outcome.WRONG:
        return here.result
    return GradientResult(
        Outcome.INCONCLUSIVE,
        "The slopes differ at the given point, and no point close by confirms it: a kink, or a border?",
        Reason.KINK,
        notes=here.result.notes,
        evidence=here.result.evidence,
    )


def _close_by(
    model: Model, here: PointResult, nearby: Sequence[np.ndarray], rng: np.random.Generator
) -> GradientResult | None:
    """The result, if a point that we chose allows one; it may lie where the functions are not defined."""
    with suppress(BrokenRuleError), np.errstate(all="ignore"):
        if here.result.outcome is Outcome.WRONG:
            outcome = outcome_at(model, nearby, rng, here.noise)
            if outcome is Outcome.RIGHT:
                return _right_but_for_this_point(model, here, rng)
            return here.result if outcome is Outcome.WRONG else None
        if not np.isfinite(model.loss_nearby(nearby)) or model.gradient_nearby(nearby) is None:
            return None
        there = judge_point(model, nearby, rng).result
        if there.outcome is Outcome.INCONCLUSIVE:
            return None
        note = KINK_HERE if there and here.result.reason is Reason.KINK else NEARBY
        reason = Reason.AGREES_NEARBY if there else there.reason
        return replace(there, reason=reason, notes=(*there.notes, note))
    return None


def _right_but_for_this_point(model: Model, here: PointResult, rng: np.random.Generator) -> GradientResult:
    """Wrong here and right close by: at a kink, any slope between those on both sides is right."""
    arrays = model.tensors.arrays
    loss = model.loss_nearby(arrays)
    entries = here.result.entries
    explained = bool(entries) and all(lies_between_sides(model, arrays, loss, entry) for entry in entries)
    for _ in range(DIRECTIONS):
        direction = draw_direction(rng, arrays)
        found, _ = best_slope(_along(model, direction, arrays), loss, 0.0, 0.0, STEP)
        scale = 0.0 if here.claim is None else here.claim.scale
        if explained or not found.error <= SMOOTH * max(abs(found.value), scale):
            headline = "The gradient is the slope of the loss close by; the given point lies on a kink."
            return GradientResult(
                Outcome.RIGHT,
                headline,
                Reason.AGREES_NEARBY,
                notes=(*here.result.notes, KINK_HERE),
                evidence=here.result.evidence,
            )
    return replace(here.result, notes=(*here.result.notes, ONLY_HERE))


def _along(model: Model, direction: Any, arrays: Sequence[np.ndarray]) -> Callable[[float], float]:
    return lambda t: model.loss_nearby(direction.moved(arrays, t))


def _broken(broken: BrokenRuleError) -> GradientResult:
    """A gradient that breaks a rule is wrong; a loss that does leaves nothing to compare with."""
    outcome = Outcome.WRONG if broken.who is Function.GRADIENT else Outcome.INCONCLUSIVE
    is_wrong = outcome is Outcome.WRONG
    named = () if not broken.tensor else (TensorResult(broken.tensor, (), is_wrong, 0, 0),)
    return GradientResult(outcome, broken.sentence, broken.reason, tensors=named)
