# unseen: wrong | line 10 | all coordinates are moved together, so every entry is the slope along the diagonal
import numpy as np


def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w, dtype=float)
    grad = np.zeros(w.shape)
    it = np.nditer(w, flags=["multi_index"])
    for _ in it:
        grad[it.multi_index] = (f(w + h) - f(w - h)) / (2 * h)
    return grad
