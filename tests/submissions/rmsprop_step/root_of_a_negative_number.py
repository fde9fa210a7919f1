# expect: failed not_finite -
import numpy as np


def rmsprop_step(theta, s, grad, eta, rho, eps):
    s = rho * s + (1 - rho) * grad
    return theta - eta * grad / (np.sqrt(s) + eps), s
