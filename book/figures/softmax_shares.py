"""Chapter 8: three logits, their softmax, the cross-entropy and its gradient."""

from __future__ import annotations

from traitlets import Enum, Float

from book.figures.figure import Figure


class SoftmaxShares(Figure):
    """Softmax of three logits, with the cost of a wanted class and its derivative by each logit.

    Parameters
    ----------
    z0, z1, z2 : float
        The logits, from -5 to 5.
    wanted : {"0", "1", "2"}
        The class that is right.
    """

    module = "softmax_shares"
    z0 = Float(2.0).tag(figure=True, sync=True)
    z1 = Float(1.0).tag(figure=True, sync=True)
    z2 = Float(-1.0).tag(figure=True, sync=True)
    wanted = Enum(["0", "1", "2"], "1").tag(figure=True, sync=True)
