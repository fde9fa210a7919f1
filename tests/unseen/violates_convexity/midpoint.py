# unseen: wrong | line 9 | t is ignored: the middle is used

import numpy as np


def violates_convexity(f, u, v, t):
    fu, fv = f(u), f(v)
    tol = 1e-10 * max(1.0, abs(fu), abs(fv))
    return bool(f((u + v) / 2) > (fu + fv) / 2 + tol)
