# unseen: wrong | line 7 | one average for all parameters: the squared length of the gradient [shape]

import numpy as np


def rmsprop_step(theta, s, grad, eta, rho, eps):
    s_new = rho * s + (1 - rho) * np.sum(grad ** 2)
    return theta - eta * grad / (np.sqrt(s_new) + eps), s_new
