# unseen: wrong | line 9 | the loop runs over the first axis only, so for a matrix a whole row is moved at once

import numpy as np


def numerical_gradient(f, w, h=1e-5):
    w = w.astype(float)
    grad = np.zeros(w.shape)
    for i in range(len(w)):
        e = np.zeros(w.shape)
        e[i] = h
        grad[i] = (f(w + e) - f(w - e)) / (2 * h)
    return grad
