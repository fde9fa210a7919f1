"""What chapter 2 claims: rates on a ravine, the count of steps, and the detector of threes."""

import numpy as np
import pytest
from numpy.testing import assert_allclose

from book.figures import training_digits, validation_digits
from solutions.ch02_gradient_descent import gradient_descent, has_converged, largest_stable_rate

RAVINE = np.diag([1.0, 100.0])


def descend(H, start, eta, n_steps):
    return gradient_descent(lambda w: H @ w, np.array(start), eta, n_steps)


def cost(H, path):
    return 0.5 * np.einsum("ti,ij,tj->t", path, H, path)


@pytest.mark.parametrize("part", [0.1, 1.0, 1.9, 2.01])
@pytest.mark.parametrize("start", [(1.0, 1.0), (1.0, 0.01)])
def test_each_part_of_the_error_keeps_its_own_factor(part, start):
    """Equation (factors) for four rates over lambda_max, at every step."""
    eta = part / 100
    path = descend(RAVINE, start, eta, 400)

    factors = 1 - eta * np.diag(RAVINE)
    expected = factors ** np.arange(401)[:, None] * np.array(start)
    # Near 1/lambda_max the factor is a rounding error, and so is what it leaves.
    assert_allclose(path, expected, rtol=1e-9, atol=1e-15)


@pytest.mark.parametrize("part", [0.1, 1.0, 1.9])
def test_below_the_limit_the_cost_falls_in_every_step(part):
    costs = cost(RAVINE, descend(RAVINE, (1.0, 1.0), part / 100, 300))

    assert np.all(np.diff(costs) < 0)


def test_just_above_the_limit_the_cost_falls_first_and_explodes_later():
    """Rate 2.01 over lambda_max from (1, 0.01): as good as 1.9 for about seventy steps, then it grows."""
    costs = cost(RAVINE, descend(RAVINE, (1.0, 0.01), 0.0201, 1000))
    turn = int(np.argmin(costs))

    assert 60 < turn < 90
    assert np.all(np.diff(costs[:turn]) < 0)
    assert np.all(np.diff(costs[turn:]) > 0)
    assert costs[-1] > 1e4 * costs[0]


def test_exactly_at_the_limit_the_stiff_part_keeps_its_size():
    path = descend(RAVINE, (1.0, 1.0), largest_stable_rate(RAVINE), 200)

    assert_allclose(np.abs(path[:, 1]), 1.0, rtol=1e-12)


def test_ravine_takes_709_steps_with_the_best_rate():
    path = descend(RAVINE, (1.0, 1.0), 2 / 101, 720)
    near = np.linalg.norm(path, axis=1) < 1e-6

    assert int(np.argmax(near)) == 709


@pytest.mark.parametrize("kappa", [10.0, 100.0, 1000.0])
def test_steps_grow_with_the_condition_number(kappa):
    """Counted steps are within 1 % and one step of kappa/2 ln(1/epsilon)."""
    estimate = kappa / 2 * np.log(np.sqrt(2) / 1e-6)
    path = descend(np.diag([1.0, kappa]), (1.0, 1.0), 2 / (1 + kappa), int(1.1 * estimate) + 10)
    counted = int(np.argmax(np.linalg.norm(path, axis=1) < 1e-6))

    assert abs(counted - estimate) <= 0.01 * estimate + 1


def test_no_rate_is_faster_than_the_best_one():
    def worst(eta):
        return np.abs(1 - eta * np.diag(RAVINE)).max()

    assert_allclose(worst(2 / 101), 99 / 101, rtol=1e-14)
    assert all(worst(eta) >= 99 / 101 - 1e-14 for eta in np.linspace(0.0005, 0.02, 500))


def test_descent_can_end_in_a_saddle():
    """From (1, 0) it walks into the saddle of the two wells; the smallest push leads out."""

    def slope(w):
        return np.array([w[0], w[1] ** 3 - w[1]])

    stuck = gradient_descent(slope, np.array([1.0, 0.0]), 0.1, 400)[-1]
    freed = gradient_descent(slope, np.array([1.0, 1e-6]), 0.1, 400)[-1]

    assert_allclose(stuck, [0.0, 0.0], atol=1e-15)
    assert_allclose(freed, [0.0, 1.0], atol=1e-12)


def test_a_loss_that_bounces_but_gains_nothing_has_converged():
    losses = np.tile([1.0, 2.0], 20)

    assert has_converged(losses, 10)
    assert not has_converged(losses - 0.01 * np.arange(40), 10)


# --- The detector of threes -------------------------------------------------------------------------------

IMAGES, NEW = training_digits(), validation_digits()
PIXELS, TARGETS = IMAGES.X, (IMAGES.labels == 3).astype(float)
A, B = PIXELS.T @ PIXELS / 1100, TARGETS @ PIXELS / 1100
CURVATURES, DIRECTIONS = np.linalg.eigh(A)
BEST = np.linalg.lstsq(PIXELS, TARGETS, rcond=None)[0]
IS_THREE = NEW.labels == 3


def detector_cost(w):
    return np.mean((PIXELS @ w - TARGETS) ** 2) / 2


def detector_path(eta, n_steps):
    return gradient_descent(lambda w: A @ w - B, np.zeros(64), eta, n_steps)


def found(scores):
    """Threes that are found among the validation images, and other digits that are taken for one."""
    return np.sum((scores > 0.5) & IS_THREE), np.sum((scores > 0.5) & ~IS_THREE)


