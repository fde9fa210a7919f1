"""Inputs of chapter 11: the cases that answers are checked with."""

import numpy as np


def draw_stairs(rng):
    """The start, the middle, and both sides of the edges of the stairs."""
    every = int(rng.integers(5, 9))
    for t in (0, 1, every - 2, every - 1, every, every + 1, 2 * every - 1, 2 * every, 3 * every + 2):
        yield {
            "t": t,
            "eta0": float(rng.uniform(0.2, 0.9)),
            "factor": float(rng.uniform(0.3, 0.7)),
            "every": every,
        }


def draw_decays(rng):
    """Early and late steps, slow and fast falls."""
    for t in (0, 1, 2, 7, 40):
        yield {"t": t, "eta0": float(rng.uniform(0.2, 0.9)), "rate": float(rng.uniform(0.02, 0.3))}


def draw_cosines(rng):
    """Start, middle, end, beyond the end, and far beyond."""
    T = int(rng.integers(9, 16))
    low, high = float(rng.uniform(0.01, 0.1)), float(rng.uniform(0.4, 0.9))
    for t in (0, 1, T // 3, T // 2, T - 1, T, T + 1, T + T // 2, 2 * T, 3 * T + 1):
        yield {"t": t, "T": T, "eta_min": low, "eta_max": high}


def draw_restarts(rng):
    """Cycles of one length and growing ones, into the fifth; both sides of the first two restarts."""
    T0 = int(rng.integers(4, 8))
    low, high = float(rng.uniform(0.01, 0.1)), float(rng.uniform(0.4, 0.9))
    for T_mult in (1, 2, 3):
        second = T0 * (1 + T_mult)
        fourth = T0 * (1 + T_mult + T_mult**2 + T_mult**3)
        for t in (0, T0 // 2, T0 - 1, T0, T0 + 1, second - 1, second, second + 2, fourth - 3, fourth + 2):
            yield {"t": t, "T0": T0, "T_mult": T_mult, "eta_min": low, "eta_max": high}


def draw_triangles(rng):
    """Bottoms, tops, flanks, and both sides of the turns, over three cycles."""
    half = int(rng.integers(4, 8))
    low, high = float(rng.uniform(0.05, 0.15)), float(rng.uniform(0.5, 0.9))
    for t in (
        0,
        1,
        half - 1,
        half,
        half + 1,
        2 * half - 1,
        2 * half,
        2 * half + 1,
        3 * half,
        4 * half,
        5 * half,
        6 * half + 2,
    ):
        yield {"t": t, "half_cycle": half, "eta_min": low, "eta_max": high}


#: Losses in eighths and patience: each a history that one of the mistakes misjudges.
HISTORIES = (
    ((40, 32, 24, 24, 24, 24, 24, 24, 16, 16, 16), 2),  # level is not better
    ((40, 32, 36, 34, 33, 20, 24, 24, 24, 24), 3),  # falling, but above the best
    ((40, 48, 47, 46, 45, 44, 43), 2),  # never below the first
    ((40, 32, 36, 31, 36, 30, 36, 36, 36), 2),  # every second loss is better
    ((16, 24, 24, 24, 20, 24, 24, 24, 8, 9, 9), 3),  # the best is kept after a cut
    ((40, 39, 41, 41, 38, 42, 42, 42, 42), 1),
)


def draw_plateaus(rng):
    """Histories in eighths, so that order decides and rounding does not."""
    for losses, patience in HISTORIES:
        yield {
            "losses": np.array(losses) / 8.0,
            "eta0": float(rng.uniform(0.2, 0.9)),
            "factor": float(rng.uniform(0.2, 0.7)),
            "patience": patience,
        }


def draw_snapshots(rng):
    """One snapshot, three, five; arrays of several shapes, and whole numbers."""
    for count in (1, 3, 5):
        yield {"snapshots": [[rng.normal(size=(4, 3)), rng.normal(size=4)] for _ in range(count)]}
    yield {"snapshots": [[rng.integers(-4, 9, size=(2, 2)), rng.integers(1, 9, size=3)] for _ in range(3)]}


def draw_updates(rng):
    """The second snapshot, and later ones."""
    for n in (1, 2, 5, 30):
        yield {
            "average": [rng.normal(size=(4, 3)), rng.normal(size=4)],
            "weights": [rng.normal(size=(4, 3)), rng.normal(size=4)],
            "n": n,
        }
