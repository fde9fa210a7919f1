"""Chapter 9: a polynomial fitted to few points, with an L2 penalty that can be turned up."""

from __future__ import annotations

from traitlets import Float, Int

from book.figures.figure import Figure


class WeightDecayFit(Figure):
    """A polynomial with the least regularized cost on twelve points, and its error on twelve others.

    Parameters
    ----------
    degree : int
        Degree of the polynomial, from 1 to 9.
    exponent : float
        The strength is alpha = 10^exponent, from -6 to 2.
    """

    module = "weight_decay_fit"
    degree = Int(9).tag(figure=True, sync=True)
    exponent = Float(-5.0).tag(figure=True, sync=True)
