# unseen: wrong | line 7 | eps is added inside the root, as in the book of Goodfellow et al.
import numpy as np


def rmsprop_step(theta, s, grad, eta, rho, eps):
    s_new = rho * s + (1 - rho) * np.square(grad)
    scale = np.sqrt(s_new + eps)
    return theta - eta * grad / scale, s_new
