"""Hard cases: no right gradient is called wrong, no wrong one right, and what cannot be judged says why."""

import numpy as np
import pytest

from gradecheck import check_gradient
from gradecheck.gradients.outcomes import Outcome, Reason
from tests.gradients.hard_cases import (
    RIGHT,
    WRONG,
    batch_norm,
    embedding,
    guarded_log,
    recurrent,
    relu_net,
    stale,
)
from tests.gradients.network import opaque

#: A loss with three digits does not show the slopes of every bias.
UNAVOIDABLE = {"float16": Reason.TENSOR_NOT_JUDGED}


def cases(names):
    """The first draw of each kind in `make quick`, two more in `make test`, and the rest in the night."""
    marks = {True: [], False: [pytest.mark.slow]}

    def marked(name):
        draw = int(name.rsplit(", ", 1)[-1]) if name.rsplit(", ", 1)[-1].isdigit() else 0
        return pytest.param(name, marks=[pytest.mark.nightly] if draw > 2 else marks[draw == 0])

    return pytest.mark.parametrize("name", [marked(name) for name in names])


@cases(RIGHT)
@pytest.mark.sampled(14)
def test_right_gradient_is_right(name):
    result = check_gradient(*RIGHT[name](), seed=1)

    if name.split(",")[0] in UNAVOIDABLE and not result:
        assert result.outcome is Outcome.INCONCLUSIVE
        assert result.reason is UNAVOIDABLE[name.split(",")[0]]
    else:
        assert result.outcome is Outcome.RIGHT, repr(result)


@cases(WRONG)
@pytest.mark.sampled(16)
def test_wrong_gradient_is_wrong(name):
    assert check_gradient(*WRONG[name](), seed=1).outcome is Outcome.WRONG


@pytest.mark.parametrize(
    ("case", "words"),
    [
        (embedding(True), "use `np.add.at`"),
        (batch_norm(0, mean_path=False), "does not flow back through this part of the loss (line"),
        (recurrent(2), "in pass 3 of 6 through it (line"),
    ],
)
def test_mistake_in_a_backward_pass_is_named_with_its_line(case, words):
    assert words in check_gradient(*case, seed=0).likely_cause


def test_line_that_is_named_is_the_one_of_the_mean():
    cause = check_gradient(*batch_norm(0, mean_path=False), seed=0).likely_cause

    assert "mu = z.mean(axis=0)" in cause


@pytest.mark.parametrize("scale", [0.1, 1.0, 8.0, 20.0])
@pytest.mark.parametrize("eps", [1e-15, 1e-8, 1e-5])
@pytest.mark.sampled(4)
def test_small_constant_gets_one_verdict_for_all_data(scale, eps):
    for seed in range(3):
        result = check_gradient(*guarded_log(seed, eps, scale), seed=0)

        assert result.outcome is Outcome.RIGHT
        if result.reason is Reason.SMALL_CONSTANT:
            assert f"small constant ({eps:g})" in result.headline


def test_point_on_a_kink_is_told_and_a_gradient_that_is_given_there_is_not_judged():
    loss, gradient, p = relu_net(0)
    there = check_gradient(loss, gradient(p), p, seed=0)

    assert there.outcome is Outcome.INCONCLUSIVE
    assert there.reason is Reason.KINK
    assert "no gradient with respect to `b1` in" in there.headline or "with respect to b1[" in there.headline
    assert "Give the gradient as a function" in there.headline


@pytest.mark.parametrize("subgradient", [0.0, 0.3, 1.0, -1.0])
def test_any_slope_between_those_on_both_sides_is_right_at_a_kink(subgradient):
    def gradient(w):
        return np.where(w == 0, subgradient, np.sign(w))

    for loss in (lambda w: np.sum(np.abs(w)), opaque(lambda w: np.sum(np.abs(w)))):
        assert check_gradient(loss, gradient, np.array([0.0, 2.0, -1.0]), seed=0)


def test_gradient_that_is_wrong_at_one_smooth_point_only_is_wrong():
    def gradient(w):
        return 2 * w + 5.0 * (w == 1)

    for loss in (lambda w: np.sum(w**2), opaque(lambda w: np.sum(w**2))):
        assert check_gradient(loss, gradient, np.array([1.0, 2.0]), seed=0).outcome is Outcome.WRONG


@pytest.mark.parametrize("dtype", [np.float32, np.float16])
@pytest.mark.parametrize(("factor", "outcome"), [(1.0, Outcome.RIGHT), (2.0, Outcome.WRONG)])
def test_small_tensor_of_a_rounded_gradient_is_moved_alone_and_allowed_its_rounding(dtype, factor, outcome):
    """The loss is exact, and shows the rounding of the gradient where nothing else hides it."""
    p = {"a": np.linspace(1, 2, 300), "b": np.linspace(1, 2, 300)}

    def loss(p):
        return float(np.sum(np.sin(p["a"])) + 1e-3 * np.sum(np.sin(p["b"])))

    def gradient(p):
        g = {"a": np.cos(p["a"]), "b": 1e-3 * factor * np.cos(p["b"])}
        return {name: v.astype(dtype) for name, v in g.items()}

    assert check_gradient(opaque(loss), gradient, p, seed=0).outcome is outcome


@pytest.mark.parametrize(("factor", "outcome"), [(1.0, Outcome.RIGHT), (1.05, Outcome.WRONG)])
def test_entries_of_a_half_precise_gradient_are_measured_to_its_digits(factor, outcome):
    """Few parameters of an exact loss: each entry is measured, far beyond the digits of the gradient."""
    p = np.linspace(0.5, 2, 12)

    def gradient(p):
        g = np.cos(p)
        g[3] *= factor
        return g.astype(np.float16)

    assert check_gradient(opaque(lambda p: np.sum(np.sin(p))), gradient, p, seed=0).outcome is outcome


@pytest.mark.parametrize(
    ("dtype", "words"), [(np.float32, "to 5 digits, which"), (np.float16, "to 1 digit, which")]
)
def test_entries_of_a_rounded_gradient_agree_to_the_digits_that_it_has(dtype, words):
    p = {"a": np.linspace(1, 2, 300), "b": np.linspace(1, 2, 300)}

    def loss(p):
        return np.sum(np.sin(p["a"])) + 1e-6 * np.sum(np.sin(p["b"]))

    def gradient(p):
        g = {"a": np.cos(p["a"]), "b": 1e-6 * np.cos(p["b"])}
        return {name: v.astype(dtype) for name, v in g.items()}

    result = check_gradient(loss, gradient, p, seed=0)

    assert result.outcome is Outcome.RIGHT
    assert words in result.headline


def test_stale_gradient_is_called_stale():
    for wrapped in (lambda f: f, opaque):
        result = check_gradient(*stale(wrapped), seed=0)

        assert result.reason is Reason.STALE
        assert "stays the same when the parameters change" in result.headline
