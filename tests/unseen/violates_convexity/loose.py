# unseen: wrong | line 8 | a tolerance of 1e-6 hides small violations

import numpy as np


def violates_convexity(f, u, v, t):
    fu, fv = f(u), f(v)
    limit = t * fu + (1 - t) * fv + 1e-6 * max(1, abs(fu), abs(fv))
    return bool(f(t * u + (1 - t) * v) > limit)
