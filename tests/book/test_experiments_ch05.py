"""What chapter 5 computes by hand: the 3-2-1 network, exclusive or with three neurons, and what it counts."""

import itertools

import numpy as np
import pytest
from numpy.testing import assert_allclose

from book.figures import training_digits, validation_digits
from solutions.ch03_loss_functions import fit_linear, linear_forward
from solutions.ch05_neural_networks import (
    count_polynomial_features,
    layer_forward,
    network_forward,
    sigmoid,
)

CORNERS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
EXCLUSIVE_OR = np.array([0, 1, 1, 0])


def test_network_of_the_worked_example_has_the_values_found_by_hand():
    x = np.array([[0.5, -0.2, 0.8]])
    weights = [np.array([[0.1, 0.4, -0.3], [-0.5, 0.2, 0.6]]), np.array([[0.7, -0.4]])]

    zs, activations = network_forward(weights, [np.zeros(2), np.zeros(1)], x)

    assert_allclose(zs[0], [[-0.27, 0.19]], rtol=1e-12)
    assert_allclose(activations[1], [[0.432907, 0.547358]], atol=5e-7)
    assert_allclose(activations[2], [[0.521011]], atol=5e-7)


def test_weights_chosen_by_hand_compute_exclusive_or():
    weights = [np.array([[20.0, 20.0], [20.0, 20.0]]), np.array([[20.0, -20.0]])]
    biases = [np.array([-10.0, -30.0]), np.array([-10.0])]

    _, (_, hidden, output) = network_forward(weights, biases, CORNERS)

    assert_allclose(hidden, [[0, 0], [1, 0], [1, 0], [1, 1]], atol=1e-4)
    assert_allclose(output[:, 0], EXCLUSIVE_OR, atol=1e-4)


def test_no_random_neuron_computes_exclusive_or():
    rng = np.random.default_rng(1)

    z, _ = layer_forward(CORNERS, rng.normal(size=(100_000, 2)), rng.normal(size=100_000))
    right = np.sum((z > 0) == (EXCLUSIVE_OR == 1)[:, None], axis=0)

    assert right.max() == 3
    assert right.min() == 1


def test_picture_has_ten_thousand_times_the_quadratic_features_that_its_side_gives():
    assert count_polynomial_features(100, 2) == 5050
    assert count_polynomial_features(100 * 100, 2) == 50_005_000
    assert round(50_005_000 / 5050) == 9902


def test_fewer_than_one_random_network_in_a_thousand_computes_exclusive_or():
    """A question of the notebook."""
    rng, nets = np.random.default_rng(0), 100_000
    W1, b1 = 6 * rng.normal(size=(nets, 2, 2)), rng.normal(size=(nets, 1, 2))
    W2, b2 = 6 * rng.normal(size=(nets, 2, 1)), rng.normal(size=(nets, 1, 1))
    z = sigmoid(CORNERS @ W1 + b1) @ W2 + b2
    found = np.all((z[:, :, 0] > 0) == (EXCLUSIVE_OR == 1), axis=1)

    assert 1e-4 < found.mean() < 1e-3


def test_a_tenth_of_all_weights_removes_the_line_of_one_half():
    """A question of the notebook: the output is below one half at every corner and everywhere between."""
    grid = np.array(list(itertools.product(np.linspace(-0.5, 1.5, 41), repeat=2)))
    weights = [np.array([[2.0, 2.0], [2.0, 2.0]]), np.array([[2.0, -2.0]])]
    output = network_forward(weights, [np.array([-1.0, -3.0]), np.array([-1.0])], grid)[1][-1]

    assert output.max() < 0.5


# --- The digits -------------------------------------------------------------------------------------------

IMAGES, NEW = training_digits(), validation_digits()


def share_right(scores, images):
    return np.mean(scores.argmax(axis=1) == images.labels)


def random_hidden_layer(width, seed, activation=sigmoid):
    """Training scores, validation scores and output weights with random hidden weights."""
    rng = np.random.default_rng(seed)
    W, b = rng.normal(size=(width, 64)) / 8, rng.normal(size=width)
    known, unseen = (activation(images.X @ W.T + b) for images in (IMAGES, NEW))
    V, c = fit_linear(known, IMAGES.Y)
    return linear_forward(known, V, c), linear_forward(unseen, V, c), V


def zeros_and_eights():
    """Ink of the two pixels, and whether the image is a zero."""
    pair = np.isin(IMAGES.labels, (0, 8))
    return IMAGES.X[pair][:, [45, 52]], IMAGES.labels[pair] == 0


def test_two_pixels_of_zeros_and_eights_are_an_exclusive_or():
    ink, zero = zeros_and_eights()
    case = (ink > 0.5) @ [2, 1]

    assert list(np.bincount(case[zero], minlength=4)) == [25, 7, 20, 57]
    assert list(np.bincount(case[~zero], minlength=4)) == [9, 37, 39, 8]
    assert np.mean(np.isin(case, (0, 3)) == zero) == pytest.approx(0.78, abs=5e-3)


def test_no_weighted_sum_of_the_two_pixels_is_right_for_more_than_71_percent():
    """Directions a quarter of a degree apart, and every threshold between two images."""
    ink, zero = zeros_and_eights()
    best = 0.0
    for angle in np.linspace(0, 2 * np.pi, 1441):
        z = ink @ [np.cos(angle), np.sin(angle)]
        order = np.argsort(z)
        ranks, sorted_z = np.cumsum(np.where(zero[order], -1, 1)), z[order]
        ends = np.append(np.diff(sorted_z) > 1e-12, True)  # a threshold cannot part equal sums
        best = max(best, (np.sum(zero) + max(0, ranks[ends].max())) / len(zero))

    assert best == pytest.approx(0.713, abs=0.005)


