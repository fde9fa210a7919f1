# unseen: right | - | steps from the rows of an identity matrix, list comprehension, reshape at the end

import numpy as np


def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w, dtype=np.float64)
    steps = (h * e.reshape(w.shape) for e in np.eye(w.size))
    return np.array([(f(w + s) - f(w - s)) / (2 * h) for s in steps]).reshape(w.shape)
