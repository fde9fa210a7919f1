# unseen: wrong | line 7 | two mistakes: eps stands inside the root, and the old average is used in the step

import numpy as np


def rmsprop_step(theta, s, grad, eta, rho, eps):
    theta_new = theta - eta * grad / np.sqrt(s + eps)
    return theta_new, rho * s + (1 - rho) * grad ** 2
