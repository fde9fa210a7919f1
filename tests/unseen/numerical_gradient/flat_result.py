# unseen: wrong | line 15 | the gradient comes back flattened for a matrix, because the shape of w is not restored [shape]

import numpy as np


def numerical_gradient(f, w, h=1e-5):
    flat = np.asarray(w, dtype=float).ravel()
    out = []
    for k in range(flat.size):
        e = np.zeros(flat.size)
        e[k] = h
        plus = (flat + e).reshape(w.shape)
        minus = (flat - e).reshape(w.shape)
        out.append((f(plus) - f(minus)) / (2 * h))
    return np.array(out)
