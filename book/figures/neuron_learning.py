"""Chapter 8: one neuron learns, with the quadratic cost and with the cross-entropy."""

from __future__ import annotations

from traitlets import Float, Int

from book.figures.figure import Figure


class NeuronLearning(Figure):
    """One sigmoid neuron with input 1 and target 0, trained with two costs from the same start.

    Parameters
    ----------
    w, b : float
        Weight and bias at the start, from -3 to 5.
    eta : float
        Learning rate, from 0.05 to 1.
    step : int
        The step that is looked at, from 0 to 300.
    """

    module = "neuron_learning"
    w = Float(2.0).tag(figure=True, sync=True)
    b = Float(2.0).tag(figure=True, sync=True)
    eta = Float(0.15).tag(figure=True, sync=True)
    step = Int(60).tag(figure=True, sync=True)
