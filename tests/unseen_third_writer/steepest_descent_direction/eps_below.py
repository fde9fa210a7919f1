# unseen: wrong | line 8 | 1e-8 is added to the length, so short gradients give short directions
import numpy as np


def steepest_descent_direction(grad):
    eps = 1e-8
    norm = np.linalg.norm(np.ravel(grad))
    return -np.asarray(grad) / (norm + eps)
