"""Chapter 14: a graph that the reader writes, with values forward and derivatives in either mode."""

from __future__ import annotations

from traitlets import Float, Int, List, Unicode

from book.figures.figure import Figure


class DerivativeGraph(Figure):
    """Four nodes a, b, c, d that are computed from x, y and each other, and the derivatives of d.

    Parameters
    ----------
    x, y : float
        The inputs, each from -2 to 2.
    ops : list of str, length 4
        What each of the four nodes computes: add, sub, mul, div, exp, log, sin, tanh or neg.
    first, second : list of int, length 4
        Numbers of the nodes that it is computed from: 0 is x, 1 is y, 2 to 4 are a to c. An operation of one
        operand takes the first.
    mode : str
        "reverse", or "x" or "y" for the forward mode along one of the inputs.
    """

    module = "derivative_graph"
    x = Float(1.2).tag(figure=True, sync=True)
    y = Float(0.5).tag(figure=True, sync=True)
    ops = List(Unicode(), ["mul", "sin", "add", "mul"]).tag(figure=True, sync=True)
    first = List(Int(), [0, 0, 2, 4]).tag(figure=True, sync=True)
    second = List(Int(), [1, 0, 3, 2]).tag(figure=True, sync=True)
    mode = Unicode("reverse").tag(figure=True, sync=True)
