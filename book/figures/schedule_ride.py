"""Chapter 11: choose a schedule, see the rate, and follow a run over a noisy bowl or a rugged curve."""

from __future__ import annotations

from traitlets import Enum, Float, Int

from book.figures.figure import Figure


class ScheduleRide(Figure):
    """A schedule of 120 steps and the run that it makes, step by step.

    Parameters
    ----------
    schedule : {"constant", "step", "exponential", "cosine", "restarts", "triangular", "triangular2"}
        The schedule.
    ground : {"rugged", "bowl"}
        A bowl with ripples, or a smooth bowl whose gradients are noisy.
    eta : float
        Highest rate, from 0.02 to 1.2.
    start : float
        Where the run starts, from -4 to 4.
    noise : int
        Which noise is drawn on the bowl, from 1 to 20.
    steps : int
        Steps made so far, from 0 to 120.
    """

    module = "schedule_ride"
    schedule = Enum(
        ["constant", "step", "exponential", "cosine", "restarts", "triangular", "triangular2"], "cosine"
    ).tag(figure=True, sync=True)
    ground = Enum(["rugged", "bowl"], "rugged").tag(figure=True, sync=True)
    eta = Float(0.8).tag(figure=True, sync=True)
    start = Float(3.0).tag(figure=True, sync=True)
    noise = Int(1).tag(figure=True, sync=True)
    steps = Int(120).tag(figure=True, sync=True)
