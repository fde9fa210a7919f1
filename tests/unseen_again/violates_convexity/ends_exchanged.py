# unseen: wrong | line 9 | the weights of the two ends are exchanged in the chord

import numpy as np


def violates_convexity(f, u, v, t):
    fu, fv = f(u), f(v)
    point = t * u + (1 - t) * v
    chord = (1 - t) * fu + t * fv
    slack = 1e-10 * max(1, abs(fu), abs(fv))
    return bool(f(point) > chord + slack)
