"""Chapter 3: a line, its residuals, and the surface of the mean squared error."""

from __future__ import annotations

from traitlets import Bool, Float

from book.figures.figure import Figure


class LeastSquares(Figure):
    """Seven points and a line to move, beside the contours of the mean squared error over weight and bias.

    Parameters
    ----------
    w, b : float
        Weight and bias of the line y = w x + b.
    centred : bool
        Whether the surface is drawn, and descent is done, for x minus its mean.
    squares : bool
        Whether the squares of the residuals are drawn.
    eta : float
        Learning rate of a step of descent, from 0.01 to 0.6.
    """

    module = "least_squares"
    w = Float(-0.3).tag(figure=True, sync=True)
    b = Float(4.0).tag(figure=True, sync=True)
    centred = Bool(False).tag(figure=True, sync=True)
    squares = Bool(True).tag(figure=True, sync=True)
    eta = Float(0.15).tag(figure=True, sync=True)
