"""The verdict on a gradient whose loss has few digits, as in single or half precision.

A slope along a random direction is the root of the number of entries smaller than the same slope along the
signs of the gradient. So where few digits are left, the loss is asked along the signs of the gradient,
tensor by tensor: a wrong factor, sign or shape shows there first. The random direction and the one along the
parameters themselves (where a penalty shows) have to agree as well, as far as they are known.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gradecheck.gradients.claim import Claim
from gradecheck.gradients.model import Model
from gradecheck.gradients.outcomes import Outcome, Reason
from gradecheck.gradients.point_result import PointResult, digits_of, inconclusive, wrong
from gradecheck.gradients.result import GradientResult, TensorResult
from gradecheck.gradients.unseen_tensors import Unseen
from gradecheck.questions.directions import norm, sizes_of_entries
from gradecheck.questions.numeric_derivative import EPS, Derivative, best_slope, slope_at
from gradecheck.wording.counted import counted

#: First step: single precision is seen from here on.
FIRST = 5e-4
#: A slope is known well enough to be called right to this part of itself.
ENOUGH = 0.33
#: More tensors than this are judged together only.
MOST = 60


@dataclass(frozen=True)
class Along:
    """A slope along one direction: claimed, and measured.

    Parameters
    ----------
    claimed : float
        By the gradient.
    found : Derivative
        By the loss.
    again : Derivative
        With another step; equal to `found` where that agreed.
    reach : float
        What the slope is compared with: the largest that these entries could have together.
    own : float
        Rounding of the gradient itself.
    """

    claimed: float
    found: Derivative
    again: Derivative
    reach: float
    own: float

    @property
    def allowed(self) -> float:
        """Largest difference that errors explain."""
        return self.found.error + self.own

    @property
    def wrong(self) -> bool:
        """Refuted by two measurements that agree with each other."""
        two = (self.found, self.again)
        refuted = all(abs(self.claimed - d.value) > 1.5 * (d.error + self.own) for d in two)
        apart = abs(self.found.value - self.again.value)
        no_kink = self.found.kink <= 0.01 * abs(self.claimed - self.found.value)
        return refuted and no_kink and apart <= self.found.error + self.again.error

    @property
    def known(self) -> bool:
        """Whether agreement means something."""
        return self.allowed <= ENOUGH * self.reach


def judge_with_few_digits(
    model: Model, claim: Claim, yours: Sequence[np.ndarray], noise: float, settled_if_wrong: bool
) -> PointResult:
    """The verdict from slopes along few directions that show much."""
    signs = [np.sign(g) * sizes_of_entries(a) for g, a in zip(yours, claim.arrays, strict=True)]
    whole = [
        _along(model, claim, yours, signs, noise),
        _along(model, claim, yours, claim.direction.arrays(claim.arrays), noise),
        _along(model, claim, yours, list(claim.arrays), noise),
    ]
    tensors, found, alongs = _tensors(model, claim, yours, signs, noise)
    evidence = (_evidence(whole[0], noise),)
    if found.wrong or any(a.wrong for a in whole):
        if not found.wrong:
            tensors = [_result(model, k, g, whole[0], True) for k, g in enumerate(yours)]
        return wrong(
            claim,
            tensors,
            _cause(model.tensors.names, found.wrong, alongs),
            evidence,
            settled=settled_if_wrong,
        )
    if not whole[0].known:
        return inconclusive(Reason.FEW_DIGITS, _too_few(model, claim, noise), settled=True, claim=claim)
    if found.unknown:
        names = ", ".join(f"`{model.tensors.names[k]}`" for k in found.unknown)
        sentence = (
            f"{names} could not be judged: the slopes are too small for a loss that is exact to {noise:.0e}. "
            "Everything else agrees. Compute in double precision (float64) to see more."
        )
        return inconclusive(Reason.TENSOR_NOT_JUDGED, sentence, True, claim, evidence, tensors)
    return _right(model, claim, whole[0], tensors, evidence)


def _along(
    model: Model, claim: Claim, yours: Sequence[np.ndarray], moves: Sequence[np.ndarray], noise: float
) -> Along:
    parts = [g * v for g, v in zip(yours, moves, strict=True)]
    claimed = float(sum(p.sum() for p in parts))
    reach = abs(claimed) if all((p >= 0).all() for p in parts) else norm(np.array([norm(p) for p in parts]))

    def line(distance: float) -> float:
        return model.loss_nearby([a + distance * v for a, v in zip(claim.arrays, moves, strict=True)])

    found, step = best_slope(line, claim.loss, 1e-4 * reach, noise, FIRST)
    own = 8 * max(model.precision, claim.precision) * norm(np.array([norm(p) for p in parts]))
    again = found
    if abs(claimed - found.value) > found.error + own:
        again = slope_at(line, claim.loss, step / 2, noise)
    return Along(claimed, found, again, reach, own)


def _tensors(
    model: Model,
    claim: Claim,
    yours: Sequence[np.ndarray],
    signs: Sequence[np.ndarray],
    noise: float,
) -> tuple[list[TensorResult], Unseen, dict[int, Along]]:
    """Each tensor along the signs of its gradient."""
    found, tensors, alongs = Unseen(), [], {}
    for k, g in enumerate(yours):
        if len(yours) > MOST:
            break
        move = signs[k] if g.any() else claim.direction.along(k, g.shape)
        moves = [move if i == k else np.zeros(a.shape) for i, a in enumerate(yours)]
        along = alongs[k] = _along(model, claim, yours, moves, noise)
        tensors.append(_result(model, k, g, along, along.wrong))
        if along.wrong:
            found.wrong.append(k)
        elif not along.known:
            rounding = 64 * max(model.precision, claim.precision) * max(abs(claim.loss), claim.scale)
            (found.nothing if abs(along.claimed) <= rounding else found.unknown).append(k)
    return tensors, found, alongs


def _result(model: Model, k: int, g: np.ndarray, along: Along, is_wrong: bool) -> TensorResult:
    reach = along.reach or 1.0
    gap = abs(along.claimed - along.found.value)
    place = "as a whole" if is_wrong else ""
    return TensorResult(model.tensors.names[k], g.shape, is_wrong, gap / reach, along.allowed / reach, place)


#: Ratios that are told, where the digits allow to tell them from others.
_RATIOS = {-1.0: "the opposite sign of", 2.0: "about twice", 0.5: "about half of", -2.0: "about minus twice"}


def _cause(names: Sequence[str], wrong: Sequence[int], alongs: dict[int, Along]) -> str:
    """The one plain ratio that all wrong tensors have, to their few digits."""
    shown = ", ".join(f"`{names[k]}`" for k in wrong)
    if wrong and all(alongs[k].claimed == 0 for k in wrong):
        return f"Yours is zero in every entry of {shown}."
    for ratio, word in _RATIOS.items():
        if wrong and all(
            abs(alongs[k].claimed - ratio * alongs[k].found.value) <= 2 * abs(ratio) * alongs[k].allowed
            and alongs[k].allowed < 0.1 * abs(alongs[k].found.value)
            for k in wrong
        ):
            return f"Yours is {word} the right gradient of {shown}, along the signs of its entries."
    return ""


def _evidence(along: Along, noise: float) -> str:
    return (
        f"Along the signs of the gradient it claims the slope {along.claimed:.6g}; the loss, which is "
        f"exact to "
        f"{noise:.0e}, has {along.found.value:.6g}, to within {along.allowed:.0e}."
    )


def _right(
    model: Model, claim: Claim, along: Along, tensors: Sequence[TensorResult], evidence: tuple[str, ...]
) -> PointResult:
    digits = max(digits_of(along.allowed / along.reach), 1)
    kind = _kind_of_numbers(model, claim)
    shown = f"it agrees to {counted(digits, 'digit')}, which is what {kind} can show"
    headline = f"The gradient is the slope of the loss: {shown}."
    result = GradientResult(
        Outcome.RIGHT, headline, Reason.AGREES_COARSELY, tuple(tensors), "", claim.notes, evidence, digits
    )
    return PointResult(result, settled=True, claim=claim)


def _kind_of_numbers(model: Model, claim: Claim) -> str:
    known = {2.0**-10: "float16", 2.0**-7: "bfloat16", 2.0**-23: "float32"}
    return known.get(max(model.precision, claim.precision), "a loss with so few digits")


def _too_few(model: Model, claim: Claim, noise: float) -> str:
    steps = ", or does it round its numbers, so that it moves in steps" if model.precision <= EPS else ""
    return (
        f"The loss ({claim.loss:.3g}) is only exact to {noise:.0e}, so its slopes are not exact "
        f"enough to judge by. "
        f"Is something in it computed in single precision (float32){steps}? Without that it can be judged."
    )
