# unseen: wrong | line 7 | rho and 1 - rho are swapped

import numpy as np


def rmsprop_step(theta, s, grad, eta, rho, eps):
    s_new = (1 - rho) * s + rho * grad ** 2
    return theta - eta * grad / (np.sqrt(s_new) + eps), s_new
