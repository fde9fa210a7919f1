"""Numbers that chapter 8 claims: the slowdown of the quadratic cost and its cure, convexity, clipping."""

from decimal import Decimal, localcontext
from functools import cache

import numpy as np
import pytest

from book.figures import training_digits, validation_digits
from solutions.ch01_directional_derivatives import numerical_derivative, numerical_gradient
from solutions.ch03_loss_functions import fit_linear, linear_forward
from solutions.ch05_neural_networks import sigmoid, sigmoid_prime
from solutions.ch06_backpropagation import output_error
from solutions.ch08_cross_entropy import (
    binary_cross_entropy,
    binary_cross_entropy_from_logits,
    cross_entropy,
    cross_entropy_output_error,
    softmax,
    softmax_cross_entropy,
    softmax_cross_entropy_gradient,
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


def test_loss_with_the_wanted_gradient_is_the_integral_for_sigmoid_and_for_tanh():
    """The derivation of the page, and problem 1."""
    for y in (0.0, 0.3, 1.0):
        for z in (-3.0, 0.2, 4.0):
            found = numerical_derivative(
                lambda z, y=y: binary_cross_entropy(sigmoid(np.array([[z]])), np.array([[y]])), z
            )
            assert found == pytest.approx(sigmoid(np.array(z)) - y, abs=1e-8)
            s = 2 * y - 1

            def loss(z, s=s):
                a = np.tanh(z)
                return -(1 + s) / 2 * np.log1p(a) - (1 - s) / 2 * np.log1p(-a)

            assert numerical_derivative(loss, z) == pytest.approx(np.tanh(z) - s, abs=1e-6)


def test_temperature_and_classes_that_are_ruled_out_change_the_gradient_as_the_notebook_says():
    rng = np.random.default_rng(4)
    Z, Y, allowed, T = rng.normal(size=(3, 5)), np.eye(5)[[1, 4, 2]], [1, 2, 4], 2.5
    G = np.zeros(Z.shape)
    G[:, allowed] = softmax_cross_entropy_gradient(Z[:, allowed] / T, Y[:, allowed]) / T

    measured = numerical_gradient(lambda Z: softmax_cross_entropy(Z[:, allowed] / T, Y[:, allowed]), Z)

    np.testing.assert_allclose(G, measured, atol=1e-9)


# --- The digit network ------------------------------------------------------------------------------------

IMAGES, NEW = training_digits(), validation_digits()


def softmax_error(A, Y, Z):
    return softmax(Z) - Y


def cross_error(A, Y, Z):
    return cross_entropy_output_error(A, Y)


def train(error, eta, n_epochs, seed=0, output_bias=0.0, hidden_bias=0.0):
    """Logits of the trained network as a function of images, and its validation accuracy by epoch."""
    rng = np.random.default_rng(seed)
    W1, W2 = rng.normal(size=(30, 64)) / 8, rng.normal(size=(10, 30)) / 30**0.5
    b1, b2 = np.full(30, hidden_bias), np.full(10, output_bias)
    rng = np.random.default_rng(seed + 100)

    def logits(X):
        return sigmoid(X @ W1.T + b1) @ W2.T + b2

    curve = []
    for _ in range(n_epochs):
        for batch in np.split(rng.permutation(1100), 110):
            X, Y = IMAGES.X[batch], IMAGES.Y[batch]
            A1 = sigmoid(X @ W1.T + b1)
            Z2 = A1 @ W2.T + b2
            delta = error(sigmoid(Z2), Y, Z2)
            delta_1 = delta @ W2 * A1 * (1 - A1)
            W2, b2 = W2 - eta / 10 * delta.T @ A1, b2 - eta * delta.mean(axis=0)
            W1, b1 = W1 - eta / 10 * delta_1.T @ X, b1 - eta * delta_1.mean(axis=0)
        curve.append(np.mean(logits(NEW.X).argmax(axis=1) == NEW.labels))
    return logits, np.array(curve)


@cache
def quick_network():
    """The network of problems 2 and 4."""
    return train(softmax_error, 1.0, 20)[0]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2))
def test_bad_start_costs_the_quadratic_cost_epochs_and_the_cross_entropy_none(seed):
    _, good = train(output_error, 3.0, 2, seed)
    _, bad = train(output_error, 3.0, 2, seed, output_bias=8.0)
    _, cured = train(cross_error, 1.0, 2, seed, output_bias=8.0)

    assert good[1] > 0.7
    assert bad[1] < 0.2
    assert cured[1] > 0.7


