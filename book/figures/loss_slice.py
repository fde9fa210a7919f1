"""Chapter 13: the loss of two trained networks along a random direction, raw or filter-normalized."""

from __future__ import annotations

from traitlets import Enum, Float, Int

from book.figures.figure import Figure


class LossSlice(Figure):
    """A slice through the loss of the digit network without a penalty, and of the one with a strong penalty.

    Parameters
    ----------
    ruler : {"raw", "filter"}
        Whether the direction is used as it is drawn, or filter-normalized.
    direction : int
        The number of the random direction, from 1 to 10; those before it are drawn faintly.
    t : float
        Where on the slice the networks are, from -1.2 to 1.2.
    rim : float
        How far the loss may rise above its value at t = 0 inside the valley, from 0.02 to 0.5.
    """

    module = "loss_slice"
    ruler = Enum(["raw", "filter"], "raw").tag(figure=True, sync=True)
    direction = Int(1).tag(figure=True, sync=True)
    t = Float(0.4).tag(figure=True, sync=True)
    rim = Float(0.4).tag(figure=True, sync=True)
