# unseen: right | - | itertools.accumulate makes the path
from itertools import accumulate, repeat

import numpy as np


def gradient_descent(grad_fn, w0, eta, n_steps):
    start = np.array(w0, dtype=float)
    path = accumulate(repeat(None, n_steps), lambda w, _: w - eta * grad_fn(w), initial=start)
    return np.stack(list(path))
