"""A gradient that answers by chance, or adds up, is told as that and not as a wrong formula."""

import numpy as np
import pytest

from gradecheck.gradients.check import check_gradient
from tests.gradients.network import Network

NET = Network()


def noisy(scale):
    rng = np.random.default_rng(0)
    return NET.faulty(lambda g, p: [a.__iadd__(scale * rng.normal(size=a.shape)) for a in g.values()])


def adding_up():
    kept = {}

    def gradient(p):
        for name, g in NET.gradient(p).items():
            kept[name] = kept.get(name, 0.0) + g
        return dict(kept)

    return gradient


@pytest.mark.parametrize("scale", [1e-3, 1.0])
def test_random_gradient_is_told_with_both_values(scale):
    found = check_gradient(NET.loss, noisy(scale), NET.parameters)
    assert not found
    assert "two calls with the same parameters gave" in str(found)


def test_gradient_that_grows_from_call_to_call_is_told_to_start_from_zeros():
    found = check_gradient(NET.loss, adding_up(), NET.parameters)
    assert not found
    assert "grows from call to call" in str(found)
    assert "Start from zeros" in str(found)


def test_wrong_gradient_that_repeats_itself_is_not_called_random():
    found = check_gradient(NET.loss, NET.faulty(lambda g, p: g["W1"].__imul__(2)), NET.parameters)
    assert found.outcome == "wrong"
    assert "random" not in str(found)
