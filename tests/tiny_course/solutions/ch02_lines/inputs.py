"""Inputs of chapter 2: the cases that answers are checked with."""

from gradecheck import Seed


def draw_lines(rng):
    """More examples than weights, as many, and few; targets far from 0."""
    for m, n in ((7, 3), (4, 4), (3, 2)):
        yield {"X": rng.normal(size=(m, n)), "Y": 2.0 + rng.normal(size=m), "w": rng.normal(size=n)}


def draw_noise(rng):
    """Two lengths and two seeds."""
    for n in (3, 6):
        yield {"x": rng.normal(size=n), "rng": Seed(int(rng.integers(2**31)))}
