"""Numbers that chapter 8 claims: the slowdown of the quadratic cost and its cure, convexity, clipping."""

from decimal import Decimal, localcontext

import numpy as np
import pytest

from solutions.ch01_directional_derivatives import numerical_derivative
from solutions.ch05_neural_networks import sigmoid, sigmoid_prime
from solutions.ch06_backpropagation import output_error
from solutions.ch08_cross_entropy import (
    binary_cross_entropy,
    binary_cross_entropy_from_logits,
    cross_entropy,
    cross_entropy_output_error,
    softmax,
    softmax_cross_entropy,
)


def train_one_neuron(error, w, b, eta=0.15, n_steps=300):
    """Output before every step and after the last, for the input 1 and the target 0."""
    outputs = []
    for _ in range(n_steps + 1):
        z = np.array([[w + b]])
        a = sigmoid(z)
        outputs.append(a.item())
        delta = error(a, z).item()
        w, b = w - eta * delta, b - eta * delta
    return np.array(outputs)


def with_quadratic_cost(a, z):
    return output_error(a, np.zeros((1, 1)), z)


def with_cross_entropy(a, z):
    return cross_entropy_output_error(a, np.zeros((1, 1)))


@pytest.mark.parametrize(("w", "b", "first", "last"), [(2.0, 2.0, 0.98, 0.20), (0.6, 0.9, 0.82, 0.09)])
def test_quadratic_cost_is_slow_where_the_neuron_is_badly_wrong(w, b, first, last):
    """Nielsen, chapter 3: the two starts, eta 0.15, 300 epochs."""
    outputs = train_one_neuron(with_quadratic_cost, w, b)

    assert round(outputs[0], 2) == first
    assert round(outputs[-1], 2) == last


@pytest.mark.parametrize(("w", "b"), [(2.0, 2.0), (0.6, 0.9)])
def test_with_cross_entropy_both_starts_end_near_0_012(w, b):
    assert train_one_neuron(with_cross_entropy, w, b)[-1] == pytest.approx(0.012, abs=1e-3)


def test_saturated_start_hardly_moves_for_a_hundred_steps():
    slow, cured = (train_one_neuron(e, 2.0, 2.0) for e in (with_quadratic_cost, with_cross_entropy))

    assert slow[100] > 0.95
    assert cured[100] < 0.05


def test_cross_entropy_catches_up_in_a_few_steps_and_the_quadratic_cost_in_many():
    def steps_to_catch_up(error):
        return np.sum(train_one_neuron(error, 2.0, 2.0) > train_one_neuron(error, 0.6, 0.9)[0])

    assert steps_to_catch_up(with_cross_entropy) < 12
    assert steps_to_catch_up(with_quadratic_cost) > 150


def test_cost_of_separated_examples_falls_towards_zero_and_never_arrives():
    Z, Y = np.array([[2.0], [-1.0]]), np.array([[1.0], [0.0]])
    costs = [binary_cross_entropy_from_logits(w * Z, Y) for w in (1, 2, 4, 8, 16, 32)]

    assert np.all(np.diff(costs) < 0)
    assert 0 < costs[-1] < 1e-12


def test_cross_entropy_pushes_harder_from_the_worse_start_and_the_quadratic_cost_moves_it_less():
    def steepest(error, w, b):
        return -np.diff(train_one_neuron(error, w, b))[0]

    def error_at_start(error, w, b):
        z = np.array([[w + b]])
        return error(sigmoid(z), z).item()

    assert error_at_start(with_cross_entropy, 2.0, 2.0) > error_at_start(with_cross_entropy, 0.6, 0.9)
    assert steepest(with_quadratic_cost, 2.0, 2.0) < steepest(with_quadratic_cost, 0.6, 0.9) / 5


def test_first_errors_differ_by_one_over_the_slope():
    z = np.array([[4.0]])
    ratio = with_cross_entropy(sigmoid(z), z) / with_quadratic_cost(sigmoid(z), z)

    assert ratio.item() == pytest.approx(1 / sigmoid_prime(z).item(), rel=1e-12)


def test_neuron_of_the_page_has_two_valleys_with_the_quadratic_cost_and_one_bowl_with_cross_entropy():
    inputs, targets = np.array([[5.0], [-0.5]]), np.array([[0.2], [0.02]])
    ws = np.linspace(-4, 10, 1401)
    quadratic = np.array([np.sum((sigmoid(w * inputs) - targets) ** 2) / 4 for w in ws])
    entropy = np.array([binary_cross_entropy_from_logits(w * inputs, targets) for w in ws])

    def valleys(curve):
        return np.sum((curve[1:-1] < curve[:-2]) & (curve[1:-1] < curve[2:]))

    assert valleys(quadratic) == 2
    assert valleys(entropy) == 1
    assert np.min(np.diff(entropy, 2)) > 0
    assert np.min(np.diff(quadratic, 2)) < 0


def test_curvature_of_one_neuron_is_the_slope_times_the_squared_input():
    x, y, w = 1.7, 0.0, 0.4

    def slope(w):
        return float((sigmoid(np.array(w * x)) - y) * x)

    assert numerical_derivative(slope, w) == pytest.approx(sigmoid_prime(np.array(w * x)) * x * x, rel=1e-8)


def test_cross_entropy_is_not_symmetric_and_is_the_entropy_for_equal_distributions():
    q, p = np.array([[0.7, 0.2, 0.1]]), np.array([[0.4, 0.4, 0.2]])
    entropy = -np.sum(q * np.log(q))

    assert cross_entropy(q, q) == pytest.approx(entropy, rel=1e-12)
    assert cross_entropy(p, q) > entropy > 0
    assert abs(cross_entropy(p, q) - cross_entropy(q, p)) > 0.2


def test_clipped_cost_stops_growing_at_28_and_its_gradient_is_zero():
    def clipped(z):
        return binary_cross_entropy(np.clip(sigmoid(np.array([[z]])), 1e-12, 1 - 1e-12), np.zeros((1, 1)))

    assert clipped(800.0) == pytest.approx(27.63, abs=0.01)
    assert numerical_derivative(clipped, 50.0) == 0


def test_logits_keep_what_probabilities_lose():
    Y = np.array([[0.0, 0.0, 1.0]])
    Z = np.array([[1000.0, 0.0, -1000.0]])

    assert cross_entropy(softmax(Z), Y) == np.inf
    assert softmax_cross_entropy(Z, Y) == 2000


@pytest.mark.parametrize("y", [0.0, 0.001, 0.3, 0.999, 1.0])
@pytest.mark.parametrize("z", [1e4, 800.0, 37.5, 1.3, 0.0, -1.3, -37.5, -800.0, -1e4])
def test_cost_from_logits_is_exact_for_soft_targets_too(z, y):
    """Against fifty digits: at most 1e-15 max(1, cost)."""
    with localcontext() as context:
        context.prec = 50
        Z, Y = Decimal(z), Decimal(y)
        exact = float(max(Z, Decimal(0)) - Z * Y + (1 + (-abs(Z)).exp()).ln())

    found = binary_cross_entropy_from_logits(np.array([[z]]), np.array([[y]]))

    assert abs(found - exact) <= 1e-15 * max(1.0, exact)


def test_softmax_of_two_classes_is_the_sigmoid_of_the_difference():
    Z = np.random.default_rng(0).normal(size=(6, 2))

    np.testing.assert_allclose(softmax(Z)[:, 0], sigmoid(Z[:, 0] - Z[:, 1]), rtol=1e-14)
