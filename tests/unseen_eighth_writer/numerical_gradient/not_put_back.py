# unseen: wrong | line 13 | the coordinate is put back to w + h, so the later ones are measured at another point
import numpy as np


def numerical_gradient(f, w, h=1e-5):
    p = np.array(w, dtype=float)
    out = np.empty(p.shape)
    for k in np.ndindex(*p.shape):
        p[k] += h
        up = f(p.copy())
        p[k] -= 2 * h
        down = f(p.copy())
        p[k] += 2 * h
        out[k] = (up - down) / (2 * h)
    return out
