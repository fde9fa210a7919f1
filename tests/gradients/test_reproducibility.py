"""A gradient that answers by chance, or adds up, is told as that and not as a wrong formula."""

import re

import numpy as np
import pytest

from gradecheck.gradients.check import check_gradient
from gradecheck.gradients.outcomes import Outcome, Reason
from tests.gradients.network import Network, opaque

NET = Network()


def noisy(scale):
    rng = np.random.default_rng(0)
    return NET.faulty(lambda g, p: [a.__iadd__(scale * rng.normal(size=a.shape)) for a in g.values()])


def adding_up():
    kept = {}

    def gradient(p):
        for name, g in NET.gradient(p).items():
            kept[name] = kept.get(name, 0.0) + g
        return dict(kept)

    return gradient


@pytest.mark.parametrize("scale", [1e-3, 1.0])
def test_random_gradient_is_told_with_both_values(scale):
    found = check_gradient(NET.loss, noisy(scale), NET.parameters)
    assert not found
    assert "two calls with the same parameters gave" in str(found)


def test_gradient_that_grows_from_call_to_call_is_told_to_start_from_zeros():
    found = check_gradient(NET.loss, adding_up(), NET.parameters)
    assert not found
    assert "grows from call to call" in str(found)
    assert "Start from zeros" in str(found)


def test_wrong_gradient_that_repeats_itself_is_not_called_random():
    found = check_gradient(NET.loss, NET.faulty(lambda g, p: g["W1"].__imul__(2)), NET.parameters)
    assert found.outcome == "wrong"
    assert "random" not in str(found)


def test_chance_is_told_from_a_state_that_changes():
    calls = []

    def counted(p):
        calls.append(1)
        return NET.loss(p) + 0.1 * len(calls)

    def by_chance(p):
        return NET.loss(p) * (1 + 0.1 * np.random.random())  # noqa: NPY002 - what people write

    state = check_gradient(counted, NET.gradient, NET.parameters, seed=0)
    chance = check_gradient(by_chance, NET.gradient, NET.parameters, seed=0)

    assert (state.outcome, state.reason) == (Outcome.INCONCLUSIVE, Reason.STATE)
    assert "changes from call to call" in state.headline
    assert (chance.outcome, chance.reason) == (Outcome.INCONCLUSIVE, Reason.RANDOM)
    assert "np.random.seed" in chance.headline


def test_chance_that_falls_several_times_in_a_row_is_no_state():
    draws = np.random.default_rng(0).normal(size=40)
    draws[:11] = -np.sort(-draws[:11])
    left = iter(draws)

    found = check_gradient(lambda w: np.sum(w**2) + next(left), lambda w: 2 * w, np.ones(3), seed=0)

    assert (found.outcome, found.reason) == (Outcome.INCONCLUSIVE, Reason.RANDOM)
    assert len(list(left)) < 29  # the eleven that fall were used up


@pytest.mark.parametrize("start", [1.0, 1e-3])
def test_state_that_comes_to_rest_is_no_chance_and_its_numbers_look_different(start):
    """As in spectral normalization: each call refines what it keeps by one step of a power iteration."""
    A = np.array([[2.0, 0.3], [0.3, 1.0]])
    kept = [np.array([1.0, start])]

    def loss(w):
        W = A * w
        kept[0] = W @ kept[0]
        kept[0] = kept[0] / np.linalg.norm(kept[0])
        return np.sum(W**2) / np.linalg.norm(W @ kept[0])

    found = check_gradient(loss, lambda w: np.ones((2, 2)), np.ones((2, 2)), seed=1)

    assert (found.outcome, found.reason) == (Outcome.INCONCLUSIVE, Reason.STATE)
    first, second = re.findall(r"\d\.\d+", found.headline)[:2]
    assert first != second


def test_loss_that_moves_in_steps_is_asked_whether_it_rounds():
    """A quantized network whose gradient goes straight through."""
    X = np.random.default_rng(0).normal(size=(20, 30))

    def loss(w):
        return float(np.mean(np.round(8 * np.tanh(X @ w)) ** 2))

    def gradient(w):
        z = np.tanh(X @ w)
        return X.T @ (2 * 64 * z * (1 - z**2)) / 20

    found = check_gradient(opaque(loss), gradient, 0.1 * np.random.default_rng(1).normal(size=30), seed=0)

    assert found.outcome is Outcome.INCONCLUSIVE
    assert "round its numbers, so that it moves in steps" in found.headline


def test_dropout_in_loss_and_gradient_is_inconclusive():
    rng = np.random.default_rng(0)

    def mask():
        return rng.random(118) < 0.5

    result = check_gradient(
        lambda w: np.sum((w * mask()) ** 2), lambda w: 2 * w * mask(), np.ones(118), seed=0
    )

    assert (result.outcome, result.reason) == (Outcome.INCONCLUSIVE, Reason.RANDOM)
    assert "a dropout mask" in result.headline


@pytest.mark.parametrize("where", ["loss", "gradient"])
def test_last_digits_that_differ_between_calls_are_no_chance(where):
    """As sums of several threads do."""
    rng = np.random.default_rng(0)

    def few(value):
        return value * (1 + 4e-16 * rng.integers(-3, 4, np.shape(value)))

    loss = (lambda p: few(NET.loss(p))) if where == "loss" else NET.loss
    gradient = NET.gradient if where == "loss" else lambda p: {k: few(g) for k, g in NET.gradient(p).items()}
    wrong = {k: 2 * g for k, g in NET.gradient(NET.parameters).items()}

    assert check_gradient(loss, gradient, NET.parameters, seed=0)
    result = check_gradient(
        loss, lambda p: {k: 2 * g for k, g in gradient(p).items()}, NET.parameters, seed=0
    )
    assert result.outcome is Outcome.WRONG
    assert wrong.keys() == set(result.wrong_tensors)
    if where == "gradient":
        assert "differ in their last digits" in " ".join(result.notes)


def test_loss_that_reads_what_the_gradient_stores_ignores_its_argument():
    stored = dict(NET.parameters)

    def gradient(p):
        stored.update(p)
        return NET.gradient(p)

    result = check_gradient(lambda p: NET.loss(stored), gradient, NET.parameters, seed=0)

    assert result.reason is Reason.IGNORES_PARAMETERS
    assert "uses the parameters that a model has stored" in result.headline
