"""Chapter 12: the plane of learning rate and momentum factor, and how fast each of its points is."""

from __future__ import annotations

from traitlets import Enum, Float

from book.figures.figure import Figure


class MomentumPlane(Figure):
    """The factor per step of the heavy ball on a ravine, for every rate and every momentum factor.

    Parameters
    ----------
    kappa : {"10", "100", "1000"}
        Condition number of the ravine.
    rate : float
        Learning rate times the largest curvature, from 0.02 to 4.
    beta : float
        Momentum factor, from 0 to 1.
    """

    module = "momentum_plane"
    kappa = Enum(["10", "100", "1000"], "100").tag(figure=True, sync=True)
    rate = Float(2.4).tag(figure=True, sync=True)
    beta = Float(0.4).tag(figure=True, sync=True)
