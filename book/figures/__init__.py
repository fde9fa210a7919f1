"""Pictures of the course: the matplotlib style, and figures that are alive in the rendered page.

A page says `from book.figures import SlopeAlongDirection` and ends a cell with `SlopeAlongDirection()`.
"""

from book.figures.activation_shapes import ActivationShapes
from book.figures.decision_line import DecisionLine
from book.figures.derivative_error_curve import DerivativeErrorCurve
from book.figures.figure import Figure
from book.figures.network_passes import BackwardPass, ForwardPass
from book.figures.slope_along_direction import SlopeAlongDirection
from book.figures.style import COLOURS, use_course_style

# Every figure, in the order of the chapters. Stills, pages and tests take them from here.
FIGURES = (
    SlopeAlongDirection,
    DerivativeErrorCurve,
    DecisionLine,
    ActivationShapes,
    ForwardPass,
    BackwardPass,
)

__all__ = [
    "COLOURS",
    "FIGURES",
    "ActivationShapes",
    "BackwardPass",
    "DecisionLine",
    "DerivativeErrorCurve",
    "Figure",
    "ForwardPass",
    "SlopeAlongDirection",
    "use_course_style",
]
