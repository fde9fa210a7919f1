"""Chapter 10: the cost of the network w1 w2 x, with a ball that can be dropped anywhere."""

from __future__ import annotations

from traitlets import Enum, Float, Int

from book.figures.figure import Figure


class ProductSaddle(Figure):
    """Gradient descent on C = 1/2 (1 - w1 w2)^2: a saddle at the origin, and a hyperbola of minima.

    Parameters
    ----------
    w1, w2 : float
        Where the ball is dropped, each from -2.5 to 2.5.
    eta : float
        Learning rate, from 0.02 to 0.5.
    steps : int
        How many steps it has made, from 0 to 150.
    noise : {"off", "first", "second"}
        Whether a small random vector is added to each gradient, and which of two sequences.
    """

    module = "product_saddle"
    w1 = Float(1.5).tag(figure=True, sync=True)
    w2 = Float(-1.499).tag(figure=True, sync=True)
    eta = Float(0.1).tag(figure=True, sync=True)
    steps = Int(45).tag(figure=True, sync=True)
    noise = Enum(["off", "first", "second"], "off").tag(figure=True, sync=True)
