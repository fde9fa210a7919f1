# unseen: wrong | line 9 | the loop starts at 1 and ends one early, so the last row stays zero

import numpy as np


def gradient_descent(grad_fn, w0, eta, n_steps):
    out = np.zeros((n_steps + 1, w0.size))
    out[0] = w0
    for t in range(1, n_steps):
        out[t] = out[t - 1] - eta * grad_fn(out[t - 1])
    return out
