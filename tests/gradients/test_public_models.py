"""Models as people publish them, right and with planted faults: no verdict is false, in any precision."""

import numpy as np
import pytest

from gradecheck import check_gradient
from gradecheck.gradients.outcomes import Outcome
from tests.gradients.model_corpus import PLAIN, RIGHT, WRONG, off_by, point, true_gradient
from tests.gradients.network import opaque

#: Two right formulas differ by rounding only, and a fault by more than any tolerance.
SAME, DIFFERENT = 1e-8, 1e-3


def outcome(case, dtype, seed, wrap=lambda loss: loss):
    loaded = case.load(dtype)
    with np.errstate(all="ignore"):
        return check_gradient(wrap(loaded.loss), loaded.gradient, point(loaded, seed), seed=seed).outcome


def test_corpus_has_over_two_hundred_pairs_of_model_and_fault():
    assert len(WRONG) > 200
    assert len({case.model for case in WRONG}) >= 30


@pytest.mark.slow
@pytest.mark.parametrize("case", PLAIN, ids=lambda case: case.id)
def test_gradient_of_the_model_is_the_true_one_and_each_fault_makes_it_another(case):
    loaded = case.load()
    p = point(loaded)
    true = true_gradient(case, p)
    assert off_by(loaded.gradient(p), true) < SAME
    for other in [c for c in WRONG if (c.model, c.variant) == (case.model, case.variant)]:
        with np.errstate(all="ignore"):
            assert off_by(other.load().gradient(p), true) > DIFFERENT, other.id


@pytest.mark.slow
@pytest.mark.parametrize("case", RIGHT, ids=lambda case: case.id)
def test_right_gradient_is_right_followed_or_measured_in_double_and_single_precision(case):
    for dtype in (np.float64, np.float32):
        for wrap in (lambda loss: loss, opaque):
            assert outcome(case, dtype, 2, wrap) is Outcome.RIGHT, (dtype, wrap)


@pytest.mark.slow
@pytest.mark.parametrize("case", WRONG, ids=lambda case: case.id)
def test_fault_is_wrong_where_the_loss_is_followed(case):
    assert outcome(case, np.float64, 1) is Outcome.WRONG


@pytest.mark.nightly
@pytest.mark.parametrize("case", WRONG, ids=lambda case: case.id)
def test_fault_is_wrong_where_the_loss_is_measured_or_has_few_digits(case):
    assert outcome(case, np.float64, 1, opaque) is Outcome.WRONG
    assert outcome(case, np.float32, 1) is Outcome.WRONG
    assert outcome(case, np.float32, 1, opaque) is Outcome.WRONG
