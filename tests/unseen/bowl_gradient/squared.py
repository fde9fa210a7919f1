# unseen: wrong | line 7 | the square is kept: 2 w ** 2 where 2 w is the derivative

import numpy as np


def bowl_gradient(w):
    return np.array([2 * wi ** 2 for wi in w])
