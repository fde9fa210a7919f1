"""Chapter 2: what the learning rate does on a bowl and in a ravine."""

from __future__ import annotations

from traitlets import Enum, Float, Int

from book.figures.figure import Figure


class LearningRate(Figure):
    """The path of gradient descent on a quadratic, its loss curve, and the factor of each eigenvector.

    Parameters
    ----------
    cost : {"bowl", "ravine", "steep"}
        C = x^2 + y^2; a tilted ravine with eigenvalues 0.2 and 2; the same ravine, twice as high.
    eta : float
        Learning rate, from 0.01 to 1.1.
    steps : int
        Number of steps, from 1 to 60.
    x, y : float
        The start, each from -2 to 2.
    """

    module = "learning_rate"
    cost = Enum(["bowl", "ravine", "steep"], "ravine").tag(figure=True, sync=True)
    eta = Float(0.9).tag(figure=True, sync=True)
    steps = Int(20).tag(figure=True, sync=True)
    x = Float(-0.4).tag(figure=True, sync=True)
    y = Float(-1.8).tag(figure=True, sync=True)
