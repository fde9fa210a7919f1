"""Chapter 1: the slope of a cost along a direction."""

from __future__ import annotations

from traitlets import Bool, Enum, Float

from book.figures.figure import Figure


class SlopeAlongDirection(Figure):
    """Contours of a cost C(w), a point w to move, a direction v to turn, and the cost along v beside them.

    Parameters
    ----------
    surface : {"bowl", "valley"}
        C = w_1^2 + w_2^2, or the valley 1/2 w.A w with A = [[2, 1.5], [1.5, 2.5]].
    x, y : float
        The coordinates w_1 and w_2 of the point w, each from -2 to 2.
    angle : float
        Direction of v in degrees, from -180 to 180.
    length : float
        Length of v, from 0.25 to 2.
    steepest : bool
        Whether the direction of steepest descent is drawn.
    """

    module = "slope_along_direction"
    surface = Enum(["bowl", "valley"], "bowl").tag(figure=True, sync=True)
    x = Float(1.2).tag(figure=True, sync=True)
    y = Float(0.8).tag(figure=True, sync=True)
    angle = Float(100.0).tag(figure=True, sync=True)
    length = Float(1.0).tag(figure=True, sync=True)
    steepest = Bool(False).tag(figure=True, sync=True)
