# unseen: wrong | line 10 | the sign is missing, so it points uphill

import numpy as np


def steepest_descent_direction(grad):
    n = np.linalg.norm(grad)
    if n == 0:
        return np.zeros(grad.shape)
    return grad / n
