# unseen: wrong | line 7 | the small number stands inside the root
import numpy as np


def rmsprop_step(theta, s, grad, eta, rho, eps):
    s_new = rho * s + (1 - rho) * grad * grad
    rate = eta * (s_new + eps) ** -0.5
    return theta - rate * grad, s_new
