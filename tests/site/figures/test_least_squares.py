"""The figure `least_squares` computes what the reference functions compute."""

import numpy as np
from numpy.testing import assert_allclose

from book.figures import LeastSquares
from solutions import ch02_gradient_descent as ch02
from solutions import ch03_loss_functions as ch03
from tests.site.mounting import EXACT, compute, mount


def test_line_of_the_figure_equals_the_reference(page):
    mount(page, LeastSquares)
    points = np.array(page.evaluate("liveFigures.modules.least_squares.POINTS"))
    X, Y = points[:, :1], points[:, 1:]
    for w, b in ((-0.3, 4.0), (0.7, 1.0), (2.5, -3.0)):
        W, bias = np.array([[w]]), np.array([b])

        cost = compute(page, LeastSquares, "mse", points.tolist(), w, b)
        grad = compute(page, LeastSquares, "gradients", points.tolist(), w, b)

        assert_allclose(cost, ch03.mse(ch03.linear_forward(X, W, bias), Y), **EXACT)
        dW, db = ch03.linear_gradients(X, Y, W, bias)
        assert_allclose(grad, [dW[0, 0], db[0]], **EXACT)
    W, bias = ch03.fit_linear(X, Y)
    assert_allclose(compute(page, LeastSquares, "fit", points.tolist()), [W[0, 0], bias[0]], rtol=1e-10)
    hessian = np.array([[np.mean(X**2), np.mean(X)], [np.mean(X), 1.0]])
    curvature = compute(page, LeastSquares, "largestCurvature", points.tolist())
    assert_allclose(2 / curvature, ch02.largest_stable_rate(hessian), **EXACT)


def test_best_line_has_a_cost_above_zero(page):
    shown = mount(page, LeastSquares)
    shown.get_by_role("button", name="Best line").click()

    assert "still not 0" in shown.locator(".lf-live .lf-sentence").text_content()
