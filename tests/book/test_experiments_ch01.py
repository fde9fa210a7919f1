"""What chapter 1 and the first page claim: numerical derivatives, and the detector of threes."""

import numpy as np
import pytest

from book.figures import training_digits, validation_digits
from solutions.ch01_directional_derivatives import (
    directional_derivative,
    numerical_derivative,
    numerical_gradient,
    quadratic_gradient,
    steepest_descent_direction,
)

EPS = np.finfo(float).eps
X = 1.0


def forward(h):
    return (np.sin(X + h) - np.sin(X)) / h


def central(h):
    return numerical_derivative(np.sin, X, h)


def error(difference, h):
    return abs(difference(h) - np.cos(X))


@pytest.mark.parametrize(("difference", "order"), [(forward, 1), (central, 2)])
def test_error_of_large_steps_falls_with_its_order(difference, order):
    steps = np.geomspace(1e-3, 1e-1, 5)
    errors = [error(difference, h) for h in steps]

    slopes = np.diff(np.log(errors)) / np.diff(np.log(steps))

    np.testing.assert_allclose(slopes, order, atol=0.05)


@pytest.mark.parametrize("difference", [forward, central])
def test_error_of_tiny_steps_grows_as_one_over_the_step(difference):
    """Round-off jumps from step to step, so the largest error of a decade is taken."""
    decades = [
        max(error(difference, h) for h in np.geomspace(10.0**k, 10.0 ** (k + 1), 60)) for k in range(-13, -9)
    ]

    slopes = np.diff(np.log10(decades))

    assert (slopes < -0.6).all()
    assert (slopes > -1.4).all()


def test_best_steps_lie_where_the_formulas_say():
    """Central: the cube root of 3/2 eps |f| / |f'''|; forward: the root of 2 eps |f| / |f''|."""
    steps = np.geomspace(1e-12, 1e-1, 2000)
    for difference, best in (
        (central, (1.5 * EPS * np.sin(X) / np.cos(X)) ** (1 / 3)),
        (forward, (2 * EPS * np.sin(X) / np.sin(X)) ** 0.5),
    ):
        typical = [
            np.median([error(difference, h * f) for f in np.geomspace(0.9, 1.1, 15)]) for h in steps[::20]
        ]
        measured = steps[::20][int(np.argmin(typical))]

        assert best / 12 < measured < best * 12


def test_two_sides_are_far_better_than_one():
    assert error(central, 1e-5) < error(forward, 1e-8) / 50


# --- The detector of threes -------------------------------------------------------------------------------

IMAGES = training_digits()
PIXELS, TARGETS = IMAGES.X, (IMAGES.labels == 3).astype(float)
A = PIXELS.T @ PIXELS / len(PIXELS)
B = TARGETS @ PIXELS / len(PIXELS)
NOTHING = np.zeros(64)
BEST = np.linalg.lstsq(PIXELS, TARGETS, rcond=None)[0]


def cost(w):
    return np.sum((PIXELS @ w - TARGETS) ** 2) / (2 * len(PIXELS))


def gradient(w):
    return quadratic_gradient(A, B, w)


def first_step():
    """The weights at the lowest point of the path against the gradient."""
    grad = gradient(NOTHING)
    u = steepest_descent_direction(grad)
    return np.linalg.norm(grad) / (u @ A @ u) * u


def test_program_of_the_first_page_is_wrong_and_guesses():
    W = np.random.default_rng(1).normal(size=(10, 64))

    assert IMAGES.labels[965] == 3
    assert np.argmax(W @ PIXELS[965]) == 7
    assert np.mean((PIXELS @ W.T).argmax(axis=1) == IMAGES.labels) < 0.2


def test_cost_without_weights_is_half_the_share_of_threes():
    assert TARGETS.sum() == 119
    assert cost(NOTHING) == pytest.approx(119 / 1100 / 2)
    assert cost(NOTHING) == pytest.approx(0.0541, abs=5e-5)


def test_gradient_by_quadratic_by_sum_and_by_measurement_agree():
    w = np.random.default_rng(1).normal(size=64)
    by_sum = np.mean((PIXELS @ w - TARGETS)[:, None] * PIXELS, axis=0)

    np.testing.assert_allclose(gradient(w), by_sum, atol=1e-12)
    np.testing.assert_allclose(numerical_gradient(cost, w), by_sum, atol=1e-9)


def test_gradient_without_weights_is_minus_the_mean_three_times_the_share_of_threes():
    np.testing.assert_allclose(gradient(NOTHING), -119 / 1100 * PIXELS[TARGETS == 1].mean(axis=0), atol=1e-15)


def test_gradient_after_a_step_asks_for_less_weight_somewhere_and_before_it_nowhere():
    assert (gradient(NOTHING) <= 0).all()
    assert gradient(first_step()).max() > 0.05


def test_valley_is_the_rounded_multiple_of_a_detector_of_two_pixels():
    looked_at = [29, 26]

    np.testing.assert_allclose(5.46 * A[np.ix_(looked_at, looked_at)], [[2, 1.5], [1.5, 2.5]], atol=0.06)


