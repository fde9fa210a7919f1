# unseen: wrong | line 10 | the rate is divided by the number of the step, so it is not one learning rate

import numpy as np


def gradient_descent(grad_fn, w0, eta, n_steps):
    w = np.asarray(w0, float)
    rows = [w]
    for t in range(n_steps):
        w = w - eta / (t + 1) * grad_fn(w)
        rows.append(w)
    return np.vstack(rows)
