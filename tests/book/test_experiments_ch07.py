"""Numbers that chapter 7 claims: what a checker of gradients can see, and what makes it blind."""

import numpy as np
import pytest

from book.figures import training_digits, validation_digits
from gradecheck import check_gradient
from gradecheck.questions.numeric_derivative import estimate, offsets
from solutions.ch01_directional_derivatives import numerical_derivative, numerical_gradient
from solutions.ch05_neural_networks import network_forward, sigmoid_prime
from solutions.ch06_backpropagation import quadratic_cost
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


def test_right_gradient_fails_at_a_minimum_and_passes_beside_it():
    A, b = np.array([[2.0, 1.5], [1.5, 2.5]]), np.array([0.7, -0.3])
    lowest = np.linalg.solve(A, b)

    def error(w):
        return relative_error(A @ w - b, numerical_gradient(lambda w: 0.5 * w @ A @ w - b @ w + 3.0, w))

    assert error(lowest) > 0.9
    assert error(lowest + 0.01) < 1e-8


def test_division_entry_by_entry_refuses_a_right_gradient_with_a_tiny_entry():
    sizes, w = np.array([1.0, 1e-10, 1.0]), np.array([0.3, 0.4, 0.5])

    def waves(w):
        return sizes @ np.sin(w)

    g, measured = sizes * np.cos(w), numerical_gradient(waves, w)

    assert gradient_is_right(waves, g, w)
    assert np.max(np.abs(g - measured) / np.maximum(np.abs(g), np.abs(measured))) > 1e-6


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


@pytest.mark.parametrize("P", [100, 10_000])
def test_relative_error_of_one_wrong_sign_falls_with_the_root_of_the_parameters(P):
    rng = np.random.default_rng(2)
    true = rng.choice((-1.0, 1.0), size=P)
    wrong = true.copy()
    wrong[P // 3] *= -1
    errors = [
        directional_check(
            lambda w: true @ w,
            wrong,
            np.zeros(P),
            rng.choice((-1.0, 1.0), size=P) * rng.uniform(0.5, 1.5, size=P),
        )
        for _ in range(25)
    ]
    assert 0.3 < np.median(errors) / (2 / P**0.5) < 5


@pytest.mark.slow
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


# --- The digit network ------------------------------------------------------------------------------------

IMAGES, NEW = training_digits(), validation_digits()
MISTAKES = ("", "hidden", "output", "biases")


def backward(weights, biases, X, Y, mistake=""):
    zs, activations = network_forward(weights, biases, X)
    delta = activations[-1] - Y
    if mistake != "output":
        delta = delta * sigmoid_prime(zs[-1])
    dWs, dbs = [], []
    for layer in reversed(range(len(weights))):
        dWs.insert(0, delta.T @ activations[layer] / len(X))
        dbs.insert(0, delta.mean(axis=0))
        delta = delta @ weights[layer]
        if layer > 0 and mistake != "hidden":
            delta = delta * sigmoid_prime(zs[layer - 1])
    if mistake == "biases":
        dbs[0] = np.zeros_like(dbs[0])
    return dWs, dbs


def new_network(seed):
    rng = np.random.default_rng(seed)
    W1 = rng.normal(size=(30, 64)) / 8
    W2 = rng.normal(size=(10, 30)) / 30**0.5
    return [W1, W2], [np.zeros(30), np.zeros(10)]


def joined(gradients):
    weights, biases = gradients
    return np.concatenate([part.ravel() for part in (*weights, *biases)])


def parts(w):
    return [w[:1920].reshape(30, 64), w[1920:2220].reshape(10, 30)], [w[2220:2250], w[2250:]]


def digit_cost(w, m=1100):
    return quadratic_cost(network_forward(*parts(w), IMAGES.X[:m])[1][-1], IMAGES.Y[:m])


def digit_gradient(w, mistake="", m=1100):
    return joined(backward(*parts(w), IMAGES.X[:m], IMAGES.Y[:m], mistake))


def random_direction(seed):
    rng = np.random.default_rng(seed)
    return rng.choice((-1.0, 1.0), size=2260) * rng.uniform(0.5, 1.5, size=2260)


def errors_along(f, g, w, seeds=5, h=1e-5):
    return [directional_check(f, g, w, random_direction(seed), h) for seed in range(seeds)]


POINT = joined(new_network(0))


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2))
def test_programs_with_wrong_gradients_read_nine_of_ten_and_the_lowest_cost_is_a_wrong_one(seed):
    costs = {}
    for mistake in MISTAKES:
        weights, biases = new_network(seed)
        rng = np.random.default_rng(seed + 100)
        for _ in range(10):
            for batch in np.split(rng.permutation(1100), 110):
                dWs, dbs = backward(weights, biases, IMAGES.X[batch], IMAGES.Y[batch], mistake)
                weights = [W - 3.0 * dW for W, dW in zip(weights, dWs, strict=True)]
                biases = [b - 3.0 * db for b, db in zip(biases, dbs, strict=True)]
        costs[mistake] = quadratic_cost(network_forward(weights, biases, IMAGES.X)[1][-1], IMAGES.Y)
        said = network_forward(weights, biases, NEW.X)[1][-1].argmax(axis=1)
        assert np.mean(said == NEW.labels) > 0.9

    assert max(costs.values()) < 0.05
    assert costs["output"] < costs[""] / 3


