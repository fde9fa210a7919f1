"""Chapter 5: where one sigmoid neuron says yes."""

from __future__ import annotations

from traitlets import Enum, Float

from book.figures.figure import Figure


class DecisionLine(Figure):
    """Output of one sigmoid neuron over the plane, its decision line w.x + b = 0 and labeled points.

    Parameters
    ----------
    task : {"and", "or", "xor", "eight"}
        The points to tell apart: a logical function of two bits, or eight measured points.
    w1, w2, b : float
        Weights and bias, each from -12 to 12.
    """

    module = "decision_line"
    task = Enum(["and", "or", "xor", "eight"], "and").tag(figure=True, sync=True)
    w1 = Float(5.0).tag(figure=True, sync=True)
    w2 = Float(3.0).tag(figure=True, sync=True)
    b = Float(-4.0).tag(figure=True, sync=True)
