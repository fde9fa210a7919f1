"""The figure `weight_decay_fit` computes what the reference functions compute."""

from itertools import pairwise

import numpy as np
from numpy.testing import assert_allclose

from book.figures import WeightDecayFit
from solutions import ch09_regularization as ch09
from tests.site.mounting import compute, mount


def test_polynomial_with_a_penalty_equals_the_reference(page):
    mount(page, WeightDecayFit)
    data = page.evaluate("liveFigures.modules.weight_decay_fit.TRAINING")
    x, y = np.array(data["x"]), np.array(data["y"])
    for degree, alpha in ((1, 1e-6), (3, 0.1), (9, 1e-5), (9, 1e-3), (9, 100.0)):
        found = compute(page, WeightDecayFit, "fitPolynomial", data, degree, alpha)

        w, b = ch09.fit_polynomial(x, y, degree, alpha)
        assert_allclose(found["w"], w, rtol=1e-7, atol=1e-8)
        assert_allclose(found["b"], b, rtol=1e-8)
        residuals = ch09.polynomial_features(x, degree) @ w + b - y
        error = compute(page, WeightDecayFit, "halfMeanSquare", found, data)
        assert_allclose(error, np.mean(residuals**2) / 2, rtol=1e-7)


def test_training_error_rises_with_the_penalty_and_the_validation_error_has_a_valley(page):
    mount(page, WeightDecayFit)
    script = """
    ([name, degree]) => {
      const it = liveFigures.modules.weight_decay_fit;
      const errorAt = (e) => it.halfMeanSquare(it.fitPolynomial(it.TRAINING, degree, 10 ** e), it[name]);
      return Array.from({ length: 9 }, (_, i) => errorAt(i - 6));
    }
    """
    seen, unseen = (page.evaluate(script, [name, 9]) for name in ("TRAINING", "VALIDATION"))

    assert all(a < b for a, b in pairwise(seen))
    assert 0 < np.argmin(unseen) < 8