def test_wrong_gradients_point_within_90_degrees_of_the_right_one():
    right = digit_gradient(POINT)
    angles, lengths = {}, {}
    for mistake in MISTAKES[1:]:
        g = digit_gradient(POINT, mistake)
        lengths[mistake] = np.linalg.norm(g) / np.linalg.norm(right)
        angles[mistake] = np.degrees(np.arccos(g @ right / np.linalg.norm(g) / np.linalg.norm(right)))

    assert angles == pytest.approx({"hidden": 33, "output": 2, "biases": 4}, abs=0.6)
    assert lengths["output"] == pytest.approx(4.2, abs=0.1)


def test_one_direction_tells_each_mistake_and_one_sign_from_the_right_gradient():
    g = digit_gradient(POINT)
    one_sign = g.copy()
    one_sign[np.argsort(np.abs(g[:1920]))[960]] *= -1

    assert max(errors_along(digit_cost, g, POINT)) < 1e-7
    assert min(errors_along(digit_cost, one_sign, POINT)) > 1e-4
    for mistake in MISTAKES[1:]:
        assert min(errors_along(digit_cost, digit_gradient(POINT, mistake), POINT)) > 2e-3


@pytest.mark.slow
def test_arrays_of_the_digit_network_that_each_mistake_spoils():
    names = ("W1", "W2", "b1", "b2")
    weights, biases = new_network(0)
    point = dict(zip(names, [*weights, *biases], strict=True))

    def cost(p):
        A = network_forward([p["W1"], p["W2"]], [p["b1"], p["b2"]], IMAGES.X[:5])[1][-1]
        return quadratic_cost(A, IMAGES.Y[:5])

    found = {}
    for mistake in MISTAKES:
        dWs, dbs = backward(weights, biases, IMAGES.X[:5], IMAGES.Y[:5], mistake)
        found[mistake] = find_wrong_parameters(cost, dict(zip(names, [*dWs, *dbs], strict=True)), point)

    assert found == {"": [], "hidden": ["W1", "b1"], "output": list(names), "biases": ["b1"]}


def test_forgotten_hidden_derivative_makes_the_gradient_of_a_neuron_four_times_too_large():
    rows = slice(64 * 12, 64 * 13)
    right, wrong = digit_gradient(POINT)[rows], digit_gradient(POINT, "hidden")[rows]

    assert np.abs(wrong).max() / np.abs(right).max() == pytest.approx(4.1, abs=0.15)
    assert right.min() < -0.0005 < 0.0005 < right.max()


