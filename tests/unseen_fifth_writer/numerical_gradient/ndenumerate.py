# unseen: right | - | evaluates on flat copies through a closure, with one generator
import numpy as np


def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w)

    def moved(where, amount):
        twin = w.astype(np.float64)
        twin[where] += amount
        return twin

    pairs = ((f(moved(i, h)), f(moved(i, -h))) for i, _ in np.ndenumerate(w))
    return np.fromiter(((a - b) / (h + h) for a, b in pairs), dtype=float, count=w.size).reshape(w.shape)
