"""Chapters 5 and 6: the 3-2-1 network, forward and backward, one value at a time."""

from __future__ import annotations

from traitlets import Float, Int, List

from book.figures.figure import Figure

X = (0.5, -0.2, 0.8)
TARGET = 0.6
W1 = ((0.1, 0.4, -0.3), (-0.5, 0.2, 0.6))
W2 = ((0.7, -0.4),)
ETA = 0.5


def _matrix(rows: tuple[tuple[float, ...], ...]) -> List:
    """A trait that holds a matrix as a list of rows."""
    return List(List(Float()), [list(row) for row in rows]).tag(figure=True, sync=True)


class ForwardPass(Figure):
    """The 3-2-1 network with sigmoid neurons and no biases, computed value by value.

    Parameters
    ----------
    x : list of float, length 3
        The inputs, each from -1 to 1.
    W1 : list of 2 rows of 3
        Weights into the hidden neurons.
    W2 : list of 1 row of 2
        Weights into the output neuron.
    step : int
        How many values have been computed, from 0 to 6.
    """

    module = "forward_pass"
    x = List(Float(), list(X)).tag(figure=True, sync=True)
    W1 = _matrix(W1)
    W2 = _matrix(W2)
    step = Int(1).tag(figure=True, sync=True)


class BackwardPass(Figure):
    """The same network walked backwards: each delta, each gradient, and the update with its cost.

    Parameters
    ----------
    x : list of float, length 3
        The inputs, each from -1 to 1.
    y : float
        The target, from 0 to 1.
    W1, W2 : list of rows
        Weights as in `ForwardPass`.
    eta : float
        Learning rate of the update, from 0 to 100.
    step : int
        How far back the walk has come, from 0 to 8.
    updates : int
        How many updates have been made.
    """

    module = "backward_pass"
    x = List(Float(), list(X)).tag(figure=True, sync=True)
    y = Float(TARGET).tag(figure=True, sync=True)
    W1 = _matrix(W1)
    W2 = _matrix(W2)
    eta = Float(ETA).tag(figure=True, sync=True)
    step = Int(2).tag(figure=True, sync=True)
    updates = Int(0).tag(figure=True, sync=True)
