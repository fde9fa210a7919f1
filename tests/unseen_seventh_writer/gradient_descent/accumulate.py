# unseen: right | - | itertools.accumulate makes the points
import numpy as np

from itertools import accumulate, repeat
def gradient_descent(grad_fn, w0, eta, n_steps):
    first = np.array(w0, dtype=float)
    steps = repeat(None, n_steps)
    return np.stack(list(accumulate(steps, lambda p, _: p - eta * np.asarray(grad_fn(p.copy())), initial=first)))
