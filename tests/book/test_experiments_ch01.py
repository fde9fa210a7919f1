"""What chapter 1 claims about numerical derivatives."""

import numpy as np
import pytest

from solutions.ch01_directional_derivatives import numerical_derivative

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
