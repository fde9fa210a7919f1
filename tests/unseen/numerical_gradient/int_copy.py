# unseen: wrong | lines 9, 10 | the copy keeps the dtype of w, so for whole numbers the step is cut off and the gradient is wrong

import numpy as np


def numerical_gradient(f, w, h=1e-5):
    gradient = np.zeros(w.shape)
    for idx in np.ndindex(w.shape):
        hi = w.copy()
        lo = w.copy()
        hi[idx] = hi[idx] + h
        lo[idx] = lo[idx] - h
        gradient[idx] = (f(hi) - f(lo)) / (2 * h)
    return gradient
