# expect: failed not_finite eps_beside_the_fraction
import numpy as np


def rmsprop_step(theta, s, grad, eta, rho, eps):
    s = rho * s + (1 - rho) * grad**2
    return theta - eta * (grad / np.sqrt(s) + eps), s
