# unseen: wrong | line 8 | the tolerance is 1e-10 whatever the size of f, so rounding of large values gives True

import numpy as np


def violates_convexity(f, u, v, t):
    chord = t * f(u) + (1 - t) * f(v)
    return bool(f(t * u + (1 - t) * v) - chord > 1e-10)
