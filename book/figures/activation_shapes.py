"""Chapter 5: activation functions and their derivatives."""

from __future__ import annotations

from traitlets import Enum, Float

from book.figures.figure import Figure


class ActivationShapes(Figure):
    """An activation function f(z) with its tangent, and its derivative f'(z) beside it, at a point to move.

    Parameters
    ----------
    activation : {"sigmoid", "identity", "tanh", "relu"}
        The function f.
    z : float
        The weighted input, from -6 to 6.
    """

    module = "activation_shapes"
    activation = Enum(["sigmoid", "identity", "tanh", "relu"], "sigmoid").tag(figure=True, sync=True)
    z = Float(1.0).tag(figure=True, sync=True)
