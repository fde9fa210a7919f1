# unseen: wrong | line 6 | the partial derivatives are summed
import numpy as np

def bowl_gradient(w):
    parts = 2 * np.asarray(w)
    return np.full(parts.shape, parts.sum())
