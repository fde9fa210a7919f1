"""What a wrong gradient looks like, held against slopes along two directions."""

import numpy as np
import pytest

from gradecheck.gradients.error_patterns import Case, likely_cause
from gradecheck.questions.numeric_derivative import Derivative

RNG = np.random.default_rng(0)
W, T = RNG.normal(size=(4, 4)), RNG.normal(size=(4, 4))
OTHER = RNG.normal(size=(4, 4))


def case(yours, right=T, name="W", parameter=W, error=1e-9):
    along = (RNG.normal(size=right.shape), RNG.normal(size=right.shape))
    slopes = tuple(Derivative(float(np.vdot(right, v)) + 0.5 * error, error) for v in along)
    return Case(name, parameter, np.asarray(yours, dtype=float), along, slopes)


@pytest.mark.parametrize(
    ("yours", "words"),
    [
        (2 * T, "Yours is twice the right gradient, in every entry of `W`."),
        (-T, "the right size and the opposite sign"),
        (T / 32, "0.03125 times the right gradient (is 32 the number of examples"),
        (T / 1.5, "0.666667 times the right gradient, in every entry"),
        (0 * T, "Yours is zero in every entry of `W`."),
        (T.T, "Yours is the transposed matrix for `W`"),
        (T + 0.25 * W, "The right gradient is yours plus -0.25 * `W`: an L2 penalty"),
        (T - 3.0, "by the same number in every entry: -3 for `W`"),
    ],
)
def test_pattern_is_recognised(yours, words):
    found, whole = likely_cause([case(yours)], [case(yours), case(OTHER, OTHER, "V")])

    assert words in found
    assert whole


@pytest.mark.parametrize(
    "edit", [np.square, np.abs, np.tanh, lambda t: t * (np.arange(16).reshape(4, 4) > 0)]
)
def test_what_has_no_simple_pattern_gets_no_cause(edit):
    wrong = case(edit(T))

    assert likely_cause([wrong], [wrong, case(OTHER, OTHER, "V")]) == ("", False)


def test_ratio_has_to_hold_in_every_wrong_tensor():
    both = [case(2 * T, name="W"), case(np.square(OTHER), OTHER, "V")]

    assert likely_cause(both, both)[0] == ""


def test_ratios_that_differ_by_tensor_are_listed():
    both = [case(2 * T, name="W"), case(5 * OTHER, OTHER, "V")]

    assert "another one in each tensor: 2 for `W`, 5 for `V`" in likely_cause(both, both)[0]


def test_loss_that_stands_still_is_recognised_first():
    still = case(T, 0 * T, error=0.0)

    assert "does it use its argument" in likely_cause([still], [still])[0]
