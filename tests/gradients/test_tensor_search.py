"""Which tensors are wrong, of few and of many, and the right ones are left in peace."""

import numpy as np
import pytest

from gradecheck.gradients.check import check_gradient
from tests.gradients.network import Network, opaque


@pytest.mark.parametrize("wrong", [("W1",), ("b2",), ("W1", "W3"), ("b1", "b2", "b3")])
def test_exactly_the_wrong_tensors_are_named(wrong):
    net = Network()
    found = check_gradient(
        opaque(net.loss), net.faulty(lambda g, p: [g[name].__imul__(1.5) for name in wrong]), net.parameters
    )
    assert set(found.wrong_tensors) == set(wrong)


@pytest.mark.parametrize("wrong", [(3,), (0, 29), (14, 15, 16)])
def test_few_wrong_ones_among_many_are_named(wrong):
    """Thirty tensors are measured in halves, of which only the wrong ones are divided."""
    rng = np.random.default_rng(1)
    parameters = {f"w{k}": rng.normal(size=4) for k in range(30)}

    def loss(p):
        return float(sum(np.sum(np.sin(w) * (k + 1)) for k, w in enumerate(p.values())))

    def gradient(p):
        return {
            name: np.cos(w) * (k + 1) * (1.3 if k in wrong else 1.0) for k, (name, w) in enumerate(p.items())
        }

    found = check_gradient(opaque(loss), gradient, parameters)
    assert [t.name for t in found.tensors if t.wrong] == [f"w{k}" for k in wrong]
