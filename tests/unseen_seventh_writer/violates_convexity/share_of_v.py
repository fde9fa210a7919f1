# unseen: wrong | line 6 | t is taken as the share of v in the point
import numpy as np

def violates_convexity(f, u, v, t):
    fu, fv = f(u), f(v)
    mid = f(u + t * (v - u))
    return bool(mid - (t * fu + (1 - t) * fv) > 1e-10 * max(1, abs(fu), abs(fv)))
