# unseen: right | - | itertools.accumulate instead of a loop
from itertools import accumulate, repeat

import numpy as np


def gradient_descent(grad_fn, w0, eta, n_steps):
    start = np.array(w0, dtype=float)
    rates = repeat(eta, n_steps)
    return np.array(list(accumulate(rates, lambda w, rate: w - rate * grad_fn(w.copy()), initial=start)))
