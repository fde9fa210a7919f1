# unseen: wrong | lines 8, 9 | the moved point keeps the type of w, so a step in integers is cut off
import numpy as np

def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w)
    g = np.zeros(w.shape)
    for i in range(w.size):
        up = w.copy()
        dn = w.copy()
        up.flat[i] += h if up.dtype.kind == "f" else int(h)
        dn.flat[i] -= h if dn.dtype.kind == "f" else int(h)
        g.flat[i] = (f(up) - f(dn)) / (2 * h)
    return g
