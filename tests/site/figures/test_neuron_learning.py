"""The figure `neuron_learning` computes what the reference functions compute."""

import numpy as np
from numpy.testing import assert_allclose

from book.figures import NeuronLearning
from solutions import ch05_neural_networks as ch05
from solutions import ch06_backpropagation as ch06
from solutions import ch08_cross_entropy as ch08
from tests.site.mounting import EXACT, compute, mount


def test_learning_curve_of_one_neuron_equals_the_reference(page):
    mount(page, NeuronLearning)
    errors = {"quadratic": ch06.output_error, "cross": lambda A, Y, Z: ch08.cross_entropy_output_error(A, Y)}
    for name, error in errors.items():
        for w, b, eta in ((2.0, 2.0, 0.15), (0.6, 0.9, 0.15), (-3.0, 5.0, 1.0)):
            found = compute(page, NeuronLearning, "learningCurve", name, w, b, eta, 40)

            outputs = []
            for _ in range(41):
                Z = np.array([[w + b]])
                outputs.append(ch05.sigmoid(Z).item())
                delta = error(ch05.sigmoid(Z), np.zeros((1, 1)), Z).item()
                w, b = w - eta * delta, b - eta * delta
            assert_allclose(found, outputs, rtol=1e-11)


def test_costs_of_one_neuron_equal_the_reference(page):
    mount(page, NeuronLearning)
    for a in (0.01, 0.5, 0.98):
        found = page.evaluate(
            "(a) => Object.values(liveFigures.modules.neuron_learning.COSTS).map((it) => it.cost(a))", a
        )

        A, Y = np.array([[a]]), np.zeros((1, 1))
        assert_allclose(found, [ch06.quadratic_cost(A, Y), ch08.binary_cross_entropy(A, Y)], **EXACT)
