# unseen: wrong | line 8 | the root is missing

import numpy as np


def rmsprop_step(theta, s, grad, eta, rho, eps):
    s = rho * s + (1 - rho) * np.square(grad)
    theta = theta - eta * grad / (s + eps)
    return theta, s
