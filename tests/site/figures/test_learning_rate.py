"""The figure `learning_rate` computes what the reference functions compute."""

import numpy as np
import pytest
from numpy.testing import assert_allclose

from book.figures import LearningRate
from solutions import ch02_gradient_descent as ch02
from tests.site.mounting import EXACT, compute, mount


@pytest.mark.parametrize("name", ["bowl", "ravine", "steep"])
def test_descent_of_the_figure_equals_the_reference(page, name):
    mount(page, LearningRate)
    H = np.array(page.evaluate("(name) => liveFigures.modules.learning_rate.HESSIANS[name]", name))
    for eta, start in ((0.05, [1.5, -0.4]), (0.9, [-0.4, -1.8]), (1.05, [2.0, 2.0])):
        found = compute(page, LearningRate, "gradientDescent", H.tolist(), start, eta, 30)

        expected = ch02.gradient_descent(lambda w: H @ w, np.array(start), eta, 30)
        assert_allclose(found, expected, rtol=1e-10, atol=1e-15 * np.abs(expected).max())
    limit = compute(page, LearningRate, "largestStableRate", H.tolist())
    assert_allclose(limit, ch02.largest_stable_rate(H), **EXACT)


@pytest.mark.parametrize(
    ("eta", "words"),
    [(0.2, "creeps"), (0.5, "one step"), (0.9, "zigzags"), (1.0, "forever"), (1.05, "longer than the last")],
)
def test_rate_is_judged_in_words(page, eta, words):
    shown = mount(page, LearningRate, eta=eta)

    assert words in shown.locator(".lf-live .lf-sentence").text_content()