def test_window_of_steps_narrows_with_a_constant_and_is_empty_in_single_precision():
    g = digit_gradient(POINT, m=100)

    def single(w):
        A = IMAGES.X[:100].astype(np.float32)
        for W, b in zip(*parts(w.astype(np.float32)), strict=True):
            A = 1 / (1 + np.exp(-(A @ W.T + b)))
        return float(np.sum((A - IMAGES.Y[:100].astype(np.float32)) ** 2) / np.float32(200))

    def passing(f):
        steps = 10.0 ** np.arange(-12, 0.1, 0.5)
        return sum(np.median(errors_along(f, g, POINT, h=h)) < 1e-6 for h in steps)

    assert passing(lambda w: digit_cost(w, 100)) > passing(lambda w: digit_cost(w, 100) + 1e4) + 3
    assert passing(lambda w: digit_cost(w, 100) + 1e4) > 0 == passing(single)
    assert np.median(errors_along(single, g, POINT, h=1e-3)) < 1e-3


def relu_cost(w, m):
    (W1, W2), (b1, b2) = parts(w)
    A = np.maximum(0, IMAGES.X[:m] @ W1.T + b1)
    return np.sum((A @ W2.T + b2 - IMAGES.Y[:m]) ** 2) / (2 * m)


def relu_gradient(w, m):
    (W1, W2), (b1, b2) = parts(w)
    Z = IMAGES.X[:m] @ W1.T + b1
    A = np.maximum(0, Z)
    G = (A @ W2.T + b2 - IMAGES.Y[:m]) / m
    G1 = (G @ W2) * (Z > 0)
    return joined([[G1.T @ IMAGES.X[:m], G.T @ A], [G1.sum(axis=0), G.sum(axis=0)]])


def test_many_images_have_kinks_within_the_step_and_few_have_none():
    crossed, errors = {}, {}
    for m in (10, 1100):
        g = relu_gradient(POINT, m)
        counts = []
        for seed in range(10):
            d = 1e-5 * random_direction(seed)
            sides = [
                IMAGES.X[:m] @ parts(POINT + s * d)[0][0].T + (POINT + s * d)[2220:2250] > 0 for s in (1, -1)
            ]
            counts.append(np.sum(sides[0] != sides[1]))
        crossed[m] = np.mean(counts)
        errors[m] = np.median(errors_along(lambda w, m=m: relu_cost(w, m), g, POINT, 10))

    assert crossed[10] < 0.2
    assert crossed[1100] > 1
    assert errors[10] < 1e-7
    assert errors[1100] > 1e-6


def test_fresh_batches_make_a_slope_noise_that_grows_as_the_step_shrinks():
    def cost(w, rng):
        batch = rng.choice(1100, size=100, replace=False)
        return quadratic_cost(network_forward(*parts(w), IMAGES.X[batch])[1][-1], IMAGES.Y[batch])

    def slope(f, h):
        return (f(POINT + h * v) - f(POINT - h * v)) / (2 * h)

    rng, v = np.random.default_rng(3), random_direction(0)
    spreads = [np.std([slope(lambda w: cost(w, rng), h) for _ in range(10)]) for h in (1e-1, 1e-3, 1e-5)]
    frozen = [slope(lambda w: cost(w, np.random.default_rng(0)), h) for h in (1e-3, 1e-5)]

    assert spreads[1] > 20 * spreads[0]
    assert spreads[2] > 20 * spreads[1]
    assert frozen[0] == pytest.approx(frozen[1], rel=1e-3)


def test_penalty_hides_a_wrong_gradient_of_the_data():
    wrong = digit_gradient(POINT, "hidden")

    def error(alpha):
        def cost(w):
            return digit_cost(w) + alpha / 2 * w @ w

        return np.median(errors_along(cost, wrong + alpha * POINT, POINT))

    assert error(0) > 0.2
    assert error(1) > 0.02
    assert error(10_000) < 1e-4


def test_fewer_images_leave_more_weights_untested():
    unseen = [np.sum(digit_gradient(POINT, m=m)[:1920] == 0) for m in (1, 10, 100, 1100)]

    assert unseen == [930, 480, 330, 120]


