# expect: failed value one_average_for_all
import numpy as np


def rmsprop_step(theta, s, grad, eta, rho, eps):
    s = rho * s + (1 - rho) * np.linalg.norm(grad) ** 2
    return theta - eta * grad / (np.sqrt(s) + eps), s
