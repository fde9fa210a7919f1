# unseen: wrong | line 8 | the chord has the share t at the other end
import numpy as np


def violates_convexity(f, u, v, t):
    fu, fv = f(u), f(v)
    middle = f(t * u + (1 - t) * v)
    chord = t * fv + (1 - t) * fu
    return bool(middle - chord > 1e-10 * max(1.0, abs(fu), abs(fv)))
