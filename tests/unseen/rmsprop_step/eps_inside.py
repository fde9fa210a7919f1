# unseen: wrong | line 8 | eps stands inside the root

import numpy as np


def rmsprop_step(theta, s, grad, eta, rho, eps):
    s_new = rho * s + (1 - rho) * grad ** 2
    return theta - eta * grad / np.sqrt(s_new + eps), s_new
