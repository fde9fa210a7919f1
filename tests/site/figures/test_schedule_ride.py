"""The figure `schedule_ride` computes what the reference functions compute."""

import numpy as np
import pytest
from numpy.testing import assert_allclose

from book.figures import ScheduleRide
from solutions import ch01_directional_derivatives as ch01
from solutions import ch02_gradient_descent as ch02
from solutions import ch11_learning_rate_schedules as ch11
from tests.site.mounting import EXACT, compute, mount


def test_rates_of_the_ride_equal_the_reference(page):
    mount(page, ScheduleRide)
    for eta in (0.02, 0.8):
        expected = {
            "constant": lambda t, eta=eta: eta,
            "step": lambda t, eta=eta: ch11.step_decay(t, eta, 0.5, 30),
            "exponential": lambda t, eta=eta: ch11.exponential_decay(t, eta, 0.03),
            "cosine": lambda t, eta=eta: ch11.cosine_annealing(t, 120, 0.01, eta),
            "restarts": lambda t, eta=eta: ch11.warm_restarts(t, 8, 2, 0.01, eta),
            "triangular": lambda t, eta=eta: ch11.triangular(t, 15, 0.01, eta),
            "triangular2": lambda t, eta=eta: ch11.triangular2(t, 15, 0.01, eta),
        }
        for schedule, reference in expected.items():
            found = [compute(page, ScheduleRide, "rate", schedule, t, eta) for t in range(121)]
            assert_allclose(found, [reference(t) for t in range(121)], err_msg=schedule, **EXACT)


def test_ride_takes_one_step_of_descent_for_each_rate(page):
    """On both grounds, with the noise that is handed in; the gradient is that of the cost."""
    mount(page, ScheduleRide)
    rates, noises = [0.8, 0.3, 0.05, 0.6], [0.5, -1.0, 0.0, 2.0]
    for ground in ("rugged", "bowl"):
        path = compute(page, ScheduleRide, "ride", ground, 2.5, rates, noises)
        w = 2.5
        for t, eta in enumerate(rates):
            grad = compute(page, ScheduleRide, "gradient", ground, w)
            numeric = ch01.numerical_derivative(
                lambda x, g=ground: compute(page, ScheduleRide, "cost", g, x), w
            )
            assert grad == pytest.approx(numeric, abs=1e-8)
            w = ch02.gradient_step(w, grad + noises[t], eta)
            assert path[t + 1] == pytest.approx(w, rel=1e-12)

    draws = np.array(compute(page, ScheduleRide, "noiseOf", 3, 5000))
    assert abs(draws.mean()) < 0.05
    assert draws.std() == pytest.approx(1, abs=0.05)
