"""Chapter 1: the error of a numerical derivative against its step."""

from __future__ import annotations

from traitlets import Enum, Float

from book.figures.figure import Figure


class DerivativeErrorCurve(Figure):
    """Error of the forward and the central difference of f at x against the step h, both axes logarithmic.

    Parameters
    ----------
    function : {"sin", "exp", "cube"}
        The function f: sin x, e^x or x^3.
    x : float
        Where the derivative is taken, from -2 to 2.
    exponent : float
        The step is h = 10^exponent, from -15 to 0.
    """

    module = "derivative_error_curve"
    function = Enum(["sin", "exp", "cube"], "sin").tag(figure=True, sync=True)
    x = Float(1.0).tag(figure=True, sync=True)
    exponent = Float(-0.5).tag(figure=True, sync=True)
