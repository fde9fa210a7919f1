# unseen: wrong | line 10 | the square is multiplied out with the product term once and not twice
import numpy as np


def mse(Y_hat, Y):
    m = Y_hat.shape[0]
    squares_p = np.vdot(Y_hat, Y_hat)
    squares_t = np.vdot(Y, Y)
    cross = np.vdot(Y_hat, Y)
    return float((squares_p - cross + squares_t) / (2 * m))
