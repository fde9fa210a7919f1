# unseen: wrong | line 7 | np.zeros_like takes the dtype of w, so for whole numbers the gradient is cut to integers [dtype]

import numpy as np


def numerical_gradient(f, w, h=1e-5):
    gradient = np.zeros_like(w)
    for idx in np.ndindex(w.shape):
        e = np.zeros(w.shape)
        e[idx] = h
        gradient[idx] = (f(w + e) - f(w - e)) / (2 * h)
    return gradient
