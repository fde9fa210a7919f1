"""The figure `product_saddle` computes what the reference functions compute."""

import numpy as np
from numpy.testing import assert_allclose

from book.figures import ProductSaddle
from solutions import ch10_non_convexity as ch10
from tests.site.mounting import EXACT, compute, mount


def test_ball_on_the_product_follows_the_gradient_of_the_reference(page):
    mount(page, ProductSaddle)
    rng = np.random.default_rng(10)
    one = np.ones(1)
    for _ in range(10):
        w, eta = rng.uniform(-2, 2, size=2), float(rng.uniform(0.02, 0.2))

        assert_allclose(
            compute(page, ProductSaddle, "loss", w.tolist()), ch10.product_loss(w, one, one), **EXACT
        )
        found = compute(page, ProductSaddle, "gradient", w.tolist())
        assert_allclose(found, ch10.product_loss_gradient(w, one, one), **EXACT)
        eigenvalues = np.linalg.eigvalsh(ch10.product_loss_hessian(w, one, one))
        assert_allclose(compute(page, ProductSaddle, "curvatures", w.tolist()), eigenvalues, atol=1e-12)
        path = [w]
        for _ in range(30):
            path.append(path[-1] - eta * ch10.product_loss_gradient(path[-1], one, one))
        found = compute(page, ProductSaddle, "descend", w.tolist(), eta, 30, "off")
        assert_allclose(found, path, rtol=1e-9, atol=1e-12)


def test_ball_on_the_line_stays_at_the_saddle_until_there_is_noise(page):
    mount(page, ProductSaddle)

    still = compute(page, ProductSaddle, "descend", [1.5, -1.5], 0.1, 150, "off")[-1]
    shaken = compute(page, ProductSaddle, "descend", [1.5, -1.5], 0.1, 150, "first")[-1]

    assert np.hypot(*still) < 1e-5
    assert abs(shaken[0] * shaken[1] - 1) < 0.1


def test_throws_of_the_ball_are_normal_and_can_be_repeated(page):
    mount(page, ProductSaddle)
    throws = np.array(compute(page, ProductSaddle, "throws", 1, 20_000))

    assert_allclose([throws.mean(), throws.std()], [0, 1], atol=0.03)
    assert_allclose(np.mean(np.abs(throws) < 1), 0.6827, atol=0.015)
    assert throws[:50].tolist() == compute(page, ProductSaddle, "throws", 1, 50)
