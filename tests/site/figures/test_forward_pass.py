"""The figure `forward_pass` computes what the reference functions compute."""

from numpy.testing import assert_allclose

from book.figures import ForwardPass
from solutions import ch05_neural_networks as ch05
from tests.site.mounting import EXACT, as_arrays, compute, mount, networks


def test_forward_pass_equals_the_reference(page):
    mount(page, ForwardPass)
    for net in networks():
        X, _, weights, biases = as_arrays(net)

        found = compute(page, ForwardPass, "pass", net)

        zs, activations = ch05.network_forward(weights, biases, X)
        assert_allclose(found["z1"], zs[0][0], **EXACT)
        assert_allclose(found["a1"], activations[1][0], **EXACT)
        assert_allclose(found["z2"], zs[1][0, 0], **EXACT)
        assert_allclose(found["yHat"], activations[2][0, 0], **EXACT)
