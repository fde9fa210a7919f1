# unseen: wrong | line 9 | the inequality is turned round: it tests for concavity

import numpy as np


def violates_convexity(f, u, v, t):
    fu, fv = f(u), f(v)
    gap = 1e-10 * max(1, abs(fu), abs(fv))
    return bool(f(t * u + (1 - t) * v) < t * fu + (1 - t) * fv - gap)
