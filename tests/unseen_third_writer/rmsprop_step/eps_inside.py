# unseen: wrong | line 7 | eps is inside the root, as in Goodfellow
import numpy as np


def rmsprop_step(theta, s, grad, eta, rho, eps):
    s = rho * s + (1 - rho) * grad**2
    return theta - eta * grad / np.sqrt(s + eps), s