def test_three_neurons_chosen_by_hand_reach_what_one_cannot_on_the_two_pixels():
    ink, zero = zeros_and_eights()
    weights = [np.array([[20.0, 20.0], [20.0, 20.0]]), np.array([[20.0, -20.0]])]
    output = network_forward(weights, [np.array([-10.0, -30.0]), np.array([-10.0])], ink > 0.5)[1][-1]

    assert np.mean((output[:, 0] > 0.5) != zero) == pytest.approx(0.78, abs=5e-3)


@pytest.mark.slow
def test_all_products_make_the_training_images_perfect_and_help_no_new_one():
    rows, columns = np.triu_indices(64)
    known, unseen = (np.hstack([d.X, d.X[:, rows] * d.X[:, columns]]) for d in (IMAGES, NEW))
    V, c = fit_linear(known, IMAGES.Y)

    assert len(rows) == count_polynomial_features(64, 2) == 2080
    assert share_right(linear_forward(known, V, c), IMAGES) == 1
    assert share_right(linear_forward(unseen, V, c), NEW) == pytest.approx(0.903, abs=5e-3)


def test_hidden_layer_without_an_activation_function_reads_what_the_pixels_read():
    _, hidden, _ = random_hidden_layer(300, 0, lambda z: z)
    pixels = linear_forward(NEW.X, *fit_linear(IMAGES.X, IMAGES.Y))

    assert share_right(hidden, NEW) == pytest.approx(share_right(pixels, NEW), abs=5e-3)


@pytest.mark.parametrize(("width", "low", "high"), [(30, 0.85, 0.89), (100, 0.92, 0.95), (300, 0.955, 0.98)])
def test_random_hidden_neurons_read_as_the_chapter_says(width, low, high):
    shares = [share_right(random_hidden_layer(width, seed)[1], NEW) for seed in range(5)]

    assert low < min(shares) <= max(shares) < high


def test_random_hidden_layers_read_nine_of_ten_eights_and_the_eight_of_chapter_3():
    eights = NEW.labels == 8
    runs = [random_hidden_layer(300, seed)[1].argmax(axis=1) for seed in range(5)]
    linear = linear_forward(NEW.X, *fit_linear(IMAGES.X, IMAGES.Y)).argmax(axis=1)

    assert np.mean([np.mean(said[eights] == 8) for said in runs]) == pytest.approx(0.92, abs=0.03)
    assert np.mean(linear[eights] == 8) == pytest.approx(0.71, abs=0.02)
    assert runs[4][np.flatnonzero(eights & (linear != 8))[0]] == 8


def test_networks_with_random_weights_read_a_tenth():
    for seed in range(3):
        rng = np.random.default_rng(seed)
        weights = [rng.normal(size=(30, 64)) / 8, rng.normal(size=(10, 30)) / 5]
        _, activations = network_forward(weights, [np.zeros(30), np.zeros(10)], NEW.X)
        answers = activations[-1].argmax(axis=1)
        assert share_right(activations[-1], NEW) == pytest.approx(0.09, abs=0.025)
        assert np.bincount(answers).max() > 0.8 * len(answers)


# --- The problems -----------------------------------------------------------------------------------------


def test_network_with_tanh_computes_what_the_one_with_sigmoids_does():
    """Problem 1."""
    rng = np.random.default_rng(0)
    W1, b1 = rng.normal(size=(30, 64)), rng.normal(size=30)
    W2, b2 = rng.normal(size=(10, 30)), rng.normal(size=10)
    given = sigmoid(NEW.X @ W1.T + b1) @ W2.T + b2
    found = np.tanh(NEW.X @ (W1 / 2).T + b1 / 2) @ (W2 / 2).T + b2 + W2.sum(axis=1) / 2

    assert_allclose(found, given, atol=1e-12)


@pytest.mark.parametrize("n", [2, 5, 8])
def test_as_many_hidden_neurons_as_pixels_compute_parity(n):
    """Problem 2."""
    signs = np.where(np.arange(n) % 2 == 0, 20.0, -20.0)
    weights = [np.full((n, n), 20.0), signs[None, :]]
    every = np.array(list(itertools.product((0, 1), repeat=n)))
    _, activations = network_forward(weights, [10 - 20.0 * np.arange(1, n + 1), np.array([-10.0])], every)

    assert np.array_equal(activations[-1][:, 0] > 0.5, every.sum(axis=1) % 2 == 1)


@pytest.mark.slow
def test_as_many_random_neurons_as_images_read_worst_and_more_read_better_again():
    """Problem 3."""
    runs = {width: random_hidden_layer(width, 0) for width in (300, 1100, 1500)}
    shares = {width: share_right(scores, NEW) for width, (_, scores, _) in runs.items()}

    assert all(share_right(known, IMAGES) > 0.995 for known, _, _ in runs.values())
    assert shares[1100] == pytest.approx(0.30, abs=0.1)
    assert shares[1500] > 0.94
    assert np.abs(runs[1100][2]).max() > 500


def test_new_hidden_weights_for_new_images_read_a_tenth():
    """Problem 4."""
    rng = np.random.default_rng(0)

    def hidden(X):
        W, b = rng.normal(size=(100, 64)) / 8, rng.normal(size=100)
        return sigmoid(X @ W.T + b)

    stored = hidden(IMAGES.X)
    V, c = fit_linear(stored, IMAGES.Y)

    assert share_right(linear_forward(stored, V, c), IMAGES) > 0.97
    assert share_right(linear_forward(hidden(NEW.X), V, c), NEW) < 0.2
