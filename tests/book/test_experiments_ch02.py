"""Numbers that chapter 2 claims: the four rates on a ravine, the count of steps, the promise of each step."""

import numpy as np
import pytest
from numpy.testing import assert_allclose

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
