# unseen: wrong | line 8 | divided by the root of the old average

import numpy as np


def rmsprop_step(theta, s, grad, eta, rho, eps):
    s_new = rho * s + (1 - rho) * grad ** 2
    scale = np.sqrt(s) + eps
    return theta - eta * grad / scale, s_new
