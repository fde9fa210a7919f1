"""Numbers that chapter 7 claims: what a checker of gradients can see, and what makes it blind."""

import numpy as np
import pytest

from gradecheck import check_gradient
from solutions.ch01_directional_derivatives import numerical_derivative, numerical_gradient
from solutions.ch07_gradient_checking import (
    backward_pass,
    buggy_backward_passes,
    directional_check,
    find_wrong_parameters,
    gradient_is_right,
    network_loss,
    relative_error,
    small_network,
)


@pytest.mark.parametrize("seed", range(10))
def test_planted_bugs_are_found_where_they_are(seed):
    parameters, X, Y = small_network(np.random.default_rng(seed))
    found = {
        letter: find_wrong_parameters(lambda p: network_loss(p, X, Y), backward(parameters, X, Y), parameters)
        for letter, backward in buggy_backward_passes().items()
    }
    everything = ["W1", "b1", "W2", "b2"]
    assert found == {
        "A": ["W1", "b1"], "B": ["W2"], "C": ["b1"], "D": everything,
        "E": [], "F": ["W1"], "G": ["W1", "b1"], "H": ["b2"],
    }  # fmt: skip


def test_constant_added_to_the_cost_closes_the_window_of_steps():
    parameters, X, Y = small_network(np.random.default_rng(7))
    right = backward_pass(parameters, X, Y)["W1"]

    def passing(constant):
        def cost(W1):
            return network_loss({**parameters, "W1": W1}, X, Y) + constant

        return sum(gradient_is_right(cost, right, parameters["W1"], h) for h in 10.0 ** np.arange(-12, 0.1))

    assert passing(0) > passing(1e4) > passing(1e8) == 0


@pytest.mark.parametrize(("number", "order"), [(np.float64, 2e-11), (np.float32, 2e-5)])
def test_best_error_of_a_central_difference_follows_its_formula(number, order):
    """In single precision a step comes below 1e-6 by luck only."""
    best = (1.5 * float(np.finfo(number).eps)) ** (1 / 3)
    steps = [float(number(best * factor)) for factor in np.linspace(0.5, 2, 61)]
    errors = [abs(numerical_derivative(lambda x: float(np.exp(number(x))), 0.0, h) - 1) for h in steps]
    assert order / 10 < np.median(errors) < 2 * order
    if number is np.float32:
        assert np.mean(np.array(errors) < 1e-6) < 0.1


def test_right_gradient_lies_near_1e_10_and_a_mistake_far_above():
    for seed in range(20):
        parameters, X, Y = small_network(np.random.default_rng(seed))
        right = backward_pass(parameters, X, Y)["W1"]
        measured = numerical_gradient(
            lambda W1, parts=parameters, X=X, Y=Y: network_loss({**parts, "W1": W1}, X, Y), parameters["W1"]
        )

        assert 1e-12 < relative_error(right, measured) < 1e-8
        assert relative_error(1.1 * right, measured) > 0.05


def test_random_sizes_never_miss_one_entry_and_miss_pairs_more_often_than_normal_numbers():
    rng = np.random.default_rng(1)
    sized = rng.choice((-1.0, 1.0), size=(200_000, 2)) * rng.uniform(0.5, 1.5, size=(200_000, 2))
    normal = rng.normal(size=(200_000, 2))

    def missed(gaps):
        return np.mean(np.abs(gaps) < 0.01)

    assert missed(sized[:, 0]) == 0 < missed(normal[:, 0])
    assert 0.007 < missed(sized.sum(axis=1)) < 0.013
    assert missed(normal.sum(axis=1)) < missed(sized.sum(axis=1))


def test_direction_of_ones_is_blind_to_exchanged_entries():
    true, exchanged = np.array([1.0, -3.0, 4.0]), np.array([-3.0, 1.0, 4.0])
    w = np.zeros(3)
    assert directional_check(lambda w: true @ w, exchanged, w, np.ones(3)) < 1e-9
    assert directional_check(lambda w: true @ w, exchanged, w, np.array([1.2, -0.7, 0.9])) > 0.1


def test_one_wrong_entry_among_a_million_is_named():
    rng = np.random.default_rng(7)
    A, w = rng.normal(size=(4, 1000)), rng.normal(size=(1000, 1000)) / 30

    def gradient(w):
        g = A.T @ np.tanh(A @ w)
        g[123, 456] *= -1
        return g

    found = check_gradient(lambda w: float(np.sum(np.log(np.cosh(A @ w)))), gradient, w, seed=0)
    assert [entry.where for entry in found.entries] == [(123, 456)]
    assert found.evaluations < 50
