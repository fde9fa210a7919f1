# unseen: wrong | lines 7, 8 | the average is changed in place [changed arguments]

import numpy as np


def rmsprop_step(theta, s, grad, eta, rho, eps):
    s *= rho
    s += (1 - rho) * grad * grad
    return theta - eta * grad / (np.sqrt(s) + eps), s
