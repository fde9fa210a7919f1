"""The figure `slope_along_direction` computes what the reference functions compute."""

import numpy as np
from numpy.testing import assert_allclose

from book.figures import SlopeAlongDirection
from solutions import ch01_directional_derivatives as ch01
from tests.site.mounting import EXACT, compute, mount


def test_slope_along_a_direction_equals_the_reference(page):
    mount(page, SlopeAlongDirection)
    rng = np.random.default_rng(1)
    for _ in range(20):
        A, w, v = rng.normal(size=(2, 2)), rng.normal(size=2), rng.normal(size=2)
        grad = ch01.quadratic_gradient(A, np.zeros(2), w)

        found = compute(page, SlopeAlongDirection, "quadraticGradient", A.tolist(), w.tolist())
        slope = compute(page, SlopeAlongDirection, "directionalDerivative", grad.tolist(), v.tolist())
        down = compute(page, SlopeAlongDirection, "steepestDescentDirection", grad.tolist())

        assert_allclose(found, grad, **EXACT)
        assert_allclose(slope, ch01.directional_derivative(grad, v), **EXACT)
        assert_allclose(down, ch01.steepest_descent_direction(grad), **EXACT)


def test_bowl_of_the_figure_is_the_bowl_of_the_book(page):
    mount(page, SlopeAlongDirection)
    bowl = page.evaluate("liveFigures.modules.slope_along_direction.SURFACES.bowl")

    found = compute(page, SlopeAlongDirection, "quadraticGradient", bowl, [1.5, -0.25])

    assert_allclose(found, ch01.bowl_gradient(np.array([1.5, -0.25])), **EXACT)


def test_zero_gradient_has_no_direction_of_descent_in_page_and_reference(page):
    mount(page, SlopeAlongDirection, x=0.0, y=0.0)

    assert compute(page, SlopeAlongDirection, "steepestDescentDirection", [0, 0]) == [0, 0]
    assert "flat in every direction" in page.locator(".lf-live .lf-sentence").text_content()
