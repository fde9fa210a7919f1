"""The figure `activation_shapes` computes what the reference functions compute."""

import numpy as np
import pytest
from numpy.testing import assert_allclose

from book.figures import ActivationShapes
from solutions import ch05_neural_networks as ch05
from tests.site.mounting import EXACT, mount


def values_of(page, name, zs):
    """[f(z), f'(z)] of an activation for each z; None where there is no slope."""
    script = """
    ([name, zs]) => zs.map((z) => liveFigures.modules.activation_shapes.ACTIVATIONS[name].map((f) => f(z)))
    """
    return page.evaluate(script, [name, zs])


def test_sigmoid_and_its_slope_equal_the_reference(page):
    mount(page, ActivationShapes)
    zs = [-800.0, -40.0, -2.5, 0.0, 0.3, 6.0, 40.0, 800.0]

    found = np.array(values_of(page, "sigmoid", zs))

    assert_allclose(found[:, 0], ch05.sigmoid(np.array(zs)), **EXACT)
    assert_allclose(found[:, 1], ch05.sigmoid_prime(np.array(zs)), **EXACT)


@pytest.mark.parametrize("name", ["sigmoid", "identity", "tanh", "relu"])
def test_listed_slopes_are_slopes(page, name):
    mount(page, ActivationShapes)
    for z in (-1.5, 0.4, 2.0):
        left, middle, right = values_of(page, name, [z - 1e-5, z, z + 1e-5])

        assert_allclose((right[0] - left[0]) / 2e-5, middle[1], rtol=1e-7)


def test_relu_has_no_slope_in_its_corner(page):
    shown = mount(page, ActivationShapes, activation="relu", z=0.0)

    assert "no derivative" in shown.locator(".lf-live .lf-sentence").text_content()
