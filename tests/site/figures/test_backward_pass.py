"""The figure `backward_pass` computes what the reference functions compute."""

import numpy as np
from numpy.testing import assert_allclose

from book.figures import BackwardPass
from solutions import ch06_backpropagation as ch06
from tests.site.mounting import EXACT, as_arrays, compute, mount, networks


def test_backward_pass_equals_the_reference(page):
    mount(page, BackwardPass)
    for net in networks():
        X, Y, weights, biases = as_arrays(net)

        found = compute(page, BackwardPass, "walk", net)

        dWs, dbs = ch06.backprop(weights, biases, X, Y)
        assert_allclose(found["dW1"], dWs[0], **EXACT)
        assert_allclose(found["dW2"], dWs[1], **EXACT)
        # With one example the gradient of a bias is the error of its unit.
        assert_allclose(found["delta1"], dbs[0], **EXACT)
        assert_allclose(found["delta2"], dbs[1][0], **EXACT)


def test_update_equals_the_reference(page):
    mount(page, BackwardPass)
    for net in networks():
        x, W1, W2 = np.array(net["x"]), np.array(net["W1"]), np.array(net["W2"])

        found = compute(page, BackwardPass, "walk", net)

        y_hat, W1_new, W2_new = ch06.two_layer_update(x, net["y"], W1, W2, net["eta"])
        assert_allclose(found["yHat"], y_hat, **EXACT)
        assert_allclose(found["moved"]["W1"], W1_new, **EXACT)
        assert_allclose(found["moved"]["W2"], W2_new, **EXACT)
        assert_allclose(found["before"], 0.5 * (net["y"] - y_hat) ** 2, **EXACT)


def readout(figure, label):
    """A number that the figure shows beside the label."""
    line = figure.locator(".lf-live .lf-readouts > div").filter(has_text=label).first
    return float(line.locator("dd").text_content().replace("−", "-"))


def test_updates_one_after_the_other_lower_the_cost(page):
    shown = mount(page, BackwardPass)
    costs = []
    for _ in range(5):
        costs.append(readout(shown, "cost C"))
        shown.get_by_role("button", name="Make the update").click()

    assert readout(shown, "updates made") == 5
    assert costs == sorted(costs, reverse=True)
    assert costs[-1] < costs[0]
