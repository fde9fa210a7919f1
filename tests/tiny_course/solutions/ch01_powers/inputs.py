"""Inputs of chapter 1: the cases that answers are checked with."""

import numpy as np

from gradecheck import Probe


def draw_numbers(rng):
    """A matrix, a vector with negative numbers, a scalar, integers."""
    yield {"x": rng.normal(size=(2, 3))}
    yield {"x": -1.0 - rng.uniform(size=4)}
    yield {"x": np.float64(rng.normal() + 3.0)}
    yield {"x": rng.integers(2, 6, size=3)}


def draw_curves(rng):
    """A cubic and a sine, with the half width given and left out."""
    yield {
        "f": Probe("polynomial", {"coefficients": rng.uniform(1.0, 2.0, size=4)}),
        "x": rng.uniform(1.0, 2.0),
    }
    yield {
        "f": Probe("sine", {"amplitude": 2.0, "frequency": 1.5, "phase": rng.uniform()}),
        "x": rng.uniform(2.0, 3.0),
        "h": 0.25,
    }
