# unseen: wrong | line 8 | t is the share of v at the place, but that of u on the chord

import numpy as np


def violates_convexity(f, u, v, t):
    fu, fv = f(u), f(v)
    w = (1 - t) * u + t * v
    return bool(f(w) > t * fu + (1 - t) * fv + 1e-10 * max(1, abs(fu), abs(fv)))
