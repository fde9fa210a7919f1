# unseen: right | - | v + t (u - v) for the place and the chord

import numpy as np


def violates_convexity(f, u, v, t):
    above, fu, fv = f(t * u + (1 - t) * v), f(u), f(v)
    chord = np.dot([t, 1 - t], [fu, fv])
    allowed = 1e-10 * np.max(np.abs([1.0, fu, fv]))
    return bool(above - chord > allowed)
