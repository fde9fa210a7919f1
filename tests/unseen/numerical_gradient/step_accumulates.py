# unseen: wrong | line 11 | the step is not set back to 0 after an entry, so the later entries are measured along several coordinates at once

import numpy as np


def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, float)
    step = np.zeros(w.shape)
    grad = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        step[i] = h
        grad[i] = (f(w + step) - f(w - step)) / (2 * h)
    return grad
