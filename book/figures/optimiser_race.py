"""Chapter 12: gradient descent, momentum, RMSprop and Adam from one start."""

from __future__ import annotations

from traitlets import Enum, Float, Int

from book.figures.figure import Figure


class OptimiserRace(Figure):
    """Four methods in a ravine, from a start to choose, and their cost after every step.

    Parameters
    ----------
    ravine : {"straight", "turned"}
        Along the axes, with the curvatures 1 and 25, or the same turned by 45 degrees.
    x, y : float
        The start, along the floor of the ravine and across, at most 2.35 from the minimum. A turned ravine
        turns it too.
    eta : float
        Learning rate of gradient descent and momentum, from 0.005 to 0.16.
    length : float
        Learning rate of RMSprop and Adam, from 0.01 to 0.5.
    beta : float
        Momentum factor, from 0 to 1.
    steps : int
        Steps that are drawn, from 1 to 100.
    """

    module = "optimiser_race"
    ravine = Enum(["straight", "turned"], "straight").tag(figure=True, sync=True)
    x = Float(2.0).tag(figure=True, sync=True)
    y = Float(1.2).tag(figure=True, sync=True)
    eta = Float(0.07).tag(figure=True, sync=True)
    length = Float(0.1).tag(figure=True, sync=True)
    beta = Float(0.6).tag(figure=True, sync=True)
    steps = Int(40).tag(figure=True, sync=True)
