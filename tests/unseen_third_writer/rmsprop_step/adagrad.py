# unseen: wrong | line 6 | the squares are added up and nothing is forgotten, as in AdaGrad
import numpy as np


def rmsprop_step(theta, s, grad, eta, rho, eps):
    cache = s + grad**2
    return theta - eta * grad / (np.sqrt(cache) + eps), cache