def test_no_error_reaches_the_hidden_layer_through_weights_of_zero():
    w = POINT.copy()
    w[1920:2220] = 0

    assert np.all(digit_gradient(w)[:1920] == 0)
    assert np.all(digit_gradient(w, "hidden")[:1920] == 0)


def test_checker_judges_the_four_programs():
    def gradient(p, mistake):
        dWs, dbs = backward(p["weights"], p["biases"], IMAGES.X, IMAGES.Y, mistake)
        return {"weights": dWs, "biases": dbs}

    def cost(p):
        return quadratic_cost(network_forward(p["weights"], p["biases"], IMAGES.X)[1][-1], IMAGES.Y)

    point = dict(zip(("weights", "biases"), parts(POINT), strict=True))
    found = {
        mistake: check_gradient(cost, lambda p, mistake=mistake: gradient(p, mistake), point, seed=0)
        for mistake in MISTAKES
    }

    assert [verdict.outcome for verdict in found.values()] == ["right", "wrong", "wrong", "wrong"]
    assert found[""].evaluations == 2
    assert "the derivative of its activation" in str(found["hidden"])
    assert "60 of 64 columns" in str(found["hidden"])


# --- The estimate and the problems ------------------------------------------------------------------------


def kinks(places, jumps):
    return lambda t: sum(s * max(0.0, t - c) for c, s in zip(places, jumps, strict=True))


@pytest.mark.parametrize("c", [0.05, 0.2, 0.33, 0.4, 0.6, 0.9, 1.5])
def test_one_kink_is_never_underestimated_and_met_exactly_if_it_is_near(c):
    h = 1e-3
    measured = estimate([kinks([c * h], [1.0])(t) for t in offsets(h)], h)

    assert measured.error >= abs(measured.value) - 1e-9
    if c <= 1 / 3:
        assert measured.error == pytest.approx(0.5 - c, rel=1e-6)


def test_kinks_on_one_side_are_never_underestimated():
    """Problem 1, first half."""
    rng, h = np.random.default_rng(1), 1e-3
    for _ in range(300):
        f = kinks(h * rng.uniform(0, 1.2, size=4), rng.normal(size=4))
        measured = estimate([f(t) for t in offsets(h)], h)
        assert measured.error >= abs(measured.value) - 1e-9


def test_odd_pair_of_kinks_deceives_the_estimate():
    """Problem 1, second half."""
    h, c = 1e-3, 5e-5
    measured = estimate([max(0.0, t - c) - max(0.0, -t - c) for t in offsets(h)], h)

    assert measured.value == pytest.approx(0.9)
    assert measured.error == pytest.approx(0.05, rel=1e-3)


def test_weights_stored_in_single_precision_make_steps_that_are_not_the_ones_asked_for():
    """Problem 2."""
    w, d = POINT.astype(np.float32), random_direction(0).astype(np.float32)
    g, h = digit_gradient(w.astype(float)), np.float32(1e-5)
    up, down = (w + h * d).astype(float), (w - h * d).astype(float)
    rise = digit_cost(up) - digit_cost(down)

    assert 1e-4 < relative_error(g @ d.astype(float), rise / (2 * float(h))) < 1e-2
    assert relative_error(g @ (up - down), rise) < 1e-8


def test_generator_that_is_made_once_gives_two_costs_for_one_point():
    """Problem 3."""
    rng = np.random.default_rng(0)

    def cost(w, generator):
        (W1, W2), (b1, b2) = parts(w)
        A1 = 1 / (1 + np.exp(-(IMAGES.X @ W1.T + b1))) * generator().integers(0, 2, size=30)
        return quadratic_cost(1 / (1 + np.exp(-(A1 @ W2.T + b2))), IMAGES.Y)

    assert cost(POINT, lambda: rng) != cost(POINT, lambda: rng)
    assert cost(POINT, lambda: np.random.default_rng(0)) == cost(POINT, lambda: np.random.default_rng(0))
