"""The figure `softmax_shares` computes what the reference functions compute."""

import numpy as np
from numpy.testing import assert_allclose

from book.figures import SoftmaxShares
from solutions import ch08_cross_entropy as ch08
from tests.site.mounting import EXACT, compute, mount


def test_softmax_its_cost_and_gradient_equal_the_reference(page):
    mount(page, SoftmaxShares)
    rng = np.random.default_rng(8)
    for scale in (1, 5, 900):
        Z, wanted = scale * rng.normal(size=(1, 3)), int(rng.integers(3))
        Y = ch08.one_hot(np.array([wanted]), 3)
        z = Z[0].tolist()

        assert_allclose(compute(page, SoftmaxShares, "softmax", z), ch08.softmax(Z)[0], **EXACT)
        cost = compute(page, SoftmaxShares, "cost", z, wanted)
        assert_allclose(cost, ch08.softmax_cross_entropy(Z, Y), rtol=1e-12, atol=1e-12 * scale)
        gradient = compute(page, SoftmaxShares, "gradient", z, wanted)
        assert_allclose(gradient, ch08.softmax_cross_entropy_gradient(Z, Y)[0], rtol=1e-12, atol=1e-15)


def test_same_number_added_to_all_logits_changes_no_probability(page):
    shown = mount(page, SoftmaxShares)
    readouts = shown.locator(".lf-live .lf-readouts")
    logits, probabilities = readouts.text_content().split("p(", maxsplit=1)

    shown.get_by_role("button", name="All plus 0.5").click()

    moved, same = readouts.text_content().split("p(", maxsplit=1)
    assert moved != logits
    assert same == probabilities
