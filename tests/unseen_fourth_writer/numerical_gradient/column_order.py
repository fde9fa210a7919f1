# unseen: wrong | line 14 | the entries are laid out column by column, as in MATLAB, and read back row by row
import numpy as np


def numerical_gradient(f, w, h=1e-5):
    shape = np.shape(w)
    theta = np.array(w, dtype=float).flatten(order="F")
    g = np.zeros(theta.size)
    for k in range(theta.size):
        up, down = theta.copy(), theta.copy()
        up[k] = up[k] + h
        down[k] = down[k] - h
        g[k] = (f(up.reshape(shape, order="F")) - f(down.reshape(shape, order="F"))) / (2 * h)
    return g.reshape(shape)
