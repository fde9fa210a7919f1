# unseen: wrong | line 8 | eps is added inside and outside of the root

import numpy as np


def rmsprop_step(theta, s, grad, eta, rho, eps):
    s = rho * s + (1 - rho) * grad * grad
    step = grad / (np.sqrt(s + eps) + eps)
    return theta - eta * step, s
