"""The figure `derivative_error_curve` computes what the reference functions compute."""

from itertools import pairwise

import numpy as np
import pytest
from numpy.testing import assert_allclose

from book.figures import DerivativeErrorCurve
from solutions import ch01_directional_derivatives as ch01
from tests.site.mounting import mount


@pytest.mark.parametrize(("name", "f"), [("sin", np.sin), ("exp", np.exp), ("cube", lambda x: x**3)])
def test_numerical_derivative_equals_the_reference(page, name, f):
    """The browser's sin may differ from NumPy's in the last digit, which the division by 2h makes larger."""
    mount(page, DerivativeErrorCurve)
    derivative = "liveFigures.modules.derivative_error_curve"
    for x in (-1.3, 0.4, 1.0, 2.0):
        for h in (0.5, 1e-2, 1e-5, 1e-9):
            found = page.evaluate(
                f"([name, x, h]) => {derivative}.centralDifference({derivative}.FUNCTIONS[name][0], x, h)",
                [name, x, h],
            )

            allowed = 4 * np.finfo(float).eps * (1 + abs(f(x))) / h
            assert_allclose(found, ch01.numerical_derivative(f, x, h), rtol=1e-13, atol=allowed)


@pytest.mark.parametrize("name", ["sin", "exp", "cube"])
def test_listed_derivatives_are_derivatives(page, name):
    """Each function in the list is the derivative of the one before it."""
    mount(page, DerivativeErrorCurve)
    values = page.evaluate(
        "([name, xs]) => liveFigures.modules.derivative_error_curve.FUNCTIONS[name].map((f) => xs.map(f))",
        [name, [0.7 - 1e-5, 0.7, 0.7 + 1e-5]],
    )

    for f, derivative in pairwise(values):
        assert_allclose((f[2] - f[0]) / 2e-5, derivative[1], rtol=1e-8)


def test_best_step_is_where_the_expected_error_is_least(page):
    mount(page, DerivativeErrorCurve)
    script = """
    (method) => {
      const it = liveFigures.modules.derivative_error_curve;
      const exp = it.FUNCTIONS.exp;
      const total = (h) => it.truncation(method, exp, 1, h) + it.roundOff(method, exp, 1, h);
      const best = it.bestStep(method, exp, 1);
      return [total(best / 1.1), total(best), total(best * 1.1)];
    }
    """
    for method in ("forward", "central"):
        smaller, best, larger = page.evaluate(script, method)
        assert best < smaller
        assert best < larger
