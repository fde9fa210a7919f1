# expect: failed value slack_too_wide
import numpy as np


def violates_convexity(f, u, v, t):
    there, chord = f(t * u + (1 - t) * v), t * f(u) + (1 - t) * f(v)
    return there > chord and not np.isclose(there, chord)
