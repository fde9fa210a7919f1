"""Chapter 7: a measured slope that knows its error, and the verdict on a claim."""

from __future__ import annotations

from traitlets import Enum, Float

from book.figures.figure import Figure


class SlopeEstimate(Figure):
    """Error of a slope measured with five values against its estimate, and a claim that is judged by it.

    Parameters
    ----------
    function : {"sin", "raised", "kink"}
        f(t) = sin(1 + t), the same plus a million, or ReLU with its corner at t = -10^-5.
    exponent : float
        Of the step, h = 10^exponent, from -12 to 0.
    off : float
        How far the claimed slope is off: by the part 10^off of the true one, from -12 to 0; not at all for
        -12.
    """

    module = "slope_estimate"
    function = Enum(["sin", "raised", "kink"], "kink").tag(figure=True, sync=True)
    exponent = Float(-4.5).tag(figure=True, sync=True)
    off = Float(-12.0).tag(figure=True, sync=True)
