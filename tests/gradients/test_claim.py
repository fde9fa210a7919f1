"""What a claim is compared with, and which tensors and entries are lost in it."""

import numpy as np
import pytest

from gradecheck.gradients.claim import RESOLUTION, claim_at
from gradecheck.gradients.model import Model
from gradecheck.gradients.tensors import read_tensors
from gradecheck.gradients.validation import BrokenRuleError
from gradecheck.questions.directions import draw_direction
from gradecheck.questions.numeric_derivative import Derivative

POINT = {"large": np.linspace(1, 2, 50), "small": np.linspace(1, 2, 50)}


def claim_of(factor=1e-6, parameters=None):
    tensors = read_tensors(POINT if parameters is None else parameters)
    model = Model(lambda p: 1.0, lambda p: {n: p[n] * (1 if n == "large" else factor) for n in p}, tensors)
    return claim_at(model, tensors.arrays, draw_direction(np.random.default_rng(0), tensors.arrays))


@pytest.mark.parametrize(
    ("gap", "error", "outcome"),
    [
        (0.0, 0.1 * RESOLUTION, "right"),
        (0.5 * RESOLUTION, 0.6 * RESOLUTION, "right"),
        (0.5 * RESOLUTION, 0.4 * RESOLUTION, "inconclusive"),
        (0.0, 2 * RESOLUTION, "inconclusive"),
        (float("nan"), 0.1 * RESOLUTION, "inconclusive"),
    ],
)
def test_right_takes_a_small_gap_and_a_small_error(gap, error, outcome):
    claim = claim_of()
    measured = Derivative(claim.slope + gap * claim.scale, error * claim.scale)

    assert claim.compared(measured, "", 1e-5).outcome == outcome


def test_tensors_that_are_lost_beside_others_are_listed():
    test = (claim := claim_of()).compared(Derivative(claim.slope, 1e-7 * claim.scale), "", 1e-5)

    assert claim.unseen(test) == [1]
    assert claim_of(1.0).unseen(test) == []


def test_entry_in_a_unit_of_its_own_has_to_be_seen():
    mixed = {"large": np.array([1.0, 1e-6, 1e-6]), "small": np.ones(3)}
    test = (claim := claim_of(1.0, mixed)).compared(Derivative(claim.slope, 1e-9), "", 1e-5)

    assert claim.least < 1e-10
    assert not claim.shows_every_unit(test)
    assert claim_of(1.0).shows_every_unit(test)


def test_gradient_that_is_not_finite_is_refused_with_its_entry():
    with pytest.raises(BrokenRuleError, match=r"not finite in 50 of 50 entries"):
        claim_of(float("nan"))
