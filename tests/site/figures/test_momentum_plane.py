"""The figure `momentum_plane` computes what the reference step and the derivation compute."""

import numpy as np
import pytest
from numpy.testing import assert_allclose

from book.figures import MomentumPlane
from solutions.ch12_momentum_and_adaptive_methods import momentum_step
from tests.site.mounting import compute, mount


def test_distances_are_those_of_the_reference_step(page):
    mount(page, MomentumPlane)
    for kappa, rate, beta in ((10, 1.3, 0.4), (100, 3.2, 0.67), (1000, 0.5, 0.9)):
        theta, velocity, expected = np.ones(2), np.zeros(2), [np.sqrt(2)]
        for _ in range(60):
            theta, velocity = momentum_step(
                theta, velocity, np.array([1.0, kappa]) * theta, rate / kappa, beta
            )
            expected.append(np.linalg.norm(theta))

        found = compute(page, MomentumPlane, "distances", {"rate": rate, "beta": beta}, kappa, 60)
        assert_allclose(found, expected, rtol=1e-8, atol=1e-14)


def test_factor_is_the_larger_root_and_the_worst_curvature_is_an_end(page):
    mount(page, MomentumPlane)
    rng = np.random.default_rng(0)
    for _ in range(40):
        rate, beta = rng.uniform(0.05, 4), rng.uniform(0, 1)
        largest = [
            np.abs(np.roots([1, -(1 + beta - rate * share), beta])).max()
            for share in np.geomspace(0.01, 1, 60)
        ]
        found = compute(page, MomentumPlane, "worst", rate, beta, 100)
        assert_allclose(found, max(largest), rtol=1e-6)


@pytest.mark.parametrize("kappa", [10, 100, 1000])
def test_no_point_of_the_plane_is_better_than_the_best(page, kappa):
    mount(page, MomentumPlane)
    top = compute(page, MomentumPlane, "best", kappa)
    factor = compute(page, MomentumPlane, "worst", top["rate"], top["beta"], kappa)

    assert_allclose(factor, (np.sqrt(kappa) - 1) / (np.sqrt(kappa) + 1), rtol=1e-6)
    for rate in np.linspace(0.05, 4, 12):
        for beta in np.linspace(0, 0.99, 12):
            assert compute(page, MomentumPlane, "worst", rate, beta, kappa) >= factor - 1e-6


def test_steps_in_the_ravine_are_those_of_the_page(page):
    mount(page, MomentumPlane)
    for name, steps in (("bestDescent", 709), ("best", 95)):
        choice = compute(page, MomentumPlane, name, 100)
        assert compute(page, MomentumPlane, "stepsTo", 1e-6, choice, 100, 5000) == steps
    assert compute(page, MomentumPlane, "stepsTo", 1e-6, {"rate": 1.0, "beta": 1}, 100, 500) is None


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ({"rate": 3.0, "beta": 0.2}, "grow"),
        ({"rate": 1.0, "beta": 1.0}, "never comes to rest"),
        ({"rate": 1.0, "beta": 0.0}, "flat direction is the slower"),
        ({"rate": 1.995, "beta": 0.0}, "steep direction is the slower"),
    ],
)
def test_sentence_says_what_limits_the_speed(page, state, words):
    shown = mount(page, MomentumPlane, **state)

    assert words in shown.locator(".lf-live .lf-sentence").text_content()
