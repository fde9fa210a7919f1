"""Chapter 13: a digit that the reader draws, read by the trained network."""

from __future__ import annotations

from traitlets import Enum, Float, List

from book.figures.figure import Figure

# A three, one character a pixel, from 0 (paper) to g (16, ink); the lines of the image one after the other.
THREE = "007fd10008d6f400021dd000002fb1000001cc1000001a8000845e90007dd900"


class DigitReader(Figure):
    """Eight by eight pixels to draw on, and what the trained network of the chapter makes of them.

    Parameters
    ----------
    pixels : list of float
        The 64 gray levels, from 0 (paper) to 16 (ink), line by line from the top.
    pen_x, pen_y : float
        Where the pen is, each from 0 to 8, from the left and from below.
    tool : {"draw", "rub", "lift"}
        What moving the pen does.
    """

    module = "digit_reader"
    pixels = List(Float(), [float(int(c, 17)) for c in THREE]).tag(figure=True, sync=True)
    pen_x = Float(2.5).tag(figure=True, sync=True)
    pen_y = Float(0.5).tag(figure=True, sync=True)
    tool = Enum(["draw", "rub", "lift"], "draw").tag(figure=True, sync=True)
