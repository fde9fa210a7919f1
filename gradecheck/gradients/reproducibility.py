"""Functions that are asked twice at one point: some answer by chance, some change with every call."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from gradecheck.gradients.claim import Claim
from gradecheck.gradients.model import Model
from gradecheck.gradients.outcomes import Reason
from gradecheck.gradients.validation import BrokenRuleError, Function, Gradient, entry_name
from gradecheck.questions.numeric_derivative import EPS, WIDE

#: Threads add in any order: two calls of a right function may differ by this many units of its last place.
LAST_DIGITS = 4096
#: A state that has come to rest may still flicker by this part of the loss.
STILL = 8 * EPS
#: How often a loss is asked to see whether its changes have a trend.
CALLS = 6


@dataclass(frozen=True)
class Repeated:
    """A gradient that was asked again at the same point, in arrays of its own.

    Parameters
    ----------
    gradient : Gradient
        What it returned.
    noise : float
        How far the loss moved between two calls, if only in its last digits.
    notes : tuple of str
        What was unusual.
    """

    gradient: Gradient
    noise: float
    notes: tuple[str, ...] = ()


def ask_again(model: Model, claim: Claim) -> Repeated:
    """Loss and gradient at the same point once more.

    Raises
    ------
    BrokenRuleError
        Two calls with the same parameters gave different answers; the sentence says how they differ.
    """
    loss = model.loss(claim.arrays)  # a gradient may use what its loss has stored
    few = LAST_DIGITS * max(model.precision, EPS)
    moved = abs(loss - claim.loss)
    if moved > few * abs(claim.loss):
        raise _changing_loss(model, claim, loss)
    first = _copied(model.gradient(claim.arrays))
    notes: tuple[str, ...] = ()
    if not np.array_equal(claim.direction.slopes(first.arrays), claim.slopes):
        model.loss(claim.arrays)
        second = model.gradient(claim.arrays)
        notes = _compare(model, claim, first, second, max(few, LAST_DIGITS * first.precision))
    return Repeated(first, moved, notes)


def _copied(gradient: Gradient) -> Gradient:
    return Gradient(tuple(a.copy() for a in gradient.arrays), gradient.precision, gradient.notes)


def _compare(model: Model, claim: Claim, first: Gradient, second: Gradient, few: float) -> tuple[str, ...]:
    apart = 0.0
    for k in range(len(first.arrays) - 1, -1, -1):
        a, b = first.arrays[k], second.arrays[k]
        if np.array_equal(a, b):
            continue
        part = float(np.max(np.abs(a - b))) / (float(np.max(np.abs(a))) or 1.0)
        if not part <= few:
            raise _changing_gradient(model, claim, first.arrays, second.arrays, k)
        apart = max(apart, part)
    if not apart:
        return ()
    note = (
        f"Two calls of the gradient differ in their last digits, by {apart:.0e} of its size: sums that are "
        "added in another order, as by several threads."
    )
    return (note,)


def _changing_gradient(
    model: Model, claim: Claim, first: Sequence[np.ndarray], second: Sequence[np.ndarray], k: int
) -> BrokenRuleError:
    name = model.tensors.names[k]
    added = float(claim.direction.slopes([b - a for a, b in zip(first, second, strict=True)]).sum())
    if abs(added - claim.slope) <= max(1e-6, 4 * claim.precision) * claim.scale:
        sentence = (
            f"The gradient grows from call to call: each adds its result to that of the one before, "
            f"in `{name}` among others. Start from zeros in every call."
        )
        return BrokenRuleError(Function.GRADIENT, Reason.ACCUMULATES, sentence, name)
    where = tuple(int(i) for i in np.argwhere(first[k] != second[k])[0])
    one, other = _told_apart((first[k][where], second[k][where]), 6)
    sentence = (
        f"The gradient is random, and the loss is not: two calls with the same parameters gave "
        f"{one} and {other} at {entry_name(name, where)}. Draw the random "
        "numbers (dropout, a mini-batch) once, outside, and use them in loss and gradient."
    )
    return BrokenRuleError(Function.GRADIENT, Reason.RANDOM, sentence, name)


def _changing_loss(model: Model, claim: Claim, loss: float) -> BrokenRuleError:
    """Chance, or a state that each call changes? With chance fixed, only a state still changes."""
    seen = [claim.loss, loss]
    here, there = model.loss(claim.arrays), model.loss(claim.direction.moved(claim.arrays, WIDE))
    if here == there:
        return _ignores_argument()
    if _is_repeatable_with_chance_fixed(lambda: model.loss(claim.arrays)):
        return _random_loss(claim, loss, "np.random.seed, or a generator that is made anew in each call")
    seen += [model.loss(claim.arrays) for _ in range(CALLS - len(seen))]
    if _is_orderly(seen):  # so may chance be, six times; hardly ever twelve
        seen += [model.loss(claim.arrays) for _ in range(CALLS)]
    if _is_orderly(seen):
        return _changing_state(seen[:CALLS])
    return _random_loss(claim, loss, "a generator that is made anew in each call, with a fixed seed")


def _is_orderly(seen: Sequence[float]) -> bool:
    """Whether the losses only grow, only fall, or come to rest, as those of a state do.

    The first two were found before another point was visited, which may have disturbed the state.
    """
    steps = np.diff(seen)
    steps[np.abs(steps) <= STILL * np.abs(seen[1:])] = 0
    later = np.abs(steps[2:])
    shrinks = bool(np.all((later[1:] < later[:-1]) | (later[1:] == 0)))
    return bool(np.all(steps > 0) or np.all(steps < 0) or not np.any(steps[-(len(seen) // 3) :])) or shrinks


def _told_apart(values: Sequence[float], digits: int) -> list[str]:
    """Numbers with so many digits that the first two, which differ, look different."""
    for count in range(digits, 18):
        shown = [f"{value:.{count}g}" for value in values]
        if shown[0] != shown[1]:
            break
    return shown


def _changing_state(seen: Sequence[float]) -> BrokenRuleError:
    listed = ", ".join(_told_apart(seen, 9))
    sentence = (
        f"The loss changes from call to call, with the same parameters: {listed}. It depends on something "
        "that each call changes: a running mean, a counter, a hidden state that is kept. Reset it at the "
        "beginning of each call, or hold it fixed for the check."
    )
    return BrokenRuleError(Function.LOSS, Reason.STATE, sentence)


def _ignores_argument() -> BrokenRuleError:
    sentence = (
        "The loss does not change with its argument, and yet it changes from call to call: it uses the "
        "parameters that a model has stored, and the gradient stores others. Put the parameters that "
        "the loss is "
        "given into the model before it computes."
    )
    return BrokenRuleError(Function.LOSS, Reason.IGNORES_PARAMETERS, sentence)


def _random_loss(claim: Claim, loss: float, how: str) -> BrokenRuleError:
    one, other = _told_apart((claim.loss, loss), 9)
    sentence = (
        f"The loss is random: two calls with the same parameters gave {one} and {other}. Draw the "
        f"random numbers (a dropout mask, a mini-batch) once, outside, and use them in loss and "
        f"gradient; or fix "
        f"the seed within both ({how})."
    )
    return BrokenRuleError(Function.LOSS, Reason.RANDOM, sentence)


def _is_repeatable_with_chance_fixed(loss: Callable[[], float]) -> bool:
    """Whether two calls agree that start from the same state of the global generators, which are put back."""
    before = _states()
    values = []
    for _ in range(2):
        for restore, state in before:
            restore(state)
        values.append(loss())
    for restore, state in before:
        restore(state)
    return values[0] == values[1]


def _states() -> list[tuple[Callable[[Any], Any], Any]]:
    found: list[tuple[Callable[[Any], Any], Any]] = [
        (random.setstate, random.getstate()),
        (np.random.set_state, np.random.get_state()),  # noqa: NPY002 - it is the user's own
    ]
    torch = sys.modules.get("torch")
    if torch is not None and hasattr(torch, "get_rng_state"):
        found.append((torch.set_rng_state, torch.get_rng_state()))
    return found
