# unseen: wrong | line 15 | the step is scaled by the size of the entry, but the divisor is not

import numpy as np


def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    grad = np.empty_like(w)
    it = np.nditer(w, flags=["multi_index"])
    for _ in it:
        i = it.multi_index
        step = h * max(abs(w[i]), 1.0)
        e = np.zeros_like(w)
        e[i] = step
        grad[i] = (f(w + e) - f(w - e)) / (2 * h)
    return grad