def test_limit_of_the_detector_lies_between_a_good_rate_and_a_disaster():
    assert largest_stable_rate(A) == pytest.approx(0.1932, abs=5e-5)
    costs = np.array([detector_cost(w) for w in detector_path(0.2, 100)])
    assert np.argmin(costs) == 5
    assert costs[100] > 1e4 * costs[0]
    assert detector_cost(detector_path(0.18, 100)[-1]) < detector_cost(detector_path(0.1, 100)[-1]) < 0.0225


def test_largest_curvature_is_that_of_the_mean_image():
    mean = PIXELS.mean(axis=0)

    assert_allclose(CURVATURES[-2:], [0.7087, 10.352], rtol=1e-4)
    assert abs(DIRECTIONS[:, -1] @ mean) / np.linalg.norm(mean) > 0.9999


def test_four_curvatures_are_zero_and_the_next_is_tiny():
    assert np.all(np.abs(CURVATURES[:4]) < 1e-15)
    assert CURVATURES[4] == pytest.approx(3.9e-6, rel=0.02)


def test_most_of_the_cost_that_can_be_saved_belongs_to_curved_directions():
    excess = detector_cost(np.zeros(64)) - detector_cost(BEST)
    share = 0.5 * CURVATURES * (DIRECTIONS.T @ BEST) ** 2 / excess

    assert share.sum() == pytest.approx(1)
    assert share[CURVATURES > 0.1].sum() == pytest.approx(0.826, abs=2e-3)
    assert share[CURVATURES <= 0.01].sum() < 0.025


def test_detector_finds_four_of_five_threes_and_no_other_digit():
    path = detector_path(0.1, 3000)

    assert found(NEW.X @ path[10]) == (0, 0)
    assert found(NEW.X @ path[100]) == (19, 0)
    assert found(NEW.X @ path[3000]) == (20, 0)
    assert np.mean((NEW.X @ path[3000] > 0.5) == IS_THREE) == pytest.approx(0.98, abs=2e-3)
    assert detector_cost(path[3000]) - detector_cost(BEST) < 4e-4


# --- The problems -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("kappa", [3.0, 100.0])
def test_the_best_step_each_time_is_no_faster_than_the_best_rate(kappa):
    """Problem 1."""
    H, w = np.diag([1.0, kappa]), np.array([kappa, 1.0])
    for _ in range(20):
        g = H @ w
        after = w - (g @ g) / (g @ H @ g) * g
        assert abs(g @ (H @ after)) < 1e-9 * (g @ g)
        assert_allclose(np.abs(after), (kappa - 1) / (kappa + 1) * np.abs(w), rtol=1e-9)
        w = after


def test_rate_beyond_the_limit_works_until_rounding_comes_back():
    """Problem 2: one step of 1/lambda_max, then ten times the limit."""
    w = B / CURVATURES[-1]
    costs = []
    for _ in range(25):
        w = w - 2.0 * (A @ w - B)
        costs.append(detector_cost(w))
    lowest = int(np.argmin(costs))

    assert 9 <= lowest <= 14
    assert costs[lowest] < 0.021
    assert (
        detector_cost(detector_path(0.1, 200)[-1])
        > costs[lowest]
        > detector_cost(detector_path(0.1, 300)[-1])
    )
    assert costs[-1] > 1e6


def test_alternating_rates_are_faster_than_a_fixed_one():
    """Problem 2."""
    w = np.zeros(64)
    for t in range(300):
        w = w - (2.0 if t % 2 else 1 / CURVATURES[-1]) * (A @ w - B)
    fixed = detector_cost(detector_path(0.18, 300)[-1]) - detector_cost(BEST)

    assert 2.5 < fixed / (detector_cost(w) - detector_cost(BEST)) < 3.2


@pytest.mark.parametrize(("eta", "converges"), [(1.5, True), (1.9, True), (2.1, False)])
def test_coordinates_one_after_another_converge_beyond_the_limit(eta, converges):
    """Problem 3."""
    H, w = np.array([[1.0, 0.9], [0.9, 1.0]]), np.array([1.0, -2.0])
    assert largest_stable_rate(H) == pytest.approx(2 / 1.9)
    for _ in range(2000):
        for j in (0, 1):
            w[j] = w[j] - eta * (H[j] @ w)
        if np.abs(w).max() > 1e6:
            break

    assert (np.abs(w).max() < 1e-6) == converges


def test_centered_images_allow_ten_times_the_rate():
    """Problem 4."""
    mean = PIXELS.mean(axis=0)
    Z, Z_new = (np.column_stack([np.ones(len(x)), x - mean]) for x in (PIXELS, NEW.X))
    H = Z.T @ Z / 1100
    path = gradient_descent(lambda w: H @ w - TARGETS @ Z / 1100, np.zeros(65), 1.8, 10)

    assert_allclose(np.linalg.eigvalsh(H)[-2:], [0.7089, 1.0], rtol=1e-4)
    assert largest_stable_rate(H) == pytest.approx(2.0)
    assert found(Z_new @ path[-1])[0] == 19
    reached = np.mean((Z @ path[-1] - TARGETS) ** 2) / 2
    assert detector_cost(detector_path(0.18, 90)[-1]) > reached > detector_cost(detector_path(0.18, 110)[-1])