def test_larger_rate_does_not_cure_the_slowdown():
    _, curve = train(output_error, 10.0, 4, output_bias=4.0)

    assert max(curve) < 0.2


@pytest.mark.slow
def test_saturated_hidden_layer_stays_slow_with_cross_entropy():
    _, quadratic = train(output_error, 3.0, 4, hidden_bias=8.0)
    _, cured = train(cross_error, 1.0, 7, hidden_bias=8.0)
    _, free = train(cross_error, 1.0, 2)

    assert max(quadratic) < 0.2
    assert max(cured[:4]) < 0.2
    assert max(cured) > 0.4
    assert free[1] > 0.85


def test_same_number_on_all_output_biases_changes_nothing_under_softmax():
    shifted, plain = (train(softmax_error, 1.0, 1, output_bias=bias)[0](NEW.X) for bias in (8.0, 0.0))

    np.testing.assert_allclose(softmax(shifted), softmax(plain), atol=1e-10)


@pytest.mark.slow
def test_linear_softmax_beats_the_squared_error_and_the_network_beats_both():
    W, b = np.zeros((10, 64)), np.zeros(10)
    rng = np.random.default_rng(0)
    for _ in range(20):
        for batch in np.split(rng.permutation(1100), 110):
            delta = softmax(IMAGES.X[batch] @ W.T + b) - IMAGES.Y[batch]
            W, b = W - delta.T @ IMAGES.X[batch] / 10, b - delta.mean(axis=0)
    squared = linear_forward(NEW.X, *fit_linear(IMAGES.X, IMAGES.Y))
    network, curve = train(softmax_error, 3.0, 20)

    assert np.mean(squared.argmax(axis=1) == NEW.labels) == pytest.approx(0.903, abs=2e-3)
    assert np.mean((NEW.X @ W.T + b).argmax(axis=1) == NEW.labels) == pytest.approx(0.935, abs=0.01)
    assert curve[-1] == pytest.approx(0.951, abs=0.009)
    assert np.mean(network(IMAGES.X).argmax(axis=1) == IMAGES.labels) > 0.9985
    ratio = softmax_cross_entropy(network(NEW.X), NEW.Y) / softmax_cross_entropy(network(IMAGES.X), IMAGES.Y)
    assert ratio > 30
    P = softmax(network(NEW.X))
    sure, right = P.max(axis=1), P.argmax(axis=1) == NEW.labels
    assert right[sure >= 0.99].mean() > 0.98
    assert right[sure < 0.9].mean() < 0.75


@pytest.mark.slow
def test_temperature_above_one_lowers_the_validation_cost_and_changes_no_answer():
    """Problem 2."""
    Z = quick_network()(NEW.X)
    costs = [softmax_cross_entropy(Z / T, NEW.Y) for T in (0.5, 1, 1.5, 2, 3)]

    assert costs == pytest.approx([0.34, 0.20, 0.19, 0.23, 0.40], abs=0.02)
    assert np.argmin(costs) == 2


@pytest.mark.slow
def test_softmax_twice_levels_off_above_its_bound():
    """Problem 3: ln(e + 9) - 1 is the least cost of a softmax of probabilities."""
    bound = np.log(np.e + 9) - 1

    def error(A, Y, Z):
        P = softmax(Z)
        G = softmax(P) - Y
        return P * (G - np.sum(G * P, axis=1, keepdims=True))

    network, curve = train(error, 3.0, 20)
    cost = softmax_cross_entropy(softmax(network(IMAGES.X)), IMAGES.Y)

    assert bound == pytest.approx(1.461, abs=1e-3)
    assert softmax_cross_entropy(np.eye(10)[[3]], np.eye(10)[[3]]) == pytest.approx(bound)
    assert bound < cost < bound + 0.03
    assert curve[-1] == pytest.approx(0.943, abs=0.015)


@pytest.mark.slow
def test_handing_over_what_is_unsure_leaves_fewer_mistakes():
    """Problem 4."""
    P = softmax(quick_network()(NEW.X))
    sure, right = P.max(axis=1), P.argmax(axis=1) == NEW.labels

    mistakes = [np.sum((sure >= threshold) & ~right) for threshold in (0, 0.9, 0.99)]
    shares = [np.mean(sure >= threshold) for threshold in (0.9, 0.99)]

    assert mistakes == pytest.approx([17, 6, 2], abs=1)
    assert shares == pytest.approx([0.92, 0.73], abs=0.02)
