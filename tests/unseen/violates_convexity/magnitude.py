# unseen: wrong | line 8 | the magnitude of the gap: also a function below its chord counts

import numpy as np


def violates_convexity(f, u, v, t):
    fu, fv = f(u), f(v)
    gap = abs(f(t * u + (1 - t) * v) - (t * fu + (1 - t) * fv))
    return bool(gap > 1e-10 * max(1, abs(fu), abs(fv)))
