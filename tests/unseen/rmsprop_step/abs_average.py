# unseen: wrong | line 7 | the magnitudes are averaged in the place of the squares

import numpy as np


def rmsprop_step(theta, s, grad, eta, rho, eps):
    s_new = rho * s + (1 - rho) * np.abs(grad)
    return theta - eta * grad / (np.sqrt(s_new) + eps), s_new
