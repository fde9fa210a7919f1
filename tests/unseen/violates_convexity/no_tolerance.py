# unseen: wrong | line 7 | without a tolerance rounding alone gives True on a straight line

import numpy as np


def violates_convexity(f, u, v, t):
    return bool(f(t * u + (1 - t) * v) > t * f(u) + (1 - t) * f(v))
