# unseen: wrong | line 7 | the gradient is not squared in the average, so the root may be of a negative number [not finite]

import numpy as np


def rmsprop_step(theta, s, grad, eta, rho, eps):
    s_new = rho * s + (1 - rho) * grad
    return theta - eta * grad / (np.sqrt(s_new) + eps), s_new