def test_gradient_is_steeper_than_pixels_and_random_directions():
    """-0.099, -0.258, -0.165 and -0.374; a random slope is an eighth of the steepest."""
    grad = gradient(NOTHING)
    tried = np.random.default_rng(1).normal(size=(5000, 64))
    slopes = tried @ grad / np.linalg.norm(tried, axis=1)
    steepest = -np.linalg.norm(grad)

    assert steepest == pytest.approx(-0.374, abs=5e-4)
    assert grad.min() == pytest.approx(-0.099, abs=5e-4)
    assert directional_derivative(grad, np.ones(64)) == pytest.approx(-0.258, abs=5e-4)
    assert steepest / 2 < slopes.min() < -0.12
    assert np.sqrt(np.mean(slopes**2)) == pytest.approx(-steepest / 8, rel=0.03)


def test_steepest_way_down_is_nearly_perpendicular_to_the_way_to_the_minimum():
    cosine = -gradient(NOTHING) @ BEST / np.linalg.norm(gradient(NOTHING)) / np.linalg.norm(BEST)

    assert np.degrees(np.arccos(cosine)) == pytest.approx(88.2, abs=0.1)


def test_one_step_lowers_the_cost_by_fifteen_percent_and_finds_no_three():
    new = validation_digits()
    scores = new.X @ first_step()

    assert 1 - cost(first_step()) / cost(NOTHING) == pytest.approx(0.146, abs=0.01)
    assert cost(BEST) == pytest.approx(0.0188, abs=5e-5)
    assert scores.max() < 0.25
    assert np.mean(new.labels != 3) == pytest.approx(0.899, abs=5e-4)


def test_four_pixels_have_no_ink_and_so_no_gradient():
    empty = PIXELS.max(axis=0) == 0

    assert empty.sum() == 4
    assert (gradient(np.random.default_rng(2).normal(size=64))[empty] == 0).all()


# --- The problems -----------------------------------------------------------------------------------------


def test_steepest_direction_of_the_norm_of_a_points_to_the_minimum():
    """Problem 1, on a detector without the empty pixels, so that A has an inverse."""
    used = PIXELS.max(axis=0) > 0
    M, b = A[np.ix_(used, used)], B[used]
    w = np.random.default_rng(3).normal(size=used.sum())
    ours = -np.linalg.solve(M, M @ w - b)

    np.testing.assert_allclose(w + ours, np.linalg.solve(M, b), rtol=1e-6, atol=1e-6)
    others = np.random.default_rng(4).normal(size=(2000, len(w)))
    slopes = others @ (M @ w - b) / np.sqrt(np.sum(others @ M * others, axis=1))
    assert (M @ w - b) @ ours / np.sqrt(ours @ M @ ours) < slopes.min()


@pytest.mark.parametrize(("n", "share"), [(2, 0.33), (3, 0.25), (10, 0.06), (20, 0.01)])
def test_share_of_directions_that_are_half_as_steep(n, share):
    """Problem 2."""
    u = np.random.default_rng(0).normal(size=(200_000, n))
    u_1 = u[:, 0] / np.linalg.norm(u, axis=1)

    assert np.mean(u_1 <= -0.5) == pytest.approx(share, abs=0.005)
    assert np.mean(u_1**2) == pytest.approx(1 / n, rel=0.02)


@pytest.mark.parametrize(("n", "exponent"), [(64, -5), (2260, -143)])
def test_share_of_such_directions_in_many_dimensions(n, exponent):
    """Problem 2: the density of one coordinate is proportional to (1 - u^2)^((n - 3)/2)."""
    u = np.linspace(-1, 1, 400_001)
    logarithm = (n - 3) / 2 * np.log1p(-np.minimum(u * u, 1 - 1e-15))
    density = np.exp(logarithm)
    tail = u >= 0.5
    largest = logarithm[tail].max()
    share = np.exp(logarithm[tail] - largest).sum() / density.sum()

    assert (largest + np.log(share)) / np.log(10) == pytest.approx(exponent, abs=0.2)


def test_broken_program_is_off_by_the_steps_that_it_left_behind():
    """Problem 3."""

    def broken(f, w, h=1e-5):
        grad = np.zeros_like(w)
        for j in range(w.size):
            w.flat[j] += h
            up = f(w)
            w.flat[j] -= 2 * h
            down = f(w)
            grad.flat[j] = (up - down) / (2 * h)
        return grad

    w = np.zeros(64)
    off = broken(cost, w) - gradient(NOTHING)

    assert np.abs(off).max() == pytest.approx(1.3e-4, rel=0.05)
    np.testing.assert_allclose(off, -1e-5 * np.tril(A, -1).sum(axis=1), atol=1e-9)
    np.testing.assert_allclose(w, -1e-5)
    assert A.max() < 0.75


@pytest.mark.parametrize("k", [1, 4, 16])
def test_k_directions_find_the_share_k_over_n_of_the_squared_gradient(k):
    """Problem 4: on average both methods find it; one large entry in part, or all or nothing."""
    rng = np.random.default_rng(5)
    spans = [np.linalg.qr(rng.normal(size=(64, k)))[0] for _ in range(1500)]
    chosen = [rng.choice(64, size=k, replace=False) for _ in range(6000)]
    spread = {}
    for name, grad in {"detector": gradient(NOTHING), "one entry": np.eye(64)[7]}.items():
        by_span = [np.sum((Q.T @ grad) ** 2) / (grad @ grad) for Q in spans]
        by_entries = [np.sum(grad[j] ** 2) / (grad @ grad) for j in chosen]
        spread[name] = np.std(by_span) / np.std(by_entries)

        assert np.mean(by_span) == pytest.approx(k / 64, rel=0.1)
        assert np.mean(by_entries) == pytest.approx(k / 64, rel=0.15)
    assert 0.8 < spread["detector"] < 1.3
    assert spread["one entry"] < 0.3
