# unseen: wrong | lines 6, 7 | the new square is added with its full weight, and eps is inside the root
import numpy as np


def rmsprop_step(theta, s, grad, eta, rho, eps):
    cache = rho * s + grad * grad
    denom = np.sqrt(cache + eps)
    return theta - np.divide(eta * grad, denom), cache
