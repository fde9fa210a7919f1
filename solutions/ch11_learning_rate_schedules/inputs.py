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
    for t in (0, 1, 2):  # the shortest stair
        yield {"t": t, "eta0": 0.5, "factor": 0.25, "every": 1}
    yield {"t": 10_000, "eta0": 0.5, "factor": 0.875, "every": 100}  # the hundredth edge
    yield {"t": 9_999, "eta0": 0.5, "factor": 0.875, "every": 100}


def draw_decays(rng):
    """Early and late steps, slow and fast falls."""
    for t in (0, 1, 2, 7, 40, 1000):
        yield {"t": t, "eta0": float(rng.uniform(0.2, 0.9)), "rate": float(rng.uniform(0.02, 0.3))}


def draw_cosines(rng):
    """Start, middle, end, beyond the end, and far beyond."""
    T = int(rng.integers(9, 16))
    low, high = float(rng.uniform(0.01, 0.1)), float(rng.uniform(0.4, 0.9))
    for t in (0, 1, T // 3, T // 2, T - 1, T, T + 1, T + T // 2, 2 * T, 3 * T + 1):
        yield {"t": t, "T": T, "eta_min": low, "eta_max": high}
    for t in (0, 1, 2, 3):  # the shortest descent
        yield {"t": t, "T": 1, "eta_min": low, "eta_max": high}
    yield {"t": 3, "T": 8, "eta_min": 0.0, "eta_max": high}
    yield {"t": 5_001, "T": 10_000, "eta_min": low, "eta_max": high}


def draw_restarts(rng):
    """Cycles of one length and growing ones, into the fifth; both sides of the first two restarts."""
    T0 = int(rng.integers(4, 8))
    low, high = float(rng.uniform(0.01, 0.1)), float(rng.uniform(0.4, 0.9))
    for T_mult in (1, 2, 3):
        second = T0 * (1 + T_mult)
        fourth = T0 * (1 + T_mult + T_mult**2 + T_mult**3)
        for t in (0, T0 // 2, T0 - 1, T0, T0 + 1, second - 1, second, second + 2, fourth - 3, fourth + 2):
            yield {"t": t, "T0": T0, "T_mult": T_mult, "eta_min": low, "eta_max": high}
    # Far out the number of a cycle is a logarithm that rounds to either side of a restart. It misses the
    # restart itself; one that was rounded on purpose misses the step before or after the farthest.
    for T_mult, T0, restarts in ((2, 3, 12), (3, 1, 8), (3, 7, 7), (5, 2, 6), (10, 4, 5)):
        far_out = [T0 * sum(T_mult**k for k in range(n)) for n in range(3, restarts)]
        for t in (*far_out, far_out[-1] - 1, far_out[-1] + 1):
            yield {"t": t, "T0": T0, "T_mult": T_mult, "eta_min": low, "eta_max": high}
    for t in (0, 1, 2):  # a first cycle of a single step
        yield {"t": t, "T0": 1, "T_mult": 2, "eta_min": 0.0, "eta_max": high}
    for t in (500 * T0 - 1, 500 * T0, 500 * T0 + 1):
        yield {"t": t, "T0": T0, "T_mult": 1, "eta_min": low, "eta_max": high}


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
    for t in (0, 1, 2, 3):  # the shortest cycle has a bottom and a top
        yield {"t": t, "half_cycle": 1, "eta_min": low, "eta_max": high}
    for cycle in (7, 30, 500):  # far out, before a bottom, on it, and on the top after it
        bottom = 2 * half * cycle
        for t in (bottom - 1, bottom, bottom + half):
            yield {"t": t, "half_cycle": half, "eta_min": low, "eta_max": high}
    yield {"t": 2 * half * 20 + half, "half_cycle": half, "eta_min": 0.0, "eta_max": high}


#: Losses in eighths and patience: each a history that one of the mistakes misjudges.
HISTORIES = (
    ((40, 32, 24, 24, 24, 24, 24, 24, 16, 16, 16), 2),  # level is not better
    ((40, 32, 36, 34, 33, 20, 24, 24, 24, 24), 3),  # falling, but above the best
    ((40, 48, 47, 46, 45, 44, 43), 2),  # never below the first
    ((40, 32, 36, 31, 36, 30, 36, 36, 36), 2),  # every second loss is better
    ((16, 24, 24, 24, 20, 24, 24, 24, 8, 9, 9), 3),  # the best is kept after a cut
    ((40, 39, 41, 41, 38, 42, 42, 42, 42), 1),
    ((40, 40, 40), 3),  # one loss is missing to a cut
    ((40, 40, 40, 40), 3),  # exactly enough for one
    ((40, 41, 42, 39, 41, 42, 43), 3),  # better on the very epoch at which the rate would fall
    ((40,), 1),
    ((0, 0, -8, -8, -8), 2),  # losses of 0, and below
    ((8, 0, 8, 8, 8), 3),
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
    yield {"losses": np.array([4, 3, 3, 3, 2]), "eta0": 1.0, "factor": 0.25, "patience": 1}  # whole numbers
    yield {"losses": np.array([3e-9, 2e-9, 1e-9, 2e-9]), "eta0": 0.5, "factor": 0.5, "patience": 1}


def draw_snapshots(rng):
    """One snapshot, three, five; arrays of several shapes, and whole numbers."""
    for count in (1, 3, 5):
        yield {"snapshots": [[rng.normal(size=(4, 3)), rng.normal(size=4)] for _ in range(count)]}
    yield {"snapshots": [[rng.integers(-4, 9, size=(2, 2)), rng.integers(1, 9, size=3)] for _ in range(3)]}
    with_zeros = [[np.array([0.0, 2.0, -2.0])], [np.array([0.0, -2.0, 0.0])]]
    yield {"snapshots": with_zeros}  # an entry that is 0 in all, one that adds up to 0
    yield {"snapshots": [[np.array([1, 2])], [np.array([2, 4])]]}  # the averages are no whole numbers
    yield {"snapshots": [[rng.integers(1, 5, size=2)], [rng.normal(size=2)]]}
    yield {"snapshots": [[rng.normal(size=(2, 1, 2)), rng.normal(size=1), rng.normal(size=3)]] * 2}


def draw_updates(rng):
    """The second snapshot, and later ones."""
    for n in (1, 2, 5, 30):
        yield {
            "average": [rng.normal(size=(4, 3)), rng.normal(size=4)],
            "weights": [rng.normal(size=(4, 3)), rng.normal(size=4)],
            "n": n,
        }
    whole, floats = [np.array([1, -2, 0])], [rng.normal(size=3)]
    yield {"average": whole, "weights": floats, "n": 2}
    yield {"average": floats, "weights": whole, "n": 2}
    yield {"average": whole, "weights": [np.array([2, 2, 0])], "n": 4}
    yield {"average": [np.zeros(2), rng.normal(size=2)], "weights": [rng.normal(size=2), np.zeros(2)], "n": 3}
